//! 身份证件: reading, normalising and checking the numbers of identity documents. Which documents are accepted from
//! whom is not known here: a number may be right and its document refused.

mod birth;
mod foreign_card;
mod mask;
mod mod_11_2;
mod mrz;
mod mrz_zone;
mod number;
mod passport;
mod province;
mod recognise;
mod region_card;
mod resident_card;
mod resident_form;
mod shape;
mod travel_permit;
mod typed;
mod vocabulary;
mod width;

pub use mask::mask;
pub use mod_11_2::check_character;
pub use mrz::{MrzProblem, MrzReading, read_mrz};
pub use number::{DocumentNumber, NumberRefusal, read_number};
pub use recognise::document_of_number;
pub use resident_card::ResidentNumber;
pub use vocabulary::{IdentityProblem, KnownNumber, MrzField, NumberDoubt};
pub use width::fold_width;
