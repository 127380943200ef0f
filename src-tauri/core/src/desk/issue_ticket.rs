//! 准考证: issuing the ticket of a registration.

use super::registration::shown_in;
use super::request::{IssueTicket, ReissueTicket};
use super::view::RegistrationView;
use super::withdraw::void_ticket;
use super::{Desk, gate, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationId, Step, TicketNumber, VoidCause};
use crate::store::tables::clerk::ClerkRow;
use crate::store::tables::registration::RegistrationRow;
use crate::store::tables::ticket::{self, TicketRow};
use crate::store::tables::{given_number, registration, seat, ticket_block};
use crate::store::{Op, Tx};
use chrono::Datelike;

/// Give a seated registration its ticket number. Its bytes are laid out when it is printed or saved.
pub fn issue_ticket(desk: &Desk, now: Moment, request: &IssueTicket) -> Result<RegistrationView> {
    let reason = request.override_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| text::reason(Some(reason))).transpose()?;
    desk.change(Op::IssueTicket, now, |tx, clerk| {
        issue(tx, request.registration, clerk, reason.as_deref())?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// 补发: make the ticket in force void and issue another one in its place, because it was lost or went to the wrong hands.
/// A number that the authority gave stays.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::WrongState`] where none is in force; as [`issue_ticket`].
pub fn reissue_ticket(desk: &Desk, now: Moment, request: &ReissueTicket) -> Result<RegistrationView> {
    let reason = text::reason(Some(&request.reason))?;
    desk.change(Op::ReissueTicket, now, |tx, clerk| {
        tx.about(request.registration.0);
        let Some(before) = ticket::in_force(tx.reader(), request.registration)? else {
            return Err(Error::new(Code::WrongState).with("state", "no_ticket"));
        };
        let row = registration::get(tx.reader(), request.registration)?;
        // What let the first one through lets this one through too.
        gate::check(tx.reader(), row.id, Step::Ticket, clerk, before.override_reason.as_deref())?;
        is_seated(tx, row.id)?;
        tx.because(&reason);
        void_ticket(tx, row.id, VoidCause::Reissued)?;
        write(tx, &row, before.override_reason, Some(reason))?;
        shown_in(desk, tx.reader(), row.id)
    })
}

/// Issue the ticket of a registration inside a transaction.
pub(super) fn issue(
    tx: &mut Tx<'_>,
    id: RegistrationId,
    clerk: &ClerkRow,
    reason: Option<&str>,
) -> Result<TicketRow> {
    tx.about(id.0);
    let row = registration::get(tx.reader(), id)?;
    if ticket::in_force(tx.reader(), row.id)?.is_some() {
        return Err(Error::new(Code::TicketIssued));
    }
    gate::pass(tx, row.id, Step::Ticket, clerk, reason)?;
    is_seated(tx, row.id)?;
    write(tx, &row, reason.map(str::to_owned), None)
}

fn is_seated(tx: &Tx<'_>, id: RegistrationId) -> Result<()> {
    if seat::of(tx.reader(), id)?.is_empty() {
        return Err(Error::new(Code::WrongState).with("state", "not_seated"));
    }
    Ok(())
}

fn write(
    tx: &mut Tx<'_>,
    row: &RegistrationRow,
    override_reason: Option<String>,
    reissue_reason: Option<String>,
) -> Result<TicketRow> {
    let (number, number_given) = number(tx, row)?;
    let ticket = TicketRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        registration_id: row.id,
        number,
        override_reason,
        issued_at: tx.now(),
        issued_by: tx.clerk(),
        voided_at: None,
        number_given,
        reissue_reason,
        void_cause: None,
    };
    tx.insert(&ticket)?;
    Ok(ticket)
}

/// The number that the authority gave, else the next of the desk's own that nobody else bears.
fn number(tx: &mut Tx<'_>, row: &RegistrationRow) -> Result<(String, bool)> {
    if let Some(given) = given_number::get(tx.reader(), row.id)? {
        return Ok((given.number, true));
    }
    let year = u32::try_from(row.month.year().rem_euclid(100)).unwrap_or_default();
    loop {
        let (block, counter) = ticket_block::take(tx, year)?;
        let number =
            TicketNumber::new(year, block, counter).ok_or_else(|| Error::internal("ticket number"))?;
        let number = number.to_string();
        let reader = tx.reader();
        if ticket::by_number(reader, &number)?.is_none() && given_number::holder(reader, &number)?.is_none() {
            return Ok((number, false));
        }
    }
}
