//! 发放登记: what went to whom, when and how.

use crate::desk::request::{NoteDispatch, OfRegistration, TakeBackDispatch};
use crate::desk::view::{DispatchRegister, DispatchView, VoidTicket};
use crate::desk::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DispatchMeans, Moment, RegistrationId, TicketId};
use crate::store::tables::ticket::TicketRow;
use crate::store::tables::ticket_dispatch::{self, TicketDispatchRow};
use crate::store::tables::{candidate, given_number, registration, ticket};
use crate::store::{Op, Reader, Tx};

/// What went out of a registration's tickets, and which of them are void.
pub fn dispatch_register(desk: &Desk, request: &OfRegistration) -> Result<DispatchRegister> {
    desk.read(|store, _| register(store.reader(), request.registration))
}

/// Note that the ticket in force went to its candidate. Without an addressee it is whom the desk knows: the WeChat id, the
/// e-mail address, where the certificate goes by post, the name.
///
/// # Errors
/// [`Code::WrongState`] where no ticket is in force.
pub fn note_dispatch(desk: &Desk, now: Moment, request: &NoteDispatch) -> Result<DispatchRegister> {
    let addressee = text::optional("addressee", &request.addressee, text::LINE_LIMIT)?;
    desk.change(Op::DispatchTicket, now, |tx, clerk| {
        tx.about(request.registration.0);
        let missing = || Error::new(Code::WrongState).with("state", "no_ticket");
        let ticket = ticket::in_force(tx.reader(), request.registration)?.ok_or_else(missing)?;
        let addressee = match addressee.as_str() {
            "" => known_addressee(tx.reader(), request.registration, request.means)?,
            _ => addressee,
        };
        note(tx, &ticket, (request.means, addressee), clerk.id)?;
        register(tx.reader(), request.registration)
    })
}

/// Take back a line that was noted by mistake. Both stay in the register.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::NotFound`]; [`Code::WrongState`] where it is taken back already.
pub fn take_back_dispatch(desk: &Desk, now: Moment, request: &TakeBackDispatch) -> Result<DispatchRegister> {
    let reason = text::reason(Some(&request.reason))?;
    desk.change(Op::DispatchTicket, now, |tx, clerk| {
        let line = ticket_dispatch::get(tx.reader(), request.dispatch)?;
        tx.about(line.registration_id.0);
        tx.because(&reason);
        let all = ticket_dispatch::of(tx.reader(), line.registration_id)?;
        if line.takes_back.is_some() || all.iter().any(|other| other.takes_back == Some(line.id)) {
            return Err(Error::new(Code::WrongState).with("state", "taken_back"));
        }
        let (id, at, noted_by, takes_back) = (tx.new_id()?, tx.now(), clerk.id, Some(line.id));
        let registration = line.registration_id;
        tx.insert(&TicketDispatchRow { id, takes_back, reason: Some(reason), at, noted_by, ..line })?;
        register(tx.reader(), registration)
    })
}

/// The spooler reported a ticket as printed that was sent to it at `asked_at`.
pub(in crate::desk) fn note_printed(
    tx: &mut Tx<'_>,
    registration: RegistrationId,
    asked_at: Moment,
    clerk: ClerkId,
) -> Result<()> {
    let tickets = ticket::of(tx.reader(), registration)?;
    let Some(printed) = tickets.into_iter().find(|ticket| ticket.issued_at <= asked_at) else {
        return Ok(());
    };
    note_ticket_printed(tx, printed.id, clerk)
}

/// The spooler reported this ticket as printed.
pub(in crate::desk) fn note_ticket_printed(tx: &mut Tx<'_>, id: TicketId, clerk: ClerkId) -> Result<()> {
    let printed = ticket::get(tx.reader(), id)?;
    let addressee = known_addressee(tx.reader(), printed.registration_id, DispatchMeans::Printed)?;
    note(tx, &printed, (DispatchMeans::Printed, addressee), clerk)
}

fn note(
    tx: &mut Tx<'_>,
    ticket: &TicketRow,
    (means, addressee): (DispatchMeans, String),
    noted_by: ClerkId,
) -> Result<()> {
    let row = TicketDispatchRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        registration_id: ticket.registration_id,
        ticket_id: ticket.id,
        means,
        addressee,
        takes_back: None,
        reason: None,
        at: tx.now(),
        noted_by,
    };
    tx.insert(&row)
}

fn known_addressee(reader: &Reader, id: RegistrationId, means: DispatchMeans) -> Result<String> {
    let row = registration::get(reader, id)?;
    let candidate = candidate::get(reader, row.candidate_id)?;
    let known = match means {
        DispatchMeans::Wechat => candidate.wechat,
        DispatchMeans::Email => candidate.email,
        DispatchMeans::Post => row.courier_address,
        DispatchMeans::Printed | DispatchMeans::File => String::new(),
    };
    Ok(if known.is_empty() { candidate.name } else { known })
}

fn register(reader: &Reader, id: RegistrationId) -> Result<DispatchRegister> {
    registration::get(reader, id)?;
    let (tickets, all) = (ticket::of(reader, id)?, ticket_dispatch::of(reader, id)?);
    let mut lines = Vec::new();
    for line in all.iter().filter(|line| line.takes_back.is_none()) {
        let ticket = ticket::get(reader, line.ticket_id)?;
        lines.push(DispatchView {
            id: line.id,
            void: ticket.voided_at.is_some(),
            ticket_number: ticket.number,
            void_cause: ticket.void_cause,
            means: line.means,
            addressee: line.addressee.clone(),
            at: line.at,
            clerk_name: shown::clerk_name(reader, line.noted_by)?,
            taken_back: all
                .iter()
                .find(|other| other.takes_back == Some(line.id))
                .and_then(|other| other.reason.clone()),
        });
    }
    let stands = |void: bool| lines.iter().any(|line| line.taken_back.is_none() && line.void == void);
    Ok(DispatchRegister {
        must_be_told: stands(true) && !stands(false),
        given_number: given_number::get(reader, id)?.map(|row| row.number),
        void: tickets.into_iter().filter_map(void).collect(),
        lines,
    })
}

fn void(ticket: TicketRow) -> Option<VoidTicket> {
    Some(VoidTicket { voided_at: ticket.voided_at?, number: ticket.number, cause: ticket.void_cause })
}
