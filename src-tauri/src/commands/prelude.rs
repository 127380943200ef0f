//! The types that the list of commands names, imported once.

pub(super) use super::Nothing;
pub(super) use desk_core::desk::request::{
    AddClerk, ApproveCondition, AskTestPage, AssignSeat, AttachPhoto, BackupNow, ChangePassphrase,
    ChangePolicy, CheckDoubles, CheckIdentity, CheckName, CheckText, ChoosePrinter, ChooseReader,
    ConfirmRecoveryKey, Correct, ExamDay, ExaminePhoto, FirstStart, IssueTicket, JudgeEligibility,
    LoadRulebook, MakeRuling, MarkArrival, MarkMaterial, MergeCandidates, OfPerson, OfRegistration,
    OpenSitting, PreviewCorrection, PreviewPolicy, PrintPaper, PrintTestPage, PutRightPhoto, ReadJournal,
    ReadMrz, RecoverySheetRequest, Register, RenewRecoveryKey, Restore, RetryPrint, SaveDraft, SavePaper,
    Search, StateChange, TakePayment, UndoStep, Unlock, UnlockWithRecoveryKey, UnmergeCandidates,
    WatchFolder,
};
pub(super) use desk_core::desk::view::{
    BackupView, CardTrial, CardView, CheckReport, CorrectionPreview, DeskStatus, DoubleView, ExamDates,
    FileReceived, FrameView, HistoryLine, IdentityCheck, IntakeOptions, JournalLine, MissingGlyph, MrzAnswer,
    NameCheck, OfferedFile, PhotoExamination, PolicyEffect, PrintJobView, PrinterChoices, ProgressView,
    PutRightView, ReaderChoices, RecoveryKeyIssued, RegistrationView, RevealedNumber, RulebookPage,
    SamePersonPage, SavedFile, SearchAnswer, SittingView, StartPage, TestPageJob, UndoView, WatchedFolder,
};
pub(super) use desk_core::error::{Error, Result};
pub(super) use desk_core::model::ScannerSettings;
pub(super) use desk_core::photo::PhotoGuide;
pub(super) use desk_core::rules::eligibility::EligibilityVerdict;
