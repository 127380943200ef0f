//! `deskctl telephone queue` and `deskctl day`: what waits, and what is due.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use desk_core::desk::view::{DueLine, OwedItem, TelephoneRow};
use desk_core::desk::{day_page, telephone_queue};

pub(crate) const TELEPHONE_HELP: &str = "\
deskctl telephone queue

Lists registrations taken by telephone whose original nobody has seen yet and that have no ticket: those to call back
first, then the oldest. Numbers are masked.

Each answer: {\"row\",\"waiting\" (working days; null where the calendar does not know),\"name_unread\",\"owed\",\"attempts\",
\"last_call\",\"call_back_on\",\"call_back_due\"}";

pub(crate) const DAY_HELP: &str = "\
deskctl day

Lists what is overdue or due within ten working days: tickets before an exam, results after it, promised calls, and
documents that run out before their exam.

Each answer: {\"kind\",\"due\",\"plan_by\" (the last working day for it),\"workdays\" (left; below zero passed; null where the
calendar does not know),\"overdue\",\"exam_date\",\"registrations\",\"count\"}";

/// The queue.
pub(crate) fn queue(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("telephone queue")?;
    let desk = settings.unlocked()?;
    let headings = ["registration", "name", "telephone", "working days", "call back", "attempts", "owed"];
    let mut output = settings.output(&headings);
    for row in telephone_queue(&desk, settings.now()?)?.rows {
        output.answer(&row, cells(&row))?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn cells(row: &TelephoneRow) -> Vec<String> {
    vec![
        row.row.id.to_string(),
        row.row.name.clone(),
        row.row.telephone_masked.clone(),
        row.waiting.map_or_else(|| "?".to_owned(), |days| days.to_string()),
        row.call_back_on.map(|day| day.to_string()).unwrap_or_default(),
        row.attempts.to_string(),
        row.owed.iter().map(owed).collect::<Vec<_>>().join(", "),
    ]
}

fn owed(item: &OwedItem) -> String {
    word(&item.kind)
}

/// What is due.
pub(crate) fn day(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("day")?;
    let desk = settings.unlocked()?;
    let mut output = settings.output(&["what", "plan by", "due", "working days", "exam", "registrations"]);
    for line in day_page(&desk, settings.now()?)?.due {
        output.answer(&line, due(&line))?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn due(line: &DueLine) -> Vec<String> {
    vec![
        word(&line.kind),
        line.plan_by.to_string(),
        line.due.to_string(),
        line.workdays.map_or_else(|| "?".to_owned(), |days| days.to_string()),
        line.exam_date.map(|day| day.to_string()).unwrap_or_default(),
        line.count.to_string(),
    ]
}
