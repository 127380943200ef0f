//! The desk seen from outside, one module for each topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic with a sentence is how a test fails, in its helpers too"
)]

mod architecture;
mod attendance;
mod bundle;
mod calendar;
mod clerks;
mod corrections;
mod counter;
#[cfg(target_os = "linux")] // a library is preloaded by an environment variable
mod crash;
mod deadlines;
mod demonstration;
mod deskctl;
mod devices;
mod drafts;
mod eligibility;
mod fees;
mod graduate;
mod identity;
mod issuing;
mod killing;
mod lists;
mod money;
mod office_hours;
mod papers;
mod passphrases;
mod photo;
#[cfg(unix)]
mod print_queue;
mod print_run;
#[cfg(unix)]
mod printers_child;
mod road;
mod rulebook;
mod sample;
mod search;
mod seating;
mod sittings;
mod store;
mod telephone;
mod tray;
#[cfg(target_os = "linux")]
mod window;
