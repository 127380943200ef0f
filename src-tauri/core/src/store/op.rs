//! The named operations: every change of the store is one of them and leaves a journal line.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What was done.
    Op {
        /// The desk was set up with its first supervisor.
        FirstStart = "first_start",
        /// The recovery key was printed or written down.
        ConfirmRecoveryKey = "confirm_recovery_key",
        /// A new recovery key was issued.
        RenewRecoveryKey = "renew_recovery_key",
        /// A clerk logged in.
        Unlock = "unlock",
        /// A passphrase was changed.
        ChangePassphrase = "change_passphrase",
        /// A passphrase was set anew by the recovery key.
        RecoverPassphrase = "recover_passphrase",
        /// A clerk was added.
        AddClerk = "add_clerk",
        /// The key file was ahead of the database after an interruption.
        ReconcileKeys = "reconcile_keys",
        /// 报名.
        Register = "register",
        /// The original was seen.
        SeeOriginal = "see_original",
        /// An image of the document was seen.
        SeeImage = "see_image",
        /// A call from or to a candidate was written down.
        RecordCall = "record_call",
        /// How files and the certificate reach the candidate was settled.
        SetContact = "set_contact",
        /// A photo was attached or replaced.
        AttachPhoto = "attach_photo",
        /// A material was ticked.
        MarkMaterial = "mark_material",
        /// A person answered what the notice leaves open.
        MakeRuling = "make_ruling",
        /// A ruling was taken back.
        RevokeRuling = "revoke_ruling",
        /// The institution chose a reading.
        ChangePolicy = "change_policy",
        /// A rulebook was loaded.
        LoadRulebook = "load_rulebook",
        /// A person said yes to a condition.
        ApproveCondition = "approve_condition",
        /// 复审.
        SecondCheck = "second_check",
        /// 缴费.
        TakePayment = "take_payment",
        /// 退费.
        Refund = "refund",
        /// A transfer was recorded that no statement brought.
        RecordTransfer = "record_transfer",
        /// Lines of a bank's statement were booked.
        BookStatement = "book_statement",
        /// What the finance office needs for an invoice was said.
        SetInvoice = "set_invoice",
        /// A sitting was opened.
        OpenSitting = "open_sitting",
        /// A sitting was moved, or its place or rooms changed.
        MoveSitting = "move_sitting",
        /// A sitting was cancelled.
        CancelSitting = "cancel_sitting",
        /// Somebody was told of a change of their sitting.
        MarkTold = "mark_told",
        /// They were not, after all.
        UnmarkTold = "unmark_told",
        /// 排座.
        AssignSeat = "assign_seat",
        /// 自动排座.
        SeatSitting = "seat_sitting",
        /// All seats of a sitting were made free.
        FreeSeats = "free_seats",
        /// 换座.
        MoveSeat = "move_seat",
        /// Two people changed places.
        SwapSeats = "swap_seats",
        /// A machine was blocked, or taken into use again.
        BlockMachine = "block_machine",
        /// 准考证.
        IssueTicket = "issue_ticket",
        /// 补发准考证.
        ReissueTicket = "reissue_ticket",
        /// Numbers that the authority gave were entered.
        GiveNumber = "give_number",
        /// What went to a candidate was noted, or taken back.
        DispatchTicket = "dispatch_ticket",
        /// 核验入场: somebody came to the exam, or was sent elsewhere.
        CheckIn = "check_in",
        /// 缺考 or 违纪 was noted.
        MarkAttendance = "mark_attendance",
        /// The newest line of somebody's attendance was taken back.
        TakeBackAttendance = "take_back_attendance",
        /// 更正.
        Correct = "correct",
        /// 退考.
        Withdraw = "withdraw",
        /// 恢复报名.
        Reinstate = "reinstate",
        /// Two rows were found to be one person.
        MergeCandidates = "merge_candidates",
        /// They were found to be two after all.
        UnmergeCandidates = "unmerge_candidates",
        /// The newest step of a registration was taken back.
        Undo = "undo",
        /// A paper went into the print queue.
        PrintPaper = "print_paper",
        /// The spooler reported on a paper.
        PrintProgress = "print_progress",
        /// 批量打印: the papers of a sitting were sent on their way.
        PrintSitting = "print_sitting",
        /// A print run was paused, went on, was cancelled, or went on from another page.
        SteerPrinting = "steer_printing",
        /// A paper was saved as a file.
        SavePaper = "save_paper",
        /// A document's number was shown in full.
        RevealNumber = "reveal_number",
        /// A printer was chosen.
        ChoosePrinter = "choose_printer",
        /// The scanner's pace and ending were set.
        SetUpScanner = "set_up_scanner",
        /// A card reader was chosen.
        ChooseReader = "choose_reader",
        /// A folder for new photos was named, or none.
        WatchFolder = "watch_folder",
        /// The columns of a list were kept by name.
        SaveListTemplate = "save_list_template",
        /// A list's columns were forgotten.
        ForgetListTemplate = "forget_list_template",
        /// The columns of a bank's statement were kept by its name.
        SaveStatementTemplate = "save_statement_template",
        /// A bank's columns were forgotten.
        ForgetStatementTemplate = "forget_statement_template",
        /// A list was written as a file.
        ExportList = "export_list",
        /// A backup was written and verified.
        Backup = "backup",
        /// Everything was replaced by a backup.
        Restore = "restore",
    }
}
