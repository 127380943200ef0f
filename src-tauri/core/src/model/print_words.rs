//! The words of batch printing: where a run of many papers is, and where each of its parts.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How far a print run is.
    PrintRunState {
        /// Parts are handed to the printers as they come free.
        Printing = "printing",
        /// Nothing more is handed over until somebody says so.
        Paused = "paused",
        /// What was not handed over yet never will be.
        Cancelled = "cancelled",
        /// Everything is on paper.
        Done = "done",
    }
    /// Where a part of a print run is.
    PrintPartState {
        /// Waits for a printer.
        Queued = "queued",
        /// On its way to the spooler. One found so afterwards was interrupted.
        Sending = "sending",
        /// Accepted by the spooler.
        Sent = "sent",
        /// Reported as printed, or said to be by whoever looked.
        Printed = "printed",
        /// Given up; goes on from the page that a person names.
        Failed = "failed",
        /// Taken out of the run before it was handed over.
        Cancelled = "cancelled",
    }
    /// What a person does to a print run.
    PrintRunStep {
        /// 暂停.
        Pause = "pause",
        /// 继续.
        Continue = "continue",
        /// 取消.
        Cancel = "cancel",
    }
}
