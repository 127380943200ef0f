//! 退考 and 恢复: a registration is taken back by its candidate, and taken up again.

use super::registration::shown_in;
use super::request::StateChange;
use super::view::RegistrationView;
use super::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationId, RegistrationState, VoidCause};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::ticket::{self, TicketRow};
use crate::store::tables::{identity_document, seat};
use crate::store::undo::before_withdrawal;
use crate::store::{Op, Tx};

/// Withdraw a registration under way: its ticket is void, its seat free. Money received stays recorded until it is given
/// back.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::WrongState`] where it is not under way.
pub fn withdraw(desk: &Desk, now: Moment, request: &StateChange) -> Result<RegistrationView> {
    let reason = text::reason(Some(&request.reason))?;
    desk.change(Op::Withdraw, now, |tx, _| {
        tx.about(request.registration.0);
        tx.because(&reason);
        let row = registration::get(tx.reader(), request.registration)?;
        if !row.state.is_under_way() {
            return Err(wrong_state(row.state));
        }
        tx.update(&RegistrationRow { state: RegistrationState::Withdrawn, ..row })?;
        void_ticket(tx, request.registration, VoidCause::Withdrawn)?;
        free_seat(tx, request.registration)?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// Take a withdrawn registration up again as it was before. Seat and ticket are given anew.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::WrongState`] where it is not withdrawn; [`Code::AlreadyRegistered`] where the same
/// person registered for the same offering meanwhile.
pub fn reinstate(desk: &Desk, now: Moment, request: &StateChange) -> Result<RegistrationView> {
    let reason = text::reason(Some(&request.reason))?;
    desk.change(Op::Reinstate, now, |tx, _| {
        tx.about(request.registration.0);
        tx.because(&reason);
        let row = registration::get(tx.reader(), request.registration)?;
        if row.state != RegistrationState::Withdrawn {
            return Err(wrong_state(row.state));
        }
        let document = identity_document::get(tx.reader(), &row.document_id)?;
        let holder = (document.document_type, document.match_key.as_str());
        let twin = registration::open_twin(
            tx.reader(),
            holder,
            Some(row.candidate_id),
            &row.offering,
            Some(row.id),
        )?;
        if let Some(twin) = twin {
            return Err(Error::new(Code::AlreadyRegistered).with("registration", twin));
        }
        let before = before_withdrawal(tx.reader(), row.id)?.map(|row| row.state);
        let state = before.filter(|state| state.is_under_way()).unwrap_or(RegistrationState::Open);
        tx.update(&RegistrationRow { state, ..row })?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// Make the ticket in force void, where there is one.
pub(super) fn void_ticket(tx: &mut Tx<'_>, id: RegistrationId, cause: VoidCause) -> Result<()> {
    match ticket::in_force(tx.reader(), id)? {
        Some(ticket) => {
            tx.update(&TicketRow { voided_at: Some(tx.now()), void_cause: Some(cause), ..ticket })
        }
        None => Ok(()),
    }
}

/// Free the seats, where there are any.
pub(super) fn free_seat(tx: &mut Tx<'_>, id: RegistrationId) -> Result<()> {
    seat::of(tx.reader(), id)?.iter().try_for_each(|seat| tx.delete(seat))
}

pub(super) fn wrong_state(state: RegistrationState) -> Error {
    Error::new(Code::WrongState).with("state", state.as_str())
}
