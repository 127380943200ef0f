//! Writing seats that were given.

use crate::error::Result;
use crate::seating::Given;
use crate::store::Tx;
use crate::store::tables::seat::SeatRow;
use uuid::Uuid;

/// The seats of one registration.
pub(in crate::desk) fn give(tx: &mut Tx<'_>, given: &[Given]) -> Result<()> {
    for seat in given {
        let id = tx.new_id::<Uuid>()?.to_string();
        let (desk_id, assigned_at) = (tx.desk_id(), tx.now());
        tx.insert(&SeatRow {
            id,
            desk_id,
            registration_id: seat.registration,
            subject: seat.subject,
            room_id: seat.room,
            number: seat.number,
            assigned_at,
        })?;
    }
    Ok(())
}
