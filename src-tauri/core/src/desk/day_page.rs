//! The day's page: what is due by when, counted in working days.

use super::view::{AgedList, AgedRow, DayPage, DueLine};
use super::{Desk, shown};
use crate::error::Result;
use crate::model::{DueKind, Moment};
use crate::rules::Rulebook;
use crate::rules::calendar::{last_workday_on_or_before, workday, workday_after, workdays_since};
use crate::rules::deadline::{Deadline, results_due, ticket_due};
use crate::store::Reader;
use crate::store::tables::day::{self, Waiting};
use crate::store::tables::overview::Overview;
use crate::store::tables::sitting::{self, SittingRow};
use chrono::{Datelike, Days, NaiveDate};

/// How many working days the page looks ahead.
const AHEAD: u32 = 10;
/// How many days it looks ahead where the calendar does not know them.
const UNKNOWN_AHEAD: u64 = 14;
/// How long an exam stays on the page for its results: longer than any promise of the notice.
pub(super) const RESULTS_LOOKED_BACK: u64 = 60;

/// What is due today, in the next ten working days, or overdue.
pub fn day_page(desk: &Desk, now: Moment) -> Result<DayPage> {
    let (book, today) = (desk.rulebook(), now.day());
    let ahead = workday_after(&book.calendars, today, AHEAD);
    let through = ahead.unwrap_or_else(|| today.checked_add_days(Days::new(UNKNOWN_AHEAD)).unwrap_or(today));
    let asked = Asked { book: &book, today, through };
    desk.read(|store, _| {
        let reader = store.reader();
        let mut due = asked.tickets(reader)?;
        due.extend(asked.results(reader)?);
        due.extend(asked.calls(reader)?);
        due.extend(asked.documents(reader)?);
        due.extend(asked.codes(reader)?);
        due.sort_by_key(|line| (line.plan_by, line.kind as u8));
        let materials = day::owing_materials(reader)?;
        let rows = materials.rows.iter().map(|it| AgedRow {
            row: shown::row(&book, it),
            waiting: workdays_since(&book.calendars, it.registered_at.day(), today),
        });
        Ok(DayPage {
            today,
            through,
            unknown_years: asked.unknown_years(&due),
            due,
            materials: AgedList { rows: rows.collect(), count: materials.count },
        })
    })
}

/// The day asked for and how far it looks.
struct Asked<'a> {
    book: &'a Rulebook,
    today: NaiveDate,
    through: NaiveDate,
}

impl Asked<'_> {
    /// A23: an exam to come whose candidates have no ticket.
    fn tickets(&self, reader: &Reader) -> Result<Vec<DueLine>> {
        let mut lines = Vec::new();
        for sitting in sitting::from_day(reader, self.today)? {
            let Ok(deadline) = ticket_due(sitting.first_day(), self.book) else { continue };
            if deadline.plan_by() > self.through {
                continue;
            }
            let waiting = day::without_ticket(reader, sitting.month)?;
            if waiting.count > 0 {
                lines.push(self.promise(DueKind::Tickets, deadline, &sitting, &waiting));
            }
        }
        Ok(lines)
    }

    /// A24: an exam whose time for results runs. When they were published the desk does not know yet, so it is never called
    /// overdue by more than its day.
    fn results(&self, reader: &Reader) -> Result<Vec<DueLine>> {
        let since = self.today.checked_sub_days(Days::new(RESULTS_LOOKED_BACK)).unwrap_or(self.today);
        let mut lines = Vec::new();
        let past = sitting::from_day(reader, since)?.into_iter().filter(|it| it.last_day() < self.today);
        for sitting in past {
            let Ok(deadline) = results_due(sitting.last_day(), self.book) else { continue };
            let seated = day::seated(reader, sitting.id)?;
            if seated.count > 0 && deadline.due >= self.today && deadline.plan_by() <= self.through {
                lines.push(self.promise(DueKind::Results, deadline, &sitting, &seated));
            }
        }
        Ok(lines)
    }

    fn calls(&self, reader: &Reader) -> Result<Vec<DueLine>> {
        let promised = day::to_call_back(reader, self.through)?;
        Ok(self.by_day(DueKind::CallBack, None, &promised, |day| day))
    }

    /// Documents that run out before their exam; where no sitting is opened, before its month.
    fn documents(&self, reader: &Reader) -> Result<Vec<DueLine>> {
        let sittings = sitting::from_day(reader, self.today)?;
        let mut lines = Vec::new();
        let this_month = self.today.with_day(1).unwrap_or(self.today);
        for month in day::months(reader)?.into_iter().filter(|month| *month >= this_month) {
            let first = sittings.iter().find(|it| it.month == month).map(SittingRow::last_day);
            let exam = first.unwrap_or(month);
            let short = day::with_short_document(reader, month, exam)?;
            lines.extend(self.by_day(DueKind::Document, Some(exam), &short, |day| {
                last_workday_on_or_before(&self.book.calendars, day).unwrap_or(day)
            }));
        }
        Ok(lines)
    }

    /// A10: codes that were noted and not looked at; after its last day one is overdue until another comes.
    fn codes(&self, reader: &Reader) -> Result<Vec<DueLine>> {
        // A last day that is not a working day is planned for before it.
        let until = self.through.checked_add_days(Days::new(UNKNOWN_AHEAD)).unwrap_or(self.through);
        let rows = day::with_code_until(reader, until)?;
        let mut lines = self.by_day(DueKind::VerificationCode, None, &rows, |day| {
            last_workday_on_or_before(&self.book.calendars, day).unwrap_or(day)
        });
        lines.retain(|line| line.plan_by <= self.through);
        Ok(lines)
    }

    fn promise(&self, kind: DueKind, by: Deadline, sitting: &SittingRow, waiting: &Waiting) -> DueLine {
        let rows: Vec<&Overview> = waiting.rows.iter().collect();
        self.line(kind, (by.due, by.plan_by()), Some(sitting.first_day()), &rows, waiting.count)
    }

    /// One line a day, of rows that stand in the order of their days.
    fn by_day(
        &self,
        kind: DueKind,
        exam: Option<NaiveDate>,
        rows: &[(NaiveDate, Overview)],
        plan_by: impl Fn(NaiveDate) -> NaiveDate,
    ) -> Vec<DueLine> {
        let same_day = rows.chunk_by(|(before, _), (after, _)| before == after);
        let lines = same_day.filter_map(|rows| {
            let (day, _) = rows.first()?;
            let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            let shown: Vec<&Overview> = rows.iter().map(|(_, row)| row).take(100).collect();
            Some(self.line(kind, (*day, plan_by(*day)), exam, &shown, count))
        });
        lines.collect()
    }

    fn line(
        &self,
        kind: DueKind,
        (due, plan_by): (NaiveDate, NaiveDate),
        exam_date: Option<NaiveDate>,
        rows: &[&Overview],
        count: u32,
    ) -> DueLine {
        DueLine {
            kind,
            due,
            plan_by,
            workdays: self.workdays_to(plan_by),
            overdue: plan_by < self.today,
            exam_date,
            registrations: rows.iter().map(|row| shown::row(self.book, row)).collect(),
            count,
        }
    }

    fn workdays_to(&self, day: NaiveDate) -> Option<i32> {
        let (calendars, today) = (&self.book.calendars, self.today);
        let signed = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
        if day >= today {
            signed(workdays_since(calendars, today, day))
        } else {
            signed(workdays_since(calendars, day, today)).map(|passed| -passed)
        }
    }

    /// Years that this page would have to count in and whose calendar is not there.
    fn unknown_years(&self, due: &[DueLine]) -> Vec<i32> {
        let ends = due.iter().map(|line| line.plan_by).chain([self.today, self.through]);
        let unknown = ends.filter(|day| workday(&self.book.calendars, *day).is_none());
        let mut years: Vec<i32> = unknown.map(|day| day.year()).collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}
