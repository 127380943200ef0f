//! One condition of 附件 1 on one day: all that it demands, joined.

use super::experience::Work;
use super::reason::{EligibilityReason, Part, ReasonView, Requirement};
use super::{Facts, age, certificate, diploma};
use crate::model::{Level, SchoolType};
use crate::rules::policies::{JuniorCollegePolicy, OpenQuestion};
use crate::rules::rulebook::Condition;
use crate::rules::{Outcome, Rulebook};
use chrono::NaiveDate;

/// A candidate's facts as one occupation sees them: what stays the same for all its conditions.
pub(super) struct Candidacy<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) occupation: &'a str,
    pub(super) book: &'a Rulebook,
    pub(super) work: Work<'a>,
}

/// A condition on a day.
pub(super) struct Evaluated {
    /// The worst of the parts.
    pub(super) outcome: Outcome,
    /// Each demand.
    pub(super) parts: Vec<Part>,
    /// The school of the diploma that fits, where one is demanded.
    pub(super) school: Option<SchoolType>,
}

impl<'a> Candidacy<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, occupation: &'a str, book: &'a Rulebook) -> Self {
        Self { facts, occupation, book, work: Work::of(facts, occupation, book) }
    }

    /// Judge a condition as if the candidate applied on `day`. `foreseen` counts studies that will have ended by then.
    pub(super) fn evaluate(&self, condition: &Condition, day: NaiveDate, foreseen: bool) -> Evaluated {
        let facts = self.facts;
        let mut parts = Vec::with_capacity(3);
        let mut school = None;
        if let Some(years) = condition.age_years {
            parts.push(age::judge(facts, day, years));
        }
        if condition.intention {
            parts.push(intention(facts));
        }
        if condition.work {
            parts.push(self.work.judge_any(day));
        }
        match (condition.professional_title, condition.certificate_level) {
            (true, _) => parts.extend(self.title_then_work(condition.experience_years, day)),
            (false, Some(level)) => {
                parts.extend(self.certificate_then_work(level, condition.experience_years, day));
            }
            (false, None) => {
                parts.extend(condition.experience_years.map(|years| self.work.judge(day, years, None)));
            }
        }
        if let Some(demand) = condition.diploma {
            let found = diploma::judge(facts, day, demand, self.occupation, self.book, foreseen);
            school = found.school;
            parts.push(found.part);
        }
        parts.extend(self.junior_college(day, foreseen));
        Evaluated { outcome: worst(&parts), parts, school }
    }

    /// 取得 … 证书后，累计从事: of several certificates the one that serves best together with the work after it.
    fn certificate_then_work(&self, level: Level, years: Option<u32>, day: NaiveDate) -> Vec<Part> {
        let held = certificate::judge_each(self.facts, day, level, self.occupation, self.book);
        let each = held.into_iter().map(|held| {
            let work = years.map(|years| self.work.judge(day, years, Some(held.since)));
            let mut parts = vec![held.part];
            parts.extend(work);
            parts
        });
        each.min_by_key(|parts| (worst(parts), failures(parts))).unwrap_or_else(|| {
            let mut parts = vec![certificate::none(level)];
            parts.extend(years.map(|years| self.work.judge(day, years, None)));
            parts
        })
    }

    /// A13: annex 1 does not print this way, so it is a question at best.
    fn title_then_work(&self, years: Option<u32>, day: NaiveDate) -> Vec<Part> {
        let outcome = match self.facts.policies.junior_title_route {
            OpenQuestion::NotAccepted => Outcome::Fail,
            OpenQuestion::NeedsConfirmation | OpenQuestion::Accepted => Outcome::Look,
        };
        let each = self.facts.career.professional_titles.iter().map(|title| {
            let outcome = if title.date.first_day() > day { Outcome::Fail } else { outcome };
            let reason = ReasonView::about(EligibilityReason::OtherRoute, &title.title);
            let mut parts = vec![Part::plain(Requirement::ProfessionalTitle, outcome, vec![reason])];
            parts.extend(years.map(|years| self.work.judge(day, years, Some(title.date.first_day()))));
            parts
        });
        each.min_by_key(|parts| worst(parts)).unwrap_or_default()
    }

    /// A02: 还需具备大学专科学历(或同等学力), where the policy lets the footnote bind.
    fn junior_college(&self, day: NaiveDate, foreseen: bool) -> Option<Part> {
        self.book.junior_college.iter().find(|rule| rule.occupation == self.occupation)?;
        if self.facts.policies.junior_college_for_yuyingyuan == JuniorCollegePolicy::NotRequired {
            return None;
        }
        let part = if diploma::has_junior_college(self.facts, day, foreseen) {
            Part::plain(Requirement::JuniorCollege, Outcome::Pass, Vec::new())
        } else {
            let reasons = vec![ReasonView::plain(EligibilityReason::NoJuniorCollege)];
            Part::plain(Requirement::JuniorCollege, Outcome::Look, reasons)
        };
        Some(part)
    }
}

fn intention(facts: &Facts<'_>) -> Part {
    if facts.career.intends_to_work {
        return Part::plain(Requirement::Intention, Outcome::Pass, Vec::new());
    }
    let reasons = vec![ReasonView::plain(EligibilityReason::NoIntention)];
    Part::plain(Requirement::Intention, Outcome::Fail, reasons)
}

fn worst(parts: &[Part]) -> Outcome {
    parts.iter().map(|part| part.outcome).max().unwrap_or(Outcome::Pass)
}

fn failures(parts: &[Part]) -> usize {
    parts.iter().filter(|part| part.outcome == Outcome::Fail).count()
}
