//! What the desk shows: answers of the use cases, made for reading. Numbers of documents are masked here.

mod attendance;
mod care;
mod change;
mod correction;
mod day;
mod desk;
mod device;
mod frame;
mod intake;
mod issuing;
mod list;
mod material;
mod money;
mod offered;
mod paper;
mod print_run;
mod registration;
mod rulebook;
mod seating;
mod seen;
mod sitting;
mod sitting_change;
mod standard;
mod status;
mod telephone;
mod undo;
mod watched_folder;

pub use attendance::{
    AttendanceBoard, AttendanceCounts, CheckInPerson, CheckInView, LastNoted, MissingView, RoomAttendance,
};
pub use care::{BackupView, CheckReport, JournalLine, OriginalsReport, ProgressView, RevealedNumber};
pub use change::{ChangeView, NotificationView, WhatChanged};
pub use correction::{
    CorrectionPreview, DoubleView, FieldChange, HistoryLine, MergeView, PersonDocument, PersonPair,
    PersonView, SamePersonPage,
};
pub use day::{AgedList, AgedRow, DayPage, DueLine, OfferingCount, StateCount, Statistics};
pub use desk::{OwedCount, SearchAnswer, StartPage};
pub use device::{CardTrial, CardView, ReaderChoices, ReaderView, TestPageJob};
pub use frame::FrameView;
pub use intake::{
    ClosedMonth, ConditionView, DraftView, FileReceived, GroupDocuments, IdentityCheck, IntakeOptions,
    MajorList, MaterialChoice, MissingGlyph, MrzAnswer, NameCheck, OccupationView, OfferingView,
    PhotoExamination, PutRightView,
};
pub use issuing::{
    DispatchRegister, DispatchView, IssuedRow, NumberRefused, NumbersImported, SittingTickets, TicketCheck,
    VoidTicket, VolumeView,
};
pub use list::{ExportedTable, ListOutcome, ListRowProblem, ListRowView, ListTemplateView, ListView};
pub use material::MaterialView;
pub use money::{
    BookedView, DebtorView, FeeView, InvoiceLine, InvoiceView, PaymentView, ProposalView, StatementLineView,
    StatementTemplateView, StatementView, Takings, TakingsRow, TransferView,
};
pub use offered::OfferedFile;
pub use paper::{PrinterChoices, PrinterView, SavedFile, SavedRoomPapers};
pub use print_run::{PrintPartView, PrintRunView, PrintRuns, PrintSheetView};
pub use registration::{PhotoView, PrintJobView, RegistrationRow, RegistrationView, TicketView};
pub use rulebook::{
    ChosenBy, ClauseView, PolicyEffect, PolicyView, RuleView, RulebookPage, RulingList, RulingPerson,
    RulingView,
};
pub use seating::{
    BlockView, CandidateClash, MachineView, RoomMap, RoomView, SeatedView, SeatingOutcome, SeatingRunView,
    SeatsMoved, SittingDetail,
};
pub use seen::{Decision, Seen};
pub use sitting::{ExamDates, SeatPlace, SeatView, SittingView};
pub use sitting_change::{SittingPreview, TouchedView};
pub use standard::{StandardPreview, StandardTouched};
pub use status::{ClerkView, DemonstrationLogin, DeskStatus, RecoveryKeyIssued, Stage};
pub use telephone::{
    CallView, ContactView, DeskAddress, OwedItem, SpelledCharacter, TelephoneQueue, TelephoneRow,
};
pub use undo::UndoView;
pub use watched_folder::{ArrivalView, WatchedFolder};
