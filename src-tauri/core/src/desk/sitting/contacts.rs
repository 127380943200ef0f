//! 通知: who has to be told of a change, who has been, by whom, when and how.

use crate::desk::request::{MarkTold, OfSitting, UnmarkTold};
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::{NotificationView, Seen, SittingChangeView};
use crate::desk::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, SittingId};
use crate::store::tables::notification::{self, NotificationRow};
use crate::store::tables::sitting_change::{self, SittingChangeRow};
use crate::store::tables::{overview, sitting};
use crate::store::{Op, Reader};

/// What was changed about a sitting, newest first, and everybody to be told of it.
pub fn sitting_changes(desk: &Desk, request: &OfSitting) -> Result<Vec<SittingChangeView>> {
    desk.read(|store, _| {
        sitting::get(store.reader(), request.sitting)?;
        changes_in(desk, store.reader(), request.sitting)
    })
}

/// Say that people were told: answers with the changes of their sitting.
///
/// # Errors
/// [`Code::FieldMissing`] where nobody is named; [`Code::WrongState`] where one was told already.
pub fn mark_told(desk: &Desk, now: Moment, request: &MarkTold) -> Result<Vec<SittingChangeView>> {
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
        let change = notification::get(tx.reader(), first)?.change_id;
        changes_in(desk, tx.reader(), sitting_change::get(tx.reader(), change)?.sitting_id)
    })
}

/// Take back that somebody was told.
///
/// # Errors
/// [`Code::WrongState`] where nobody has told them.
pub fn unmark_told(desk: &Desk, now: Moment, request: &UnmarkTold) -> Result<Vec<SittingChangeView>> {
    desk.change(Op::UnmarkTold, now, |tx, _| {
        let row = notification::get(tx.reader(), request.notification)?;
        if row.told_at.is_none() {
            return Err(Error::new(Code::WrongState).with("state", "not_told"));
        }
        tx.about(row.registration_id.0);
        let change = sitting_change::get(tx.reader(), row.change_id)?;
        let untold = NotificationRow { told_at: None, told_by: None, told_how: None, ..row };
        tx.update(&NotificationRow { note: String::new(), ..untold })?;
        changes_in(desk, tx.reader(), change.sitting_id)
    })
}

fn changes_in(desk: &Desk, reader: &Reader, sitting: SittingId) -> Result<Vec<SittingChangeView>> {
    let changes = sitting_change::of(reader, sitting)?.into_iter();
    changes.map(|row| change_view(desk, reader, row)).collect()
}

fn change_view(desk: &Desk, reader: &Reader, row: SittingChangeRow) -> Result<SittingChangeView> {
    let notifications = notification::of_change(reader, row.id)?.into_iter();
    Ok(SittingChangeView {
        id: row.id,
        kind: row.kind,
        before: row.plan_before.0,
        after: row.plan_after.0,
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
        seats_before: row.seats_before.0,
        seats: shown::places(reader, row.registration_id)?,
        told: told.transpose()?,
        told_how: row.told_how,
        note: row.note,
    })
}
