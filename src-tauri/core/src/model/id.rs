//! Ids are UUIDv7 and typed by what they name, so that a candidate's never passes for a registration's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Declare a typed UUIDv7 id: a string on the wire and in the store.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// One installation of the program.
    DeskId;
    /// 经办人 or 主管.
    ClerkId;
    /// 考生.
    CandidateId;
    /// 报名.
    RegistrationId;
    /// 批次.
    SittingId;
    /// 考场.
    RoomId;
    /// A change of a sitting.
    SittingChangeId;
    /// A change of the standard.
    StandardChangeId;
    /// Somebody to be told of it.
    NotificationId;
    /// 缴费.
    PaymentId;
    /// 转账.
    TransferId;
    /// 准考证 (the record; the printed number is a `TicketNumber`).
    TicketId;
    /// A line of the register of what went to whom.
    DispatchId;
    /// One paper in the print queue.
    PrintJobId;
    /// 批量打印.
    PrintRunId;
    /// What of it goes to one printer at a time.
    PrintPartId;
    /// One ticket of it.
    PrintSheetId;
    /// 裁定.
    RulingId;
    /// A telephone call.
    CallId;
    /// A line of 考勤.
    AttendanceId;
}

/// Where new ids come from: the moment and the operating system's randomness, both arguments.
pub fn new_id<T: From<Uuid>>(millis: u64, random: [u8; 10]) -> T {
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().into()
}
