//! 通话: writing down who called, what came of it, and when to call back.

use super::Desk;
use super::registration::shown_in;
use super::request::{CallEntry, RecordCall};
use super::text::{self, LINE_LIMIT};
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationId};
use crate::store::tables::call::CallRow;
use crate::store::tables::registration;
use crate::store::{Op, Tx};

/// Write a call down. The newest one rules: a day to call back stands until another call.
///
/// # Errors
/// [`Code::FieldInvalid`] where the day to call back has passed or the number cannot be one.
pub fn record_call(desk: &Desk, now: Moment, request: &RecordCall) -> Result<RegistrationView> {
    let call = checked(&request.call, now)?;
    desk.change(Op::RecordCall, now, |tx, _| {
        tx.about(request.registration.0);
        registration::get(tx.reader(), request.registration)?;
        write(tx, request.registration, &call)?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// A call as typed, read.
pub(super) fn checked(entry: &CallEntry, now: Moment) -> Result<CallEntry> {
    if entry.call_back_on.is_some_and(|day| day < now.day()) {
        return Err(Error::new(Code::FieldInvalid).with("field", "call_back_on"));
    }
    let telephone = match entry.telephone.trim() {
        "" => String::new(),
        typed => text::telephone("caller_telephone", typed)?,
    };
    Ok(CallEntry {
        name: text::optional("caller_name", &entry.name, LINE_LIMIT)?,
        telephone,
        note: text::optional("note", &entry.note, LINE_LIMIT)?,
        ..entry.clone()
    })
}

/// Write it in a change under way.
pub(super) fn write(tx: &mut Tx<'_>, registration: RegistrationId, call: &CallEntry) -> Result<()> {
    let id = tx.new_id()?;
    tx.insert(&CallRow {
        id,
        desk_id: tx.desk_id(),
        registration_id: registration,
        direction: call.direction,
        name: call.name.clone(),
        relation: call.relation,
        telephone: call.telephone.clone(),
        result: call.result,
        call_back_on: call.call_back_on,
        note: call.note.clone(),
        at: tx.now(),
        recorded_by: tx.clerk(),
    })
}
