//! For a candidate who is refused: the nearest way to be eligible.

use super::condition::Candidacy;
use super::reason::Requirement;
use super::stretch::first_day;
use super::verdict::ConditionVerdict;
use super::{Facts, is_offered};
use crate::model::{Level, Verdict};
use crate::rules::rulebook::{Condition, Offering};
use crate::rules::{Outcome, Rulebook};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sixteen years: nobody has to wait longer for an age or for years of work.
const HORIZON: u64 = 16 * 366;

/// One way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum NearestWay {
    /// Wait: only time is missing.
    Wait {
        /// The condition.
        condition: String,
        /// The first day on which it is met, if nothing changes.
        from: NaiveDate,
    },
    /// Another level of the same occupation and work type, open to the candidate today.
    OtherLevel {
        /// The offering's id.
        offering: String,
        /// The level.
        level: Level,
        /// Eligible, or a person must confirm.
        verdict: Verdict,
    },
    /// One thing is missing for a condition; with it the rest holds.
    Missing {
        /// The condition.
        condition: String,
        /// What is missing.
        requirement: Requirement,
    },
}

/// The first day on which a condition is met for certain, where only time is missing.
pub(super) fn eligible_from(candidacy: &Candidacy<'_>, condition: &Condition) -> Option<NaiveDate> {
    first_day(candidacy.facts.application_date, HORIZON, |day| {
        candidacy.evaluate(condition, day, true).outcome == Outcome::Pass
    })
}

/// The ways, nearest first: another level today, then waiting, then what is missing.
pub(super) fn ways(
    candidacy: &Candidacy<'_>,
    occupation: &str,
    work_type: Option<&str>,
    wanted: Option<&Offering>,
    conditions: &[ConditionVerdict],
) -> Vec<NearestWay> {
    let book = candidacy.book;
    let others = book.offerings.iter().filter(|other| {
        other.occupation == occupation
            && other.work_type.as_deref() == work_type
            && wanted.is_none_or(|wanted| wanted.level != other.level)
    });
    let mut ways: Vec<NearestWay> = others.filter_map(|other| other_level(candidacy, other)).collect();
    let mut waits: Vec<(NaiveDate, &str)> = conditions
        .iter()
        .filter_map(|condition| Some((condition.eligible_from?, condition.id.as_str())))
        .collect();
    waits.sort_unstable();
    ways.extend(
        waits.into_iter().map(|(from, condition)| NearestWay::Wait { condition: condition.to_owned(), from }),
    );
    ways.extend(conditions.iter().filter_map(missing));
    ways
}

fn other_level(candidacy: &Candidacy<'_>, other: &Offering) -> Option<NearestWay> {
    let Facts { application_date: day, month, beyond_notice, .. } = *candidacy.facts;
    if month.is_some_and(|month| !is_offered(other, candidacy.book, day, month, beyond_notice)) {
        return None;
    }
    let best = in_force(candidacy.book, other, candidacy.facts)
        .map(|condition| candidacy.evaluate(condition, day, false).outcome)
        .min()?;
    let verdict = match best {
        Outcome::Pass => Verdict::Eligible,
        Outcome::Look => Verdict::NeedsConfirmation,
        Outcome::Fail => return None,
    };
    Some(NearestWay::OtherLevel { offering: other.id.clone(), level: other.level, verdict })
}

/// The conditions of an offering that are judged for these facts: the way over a 职称 only for who has one.
pub(super) fn in_force<'a>(
    book: &'a Rulebook,
    offering: &'a Offering,
    facts: &Facts<'_>,
) -> impl Iterator<Item = &'a Condition> {
    let day = if facts.beyond_notice {
        facts.application_date.max(book.notice.from)
    } else {
        facts.application_date
    };
    let titled = !facts.career.professional_titles.is_empty();
    book.conditions(offering, day).filter(move |condition| titled || !condition.professional_title)
}

fn missing(condition: &ConditionVerdict) -> Option<NearestWay> {
    if condition.outcome != Outcome::Fail || condition.eligible_from.is_some() {
        return None;
    }
    let mut failing = condition.parts.iter().filter(|part| part.outcome == Outcome::Fail);
    let (Some(only), None) = (failing.next(), failing.next()) else { return None };
    Some(NearestWay::Missing { condition: condition.id.clone(), requirement: only.requirement })
}
