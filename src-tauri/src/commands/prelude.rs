//! The types that the list of commands names, imported once.

pub(super) use super::Nothing;
pub(super) use desk_core::desk::request::{
    AddClerk, ApproveCondition, AskTestPage, AssignSeat, AttachPhoto, BackupNow, ChangePassphrase,
    ChangePolicy, CheckIdentity, CheckName, CheckText, ChoosePrinter, ChooseReader, ConfirmRecoveryKey,
    ExamDay, ExaminePhoto, FirstStart, IssueTicket, JudgeEligibility, LoadRulebook, MakeRuling, MarkArrival,
    MarkMaterial, OfRegistration, OfRuling, OpenSitting, PreviewPolicy, PrintPaper, PrintTestPage,
    PutRightPhoto, ReadJournal, ReadMrz, RecoverySheetRequest, Register, RenewRecoveryKey, Restore,
    RetryPrint, RevokeRuling, SaveDraft, SavePaper, Search, TakePayment, UndoStep, Unlock,
    UnlockWithRecoveryKey, WatchFolder,
};
pub(super) use desk_core::desk::view::{
    BackupView, CardTrial, CardView, CheckReport, DeskStatus, ExamDates, FileReceived, FrameView,
    IdentityCheck, IntakeOptions, JournalLine, MissingGlyph, MrzAnswer, NameCheck, OfferedFile,
    PhotoExamination, PolicyEffect, PrintJobView, PrinterChoices, ProgressView, PutRightView, ReaderChoices,
    RecoveryKeyIssued, RegistrationView, RevealedNumber, RulebookPage, SavedFile, SearchAnswer, SittingView,
    StartPage, TestPageJob, UndoView, WatchedFolder,
};
pub(super) use desk_core::error::{Error, Result};
pub(super) use desk_core::model::ScannerSettings;
pub(super) use desk_core::photo::PhotoGuide;
pub(super) use desk_core::rules::eligibility::EligibilityVerdict;
