//! 排座: the first free seat of a sitting.

use super::registration::shown_in;
use super::request::AssignSeat;
use super::view::RegistrationView;
use super::{Desk, gate};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Step};
use crate::store::Op;
use crate::store::tables::seat::{self, SeatRow};
use crate::store::tables::{registration, room, sitting};
use uuid::Uuid;

/// Give a registration the lowest free seat of the first room that has one. The sitting must be of the month
/// registered for. A registration has one seat; the second try says so.
pub fn assign_seat(desk: &Desk, now: Moment, request: &AssignSeat) -> Result<RegistrationView> {
    desk.change(Op::AssignSeat, now, |tx, clerk| {
        tx.about(request.registration.0);
        gate::pass(tx, request.registration, Step::Seat, clerk, None)?;
        let row = registration::get(tx.reader(), request.registration)?;
        let sitting = sitting::get(tx.reader(), request.sitting)?;
        if sitting.month != row.month {
            return Err(Error::new(Code::WrongState).with("state", "other_month"));
        }
        if seat::of(tx.reader(), row.id)?.is_some() {
            return Err(Error::new(Code::WrongState).with("state", "seated"));
        }
        for room in room::of(tx.reader(), sitting.id)? {
            if let Some(number) = seat::first_free(tx.reader(), room.id)? {
                let id = tx.new_id::<Uuid>()?.to_string();
                let (registration_id, room_id) = (row.id, room.id);
                let desk_id = tx.desk_id();
                tx.insert(&SeatRow { id, desk_id, registration_id, room_id, number, assigned_at: now })?;
                return shown_in(desk, tx.reader(), row.id);
            }
        }
        Err(Error::new(Code::SittingFull).with("sitting", sitting.exam_date))
    })
}
