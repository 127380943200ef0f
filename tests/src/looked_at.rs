//! A photo that a clerk looked at.

use desk_core::desk::request::{ExaminePhoto, PhotoChoice};
use desk_core::desk::{Desk, examine_photo};
use desk_core::model::Moment;

/// A photo received under `token`, with the answers of a clerk who finds everything met that is asked. One that cannot be
/// examined is chosen without an answer.
pub fn looked_at(desk: &Desk, now: Moment, token: String) -> PhotoChoice {
    let examined = examine_photo(desk, now, &ExaminePhoto { token: token.clone() });
    let answers = examined.map(|found| found.verdict.all_met()).unwrap_or_default();
    PhotoChoice { token, answers, reason: None }
}
