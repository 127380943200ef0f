//! What can go wrong, as a closed code with values. The window and deskctl own the sentences; no variant carries
//! personal data or prose. Refusals by rules are not here: those are verdicts.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One code for each thing the window can say and offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Nobody is logged in.
    Locked,
    /// The desk has been set up already.
    AlreadySetUp,
    /// The desk has not been set up.
    NotSetUp,
    /// The passphrase opens nothing. Values: `wait_seconds` where one must wait before the next try.
    WrongPassphrase,
    /// The recovery key opens nothing.
    WrongRecoveryKey,
    /// Shorter than `minimum` characters.
    PassphraseTooShort,
    /// Only a supervisor may do this.
    SupervisorOnly,
    /// A reason is demanded and was left empty.
    ReasonMissing,
    /// A required field is empty. Values: `field`.
    FieldMissing,
    /// A field cannot be read. Values: `field`.
    FieldInvalid,
    /// A field is too long. Values: `field`, `limit`.
    FieldTooLong,
    /// A character that the fonts cannot print. Values: `characters`, `code_points`.
    MissingGlyphs,
    /// Another clerk has this name.
    NameTaken,
    /// The document's number or validity was refused. Values: `problem`.
    IdentityRefused,
    /// How long the document is valid was not stated yet, and must be now.
    ValidityNotStated,
    /// The notice does not name the document for this group, and no reason was given. Values: `may_override`.
    DocumentNeedsDecision,
    /// The candidate is not eligible for the offering.
    NotEligible,
    /// The same person already has an open registration for this offering, in whatever month. Values: `registration`.
    AlreadyRegistered,
    /// Another registration of the same person was not looked at yet. Values: `kinds`.
    DoublesUnanswered,
    /// What the preview showed does not hold any more.
    ChangedSince,
    /// What was merged has moved on since. Values: `reason` (`moved_on`).
    UnmergeRefused,
    /// Nothing with this id. Values: `what`.
    NotFound,
    /// Facts are missing for this step. Values: `step`, `missing`, `may_override`.
    GateClosed,
    /// Not possible in the present state. Values: `state`.
    WrongState,
    /// The step cannot be taken back. Values: `reason` (`changed_since`, `printed`, `another_day`, `not_yours`).
    UndoRefused,
    /// The photo cannot be accepted even with a reason. Values: `rule`, `observed`.
    PhotoUnusable,
    /// A person has yet to look at the photo and answer. Values: `rule`.
    PhotoNeedsAnswer,
    /// The photo does not pass and needs a decision with a reason. Values: `may_override`.
    PhotoNeedsDecision,
    /// The file is larger than the desk reads. Values: `bytes`, `limit`.
    FileTooLarge,
    /// The file has no byte.
    FileEmpty,
    /// The rulebook has no such rule on this day. Values: `rule`, `day`.
    RuleNotInForce,
    /// The plan does not offer this. Values: `offering`, `month`.
    NotInPlan,
    /// The amount is zero, negative or above what is owed by more than allowed. Values: `fen`.
    AmountRefused,
    /// The tax number was refused. Values: `problem`.
    TaxNumberRefused,
    /// No row of the statement heads a day and an amount.
    StatementUnreadable,
    /// The sitting has no free seat. Values: `sitting`.
    SittingFull,
    /// Nobody can be seated there. Values: `reason` (`taken`, `blocked`, `no_such_machine`, `other_subject`, `other_sitting`).
    SeatRefused,
    /// The block of ticket numbers is used up.
    TicketNumbersExhausted,
    /// The ticket was issued already.
    TicketIssued,
    /// The ticket number is another registration's.
    TicketNumberTaken,
    /// No row of the list heads ticket numbers and numbers of documents.
    NumbersUnreadable,
    /// The 在线验证码 ran out before it was looked at. Values: `last_day`.
    CodeExpired,
    /// Who checked a condition first cannot check it a second time.
    SameChecker,
    /// Resources are missing or changed. Values: `file`.
    ResourceMissing,
    /// The paper cannot be laid out. Values: `field`.
    PaperFailed,
    /// No printer of this name, or none chosen. Values: `printer`.
    PrinterGone,
    /// The spooler refused or gave the job up. Values: `printer`.
    PrintFailed,
    /// The program ended before it knew whether the spooler had the paper.
    PrintInterrupted,
    /// Another copy of the desk holds the data folder.
    AlreadyRunning,
    /// The data folder cannot be written. Values: `folder`.
    FolderNotWritable,
    /// The disk is full.
    DiskFull,
    /// The database was made by a newer program. Values: `found`, `known`.
    DatabaseTooNew,
    /// A shipped migration differs from the one that was applied. Values: `number`.
    MigrationChanged,
    /// The database is damaged or does not belong to its key file.
    DatabaseDamaged,
    /// The key file is missing or damaged while a database is there.
    KeyFileDamaged,
    /// The file of the originals is damaged. The counter does not depend on it.
    OriginalsDamaged,
    /// Originals that registrations refer to are not there. Values: `count`.
    OriginalsMissing,
    /// The backup is incomplete or was changed. Values: `part`.
    BackupDamaged,
    /// Long work was stopped by whoever waited for it; nothing of it is left.
    Cancelled,
    /// Other long work goes on.
    WorkUnderway,
    /// The rulebook was refused. Values: `line`, `reason`.
    RulebookRefused,
    /// The rulebook is of an earlier year than the one in force. Values: `year`, `present`.
    RulebookTooOld,
    /// The institution's words or logo for its papers were refused. Values: `line`, `reason`.
    TemplateRefused,
    /// The desk's own file of card readers was refused. Values: `line`, `reason`.
    ReadersRefused,
    /// No card reader was chosen, or the one chosen is not in the file any more.
    ReaderNotChosen,
    /// Nothing listens where the card reader's service should, or it is none. Values: `address`.
    ReaderServiceMissing,
    /// The card reader's service did not answer in time. Values: `seconds`.
    ReaderSilent,
    /// The card reader's service answered something else than a card or why there is none.
    ReaderAnswerUnknown,
    /// A folder cannot be watched. Values: `reason` (`missing`, `unreadable`, `crowded`, `own`).
    FolderRefused,
    /// No card lies on the reader.
    CardMissing,
    /// The card could not be read, or its parts contradict each other.
    CardUnreadable,
    /// The card that was taken last still lies on the reader.
    CardNotRemoved,
    /// The file is no spreadsheet that the desk reads. Values: `reason` ([`crate::sheet::SheetProblem`]).
    SheetRefused,
    /// Input of deskctl cannot be read. Values: `line`.
    InputUnreadable,
    /// Reading or writing failed. Values: `kind`.
    InputOutput,
    /// A fault of the program itself. Values: `place`.
    Internal,
}

/// What went wrong and the values its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{code:?} {values:?}")]
#[ts(rename = "Failure")]
pub struct Error {
    /// What went wrong.
    pub code: Code,
    /// Values for the sentence, never personal data.
    pub values: BTreeMap<String, String>,
}

/// A result of the core.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error without values.
    pub fn new(code: Code) -> Self {
        Self { code, values: BTreeMap::new() }
    }

    /// Add a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }

    /// A fault of the program itself, at a named place.
    pub fn internal(place: &str) -> Self {
        Self::new(Code::Internal).with("place", place)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            // A file larger than the file system or a limit allows is met by making room as well.
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::new(Code::DiskFull)
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
                Self::new(Code::FolderNotWritable)
            }
            kind => Self::new(Code::InputOutput).with("kind", kind),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        Self::internal("json")
    }
}
