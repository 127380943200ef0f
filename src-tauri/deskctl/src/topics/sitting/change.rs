//! `deskctl sitting move` and `sitting cancel`: whom it touches first, and with --yes the change itself.

use super::open::{day, period};
use super::rooms::typed;
use super::{HEADINGS, show, sitting_of, warn};
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use desk_core::desk::request::{CancelSitting, MoveSitting, OfSitting, PreviewMove, RoomEntry};
use desk_core::desk::view::{SittingDetail, SittingPreview, TouchedView};
use desk_core::desk::{Desk, cancel_sitting, move_sitting, preview_cancel, preview_move, sitting_detail};
use desk_core::model::Moment;
use desk_core::seating::{SeatBefore, SittingPlan};

/// Move a sitting.
pub(crate) fn change(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    let (reason, yes) = (arguments.text("reason")?.unwrap_or_default(), arguments.switch("yes"));
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let before = sitting_detail(&desk, now, &OfSitting { sitting })?;
    let plan = plan_of(&mut arguments, &before)?;
    let rooms = match arguments.text("rooms")? {
        Some(text) => typed(&text, &before.rooms)?,
        None => before.rooms.iter().map(kept).collect(),
    };
    arguments.finish("sitting move")?;
    let change = PreviewMove { sitting, plan, rooms };
    let preview = preview_move(&desk, now, &change)?;
    if !yes {
        return touched(settings, &preview);
    }
    let request = MoveSitting { change, reason, fingerprint: preview.fingerprint };
    done(settings, &desk, now, |desk, now| move_sitting(desk, now, &request))
}

/// Cancel a sitting.
pub(crate) fn cancel(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    let (reason, yes) = (arguments.text("reason")?.unwrap_or_default(), arguments.switch("yes"));
    arguments.finish("sitting cancel")?;
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let preview = preview_cancel(&desk, now, &OfSitting { sitting })?;
    if !yes {
        return touched(settings, &preview);
    }
    let request = CancelSitting { sitting, reason, fingerprint: preview.fingerprint };
    done(settings, &desk, now, |desk, now| cancel_sitting(desk, now, &request))
}

fn done(
    settings: &Settings,
    desk: &Desk,
    now: Moment,
    work: impl FnOnce(&Desk, Moment) -> desk_core::error::Result<SittingDetail>,
) -> Result<Outcome, Failure> {
    let detail = work(desk, now)?;
    let mut output = settings.output(&HEADINGS);
    show(&mut output, &detail.sitting)?;
    output.finish()?;
    warn(&detail.warnings);
    Ok(Outcome::Done)
}

/// A sitting of one day stays one of one day where only that is given.
fn plan_of(arguments: &mut Arguments, before: &SittingDetail) -> Result<SittingPlan, Failure> {
    let it = &before.sitting;
    let theory_date = day(arguments, "date")?.unwrap_or(it.theory_date);
    let same_day = it.theory_date == it.skill_date;
    let skill_date = day(arguments, "skill-date")?;
    let skill_date = skill_date.unwrap_or(if same_day { theory_date } else { it.skill_date });
    let (theory_starts, theory_ends) =
        period(arguments, "theory")?.unwrap_or_else(|| (it.theory_starts.clone(), it.theory_ends.clone()));
    let (skill_starts, skill_ends) =
        period(arguments, "skill")?.unwrap_or_else(|| (it.skill_starts.clone(), it.skill_ends.clone()));
    let application_deadline = match arguments.text("deadline")?.as_deref() {
        Some("none") => None,
        Some(text) => {
            Some(text.parse().map_err(|_| Failure::usage("--deadline is not a day such as 2026-04-01"))?)
        }
        None => it.application_deadline,
    };
    Ok(SittingPlan {
        theory_date,
        theory_starts,
        theory_ends,
        skill_date,
        skill_starts,
        skill_ends,
        site: arguments.text("site")?.unwrap_or_else(|| it.site.clone()),
        site_address: arguments.text("address")?.unwrap_or_else(|| it.site_address.clone()),
        application_deadline,
    })
}

fn kept(room: &desk_core::desk::view::RoomView) -> RoomEntry {
    RoomEntry { room: Some(room.id), name: room.name.clone(), seats: room.seats, subjects: room.subjects }
}

/// Whom it would touch; nothing is changed.
fn touched(settings: &Settings, preview: &SittingPreview) -> Result<Outcome, Failure> {
    let mut output = settings.output(&["registration", "name", "telephone", "seats", "what it means"]);
    for it in &preview.touched {
        output.answer(it, cells(it))?;
    }
    output.finish()?;
    warn(&preview.warnings);
    eprintln!(
        "note: {} touched, {} tickets void, {} seats lost; nothing was changed, --yes does it",
        preview.count, preview.tickets_void, preview.seats_lost
    );
    Ok(Outcome::Done)
}

fn cells(it: &TouchedView) -> Vec<String> {
    vec![
        it.row.id.to_string(),
        it.row.name.clone(),
        it.row.telephone_masked.clone(),
        seats(&it.seats),
        it.effects.iter().map(word).collect::<Vec<_>>().join(", "),
    ]
}

/// Seats as people read them.
pub(super) fn seats(seats: &[SeatBefore]) -> String {
    let each = seats.iter().map(|it| format!("{} {} {:02}", word(&it.subject), it.room_name, it.seat_number));
    each.collect::<Vec<_>>().join(", ")
}
