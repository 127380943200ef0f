//! 累计从事 … 满 N 年: the union of days worked, by the readings of A06.

use super::age;
use super::occupation::{Standing, standing};
use super::reason::{EligibilityReason, Part, ReasonView, Requirement};
use super::stretch::{MonthReading, Stretch, Total, clip, enough, stretch, total, union};
use super::{Facts, Spell};
use crate::rules::policies::{EarlyWorkPolicy, MonthOnlyDates};
use crate::rules::{Outcome, Rulebook, Unit};
use chrono::NaiveDate;

/// The work of a candidate seen from one occupation: what counts for certain and what might.
pub(super) struct Work<'a> {
    facts: &'a Facts<'a>,
    spells: Vec<(&'a Spell, Standing)>,
    sixteen: NaiveDate,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Certain,
    Possible,
}

impl<'a> Work<'a> {
    pub(super) fn of(facts: &'a Facts<'a>, occupation: &str, book: &Rulebook) -> Self {
        let spells = facts.career.spells.iter().map(|spell| {
            (spell, standing(&spell.occupation, spell.staff_ruled_related, occupation, facts, book))
        });
        Self {
            spells: spells.collect(),
            sixteen: age::reached(facts.birth_date, 16, facts.policies.age_counts_from),
            facts,
        }
    }

    /// The total of certain work.
    pub(super) fn total(&self, day: NaiveDate) -> Total {
        total(&self.counted(Reading::Certain, day, None))
    }

    /// Whether work on or after `since` makes `years` on `day`, without the reasons.
    pub(super) fn outcome(&self, day: NaiveDate, years: u32, since: Option<NaiveDate>) -> Outcome {
        let certain = enough(&self.counted(Reading::Certain, day, since), years);
        if certain != Outcome::Fail {
            return certain;
        }
        match enough(&self.counted(Reading::Possible, day, since), years) {
            Outcome::Fail => Outcome::Fail,
            Outcome::Look | Outcome::Pass => Outcome::Look,
        }
    }

    /// Judge the years demanded, counting work on or after `since` (A07).
    pub(super) fn judge(&self, day: NaiveDate, years: u32, since: Option<NaiveDate>) -> Part {
        let certain = self.counted(Reading::Certain, day, since);
        let outcome = self.outcome(day, years, since);
        let reasons = match outcome {
            Outcome::Pass => Vec::new(),
            Outcome::Look if enough(&certain, years) == Outcome::Look => {
                vec![ReasonView::plain(EligibilityReason::OneDayBand)]
            }
            Outcome::Look => self.questions(day, since),
            Outcome::Fail => vec![ReasonView::plain(EligibilityReason::TooFewYears)],
        };
        Part::plain(Requirement::Experience, outcome, reasons).at_least(
            total(&certain).years,
            years,
            Unit::Year,
        )
    }

    /// Judge 从事本职业或相关职业工作 without a length: a day is enough.
    pub(super) fn judge_any(&self, day: NaiveDate) -> Part {
        let has = |reading| !self.counted(reading, day, None).is_empty();
        if has(Reading::Certain) {
            Part::plain(Requirement::Work, Outcome::Pass, Vec::new())
        } else if has(Reading::Possible) {
            Part::plain(Requirement::Work, Outcome::Look, self.questions(day, None))
        } else {
            let reasons = vec![ReasonView::plain(EligibilityReason::NoWork)];
            Part::plain(Requirement::Work, Outcome::Fail, reasons)
        }
    }

    fn counted(&self, reading: Reading, until: NaiveDate, since: Option<NaiveDate>) -> Vec<Stretch> {
        let policies = self.facts.policies;
        let months = match (policies.month_only_dates, reading) {
            (MonthOnlyDates::AnyDay, Reading::Certain) => MonthReading::Narrowest,
            _ => MonthReading::Widest,
        };
        let early_counts = match policies.work_before_age_16 {
            EarlyWorkPolicy::Counted => true,
            EarlyWorkPolicy::NotCounted => false,
            EarlyWorkPolicy::NeedsConfirmation => reading == Reading::Possible,
        };
        let earliest =
            if early_counts { since } else { Some(since.map_or(self.sixteen, |day| day.max(self.sixteen))) };
        let stretches = self
            .spells
            .iter()
            .filter(|(_, standing)| match standing {
                Standing::Counts => true,
                Standing::Open { .. } => reading == Reading::Possible,
                Standing::Excluded => false,
            })
            .filter_map(|(spell, _)| stretch(spell.start, spell.end, until, months))
            .filter_map(|(start, end)| clip(earliest.map_or(start, |earliest| start.max(earliest)), end));
        union(stretches.collect())
    }

    /// What a person has to decide: each unlisted occupation, work under the age of 16, dates by month.
    fn questions(&self, day: NaiveDate, since: Option<NaiveDate>) -> Vec<ReasonView> {
        let policies = self.facts.policies;
        let mut reasons: Vec<ReasonView> = Vec::new();
        let (mut early, mut by_month) = (false, false);
        for (spell, standing) in &self.spells {
            let counted = stretch(spell.start, spell.end, day, MonthReading::Widest)
                .filter(|(_, end)| since.is_none_or(|since| *end > since));
            let (Some((start, _)), false) = (counted, *standing == Standing::Excluded) else { continue };
            if let Standing::Open { earlier_no } = *standing {
                let mut reason = ReasonView::about(EligibilityReason::UnlistedOccupation, &spell.occupation);
                reason.earlier_no = earlier_no;
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            }
            early |= start < self.sixteen;
            by_month |= spell.is_by_month();
        }
        if early && policies.work_before_age_16 == EarlyWorkPolicy::NeedsConfirmation {
            reasons.push(ReasonView::plain(EligibilityReason::WorkBeforeAge16));
        }
        if by_month && policies.month_only_dates == MonthOnlyDates::AnyDay {
            reasons.push(ReasonView::plain(EligibilityReason::MonthOnlyDates));
        }
        reasons
    }
}
