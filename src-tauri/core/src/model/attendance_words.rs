//! The words of the exam day: who came, and what a check at the door answers.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// 考勤: what is noted of a person and a subject.
    AttendanceState {
        /// 到考.
        Present = "present",
        /// 迟到: came after the start.
        Late = "late",
        /// 缺考.
        Absent = "absent",
        /// 违纪.
        Misconduct = "misconduct",
        /// The line before it was a mistake.
        TakenBack = "taken_back",
    }
    /// What a check at the door answers at a glance.
    VerdictColour {
        /// Let them in.
        Green = "green",
        /// Right here, with something to be done.
        Yellow = "yellow",
        /// Not here, not now, or not with this ticket.
        Red = "red",
    }
    /// Why a check at the door is not green.
    VerdictCause {
        /// No ticket or document of the sitting has this number.
        Unknown = "unknown",
        /// Several tickets end like this: choose one.
        Several = "several",
        /// 退考.
        Withdrawn = "withdrawn",
        /// The ticket is void.
        TicketVoid = "ticket_void",
        /// Found by the document: no ticket is in force.
        NoTicket = "no_ticket",
        /// Seated in another sitting.
        OtherSitting = "other_sitting",
        /// Does not sit this subject here.
        NotSeated = "not_seated",
        /// The subject is not sat today.
        OtherDay = "other_day",
        /// The subject is over.
        Over = "over",
        /// Seated in another room.
        OtherRoom = "other_room",
        /// 违纪 is noted.
        Misconduct = "misconduct",
        /// Noted as come already: perhaps a second person with the same ticket.
        AlreadyPresent = "already_present",
        /// 缺考 was noted before they came.
        WasAbsent = "was_absent",
        /// After the start.
        Late = "late",
        /// After the time at which nobody is let in any more.
        Closed = "closed",
        /// A19: the original is still to be seen, here at the door.
        OriginalAtDoor = "original_at_door",
    }
}
