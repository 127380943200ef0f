//! The types that the list of commands names, imported once.

pub(super) use super::Nothing;
pub(super) use desk_core::desk::request::{
    AddClerk, AllocateTransfer, ApproveCondition, AskStatistics, AskTestPage, AssignSeat, AttachPhoto,

    BackupNow, BlockMachine, BookStatement, CancelSitting, ChangePassphrase, ChangePolicy, CheckDoubles, CheckIdentity, CheckName, CheckText, ChoosePrinter, ChooseReader, ConfirmRecoveryKey, Correct, ExamDay, ExaminePhoto, ExportList, FindDebtors, FirstStart, ForgetListTemplate, GiveNumber, ImportNumbers, IssueSitting, IssueTicket, JudgeEligibility, LoadRulebook, MakeRuling, MarkArrival, MarkMaterial, MarkTold, MergeCandidates, MoveSeat, MoveSitting, NoteDispatch, OfDay, OfPerson, OfRegistration, OfRoom, OfRuling, OfSitting, OpenSitting, PauseWork, PreviewCorrection, PreviewMove, PreviewPolicy, PrintPaper, PrintTestPage, PutRightPhoto, ReadJournal, ReadList, ReadMrz, ReadStatement, RecordCall, RecordTransfer, RecoverySheetRequest, Refund, Register, ReissueTicket, RenewRecoveryKey, Restore, RetryPrint, RevokeRuling, SaveDraft, SaveListTemplate, SavePaper, SaveRoomPapers, Search, SeatSitting, SeeDocument, SetContact, SetInvoice, StateChange, SwapSeats, TakeBackDispatch, TakePayment, UndoStep, Unlock, UnlockWithRecoveryKey, UnmarkTold, UnmergeCandidates, WatchFolder,
};
pub(super) use desk_core::desk::view::{
    BackupView, BookedView, CardTrial, CardView, CheckReport, CorrectionPreview, DayPage, DebtorView, DeskAddress, DeskStatus, DispatchRegister, DoubleView, ExamDates, FileReceived, FrameView, HistoryLine, IdentityCheck, IntakeOptions, JournalLine, ListTemplateView, ListView, MissingGlyph, MrzAnswer, NameCheck, NumbersImported, OfferedFile, PhotoExamination, PolicyEffect, PrintJobView, PrinterChoices, ProgressView, PutRightView, ReaderChoices, RecoveryKeyIssued, RegistrationView, RevealedNumber, RoomMap, RulebookPage, SamePersonPage, SavedFile, SavedRoomPapers, SearchAnswer, SeatedView, SeatingOutcome, SeatsMoved, SittingChangeView, SittingDetail, SittingPreview, SittingTickets, SittingView, SpelledCharacter, StartPage, StatementView, Statistics, Takings, TelephoneQueue, TestPageJob, TransferView, UndoView, WatchedFolder
};
pub(super) use desk_core::error::{Error, Result};
pub(super) use desk_core::model::ScannerSettings;
pub(super) use desk_core::photo::PhotoGuide;
pub(super) use desk_core::rules::eligibility::EligibilityVerdict;
pub(super) use desk_core::seating::SittingWarning;
