//! The store seen from outside: what stands on the disk, what a damaged or full one does, backups and restores.

mod at_rest;
mod backup;
#[cfg(unix)]
mod full_disk;
mod originals;
mod originals_backed_up;
mod refused;
