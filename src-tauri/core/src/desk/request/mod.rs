//! What callers ask of the desk: requests of the use cases, as the window and the command line send them.

mod clerk;
mod device;
mod intake;
mod paper;
mod registration;
mod rulebook;

pub use clerk::{
    AddClerk, ChangePassphrase, ConfirmRecoveryKey, FirstStart, RenewRecoveryKey, Unlock,
    UnlockWithRecoveryKey,
};
pub use device::{AskTestPage, ChooseReader, MarkArrival, PrintTestPage, WatchFolder};
pub use intake::{
    CheckIdentity, CheckName, CheckText, DocumentEntry, ExaminePhoto, JudgeEligibility, PhotoChoice,
    PutRightPhoto, ReadMrz, Register, RulingEntry, SaveDraft, Search,
};
pub use paper::{
    BackupNow, ChoosePrinter, PrintPaper, ReadJournal, RecoverySheetRequest, Restore, RetryPrint, SavePaper,
};
pub use registration::{
    ApproveCondition, AssignSeat, AttachPhoto, ExamDay, IssueTicket, MarkMaterial, MaterialEvidence,
    OfRegistration, OpenSitting, TakePayment, UndoStep,
};
pub use rulebook::{ChangePolicy, LoadRulebook, MakeRuling, OfRuling, PreviewPolicy, RevokeRuling};
