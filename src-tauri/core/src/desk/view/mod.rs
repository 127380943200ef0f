//! What the desk shows: answers of the use cases, made for reading. Numbers of documents are masked here.

mod care;
mod desk;
mod device;
mod frame;
mod intake;
mod material;
mod offered;
mod paper;
mod registration;
mod rulebook;
mod sitting;
mod status;
mod undo;
mod watched_folder;

pub use care::{BackupView, CheckReport, JournalLine, OriginalsReport, ProgressView, RevealedNumber};
pub use desk::{OwedCount, SearchAnswer, StartPage};
pub use device::{CardTrial, CardView, ReaderChoices, ReaderView, TestPageJob};
pub use frame::FrameView;
pub use intake::{
    ConditionView, DraftView, FileReceived, GroupDocuments, IdentityCheck, IntakeOptions, MajorList,
    MaterialChoice, MissingGlyph, MrzAnswer, NameCheck, OccupationView, OfferingView, PhotoExamination,
    PutRightView,
};
pub use material::MaterialView;
pub use offered::OfferedFile;
pub use paper::{PrinterChoices, PrinterView, SavedFile};
pub use registration::{
    Decision, FeeView, PaymentView, PhotoView, PrintJobView, RegistrationRow, RegistrationView, Seen,
    TicketView,
};
pub use rulebook::{ChosenBy, ClauseView, PolicyEffect, PolicyView, RuleView, RulebookPage, RulingView};
pub use sitting::{ExamDates, SeatView, SittingView};
pub use status::{ClerkView, DemonstrationLogin, DeskStatus, RecoveryKeyIssued, Stage};
pub use undo::UndoView;
pub use watched_folder::{ArrivalView, WatchedFolder};
