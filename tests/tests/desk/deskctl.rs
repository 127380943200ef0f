//! The command line as its users meet it: the built program, its output, its exit codes.

mod attendance;
mod batch;
mod care;
mod day;
mod eligibility;
mod identity;
mod list;
mod papers;
mod payment;
mod photo;
mod photo_batch;
mod reader;
mod rulebook;
mod run;
mod sitting;
mod tickets;
mod usage;
