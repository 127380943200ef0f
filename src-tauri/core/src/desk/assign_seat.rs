//! 排座: the first free seats of a sitting.

use super::registration::{shown_in, subjects};
use super::request::AssignSeat;
use super::seating::{free_machines, give};
use super::view::RegistrationView;
use super::{Desk, gate};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Step};
use crate::seating::Wanting;
use crate::store::Op;
use crate::store::tables::{registration, seat, sitting};

/// Give a registration the first free machine for what it sits: the same for both subjects where there is one. The sitting
/// must be of the month registered for. Nobody is moved; the second try says that there is a seat already.
pub fn assign_seat(desk: &Desk, now: Moment, request: &AssignSeat) -> Result<RegistrationView> {
    desk.change(Op::AssignSeat, now, |tx, clerk| {
        tx.about(request.registration.0);
        gate::pass(tx, request.registration, Step::Seat, clerk, None)?;
        let row = registration::get(tx.reader(), request.registration)?;
        let sitting = sitting::get_open(tx.reader(), request.sitting)?;
        if sitting.month != row.month {
            return Err(Error::new(Code::WrongState).with("state", "other_month"));
        }
        if !seat::of(tx.reader(), row.id)?.is_empty() {
            return Err(Error::new(Code::WrongState).with("state", "seated"));
        }
        let person = Wanting { registration: row.id, offering: 0, subjects: subjects(&row) };
        let Some(given) = free_machines(tx.reader(), sitting.id)?.seat(&person) else {
            return Err(Error::new(Code::SittingFull).with("sitting", sitting.first_day()));
        };
        give(tx, &given)?;
        shown_in(desk, tx.reader(), row.id)
    })
}
