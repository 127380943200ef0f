//! The frame of the window.

use super::Desk;
use super::view::{ClerkView, DeskStatus, Stage};
use crate::error::Result;
use crate::model::Moment;
use crate::rules::calendar::workday;
use crate::rules::office_hours::office_at;
use crate::store::KeyFile;
use crate::store::tables::{print_job, print_part, setting};

/// How far the desk is open, who may log in, and what needs attention.
pub fn desk_status(desk: &Desk, now: Moment) -> Result<DeskStatus> {
    let (inner, book) = (desk.inner(), desk.rulebook());
    let clerk =
        inner.clerk.as_ref().map(|row| ClerkView { id: row.id, name: row.name.clone(), role: row.role });
    let clerks = inner.keys.iter().flat_map(|keys| &keys.clerks);
    let mut status = DeskStatus {
        stage: match (&inner.keys, &clerk) {
            (None, _) if desk.folder().is_set_up() => Stage::Damaged,
            (None, _) => Stage::NotSetUp,
            (Some(_), None) => Stage::Locked,
            (Some(_), Some(_)) => Stage::Unlocked,
        },
        today: now.day(),
        demo: false,
        demonstration: Vec::new(),
        clerk,
        clerks: clerks.map(|key| ClerkView { id: key.id, name: key.name.clone(), role: key.role }).collect(),
        recovery_key_confirmed: true,
        clock_regressed: false,
        last_backup: None,
        notice_year: book.notice.year,
        office: office_at(now, &book),
        opens: book.office_hours.opens.format("%-H:%M").to_string(),
        closes: book.office_hours.closes.format("%-H:%M").to_string(),
        calendar_known: workday(&book.calendars, now.day()).is_some(),
        print_attention: 0,
    };
    if let Ok((store, _)) = inner.acting() {
        let reader = store.reader();
        let last_backup = setting::get(reader, setting::LAST_BACKUP)?.and_then(|millis| millis.parse().ok());
        status.last_backup = last_backup.and_then(Moment::from_unix_millis);
        status.recovery_key_confirmed = setting::get(reader, setting::RECOVERY_KEY_CONFIRMED)?
            == inner.keys.as_ref().map(KeyFile::recovery_mark);
        status.clock_regressed = store.last_journal_at().is_some_and(|last| now < last);
        status.print_attention = print_job::attention(reader)? + print_part::attention(reader)?;
    }
    Ok(status)
}
