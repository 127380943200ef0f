//! Rules: facts, rulebook and date in, verdict with findings out. Pure: no clock, no file, no store.

pub mod calendar;
mod day;
pub mod deadline;
pub mod eligibility;
pub mod fee;
pub mod finding;
pub mod identity;
pub mod office_hours;
pub mod photo;
pub mod rule;
pub mod rulebook;
mod rulebook_check;

pub use finding::{Bound, Finding, Outcome, Override, Unit, worst};
pub use rule::Rule;
pub use rulebook::{Rulebook, RulebookError};
