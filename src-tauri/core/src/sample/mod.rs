//! Invented people with drawn portraits, for demonstrations, tests and measurements. The same seed gives the same people
//! and the same bytes on every platform. Nobody here exists; a name that somebody bears is chance.

mod career;
mod demonstration;
mod dice;
mod document;
mod names;
mod person;
mod portrait;
mod registration;
mod trade;

pub use demonstration::{DEMONSTRATION_LOGINS, Demonstration, DemonstrationClerk, demonstration};
pub use document::resident_number;
pub use person::{SamplePerson, people};
pub use portrait::{PortraitFlaw, portrait};
