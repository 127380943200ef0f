//! Whose ticket or document was scanned or typed.

use super::hall::Hall;
use crate::error::Result;
use crate::model::identity::{fold_width, read_mrz};
use crate::model::{Moment, RegistrationId};
use crate::store::Reader;
use crate::store::tables::ticket::{self, TicketRow};

/// The fewest digits of a ticket's tail.
const SHORTEST_TAIL: usize = 4;

/// What was shown, and whose it is.
pub(super) enum Found {
    /// Nothing has this number.
    Nobody,
    /// Tickets of several people end like this.
    Several(Vec<RegistrationId>),
    /// A ticket, in force or void.
    Ticket(TicketRow),
    /// A document of somebody who sits here.
    Document(RegistrationId),
}

/// Look for a whole ticket number in all sittings; for a document, and for a ticket's tail, in this one.
pub(super) fn find(reader: &Reader, hall: &Hall, now: Moment, text: &str) -> Result<Found> {
    let folded: String = text.chars().take(4096).map(fold_width).collect();
    let typed: String = folded.chars().filter(|sign| !sign.is_whitespace()).collect();
    if let Some(ticket) = ticket::by_number(reader, &typed)? {
        return Ok(Found::Ticket(ticket));
    }
    let document = read_mrz(&folded, now.day()).map_or_else(|_| typed.clone(), |lines| lines.number);
    let bearers = hall.all.iter().filter(|it| it.overview.number.eq_ignore_ascii_case(&document));
    match one(bearers.map(|it| it.overview.id)) {
        Found::Nobody => by_tail(reader, hall, &typed),
        found => Ok(found),
    }
}

fn by_tail(reader: &Reader, hall: &Hall, tail: &str) -> Result<Found> {
    let digits = tail.bytes().filter(u8::is_ascii_digit).count();
    if digits < SHORTEST_TAIL {
        return Ok(Found::Nobody);
    }
    let ends = |ticket: &TicketRow| ticket.number.ends_with(tail);
    let mut tickets = ticket::in_force_in_sitting(reader, hall.sitting)?;
    tickets.retain(ends);
    if tickets.is_empty() {
        tickets = ticket::void_in_sitting(reader, hall.sitting)?;
        tickets.retain(ends);
    }
    Ok(match (one(tickets.iter().map(|ticket| ticket.registration_id)), tickets.pop()) {
        (Found::Document(_), Some(newest)) => Found::Ticket(newest),
        (found, _) => found,
    })
}

/// Nobody, one or several people.
fn one(people: impl Iterator<Item = RegistrationId>) -> Found {
    let mut people: Vec<_> = people.collect();
    people.sort();
    people.dedup();
    match people[..] {
        [] => Found::Nobody,
        [only] => Found::Document(only),
        _ => Found::Several(people),
    }
}
