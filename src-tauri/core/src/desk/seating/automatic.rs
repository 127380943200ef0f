//! 自动排座: seats for everybody of a month who has none, and making all of them free again.

use super::{free_machines, give};
use crate::desk::request::{OfSitting, SeatSitting};
use crate::desk::sitting::detail_in;
use crate::desk::view::{SeatedView, SeatingOutcome, SittingDetail};
use crate::desk::withdraw::free_seat;
use crate::desk::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, SeatingOrder, Step};
use crate::rules::Rulebook;
use crate::seating::{Given, Wanting, in_order};
use crate::store::tables::overview::Overview;
use crate::store::tables::seating::{self, Sits};
use crate::store::tables::seating_run::SeatingRunRow;
use crate::store::tables::{gate, room, sitting};
use crate::store::{Op, Reader, Tx};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// The most registrations without a seat that are named.
const MOST_LEFT: usize = 100;

/// Give seats to everybody under way for the sitting's month who has none, in the order chosen. Nobody who has a seat is
/// moved; who sits one subject gets a seat for that one alone. Each person's seats are a step of their registration.
///
/// # Errors
/// [`Code::WrongState`] once the sitting is cancelled.
pub fn seat_sitting(desk: &Desk, now: Moment, request: &SeatSitting) -> Result<SeatingOutcome> {
    let book = desk.rulebook();
    desk.change(Op::SeatSitting, now, |tx, _| {
        let row = sitting::get_open(tx.reader(), request.sitting)?;
        let people = seating::unseated(tx.reader(), row.month)?;
        let demanded: Vec<_> = gate::of(tx.reader(), Step::Seat)?.into_iter().map(|gate| gate.fact).collect();
        let passes = |it: &&Sits| demanded.iter().all(|fact| it.overview.has(*fact));
        let wanting: Vec<Wanting> = people.iter().filter(passes).map(|it| wanting(&book, it)).collect();
        let mut machines = free_machines(tx.reader(), row.id)?;
        let order = in_order(&wanting, request.order, u64::from(request.seed));
        let given: Vec<Vec<Given>> = order.iter().filter_map(|person| machines.seat(person)).collect();
        let seated: HashSet<_> = given.iter().flatten().map(|seat| seat.registration).collect();
        let overviews: HashMap<_, _> = people.iter().map(|it| (it.overview.id, &it.overview)).collect();
        write(tx, request, &given, &overviews)?;
        let left = people.iter().map(|it| &it.overview).filter(|it| !seated.contains(&it.id));
        Ok(SeatingOutcome {
            seated: count(seated.len()),
            no_seat: count(wanting.len() - seated.len()),
            not_approved: count(people.len() - wanting.len()),
            left: left.take(MOST_LEFT).map(|it| shown::row(&book, it)).collect(),
            detail: detail_in(desk, tx.reader(), now.day(), row.id)?,
        })
    })
}

fn wanting(book: &Rulebook, it: &Sits) -> Wanting {
    let place = book.offerings.iter().position(|offering| offering.id == it.overview.offering);
    Wanting {
        registration: it.overview.id,
        offering: place.unwrap_or(book.offerings.len()),
        subjects: it.subjects,
    }
}

fn write(
    tx: &mut Tx<'_>,
    request: &SeatSitting,
    given: &[Vec<Given>],
    overviews: &HashMap<crate::model::RegistrationId, &Overview>,
) -> Result<()> {
    if given.is_empty() {
        return Ok(());
    }
    let id = tx.new_id::<Uuid>()?.to_string();
    tx.about(request.sitting.0);
    tx.insert(&SeatingRunRow {
        id,
        desk_id: tx.desk_id(),
        sitting_id: request.sitting,
        seating_order: request.order,
        seed: (request.order == SeatingOrder::Shuffled).then_some(request.seed),
        seated: count(given.len()),
        run_at: tx.now(),
        run_by: tx.clerk(),
    })?;
    tx.next_line()?;
    for seats in given {
        let Some(first) = seats.first() else { continue };
        tx.about(first.registration.0);
        give(tx, seats)?;
        match overviews.get(&first.registration) {
            Some(before) => tx.next_line_as(&Overview { seated: true, ..(*before).clone() })?,
            None => tx.next_line()?,
        }
    }
    Ok(())
}

/// Make every seat of a sitting free, so that they can be given anew: a supervisor's work, before tickets are out.
///
/// # Errors
/// [`Code::WrongState`] where somebody in it has a ticket, or once it is cancelled.
pub fn free_seats(desk: &Desk, now: Moment, request: &OfSitting) -> Result<SittingDetail> {
    desk.change_as_supervisor(Op::FreeSeats, now, |tx, _| {
        sitting::get_open(tx.reader(), request.sitting)?;
        let seated = seating::in_sitting(tx.reader(), request.sitting)?;
        if seated.iter().any(|it| it.overview.ticket_number.is_some()) {
            return Err(Error::new(Code::WrongState).with("state", "tickets_issued"));
        }
        let people: BTreeSet<_> = seated.iter().map(|it| it.overview.id).collect();
        tx.about(request.sitting.0);
        for id in people {
            tx.about(id.0);
            free_seat(tx, id)?;
            tx.next_line()?;
        }
        detail_in(desk, tx.reader(), now.day(), request.sitting)
    })
}

/// Who sits where in a sitting, room after room, number after number.
pub fn seat_list(desk: &Desk, request: &OfSitting) -> Result<Vec<SeatedView>> {
    desk.read(|store, _| {
        let reader: &Reader = store.reader();
        sitting::get(reader, request.sitting)?;
        let (book, rooms) = (desk.rulebook(), room::of(reader, request.sitting)?);
        let seated = seating::in_sitting(reader, request.sitting)?;
        Ok(seated.iter().map(|it| shown::seated(&book, &rooms, it)).collect())
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
