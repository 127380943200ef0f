//! The exam day without a store: what a check at the door answers, and which line of an attendance stands.

mod arrival;
mod line;
mod verdict;

pub use arrival::{Arrival, arrival};
pub use line::{Line, standing};
pub use verdict::{CheckInFacts, Place, TicketShown, Verdict, judge};
