//! What callers ask of the desk: requests of the use cases, as the window and the command line send them.

mod attendance;
mod clerk;
mod correction;
mod device;
mod intake;
mod issuing;
mod list;
mod money;
mod paper;
mod print_run;
mod registration;
mod rulebook;
mod sitting;
mod telephone;

pub use attendance::{CheckIn, MarkAllAbsent, MarkAttendance, OfSubject, TakeBackAttendance};
pub use clerk::{
    AddClerk, ChangePassphrase, ConfirmRecoveryKey, FirstStart, RenewRecoveryKey, Unlock,
    UnlockWithRecoveryKey,
};
pub use correction::{Correct, MergeCandidates, OfPerson, PreviewCorrection, StateChange, UnmergeCandidates};
pub use device::{AskTestPage, ChooseReader, MarkArrival, PrintTestPage, WatchFolder};
pub use intake::{
    CheckDoubles, CheckIdentity, CheckName, CheckText, DocumentEntry, ExaminePhoto, JudgeEligibility,
    PhotoChoice, PutRightPhoto, ReadMrz, Register, RulingEntry, SaveDraft, Search,
};
pub use issuing::{
    GiveNumber, ImportNumbers, IssueSitting, NoteDispatch, PauseWork, ReissueTicket, TakeBackDispatch,
};
pub use list::{
    EXPORTED, ExportList, ExportTable, ForgetListTemplate, ListFilter, ListFormat, ReadList,
    SaveListTemplate, Table,
};
pub use money::{
    AllocateTransfer, Allocation, BookStatement, Booking, FindDebtors, ForgetStatementTemplate, OfDay,
    ReadStatement, RecordTransfer, Refund, SaveStatementTemplate, SetInvoice, TakePayment,
};
pub use paper::{
    BackupNow, ChoosePrinter, PrintPaper, ReadJournal, RecoverySheetRequest, Restore, RetryPrint, SavePaper,
    SaveRoomPapers,
};
pub use print_run::{OfPart, PrintSitting, ResumePart, RunPrinters, SteerRun};
pub use registration::{
    ApproveCondition, AttachPhoto, IssueTicket, MarkMaterial, MaterialEvidence, OfRegistration, UndoStep,
};
pub use rulebook::{
    ChangePolicy, EarlierRulings, FindRulings, LoadRulebook, MakeRuling, OfRuling, PreviewPolicy,
    PreviewRulebook, RevokeRuling,
};
pub use sitting::{
    AssignSeat, BlockMachine, CancelSitting, ExamDay, MachineEntry, MarkTold, MoveSeat, MoveSitting, OfRoom,
    OfSitting, OpenSitting, PreviewMove, RoomEntry, SeatSitting, SwapSeats, UnmarkTold,
};
pub use telephone::{AskStatistics, CallEntry, ContactEntry, RecordCall, SeeDocument, SetContact};
