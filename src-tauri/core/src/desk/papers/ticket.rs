//! What stands on an admit ticket.

use super::dues::issuer;
use super::wording;
use crate::desk::Desk;
use crate::desk::open_sitting::time;
use crate::desk::view::{RegistrationView, SeatPlace};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Subject};
use crate::paper::{AdmitTicket, Photo, SubjectPlace};

pub(super) fn prepare(
    desk: &Desk,
    now: Moment,
    view: &RegistrationView,
    document_number: String,
    photo: Vec<u8>,
) -> Result<AdmitTicket> {
    let missing = |state: &str| Error::new(Code::WrongState).with("state", state);
    let ticket = view.ticket.as_ref().ok_or_else(|| missing("no_ticket"))?;
    let seat = view.seat.as_ref().ok_or_else(|| missing("not_seated"))?;
    let (sitting, book) = (&seat.sitting, desk.rulebook());
    let sits = |subject: Subject| match seat.places.iter().find(|place| place.subject == subject) {
        _ if !view.subjects.contains(&subject) => Ok(SubjectPlace::Kept),
        Some(at) => place(at),
        None => Err(missing("not_seated")),
    };
    Ok(AdmitTicket {
        issuer: issuer(&book),
        sitting: format!("{}批次", wording::month(sitting.month)),
        ticket_number: ticket.number.clone(),
        number_given: ticket.number_given,
        name: view.row.name.clone(),
        sex: wording::sex(view.row.sex).to_owned(),
        document_type: wording::document_type(view.document_type).to_owned(),
        document_number,
        occupation: view.row.occupation.clone(),
        work_type: view.row.work_type.clone(),
        level: wording::level(&view.row),
        theory: sits(Subject::Theory)?,
        skill: sits(Subject::Skill)?,
        site: sitting.site.clone(),
        site_address: sitting.site_address.clone(),
        photo: Photo::from_jpeg(photo)?,
        printed_at: now,
    })
}

fn place(at: &SeatPlace) -> Result<SubjectPlace> {
    let unreadable = || Error::internal("sitting times");
    Ok(SubjectPlace::Sits {
        date: at.day,
        start: time(&at.starts).ok_or_else(unreadable)?,
        end: time(&at.ends).ok_or_else(unreadable)?,
        room: at.room_name.clone(),
        seat: format!("{:02}", at.seat_number),
    })
}
