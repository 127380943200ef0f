//! 电话: registrations by telephone that wait, all of them, in the order in which one rings.

use super::table::{Numbers, OfSomebody, Whose, offering, person, text, written};
use crate::desk::list::words::{call_direction, call_result, owed};
use crate::desk::telephone_queue::in_order;
use crate::desk::view::TelephoneRow;
use crate::error::Result;
use crate::list::Written;
use crate::model::RegistrationState;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::overview;
use chrono::NaiveDate;
use std::collections::BTreeMap;

struct Queued {
    whose: Whose,
    view: TelephoneRow,
}

impl OfSomebody for Queued {
    fn whose(&self) -> &Whose {
        &self.whose
    }
}

pub(super) fn table(reader: &Reader, book: &Rulebook, today: NaiveDate, numbers: Numbers) -> Result<Written> {
    let mut waiting = overview::open(reader)?;
    waiting.retain(|it| it.state == RegistrationState::Provisional && it.ticket_number.is_none());
    waiting.sort_by_key(|it| (it.registered_at, it.id));
    let views = in_order(reader, book, today, &waiting)?;
    let mut whose: BTreeMap<_, _> = waiting.iter().map(|it| (it.id, Whose::of(book, it))).collect();
    let rows: Vec<Queued> = views
        .into_iter()
        .filter_map(|view| whose.remove(&view.row.id).map(|whose| Queued { whose, view }))
        .collect();
    let mut columns = person();
    columns.push(text("字未核", |it: &Queued, _| if it.view.name_unread { "是" } else { "" }.to_owned()));
    columns.extend(offering());
    columns.extend([
        text("报名时间", |it: &Queued, _| it.view.row.registered_at.to_minute()),
        text("已等工作日", |it: &Queued, _| {
            it.view.waiting.map(|days| days.to_string()).unwrap_or_default()
        }),
        text("还欠", |it: &Queued, _| owes(&it.view)),
        text("最近通话", |it: &Queued, _| last_call(&it.view)),
        text("回电日期", |it: &Queued, _| {
            it.view.call_back_on.map(|day| day.to_string()).unwrap_or_default()
        }),
        text("去电次数", |it: &Queued, _| it.view.attempts.to_string()),
    ]);
    Ok(written(&columns, &rows, numbers))
}

/// Each kind once: a candidate may owe several materials.
fn owes(view: &TelephoneRow) -> String {
    let mut words: Vec<&str> = view.owed.iter().map(|item| owed(item.kind)).collect();
    words.dedup();
    words.join("、")
}

fn last_call(view: &TelephoneRow) -> String {
    let told = view.last_call.as_ref().map(|call| {
        let (direction, result) = (call_direction(call.direction), call_result(call.result));
        format!("{} {direction} {result} {}", call.recorded.at.to_minute(), call.note)
    });
    told.unwrap_or_default().trim().to_owned()
}
