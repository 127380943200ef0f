//! What each code of the core means, in English, with its values. Total: a new code does not compile without its
//! sentence.

use desk_core::error::{Code, Error};

/// The sentence of an error, its values behind it.
pub(crate) fn sentence(error: &Error) -> String {
    let mut text = plain(error.code).to_owned();
    let values: Vec<String> =
        error.values.iter().map(|(name, value)| format!("{name}: {}", value.replace(',', ", "))).collect();
    if !values.is_empty() {
        text.push_str(" (");
        text.push_str(&values.join("; "));
        text.push(')');
    }
    text
}

#[rustfmt::skip] // one line per code
fn plain(code: Code) -> &'static str {
    match code {
        Code::Locked => "nobody is logged in",
        Code::AlreadySetUp => "the desk has been set up already",
        Code::NotSetUp => "there is no desk in this data folder yet; the window sets it up, or `deskctl restore` does",
        Code::WrongPassphrase => "the passphrase opens nothing",
        Code::WrongRecoveryKey => "the recovery key opens nothing",
        Code::PassphraseTooShort => "the passphrase is too short",
        Code::SupervisorOnly => "only a supervisor may do this",
        Code::ReasonMissing => "a reason is demanded",
        Code::FieldMissing => "a required field is empty",
        Code::FieldInvalid => "a field cannot be read",
        Code::FieldTooLong => "a field is too long",
        Code::MissingGlyphs => "the fonts cannot print a character",
        Code::NameTaken => "another clerk has this name",
        Code::IdentityRefused => "the identity document is refused",
        Code::ValidityNotStated => "nobody has said how long the identity document is valid",
        Code::DocumentNeedsDecision => "the notice does not name this document; a person must accept it with a reason",
        Code::NotEligible => "the candidate is not eligible for the offering",
        Code::AlreadyRegistered => "the candidate has an open registration for this offering",
        Code::DoublesUnanswered => "the candidate has another registration that was not looked at",
        Code::ChangedSince => "something changed since it was shown",
        Code::UnmergeRefused => "what was merged has moved on since",
        Code::NotFound => "there is no such thing",
        Code::GateClosed => "facts are missing for this step",
        Code::CodeExpired => "the verification code ran out before it was looked at",
        Code::SameChecker => "the second check is another clerk's than the first",
        Code::WrongState => "not possible in the present state",
        Code::UndoRefused => "the step cannot be taken back",
        Code::Cancelled => "stopped on request; nothing was changed",
        Code::WorkUnderway => "other long work is under way: a backup, a restore, a list, tickets",
        Code::PhotoUnusable => "the photo cannot be accepted, not even with a reason",
        Code::FolderRefused => "this folder cannot be watched",
        Code::PhotoNeedsAnswer => "a person has yet to look at the photo",
        Code::PhotoNeedsDecision => "the photo does not pass; a person must accept it with a reason",
        Code::RuleNotInForce => "the rulebook has no such rule on this day",
        Code::NotInPlan => "the plan does not offer this",
        Code::AmountRefused => "the amount is not what is owed",
        Code::SittingFull => "the sitting has no free seat",
        Code::SeatRefused => "nobody can be seated there",
        Code::TicketNumbersExhausted => "the block of ticket numbers is used up",
        Code::TicketNumberTaken => "the ticket number is another registration's",
        Code::TicketIssued => "the ticket was issued already",
        Code::ResourceMissing => "resources are missing or changed; see --resources",
        Code::PaperFailed => "the paper cannot be laid out",
        Code::RulebookRefused => "the rulebook was refused",
        Code::RulebookTooOld => "the rulebook is of an earlier year than the one in force",
        Code::TemplateRefused => "the institution's own words or logo for its papers were refused",
        Code::ReadersRefused => "the file of card readers was refused",
        Code::AlreadyRunning | Code::DatabaseTooNew | Code::MigrationChanged | Code::DatabaseDamaged | Code::KeyFileDamaged
        | Code::OriginalsDamaged | Code::OriginalsMissing | Code::BackupDamaged => of_store(code),
        Code::PrinterGone | Code::PrintFailed | Code::PrintInterrupted
        | Code::ReaderNotChosen | Code::ReaderServiceMissing | Code::ReaderSilent | Code::ReaderAnswerUnknown
        | Code::CardMissing | Code::CardUnreadable | Code::CardNotRemoved => of_device(code),
        Code::SheetRefused | Code::StatementUnreadable | Code::NumbersUnreadable | Code::TaxNumberRefused | Code::FileTooLarge | Code::FileEmpty
        | Code::FolderNotWritable | Code::DiskFull | Code::InputUnreadable | Code::InputOutput => of_file(code),
        Code::Internal => "a fault of the program itself",
    }
}

/// Of the data folder and its backups.
#[rustfmt::skip] // one line per code
fn of_store(code: Code) -> &'static str {
    match code {
        Code::AlreadyRunning => "another copy of the desk holds the data folder",
        Code::DatabaseTooNew => "the database was made by a newer program",
        Code::MigrationChanged => "a migration differs from the one that was applied",
        Code::DatabaseDamaged => "the database is damaged or does not belong to its key file",
        Code::KeyFileDamaged => "the key file is missing or damaged",
        Code::OriginalsDamaged => "the file with the originals of photos is damaged; registrations do not depend on it",
        Code::OriginalsMissing => "originals of photos are not there; registrations do not depend on them",
        Code::BackupDamaged => "the backup is incomplete, was changed, or is no backup",
        _ => "the data folder is not what it should be",
    }
}

/// Of files, and of what stands in them.
fn of_file(code: Code) -> &'static str {
    match code {
        Code::SheetRefused => "the file is no spreadsheet that the desk reads",
        Code::StatementUnreadable => "no row of the statement heads a day and an amount",
        Code::NumbersUnreadable => "no row of the list heads ticket numbers and numbers of documents",
        Code::TaxNumberRefused => "the tax number is refused",
        Code::FileTooLarge => "the file is larger than the desk reads",
        Code::FileEmpty => "the file has no byte",
        Code::InputUnreadable => "the input cannot be read",
        Code::InputOutput => "reading or writing failed",
        Code::FolderNotWritable => "the folder cannot be written",
        Code::DiskFull => "the disk is full",
        _ => "a file is not what it should be",
    }
}

/// Of printers and card readers.
fn of_device(code: Code) -> &'static str {
    match code {
        Code::PrinterGone => "there is no such printer",
        Code::PrintFailed => "the spooler refused the paper or gave it up",
        Code::PrintInterrupted => "the program ended before the spooler had the paper",
        Code::ReaderNotChosen => "no card reader is chosen",
        Code::ReaderServiceMissing => "nothing listens there, or it is no card reader's service",
        Code::ReaderSilent => "the card reader's service did not answer in time",
        Code::ReaderAnswerUnknown => "the answer is none of a card reader's service",
        Code::CardMissing => "no card lies on the reader",
        Code::CardUnreadable => "the card could not be read",
        Code::CardNotRemoved => "the card that was taken last still lies on the reader",
        _ => "a device does not do what it should",
    }
}
