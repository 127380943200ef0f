//! 核验入场: one scan, one answer, and what it notes.

use super::board::board_of;
use super::find::{Found, find};
use super::hall::Hall;
use super::write::{Entry, note};
use crate::attendance::{CheckInFacts, Place, TicketShown, Verdict, judge};
use crate::desk::request::CheckIn;
use crate::desk::view::{CheckInPerson, CheckInView, SeatedView};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::{
    AttendanceState, Moment, RegistrationId, RegistrationState, Subject, VerdictCause, VerdictColour,
    VoidCause,
};
use crate::store::tables::overview::{self, Overview};
use crate::store::tables::{room, seat, ticket};
use crate::store::{Op, Reader, Tx};

/// Check who stands at the door. Green and yellow note them as come, or late after the start; red notes nothing. What it
/// noted is taken back by [`crate::desk::take_back_attendance`].
///
/// # Errors
/// [`crate::error::Code::WrongState`] for a sitting that was cancelled; [`crate::error::Code::NotFound`] for a room of another.
pub fn check_in(desk: &Desk, now: Moment, request: &CheckIn) -> Result<CheckInView> {
    desk.change(Op::CheckIn, now, |tx, _| {
        let hall = Hall::read(desk, tx.reader(), request.sitting, request.subject)?;
        let room = request.room.map(|id| hall.room(id)).transpose()?.map(|room| room.name.clone());
        tx.about(request.sitting.0);
        let found = find(tx.reader(), &hall, now, &request.text)?;
        let mut at_door = AtDoor { desk, now, request, hall };
        match found {
            Found::Nobody => at_door.answer(tx.reader(), red(VerdictCause::Unknown), Shown::default()),
            Found::Several(people) => {
                let choices = at_door.choices(&people);
                at_door.answer(tx.reader(), red(VerdictCause::Several), Shown { choices, ..Shown::default() })
            }
            Found::Ticket(row) => {
                let ticket = if row.voided_at.is_some() { TicketShown::Void } else { TicketShown::InForce };
                at_door.person(tx, room, row.registration_id, (ticket, row.void_cause))
            }
            Found::Document(id) => {
                let in_force = ticket::in_force(tx.reader(), id)?.is_some();
                let ticket = if in_force { TicketShown::InForce } else { TicketShown::None };
                at_door.person(tx, room, id, (ticket, None))
            }
        }
    })
}

fn red(cause: VerdictCause) -> Verdict {
    Verdict { colour: VerdictColour::Red, causes: vec![cause], marks: None }
}

/// What is shown beside the verdict.
#[derive(Default)]
struct Shown {
    void_cause: Option<VoidCause>,
    person: Option<CheckInPerson>,
    choices: Vec<SeatedView>,
}

/// One check.
struct AtDoor<'a> {
    desk: &'a Desk,
    now: Moment,
    request: &'a CheckIn,
    hall: Hall,
}

impl AtDoor<'_> {
    fn person(
        &mut self,
        tx: &mut Tx<'_>,
        room: Option<String>,
        id: RegistrationId,
        (ticket, void_cause): (TicketShown, Option<VoidCause>),
    ) -> Result<CheckInView> {
        let overview = overview::get(tx.reader(), id)?;
        let verdict = judge(&CheckInFacts {
            withdrawn: overview.state == RegistrationState::Withdrawn,
            ticket,
            place: self.place(tx.reader(), id)?,
            arrival: self.hall.arrival(self.now),
            standing: self.hall.state(id),
            original_at_door: overview.original_at_door,
        });
        if let Some(state) = verdict.marks {
            tx.about(id.0);
            let (sitting, subject) = (self.request.sitting, self.request.subject);
            note(tx, Entry { room, ..Entry::of((sitting, subject), id, state) })?;
        }
        let person = Some(self.shown(tx.reader(), &overview, verdict.marks)?);
        self.hall.read_lines(tx.reader())?;
        self.answer(tx.reader(), verdict, Shown { void_cause, person, choices: Vec::new() })
    }

    fn place(&self, reader: &Reader, id: RegistrationId) -> Result<Place> {
        let Some(it) = self.hall.seat_of(id) else { return elsewhere(reader, id, self.request) };
        let here = self.request.room.is_none_or(|room| room == it.room);
        Ok(if here { Place::Here } else { Place::OtherRoom })
    }

    fn shown(
        &self,
        reader: &Reader,
        overview: &Overview,
        marked: Option<AttendanceState>,
    ) -> Result<CheckInPerson> {
        let places = shown::places(reader, overview.id)?;
        let of = |subject: Subject| places.iter().find(|place| place.subject == subject);
        let before = self.hall.standing(overview.id);
        Ok(CheckInPerson {
            row: shown::row(&self.desk.rulebook(), overview),
            other_name: overview.other_name.clone(),
            place: of(self.request.subject).cloned(),
            original_at_door: overview.original_at_door,
            state: marked.or_else(|| before.map(|line| line.state)),
            since: marked.map(|_| self.now).or_else(|| before.map(|line| line.at)),
        })
    }

    fn choices(&self, people: &[RegistrationId]) -> Vec<SeatedView> {
        let book = self.desk.rulebook();
        let mut choices: Vec<SeatedView> = Vec::new();
        for it in &self.hall.all {
            let known = choices.iter().any(|one| one.registration == it.overview.id);
            if people.contains(&it.overview.id) && !known {
                choices.push(shown::seated(&book, &self.hall.rooms, it));
            }
        }
        choices
    }

    fn answer(&self, reader: &Reader, verdict: Verdict, shown: Shown) -> Result<CheckInView> {
        Ok(CheckInView {
            colour: verdict.colour,
            causes: verdict.causes,
            void_cause: shown.void_cause,
            person: shown.person,
            choices: shown.choices,
            noted: verdict.marks,
            board: board_of(self.desk, reader, self.now, &self.hall)?,
        })
    }
}

/// Where somebody sits who does not sit the subject here.
fn elsewhere(reader: &Reader, id: RegistrationId, request: &CheckIn) -> Result<Place> {
    for it in seat::of(reader, id)? {
        if room::get(reader, it.room_id)?.sitting_id != request.sitting {
            return Ok(Place::OtherSitting);
        }
    }
    Ok(Place::NotSeated)
}
