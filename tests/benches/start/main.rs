//! How long the shipped program takes from its start until a clerk works, with a million people and with nobody, and what
//! memory all its processes hold.
//!
//! - *login*: from the start of the process until the login page is complete on the screen and the passphrase can be typed.
//! - *start page*: from the Enter after the passphrase until the start page is complete. It includes Argon2id, which is slow on
//!   purpose.
//! - *usable* is both together.
//!
//! The screen is looked at from outside and typed on as by a keyboard (`eye.rs`). An empty Tauri window of the same size
//! stands beside both. Goals: usable with a million at most 1.15 times as long as with nobody; at most 250 MB after a short job.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

#[cfg(target_os = "linux")]
mod eye;
#[path = "../shared/filled.rs"]
#[cfg(target_os = "linux")]
mod filled;
#[cfg(target_os = "linux")]
mod job;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod runs;

#[cfg(target_os = "linux")]
fn main() {
    std::process::exit(i32::from(!runs::all()));
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the window is measured on Linux only: elsewhere there is no screen that nobody sees");
}
