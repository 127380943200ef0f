//! The desk seen from outside, one module for each topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic with a sentence is how a test fails, in its helpers too"
)]

mod architecture;
#[cfg(target_os = "linux")] // a library is preloaded by an environment variable
mod crash;
mod papers;
#[cfg(unix)]
mod print_queue;
#[cfg(unix)]
mod printers_child;
mod rulebook;
