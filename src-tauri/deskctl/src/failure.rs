//! How a command ends: done, the answer is no, or a failure with its code, its sentence and its exit code.

use crate::sentences::sentence;
use desk_core::error::{Code, Error};
use serde::Serialize;
use std::process::ExitCode;

/// How a command that ran to its end came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Exit code 0.
    Done,
    /// The answer is no: refused, or a check failed. Exit code 1.
    No,
}

impl Outcome {
    /// [`Outcome::Done`] where `yes`.
    pub(crate) fn of(yes: bool) -> Self {
        if yes { Self::Done } else { Self::No }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::No => Self::from(1),
        }
    }
}

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line cannot be followed. Exit code 2.
    Usage(String),
    /// A file named on the command line cannot be read. Exit code 2.
    Input {
        /// What is wrong, without anything that stands in the file.
        sentence: String,
    },
    /// The desk says so; the code decides on the exit code.
    Desk(Error),
    /// Nobody reads the output any more, as with `| head`. Exit code 0.
    Closed,
}

impl Failure {
    /// A command line that cannot be followed.
    pub(crate) fn usage(sentence: impl Into<String>) -> Self {
        Self::Usage(sentence.into())
    }

    /// Input that cannot be read.
    pub(crate) fn input(sentence: impl Into<String>) -> Self {
        Self::Input { sentence: sentence.into() }
    }

    /// Say it on standard error and give the exit code.
    pub(crate) fn report(&self) -> ExitCode {
        match self {
            Self::Usage(sentence) => {
                eprintln!("error[usage]: {sentence}; `deskctl --help` lists the commands");
                ExitCode::from(2)
            }
            Self::Input { sentence } => {
                eprintln!("error[{}]: {sentence}", word(&Code::InputUnreadable));
                ExitCode::from(2)
            }
            Self::Desk(error) => {
                eprintln!("error[{}]: {}", word(&error.code), sentence(error));
                ExitCode::from(exit_code(error.code))
            }
            Self::Closed => ExitCode::SUCCESS,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Desk(error)
    }
}

/// The text form of a word of the core, such as `wrong_passphrase`.
pub(crate) fn word(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// 1 where the desk refuses, 2 where the input is at fault, 3 where something is broken.
#[rustfmt::skip] // a line for each would bury where they differ
pub(crate) fn exit_code(code: Code) -> u8 {
    match code {
        Code::SupervisorOnly | Code::IdentityRefused | Code::ValidityNotStated | Code::NotEligible | Code::DocumentNeedsDecision
        | Code::RulebookTooOld | Code::AlreadyRegistered | Code::GateClosed | Code::WrongState
        | Code::UndoRefused | Code::Cancelled | Code::WorkUnderway | Code::PhotoUnusable
        | Code::FolderRefused | Code::PhotoNeedsAnswer | Code::PhotoNeedsDecision | Code::RuleNotInForce | Code::NotInPlan | Code::AmountRefused
        | Code::SittingFull | Code::SeatRefused | Code::TicketNumbersExhausted | Code::TicketIssued | Code::TicketNumberTaken | Code::AlreadySetUp
        | Code::NameTaken | Code::CodeExpired | Code::SameChecker | Code::MissingGlyphs | Code::CardMissing | Code::CardUnreadable
        | Code::CardNotRemoved | Code::DoublesUnanswered | Code::ChangedSince | Code::UnmergeRefused
        | Code::Locked => 1,
        Code::NotSetUp | Code::WrongPassphrase | Code::WrongRecoveryKey | Code::PassphraseTooShort
        | Code::ReasonMissing | Code::FieldMissing | Code::FieldInvalid | Code::FieldTooLong
        | Code::NotFound | Code::FileTooLarge | Code::FileEmpty | Code::RulebookRefused
        | Code::TemplateRefused | Code::ReadersRefused | Code::ReaderNotChosen | Code::InputUnreadable | Code::SheetRefused
        | Code::StatementUnreadable | Code::NumbersUnreadable | Code::TaxNumberRefused => 2,
        Code::ResourceMissing | Code::PaperFailed | Code::PrinterGone | Code::PrintFailed
        | Code::PrintInterrupted | Code::ReaderServiceMissing | Code::ReaderSilent
        | Code::ReaderAnswerUnknown | Code::AlreadyRunning | Code::FolderNotWritable | Code::DiskFull
        | Code::DatabaseTooNew | Code::MigrationChanged | Code::DatabaseDamaged | Code::KeyFileDamaged
        | Code::OriginalsDamaged | Code::OriginalsMissing | Code::BackupDamaged | Code::InputOutput | Code::Internal => 3,
    }
}
