//! The words of tickets: why one is void, how it went to its candidate, and what a file that claims to be one is.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why a ticket is void.
    VoidCause {
        /// Name, document, offering or month was corrected.
        Corrected = "corrected",
        /// The photo was replaced.
        PhotoChanged = "photo_changed",
        /// Room or seat changed, or the seat was freed.
        SeatChanged = "seat_changed",
        /// Day, times or place of the sitting changed.
        SittingChanged = "sitting_changed",
        /// The authority gave another number.
        NumberGiven = "number_given",
        /// 退考.
        Withdrawn = "withdrawn",
        /// 补发: another one was issued in its place.
        Reissued = "reissued",
        /// Its issue was taken back.
        TakenBack = "taken_back",
    }
    /// How a ticket went to its candidate.
    DispatchMeans {
        /// 打印: printed at the desk.
        Printed = "printed",
        /// 交付文件: the file was handed over.
        File = "file",
        /// 微信.
        Wechat = "wechat",
        /// 电子邮件.
        Email = "email",
        /// 邮寄.
        Post = "post",
    }
    /// What a file that claims to be a ticket is.
    TicketStanding {
        /// Ours, unchanged, in force.
        Current = "current",
        /// Ours and unchanged, but void.
        Void = "void",
        /// It bears a number of ours, but is no file that the desk made.
        Changed = "changed",
        /// It bears no number of ours.
        Foreign = "foreign",
    }
    /// Which files of a sitting's tickets are wanted.
    TicketFiles {
        /// None: only the numbers.
        None = "none",
        /// One for each candidate.
        Each = "each",
        /// One for all, in volumes, to be printed.
        Merged = "merged",
        /// Both.
        Both = "both",
    }
    /// What became of a registration when the tickets of its sitting were issued.
    IssueOutcome {
        /// It has a ticket now.
        Issued = "issued",
        /// It had one.
        Standing = "standing",
        /// It has none: something is missing.
        Skipped = "skipped",
    }
}

impl TicketFiles {
    /// Whether each candidate has a file.
    pub fn each(self) -> bool {
        matches!(self, Self::Each | Self::Both)
    }

    /// Whether there is a print file.
    pub fn merged(self) -> bool {
        matches!(self, Self::Merged | Self::Both)
    }
}
