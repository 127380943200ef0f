//! Nouns, ids and units of the desk. No I/O, no rule.

mod attendance_words;
mod contact_words;
mod double;
mod education;
mod given_number;
pub mod id;
pub mod identity;
mod level;
mod moment;
mod money;
mod name;
mod partial_date;
mod print_words;
mod private_use;
mod scanner;
mod sitting_words;
pub(crate) mod spelling;
mod standard_words;
mod tax_number;
mod ticket_number;
mod ticket_words;
mod validity;
mod watched;
pub(crate) mod words;
pub(crate) mod written_date;

pub use attendance_words::*;
pub use contact_words::*;
pub use double::DoubleKind;
pub use education::{Degree, SchoolType, StudyStatus, TechnicianClass};
pub use given_number::read_given_number;
pub use id::*;
pub use level::Level;
pub use moment::Moment;
pub use money::{Fen, PaymentMethod, RefundTo};
pub use name::{NAME_LIMIT, NameDoubt, NameProblem, name_doubts, normalize_name, same_name};
pub use partial_date::PartialDate;
pub use print_words::*;
pub use scanner::{ScannerEnding, ScannerSettings};
pub use sitting_words::*;
pub use standard_words::*;
pub use tax_number::{TaxNumberProblem, read_tax_number};
pub use ticket_number::TicketNumber;
pub use ticket_words::*;
pub use validity::{Validity, ValidityKind};
pub use watched::FolderTrouble;
pub use words::*;

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
