//! Ticking one of the 申报材料.

use super::registration::shown_in;
use super::request::MarkMaterial;
use super::view::RegistrationView;
use super::{Desk, text};
use crate::error::Result;
use crate::model::{MaterialState, Moment};
use crate::store::Op;
use crate::store::tables::material::{self, MaterialRow};

/// Set a material seen, owed, or waived with a reason.
pub fn mark_material(desk: &Desk, now: Moment, request: &MarkMaterial) -> Result<RegistrationView> {
    let waived = request.state == MaterialState::Waived;
    let reason = if waived { Some(text::reason(request.reason.as_deref())?) } else { None };
    desk.change(Op::MarkMaterial, now, |tx, clerk| {
        tx.about(request.registration.0);
        let row = material::get(tx.reader(), request.registration, &request.material)?;
        if let Some(reason) = &reason {
            tx.because(reason);
        }
        tx.update(&MaterialRow {
            state: request.state,
            reason,
            changed_at: now,
            changed_by: clerk.id,
            ..row
        })?;
        shown_in(desk, tx.reader(), request.registration)
    })
}
