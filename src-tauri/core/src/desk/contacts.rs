//! 通知: who has to be told of a change of a sitting or of the standard, who has been, by whom, when and how.

use super::request::{MarkTold, OfSitting, UnmarkTold};
use super::text::{self, LINE_LIMIT};
use super::view::{ChangeView, NotificationView, Seen, WhatChanged};
use super::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, SittingId};
use crate::store::tables::notification::{self, NotificationRow};
use crate::store::tables::sitting_change::{self, SittingChangeRow};
use crate::store::tables::standard_change::{self, StandardChangeRow};
use crate::store::tables::{overview, sitting};
use crate::store::{Op, Reader};

/// What was changed about a sitting, newest first, and everybody to be told of it.
pub fn sitting_changes(desk: &Desk, request: &OfSitting) -> Result<Vec<ChangeView>> {
    desk.read(|store, _| {
        sitting::get(store.reader(), request.sitting)?;
        of_sitting(desk, store.reader(), request.sitting)
    })
}

/// The newest changes of the standard and every one that people are still to be told of, newest first, with
/// everybody to be told of it.
pub fn standard_changes(desk: &Desk) -> Result<Vec<ChangeView>> {
    desk.read(|store, _| of_standard(desk, store.reader()))
}

/// Say that people were told: answers with the changes of their sitting, or of the standard.
///
/// # Errors
/// [`Code::FieldMissing`] where nobody is named; [`Code::WrongState`] where one was told already.
pub fn mark_told(desk: &Desk, now: Moment, request: &MarkTold) -> Result<Vec<ChangeView>> {
    let note = text::optional("note", &request.note, LINE_LIMIT)?;
    let first = request.notifications.first();
    let first = *first.ok_or_else(|| Error::new(Code::FieldMissing).with("field", "notifications"))?;
    desk.change(Op::MarkTold, now, |tx, clerk| {
        for id in &request.notifications {
            let row = notification::get(tx.reader(), *id)?;
            if row.told_at.is_some() {
                return Err(Error::new(Code::WrongState).with("state", "told"));
            }
            tx.about(row.registration_id.0);
            tx.update(&NotificationRow {
                told_at: Some(now),
                told_by: Some(clerk.id),
                told_how: Some(request.how),
                note: note.clone(),
                ..row
            })?;
            tx.next_line()?;
        }
        beside(desk, tx.reader(), &notification::get(tx.reader(), first)?)
    })
}

/// Take back that somebody was told.
///
/// # Errors
/// [`Code::WrongState`] where nobody has told them.
pub fn unmark_told(desk: &Desk, now: Moment, request: &UnmarkTold) -> Result<Vec<ChangeView>> {
    desk.change(Op::UnmarkTold, now, |tx, _| {
        let row = notification::get(tx.reader(), request.notification)?;
        if row.told_at.is_none() {
            return Err(Error::new(Code::WrongState).with("state", "not_told"));
        }
        tx.about(row.registration_id.0);
        let untold = NotificationRow { told_at: None, told_by: None, told_how: None, ..row };
        tx.update(&NotificationRow { note: String::new(), ..untold.clone() })?;
        beside(desk, tx.reader(), &untold)
    })
}

/// The changes that are shown together with this notification's.
fn beside(desk: &Desk, reader: &Reader, row: &NotificationRow) -> Result<Vec<ChangeView>> {
    match row.change_id {
        Some(change) => of_sitting(desk, reader, sitting_change::get(reader, change)?.sitting_id),
        None => of_standard(desk, reader),
    }
}

fn of_sitting(desk: &Desk, reader: &Reader, sitting: SittingId) -> Result<Vec<ChangeView>> {
    let changes = sitting_change::of(reader, sitting)?.into_iter();
    changes.map(|row| sitting_change_view(desk, reader, row)).collect()
}

fn of_standard(desk: &Desk, reader: &Reader) -> Result<Vec<ChangeView>> {
    let changes = standard_change::to_tell(reader)?.into_iter();
    changes.map(|row| standard_change_view(desk, reader, row)).collect()
}

fn sitting_change_view(desk: &Desk, reader: &Reader, row: SittingChangeRow) -> Result<ChangeView> {
    let notifications = notification::of_change(reader, row.id)?.into_iter();
    Ok(ChangeView {
        id: row.id.0.to_string(),
        what: WhatChanged::Sitting {
            kind: row.kind,
            before: Box::new(row.plan_before.0),
            after: Box::new(row.plan_after.0),
        },
        reason: row.reason,
        made: Seen { clerk_name: shown::clerk_name(reader, row.made_by)?, at: row.made_at },
        notifications: notifications.map(|it| view(desk, reader, it)).collect::<Result<_>>()?,
    })
}

fn standard_change_view(desk: &Desk, reader: &Reader, row: StandardChangeRow) -> Result<ChangeView> {
    let notifications = notification::of_standard_change(reader, row.id)?.into_iter();
    let (before, after) = (row.value_before, row.value_after);
    Ok(ChangeView {
        id: row.id.0.to_string(),
        what: WhatChanged::Standard { kind: row.kind, year: row.year, policy: row.policy, before, after },
        reason: row.reason,
        made: Seen { clerk_name: shown::clerk_name(reader, row.made_by)?, at: row.made_at },
        notifications: notifications.map(|it| view(desk, reader, it)).collect::<Result<_>>()?,
    })
}

fn view(desk: &Desk, reader: &Reader, row: NotificationRow) -> Result<NotificationView> {
    let told = row.told_at.zip(row.told_by);
    let told = told.map(|(at, by)| Ok::<_, Error>(Seen { clerk_name: shown::clerk_name(reader, by)?, at }));
    Ok(NotificationView {
        id: row.id,
        row: shown::row(&desk.rulebook(), &overview::get(reader, row.registration_id)?),
        effects: row.effects.0,
        standard_effects: row.standard_effects.0,
        seats_before: row.seats_before.0,
        seats: shown::places(reader, row.registration_id)?,
        told: told.transpose()?,
        told_how: row.told_how,
        note: row.note,
    })
}
