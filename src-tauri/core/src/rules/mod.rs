//! Rules: facts, rulebook and date in, verdict with findings out. Pure: no clock, no file, no store.

pub mod calendar;
pub mod deadline;
pub mod eligibility;
pub mod fee;
pub mod finding;
pub mod identity;
pub mod office_hours;
pub mod photo;
pub mod policies;
pub mod rule;
pub mod rulebook;
pub mod standard;

pub use finding::{Bound, Finding, Outcome, Override, Unit, worst};
pub use policies::Policies;
pub use rule::{Rule, RuleNotInForce};
pub use rulebook::{Rulebook, RulebookError};
