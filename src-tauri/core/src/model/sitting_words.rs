//! The words of sittings, rooms and seats.

use crate::model::Subject;
use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// 考务打印件: what the desk prints for one room and one subject.
    RoomPaper {
        /// 考场安排表.
        Arrangement = "arrangement",
        /// 座次图.
        SeatMap = "seat_map",
        /// 考生签到表.
        SignIn = "sign_in",
        /// 桌贴.
        DeskLabels = "desk_labels",
        /// 考场门贴.
        DoorNotice = "door_notice",
        /// 考场情况记录单.
        RoomRecord = "room_record",
        /// 准考证发放表.
        TicketRegister = "ticket_register",
    }
    /// Which subjects a room serves.
    RoomSubjects {
        /// 两科.
        Both = "both",
        /// 仅理论知识.
        Theory = "theory",
        /// 仅技能考核.
        Skill = "skill",
    }
    /// Why nobody is seated at a machine.
    BlockKind {
        /// 故障.
        Broken = "broken",
        /// 备用.
        Reserved = "reserved",
    }
    /// In which order candidates are given seats.
    SeatingOrder {
        /// Offering by offering, each in the order of registration.
        Registration = "registration",
        /// Offering by offering, each shuffled by a stated seed.
        Shuffled = "shuffled",
        /// Neighbours of different offerings, as far as the numbers allow.
        Interleaved = "interleaved",
    }
    /// What happened to a sitting that people must be told of.
    SittingChangeKind {
        /// 改期, or another place or room.
        Moved = "moved",
        /// 取消.
        Cancelled = "cancelled",
        /// 换座: people in it were moved.
        Seats = "seats",
    }
    /// What a change of a sitting means to one candidate.
    SittingEffect {
        /// The day or hours of 理论知识.
        TheoryTime = "theory_time",
        /// The day or hours of 技能考核.
        SkillTime = "skill_time",
        /// 考点 or its address.
        Place = "place",
        /// Their room goes by another name.
        Room = "room",
        /// They sit at another machine or in another room.
        SeatMoved = "seat_moved",
        /// Their seat is gone, and they need another.
        SeatLost = "seat_lost",
        /// The ticket they hold is void.
        TicketVoid = "ticket_void",
        /// The sitting does not take place.
        Cancelled = "cancelled",
    }
    /// How somebody was told.
    ToldHow {
        /// 电话.
        Telephone = "telephone",
        /// 微信.
        Wechat = "wechat",
        /// 短信.
        Sms = "sms",
        /// 邮件.
        Email = "email",
        /// 当面.
        InPerson = "in_person",
        /// 单位转告.
        Employer = "employer",
    }
}

impl RoomSubjects {
    /// Whether the subject is sat there.
    pub fn serve(self, subject: Subject) -> bool {
        match self {
            Self::Both => true,
            Self::Theory => subject == Subject::Theory,
            Self::Skill => subject == Subject::Skill,
        }
    }
}

impl Default for RoomSubjects {
    /// Most rooms serve both.
    fn default() -> Self {
        Self::Both
    }
}

impl Subject {
    /// This subject and no other.
    pub fn alone(self) -> &'static [Self] {
        match self {
            Self::Theory => &[Self::Theory],
            Self::Skill => &[Self::Skill],
        }
    }
}

impl RoomPaper {
    /// Whether it shows the candidates' photos.
    pub const fn has_photos(self) -> bool {
        matches!(self, Self::SignIn)
    }
}
