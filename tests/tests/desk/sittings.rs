//! Sittings: opened for a month of the plan, moved and cancelled so that nobody concerned is forgotten.

mod cancelling;
mod contacts;
mod moving;
mod opening;
mod warnings;

use crate::counter::{Counter, at};
use desk_core::desk;
use desk_core::desk::request::{
    CancelSitting, MoveSitting, OfRegistration, OfSitting, PreviewMove, RoomEntry,
};
use desk_core::desk::view::{ChangeView, RegistrationView, SittingDetail, SittingPreview, SittingView};
use desk_core::error::Result;
use desk_core::model::{RegistrationId, RoomSubjects, SittingId};
use desk_core::seating::SittingPlan;

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";
const REASON: &str = "考点停电检修";

pub(crate) fn detail(counter: &Counter, sitting: SittingId) -> SittingDetail {
    desk::sitting_detail(&counter.desk, at(LATER), &OfSitting { sitting }).unwrap()
}

/// The sitting as it stands, to be changed.
pub(crate) fn entry(
    counter: &Counter,
    sitting: SittingId,
    change: impl FnOnce(&mut SittingPlan, &mut Vec<RoomEntry>),
) -> PreviewMove {
    let before = detail(counter, sitting);
    let mut plan = plan_of(&before.sitting);
    let rooms = before.rooms.iter().map(|room| RoomEntry {
        room: Some(room.id),
        name: room.name.clone(),
        seats: room.seats,
        subjects: room.subjects,
    });
    let mut rooms = rooms.collect();
    change(&mut plan, &mut rooms);
    PreviewMove { sitting, plan, rooms }
}

fn plan_of(it: &SittingView) -> SittingPlan {
    SittingPlan {
        theory_date: it.theory_date,
        theory_starts: it.theory_starts.clone(),
        theory_ends: it.theory_ends.clone(),
        skill_date: it.skill_date,
        skill_starts: it.skill_starts.clone(),
        skill_ends: it.skill_ends.clone(),
        site: it.site.clone(),
        site_address: it.site_address.clone(),
        application_deadline: it.application_deadline,
    }
}

/// Preview and move, with what the preview said.
pub(crate) fn moved(
    counter: &Counter,
    sitting: SittingId,
    change: impl FnOnce(&mut SittingPlan, &mut Vec<RoomEntry>),
) -> Result<(SittingPreview, SittingDetail)> {
    let change = entry(counter, sitting, change);
    let preview = desk::preview_move(&counter.desk, at(LATER), &change)?;
    let fingerprint = preview.fingerprint.clone();
    let request = MoveSitting { change, reason: REASON.to_owned(), fingerprint };
    Ok((preview, desk::move_sitting(&counter.desk, at(LATER), &request)?))
}

/// Preview and cancel.
pub(crate) fn cancelled(counter: &Counter, sitting: SittingId) -> Result<(SittingPreview, SittingDetail)> {
    let preview = desk::preview_cancel(&counter.desk, at(LATER), &OfSitting { sitting })?;
    let fingerprint = preview.fingerprint.clone();
    let request = CancelSitting { sitting, reason: REASON.to_owned(), fingerprint };
    Ok((preview, desk::cancel_sitting(&counter.desk, at(LATER), &request)?))
}

fn changes(counter: &Counter, sitting: SittingId) -> Vec<ChangeView> {
    desk::sitting_changes(&counter.desk, &OfSitting { sitting }).unwrap()
}

fn shown(counter: &Counter, id: RegistrationId) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap()
}

fn room(name: &str, seats: u32, subjects: RoomSubjects) -> RoomEntry {
    RoomEntry { room: None, name: name.to_owned(), seats, subjects }
}

/// Three people of the sample seated in April, the first with a ticket.
fn three_seated() -> (Counter, SittingView, Vec<RegistrationId>) {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 10);
    let people: Vec<RegistrationId> =
        (0..3).map(|person| counter.register_whole(now, person).row.id).collect();
    for id in &people {
        counter.seat(now, *id, &april).unwrap();
    }
    counter.pay(now, people[0]).unwrap();
    counter.ticket(now, people[0], None).unwrap();
    (counter, april, people)
}
