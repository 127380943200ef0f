//! The types that the list of commands names, imported once.

pub(super) use super::Nothing;
pub(super) use desk_core::desk::request::{
    AddClerk, AllocateTransfer, ApproveCondition, AskStatistics, AskTestPage, AssignSeat, AttachPhoto,
    BackupNow, BookStatement, ChangePassphrase, ChangePolicy, CheckDoubles, CheckIdentity, CheckName,
    CheckText, ChoosePrinter, ChooseReader, ConfirmRecoveryKey, Correct, EarlierRulings, ExamDay,
    ExaminePhoto, ExportList, ExportTable, FindDebtors, FindRulings, FirstStart, ForgetListTemplate,
    ForgetStatementTemplate, IssueTicket, JudgeEligibility, LoadRulebook, MakeRuling, MarkArrival,
    MarkMaterial, MergeCandidates, OfDay, OfPerson, OfRegistration, OfRuling, OpenSitting, PreviewCorrection,
    PreviewPolicy, PrintPaper, PrintTestPage, PutRightPhoto, ReadJournal, ReadList, ReadMrz, ReadStatement,
    RecordCall, RecordTransfer, RecoverySheetRequest, Refund, Register, RenewRecoveryKey, Restore,
    RetryPrint, RevokeRuling, SaveDraft, SaveListTemplate, SavePaper, SaveStatementTemplate, Search,
    SeeDocument, SetContact, SetInvoice, StateChange, TakePayment, UndoStep, Unlock, UnlockWithRecoveryKey,
    UnmergeCandidates, WatchFolder,
};
pub(super) use desk_core::desk::view::{
    BackupView, BookedView, CardTrial, CardView, CheckReport, CorrectionPreview, DayPage, DebtorView,
    DeskAddress, DeskStatus, DoubleView, ExamDates, ExportedTable, FileReceived, FrameView, HistoryLine,
    IdentityCheck, IntakeOptions, JournalLine, ListTemplateView, ListView, MissingGlyph, MrzAnswer,
    NameCheck, OfferedFile, PhotoExamination, PolicyEffect, PrintJobView, PrinterChoices, ProgressView,
    PutRightView, ReaderChoices, RecoveryKeyIssued, RegistrationView, RevealedNumber, RulebookPage,
    RulingList, RulingView, SamePersonPage, SavedFile, SearchAnswer, SittingView, SpelledCharacter,
    StartPage, StatementTemplateView, StatementView, Statistics, Takings, TelephoneQueue, TestPageJob,
    TransferView, UndoView, WatchedFolder,
};
pub(super) use desk_core::error::{Error, Result};
pub(super) use desk_core::model::ScannerSettings;
pub(super) use desk_core::photo::PhotoGuide;
pub(super) use desk_core::rules::eligibility::EligibilityVerdict;
pub(super) use desk_core::statement::StatementColumn;
