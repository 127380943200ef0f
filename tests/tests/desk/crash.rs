//! Killed between any two steps: what was acknowledged is there, and the desk opens without complaint.
//!
//! A process of its own does one operation of the desk while a preloaded library counts the calls that change files
//! below the data folder and kills it before one of them (`crash/kill_at.c`); the program itself has no crash points.
//! This needs a system where a library can be preloaded by an environment variable, and so runs on Linux only.

mod backups;
mod child;
mod counter;
mod first_start;
mod keys;
mod prepared;
mod random;
mod seen;
mod shim;
mod sweep;
