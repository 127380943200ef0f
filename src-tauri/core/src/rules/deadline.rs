//! Due dates that count back from the exam.

use super::Rulebook;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day by which tickets must be out: `ticket.due` days before the exam, on a weekend the Friday before (A23).
/// Public holidays are not known yet and are not considered.
pub fn ticket_due(exam: NaiveDate, book: &Rulebook) -> NaiveDate {
    let before = book.rule("ticket.due", exam).and_then(|rule| rule.pass.at_least).unwrap_or_default();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rulebook's count of days, checked on loading"
    )]
    let due = exam.checked_sub_days(Days::new(before.max(0.0) as u64)).unwrap_or(exam);
    let weekend = match due.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    due.checked_sub_days(Days::new(weekend)).unwrap_or(due)
}
