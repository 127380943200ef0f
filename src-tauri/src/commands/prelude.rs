//! The types that the list of commands names, imported once.

pub(super) use super::Nothing;
pub(super) use desk_core::desk::request::{
    AddClerk, AllocateTransfer, ApproveCondition, AskStatistics, AskTestPage, AssignSeat, AttachPhoto,
    BackupNow, BlockMachine, BookStatement, CancelSitting, ChangePassphrase, ChangePolicy, CheckDoubles,
    CheckIdentity, CheckIn, CheckName, CheckText, ChoosePrinter, ChooseReader, ConfirmRecoveryKey, Correct,
    EarlierRulings, ExamDay, ExaminePhoto, ExportList, ExportTable, FindDebtors, FindRulings, FirstStart,
    ForgetListTemplate, ForgetStatementTemplate, GiveNumber, ImportNumbers, IssueSitting, IssueTicket,
    JudgeEligibility, LoadRulebook, MakeRuling, MarkAllAbsent, MarkArrival, MarkAttendance, MarkMaterial,
    MarkTold, MergeCandidates, MoveSeat, MoveSitting, NoteDispatch, OfDay, OfPart, OfPerson, OfRegistration,
    OfRoom, OfRuling, OfSitting, OfSubject, OpenSitting, PauseWork, PreviewCorrection, PreviewMove,
    PreviewPolicy, PreviewRulebook, PrintPaper, PrintSitting, PrintTestPage, PutRightPhoto, ReadJournal,
    ReadList, ReadMrz, ReadStatement, RecordCall, RecordTransfer, RecoverySheetRequest, Refund, Register,
    ReissueTicket, RenewRecoveryKey, Restore, ResumePart, RetryPrint, RevokeRuling, RunPrinters, SaveDraft,
    SaveListTemplate, SavePaper, SaveRoomPapers, SaveStatementTemplate, Search, SeatSitting, SeeDocument,
    SetContact, SetInvoice, StateChange, SteerRun, SwapSeats, TakeBackAttendance, TakeBackDispatch,
    TakePayment, UndoStep, Unlock, UnlockWithRecoveryKey, UnmarkTold, UnmergeCandidates, WatchFolder,
};
pub(super) use desk_core::desk::view::{
    AttendanceBoard, BackupView, BookedView, CardTrial, CardView, ChangeView, CheckInView, CheckReport,
    CorrectionPreview, DayPage, DebtorView, DeskAddress, DeskStatus, DispatchRegister, DoubleView, ExamDates,
    ExportedTable, FileReceived, FrameView, HistoryLine, IdentityCheck, IntakeOptions, JournalLine,
    ListTemplateView, ListView, MissingGlyph, MrzAnswer, NameCheck, NumbersImported, OfferedFile,
    PhotoExamination, PolicyEffect, PrintJobView, PrintRunView, PrintRuns, PrintSheetView, PrinterChoices,
    ProgressView, PutRightView, ReaderChoices, RecoveryKeyIssued, RegistrationView, RevealedNumber, RoomMap,
    RulebookPage, RulingList, RulingView, SamePersonPage, SavedFile, SavedRoomPapers, SearchAnswer,
    SeatedView, SeatingOutcome, SeatsMoved, SittingDetail, SittingPreview, SittingTickets, SittingView,
    SpelledCharacter, StandardPreview, StartPage, StatementTemplateView, StatementView, Statistics, Takings,
    TelephoneQueue, TestPageJob, TransferView, UndoView, WatchedFolder,
};
pub(super) use desk_core::error::{Error, Result};
pub(super) use desk_core::model::ScannerSettings;
pub(super) use desk_core::photo::PhotoGuide;
pub(super) use desk_core::rules::eligibility::EligibilityVerdict;
pub(super) use desk_core::seating::SittingWarning;
pub(super) use desk_core::statement::StatementColumn;
