//! 准考证: issuing the ticket of a registration.

use super::registration::shown_in;
use super::request::IssueTicket;
use super::view::RegistrationView;
use super::{Desk, gate, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Step, TicketNumber};
use crate::store::Op;
use crate::store::tables::ticket::{self, TicketRow};
use crate::store::tables::{registration, seat, ticket_block};
use chrono::Datelike;

/// Give a seated registration its ticket number. Its bytes are laid out when it is printed or saved.
pub fn issue_ticket(desk: &Desk, now: Moment, request: &IssueTicket) -> Result<RegistrationView> {
    let reason = request.override_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| text::reason(Some(reason))).transpose()?;
    desk.change(Op::IssueTicket, now, |tx, clerk| {
        tx.about(request.registration.0);
        let row = registration::get(tx.reader(), request.registration)?;
        if ticket::in_force(tx.reader(), row.id)?.is_some() {
            return Err(Error::new(Code::TicketIssued));
        }
        gate::pass(tx, row.id, Step::Ticket, clerk, reason.as_deref())?;
        if seat::of(tx.reader(), row.id)?.is_empty() {
            return Err(Error::new(Code::WrongState).with("state", "not_seated"));
        }
        let year = u32::try_from(row.month.year().rem_euclid(100)).unwrap_or_default();
        let (block, counter) = ticket_block::take(tx, year)?;
        let number =
            TicketNumber::new(year, block, counter).ok_or_else(|| Error::internal("ticket number"))?;
        let id = tx.new_id()?;
        tx.insert(&TicketRow {
            id,
            desk_id: tx.desk_id(),
            registration_id: row.id,
            number: number.to_string(),
            override_reason: reason.clone(),
            issued_at: now,
            issued_by: clerk.id,
            voided_at: None,
        })?;
        shown_in(desk, tx.reader(), row.id)
    })
}
