//! Tickets of a whole sitting, and what becomes of them: numbers, files, what went to whom, and whether a file is ours.

mod cores;
mod dispatch;
mod file_name;
mod files;
mod given;
mod letter;
mod mailing;
mod message;
mod numbers;
mod prepared;
mod sitting;
mod stale;
mod verify;
mod volumes;
mod write;

pub use dispatch::{dispatch_register, note_dispatch, take_back_dispatch};
pub use given::{give_number, import_numbers};
pub use letter::{ticket_letter, ticket_picture};
pub use mailing::export_mailing;
pub use sitting::issue_sitting;
pub use verify::verify_ticket;

pub(super) use cores::on_all_cores;
pub(super) use dispatch::{note_printed, note_ticket_printed};
pub(super) use file_name::safe as safe_file_name;
pub(super) use files::AT_A_TIME;
pub(super) use numbers::of_candidate;
pub(super) use prepared::{Prepared, register_file};
