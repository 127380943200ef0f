//! 身份证件: reading, normalising and checking the numbers of identity documents.

mod resident_card;
mod width;

pub use resident_card::{ResidentNumber, check_character, mask};
pub use width::fold_width;

use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why a document's number was refused.
    IdentityProblem {
        /// Nothing was entered.
        Empty = "empty",
        /// Not 18 characters.
        Length = "length",
        /// A 15-digit number: first-generation cards ended on 1 January 2013.
        FirstGeneration = "first_generation",
        /// Something other than digits and a final X.
        Character = "character",
        /// The first two digits name no province.
        Region = "region",
        /// The birth date does not exist, lies in the future or before 1900.
        BirthDate = "birth_date",
        /// Ends in 000 as numbers do that a spreadsheet rounded to 15 digits.
        Rounded = "rounded",
        /// The check character differs.
        CheckCharacter = "check_character",
    }
}
