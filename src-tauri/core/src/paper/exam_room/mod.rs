//! 考务打印件: the papers of one exam room and one subject. What is for the door and the desks names nobody's document; what
//! is for the invigilators does.

mod arrangement;
mod desk_labels;
mod door_notice;
mod parts;
mod room_record;
mod seat_map;
mod sign_in;
mod ticket_register;

use super::error::PaperError;
use super::issuer::Issuer;
use super::layout::{Measure, Sheet};
use super::photo::Photo;
use crate::model::{Moment, RoomPaper};
use chrono::{NaiveDate, NaiveTime};

/// One room while one subject is sat, ready to be printed.
#[derive(Debug, Clone)]
pub struct ExamRoom {
    /// The institution.
    pub issuer: Issuer,
    /// `2026年9月`.
    pub month: String,
    /// `理论知识`.
    pub subject: String,
    /// The day it is sat.
    pub day: NaiveDate,
    /// It begins.
    pub starts: NaiveTime,
    /// It ends.
    pub ends: NaiveTime,
    /// 考点.
    pub site: String,
    /// 考点地址.
    pub site_address: String,
    /// 考场.
    pub room: String,
    /// How many machines there are, numbered from 1.
    pub machines: u32,
    /// Machines at which nobody sits, in order.
    pub blocked: Vec<u32>,
    /// Whoever sits here, by seat.
    pub seated: Vec<SeatedCandidate>,
    /// When it is printed.
    pub printed_at: Moment,
}

/// One candidate at one machine.
#[derive(Debug, Clone)]
pub struct SeatedCandidate {
    /// The machine's number.
    pub seat: u32,
    /// In full, without spaces; none while no ticket was issued.
    pub ticket_number: Option<String>,
    /// As entered.
    pub name: String,
    /// `男` or `女`.
    pub sex: String,
    /// `居民身份证`.
    pub document_type: String,
    /// In full.
    pub document_number: String,
    /// `电子商务师（网商）`.
    pub occupation: String,
    /// `三级/高级工`.
    pub level: String,
    /// `新考` or `补考`.
    pub kind: String,
    /// Nobody has seen the original of the document yet: it is checked at the door (A19).
    pub original_unseen: bool,
    /// How and when the ticket went out; none while it did not.
    pub handed_over: Option<String>,
    /// The accepted photo; none while there is none.
    pub photo: Option<Photo>,
}

impl ExamRoom {
    /// The photos, in the order in which the sign-in sheet numbers them.
    pub(super) fn photos(&self) -> Vec<&Photo> {
        self.seated.iter().filter_map(|candidate| candidate.photo.as_ref()).collect()
    }
}

/// What a paper of a room is called.
pub(crate) fn title(paper: RoomPaper) -> &'static str {
    match paper {
        RoomPaper::Arrangement => "考场安排表",
        RoomPaper::SeatMap => "座次图",
        RoomPaper::SignIn => "考生签到表",
        RoomPaper::DeskLabels => "桌贴",
        RoomPaper::DoorNotice => "考场门贴",
        RoomPaper::RoomRecord => "考场情况记录单",
        RoomPaper::TicketRegister => "准考证发放表",
    }
}

/// Lay a paper of a room out.
///
/// # Errors
/// [`PaperError::TooLong`] with the field that fits no page.
pub(super) fn sheets(
    paper: RoomPaper,
    room: &ExamRoom,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    match paper {
        RoomPaper::Arrangement => arrangement::sheets(room, measure),
        RoomPaper::SeatMap => seat_map::sheets(room, measure),
        RoomPaper::SignIn => sign_in::sheets(room, measure),
        RoomPaper::DeskLabels => desk_labels::sheets(room, measure),
        RoomPaper::DoorNotice => door_notice::sheets(room, measure),
        RoomPaper::RoomRecord => room_record::sheets(room, measure),
        RoomPaper::TicketRegister => ticket_register::sheets(room, measure),
    }
}
