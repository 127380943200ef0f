//! The numbers: whoever is let through gets a ticket, a few hundred in one transaction, so that nothing acknowledged is lost
//! and the counter goes on between them.

use crate::desk::issue_ticket::issue;
use crate::desk::view::IssuedRow;
use crate::desk::{Desk, gate, shown};
use crate::error::{Code, Error, Result};
use crate::model::{IssueOutcome, Moment, RegistrationId, Step};
use crate::progress::Underway;
use crate::store::tables::clerk::ClerkRow;
use crate::store::tables::{overview, seat, ticket};
use crate::store::{Op, Reader};

/// Fewest and most tickets of one transaction.
const FEWEST: usize = 20;
const MOST: usize = 250;
/// Into so many parts a sitting is taken: each is a step at which somebody may pause or stop.
const PARTS: usize = 40;

/// Everybody's row, those seated in order and then those without a seat.
pub(super) fn rows(desk: &Desk, everybody: &[RegistrationId]) -> Result<Vec<IssuedRow>> {
    let mut rows = Vec::with_capacity(everybody.len());
    for part in everybody.chunks(MOST) {
        desk.read(|store, _| {
            for id in part {
                rows.push(row(desk, store.reader(), *id)?);
            }
            Ok(())
        })?;
    }
    Ok(rows)
}

fn row(desk: &Desk, reader: &Reader, id: RegistrationId) -> Result<IssuedRow> {
    let shown = shown::row(&desk.rulebook(), &overview::get(reader, id)?);
    Ok(IssuedRow {
        registration: id,
        name: shown.name,
        number_masked: shown.number_masked,
        outcome: IssueOutcome::Skipped,
        ticket_number: None,
        room: None,
        seat: None,
        file: None,
        present: false,
        problem: None,
    })
}

/// Issue what can be issued. An error of the desk itself ends it; what stands in one candidate's way is that row's problem.
pub(super) fn issue_all(
    desk: &Desk,
    now: Moment,
    rows: &mut [IssuedRow],
    underway: &Underway<'_>,
) -> Result<()> {
    let size = (rows.len() / PARTS).clamp(FEWEST, MOST);
    for part in rows.chunks_mut(size) {
        underway.step(0)?;
        let waiting = desk.read(|store, clerk| look(store.reader(), clerk, part))?;
        if waiting {
            desk.change(Op::IssueTicket, now, |tx, clerk| {
                for row in part.iter_mut().filter(|row| is_open(row)) {
                    // The counter went on since it was looked at.
                    if !look_at(tx.reader(), clerk, row)? {
                        continue;
                    }
                    row.ticket_number = Some(issue(tx, row.registration, clerk, None)?.number);
                    row.outcome = IssueOutcome::Issued;
                    tx.next_line()?;
                }
                Ok(())
            })?;
        }
        underway.step(part.len() as u64)?;
    }
    Ok(())
}

/// Who has a ticket, without issuing any.
pub(super) fn standing(desk: &Desk, rows: &mut [IssuedRow]) -> Result<()> {
    rows.chunks_mut(MOST)
        .try_for_each(|part| desk.read(|store, clerk| look(store.reader(), clerk, part)).map(|_| ()))
}

/// What is known before anything is written; whether somebody can have a ticket.
fn look(reader: &Reader, clerk: &ClerkRow, part: &mut [IssuedRow]) -> Result<bool> {
    let mut waiting = false;
    for row in part {
        waiting |= look_at(reader, clerk, row)?;
    }
    Ok(waiting)
}

/// Whether one can have a ticket.
fn look_at(reader: &Reader, clerk: &ClerkRow, row: &mut IssuedRow) -> Result<bool> {
    if let Some(ticket) = ticket::in_force(reader, row.registration)? {
        row.outcome = IssueOutcome::Standing;
        row.ticket_number = Some(ticket.number);
        return Ok(false);
    }
    let passed = gate::check(reader, row.registration, Step::Ticket, clerk, None);
    let seated = passed.and_then(|_| match seat::of(reader, row.registration)?.is_empty() {
        false => Ok(()),
        true => Err(Error::new(Code::WrongState).with("state", "not_seated")),
    });
    row.problem = seated.err().map(of_candidate).transpose()?;
    Ok(row.problem.is_none())
}

fn is_open(row: &IssuedRow) -> bool {
    row.outcome == IssueOutcome::Skipped && row.problem.is_none()
}

/// What stands in the way of one candidate alone; anything else ends the work.
pub(in crate::desk) fn of_candidate(error: Error) -> Result<Error> {
    match error.code {
        Code::GateClosed
        | Code::WrongState
        | Code::TicketIssued
        | Code::MissingGlyphs
        | Code::PaperFailed
        | Code::TicketNumberTaken
        | Code::NotFound => Ok(error),
        _ => Err(error),
    }
}
