//! A person's yes to a condition that needed one.

use super::registration::shown_in;
use super::request::ApproveCondition;
use super::view::RegistrationView;
use super::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::Op;
use crate::store::tables::approval::{self, ApprovalRow};
use crate::store::tables::registration;

/// Approve the condition of a registration whose condition needs a person's yes, with a reason.
pub fn approve_condition(desk: &Desk, now: Moment, request: &ApproveCondition) -> Result<RegistrationView> {
    let reason = text::reason(Some(&request.reason))?;
    desk.change(Op::ApproveCondition, now, |tx, clerk| {
        tx.about(request.registration.0);
        let row = registration::get(tx.reader(), request.registration)?;
        let open = row.verdict.0.needs_confirmation.contains(&row.condition_id);
        if !open || approval::get(tx.reader(), row.id)?.is_some() {
            return Err(Error::new(Code::WrongState).with("state", row.verdict.0.verdict.as_str()));
        }
        tx.because(&reason);
        tx.insert(&ApprovalRow {
            registration_id: row.id,
            desk_id: tx.desk_id(),
            condition_id: row.condition_id,
            reason: reason.clone(),
            approved_at: now,
            approved_by: clerk.id,
        })?;
        shown_in(desk, tx.reader(), request.registration)
    })
}
