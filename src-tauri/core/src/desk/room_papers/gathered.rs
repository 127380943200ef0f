//! One room and one subject as the rows have it, in the words its papers print.

use crate::desk::open_sitting::time;
use crate::desk::papers::{issuer, wording};
use crate::desk::{Desk, shown};
use crate::error::{Error, Result};
use crate::model::{Moment, RegistrationId, Subject};
use crate::paper::{ExamRoom, Photo, SeatedCandidate};
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::room::RoomRow;
use crate::store::tables::seating::{self, Seated};
use crate::store::tables::sitting::SittingRow;
use crate::store::tables::{
    blocked_machine, identity_document, photo, registration, registration_photo, room, ticket,
    ticket_dispatch,
};
use chrono::NaiveDate;

/// A room in which somebody sits a subject.
pub(in crate::desk) struct Sat {
    pub(in crate::desk) room: RoomRow,
    pub(in crate::desk) subject: Subject,
}

/// Every room with somebody in it, for each subject, as the rooms stand.
pub(super) fn sat(desk: &Desk, row: &SittingRow) -> Result<Vec<Sat>> {
    desk.read(|store, _| {
        let mut all = Vec::new();
        for room in room::of(store.reader(), row.id)? {
            let taken = seating::in_room(store.reader(), room.id)?;
            for subject in [Subject::Theory, Subject::Skill] {
                if taken.iter().any(|it| it.subject == subject) {
                    all.push(Sat { room: room.clone(), subject });
                }
            }
        }
        Ok(all)
    })
}

/// The room as its papers show it; photos only where they are printed.
pub(in crate::desk) fn exam_room(
    desk: &Desk,
    reader: &Reader,
    now: Moment,
    (row, asked): (&SittingRow, &Sat),
    with_photos: bool,
) -> Result<ExamRoom> {
    let book = desk.rulebook();
    let (day, starts, ends) = period(row, asked.subject);
    let unreadable = || Error::internal("sitting times");
    let blocked = blocked_machine::of_room(reader, asked.room.id)?;
    let taken = seating::in_room(reader, asked.room.id)?;
    let here = taken.iter().filter(|it| it.subject == asked.subject);
    let seated = here.map(|it| candidate(reader, &book, it, with_photos)).collect::<Result<Vec<_>>>()?;
    Ok(ExamRoom {
        issuer: issuer(&book),
        month: wording::month(row.month),
        subject: wording::subjects(&[asked.subject]),
        day,
        starts: time(starts).ok_or_else(unreadable)?,
        ends: time(ends).ok_or_else(unreadable)?,
        site: row.site.clone(),
        site_address: row.site_address.clone(),
        room: asked.room.name.clone(),
        machines: asked.room.seats,
        blocked: blocked.iter().map(|it| it.number).collect(),
        seated,
        printed_at: now,
    })
}

fn period(row: &SittingRow, subject: Subject) -> (NaiveDate, &str, &str) {
    match subject {
        Subject::Theory => (row.theory_date, &row.theory_starts, &row.theory_ends),
        Subject::Skill => (row.skill_date, &row.skill_starts, &row.skill_ends),
    }
}

fn candidate(reader: &Reader, book: &Rulebook, it: &Seated, with_photo: bool) -> Result<SeatedCandidate> {
    let id = it.overview.id;
    let stored = registration::get(reader, id)?;
    let document = identity_document::get(reader, &stored.document_id)?;
    let row = shown::row(book, &it.overview);
    let occupation = match &row.work_type {
        Some(work_type) => format!("{}（{work_type}）", row.occupation),
        None => row.occupation.clone(),
    };
    Ok(SeatedCandidate {
        seat: it.number,
        ticket_number: ticket::in_force(reader, id)?.map(|ticket| ticket.number),
        name: it.overview.name.clone(),
        sex: wording::sex(it.overview.sex).to_owned(),
        document_type: wording::document_type(document.document_type).to_owned(),
        document_number: document.number,
        occupation,
        level: wording::level(&row),
        kind: wording::kind(stored.kind).to_owned(),
        original_unseen: document.original_seen_at.is_none(),
        handed_over: handed_over(reader, id)?,
        photo: if with_photo { photo_of(reader, id)? } else { None },
    })
}

/// How and when the ticket in force went out last.
fn handed_over(reader: &Reader, id: RegistrationId) -> Result<Option<String>> {
    let Some(ticket) = ticket::in_force(reader, id)? else { return Ok(None) };
    let lines = ticket_dispatch::of(reader, id)?;
    let stands = |line: &&ticket_dispatch::TicketDispatchRow| {
        line.ticket_id == ticket.id
            && line.takes_back.is_none()
            && lines.iter().all(|other| other.takes_back != Some(line.id))
    };
    let last = lines.iter().find(stands);
    Ok(last.map(|line| format!("{} {}", wording::means(line.means), line.at.day())))
}

fn photo_of(reader: &Reader, id: RegistrationId) -> Result<Option<Photo>> {
    let Some(row) = registration_photo::get(reader, id)? else { return Ok(None) };
    Ok(Some(Photo::from_jpeg(photo::get(reader, &row.sha256)?.bytes)?))
}
