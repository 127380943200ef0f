//! 申报条件: facts, rulebook, readings, rulings and day to one of three verdicts, every part of it citing its condition.

mod age;
mod certificate;
mod condition;
mod diploma;
mod experience;
mod facts;
mod major;
mod nearest;
mod occupation;
mod reason;
mod ruling;
mod stretch;
mod verdict;

pub use facts::{Career, Certificate, Education, Facts, ProfessionalTitle, Spell};
pub use nearest::NearestWay;
pub use reason::{EligibilityReason, Part, ReasonView, Requirement};
pub use ruling::{Ruling, RulingScope, RulingSubject};
pub use stretch::Total;
pub use verdict::{ConditionVerdict, EligibilityVerdict, Material};

use super::rulebook::{Condition, Offering};
use super::{Bound, Finding, Outcome, Override, Rulebook};
use crate::model::Verdict;
use chrono::{Datelike, NaiveDate};
use condition::Candidacy;
use std::collections::BTreeMap;

/// Judge a candidate by every condition of the offering in force on the day of application.
pub fn judge(facts: &Facts<'_>, offering: &Offering, book: &Rulebook) -> EligibilityVerdict {
    let candidacy = Candidacy::new(facts, &offering.occupation, book);
    let plan = plan_reason(facts, offering, book);
    let mut answer = blank(&candidacy);
    answer.plan = plan.map(|reason| plan_finding(reason, &offering.id, &offering.clause, &offering.quote));
    for condition in nearest::in_force(book, offering, facts) {
        let judged = judge_condition(&candidacy, condition);
        match judged.outcome {
            Outcome::Pass => answer.satisfied.push(judged.id.clone()),
            Outcome::Look => answer.needs_confirmation.push(judged.id.clone()),
            Outcome::Fail => {}
        }
        if judged.outcome != Outcome::Fail {
            let quotes = judged.materials.iter().map(|material| material.quote.clone()).collect();
            answer.required_materials.insert(judged.id.clone(), quotes);
        }
        answer.conditions.push(judged);
    }
    answer.proposed =
        answer.lightest(&answer.satisfied).or_else(|| answer.lightest(&answer.needs_confirmation));
    answer.verdict = match (plan, answer.satisfied.is_empty(), answer.needs_confirmation.is_empty()) {
        (None, false, _) => Verdict::Eligible,
        (None, true, false) => Verdict::NeedsConfirmation,
        _ => Verdict::NotEligible,
    };
    answer.reasons = reasons(&answer, plan);
    if answer.verdict == Verdict::NotEligible {
        answer.eligible_from = answer
            .conditions
            .iter()
            .filter_map(|condition| condition.eligible_from)
            .min()
            .filter(|_| plan.is_none());
        answer.nearest = nearest::ways(
            &candidacy,
            &offering.occupation,
            offering.work_type.as_deref(),
            Some(offering),
            &answer.conditions,
        );
    }
    answer
}

/// The answer on an offering that the plan does not have, with the levels that it has.
pub fn judge_not_offered(
    facts: &Facts<'_>,
    occupation: &str,
    work_type: Option<&str>,
    book: &Rulebook,
) -> EligibilityVerdict {
    let candidacy = Candidacy::new(facts, occupation, book);
    let reason = EligibilityReason::NotOffered;
    let finding = plan_finding(reason, "plan", "一", &book.notice.plan.quote);
    let nearest = nearest::ways(&candidacy, occupation, work_type, None, &[]);
    EligibilityVerdict {
        plan: Some(finding),
        reasons: vec![ReasonView::plain(reason)],
        nearest,
        ..blank(&candidacy)
    }
}

/// Whether `month` is one of the plan's and not over on `day`. `beyond_notice` compares the months of any year.
pub fn is_offered(
    offering: &Offering,
    book: &Rulebook,
    day: NaiveDate,
    month: NaiveDate,
    beyond_notice: bool,
) -> bool {
    (beyond_notice || month.year() == book.notice.year)
        && offering.months.contains(&month.month())
        && (month.year(), month.month()) >= (day.year(), day.month())
}

fn blank(candidacy: &Candidacy<'_>) -> EligibilityVerdict {
    EligibilityVerdict {
        verdict: Verdict::NotEligible,
        satisfied: Vec::new(),
        needs_confirmation: Vec::new(),
        proposed: None,
        required_materials: BTreeMap::new(),
        conditions: Vec::new(),
        plan: None,
        reasons: Vec::new(),
        total: candidacy.work.total(candidacy.facts.application_date),
        eligible_from: None,
        nearest: Vec::new(),
        rulebook: candidacy.book.digest.clone(),
        policies: candidacy.facts.policies.chosen(),
    }
}

fn plan_reason(facts: &Facts<'_>, offering: &Offering, book: &Rulebook) -> Option<EligibilityReason> {
    let (day, beyond) = (facts.application_date, facts.beyond_notice);
    if !beyond && (day < book.notice.from || day.year() > book.notice.year) {
        return Some(EligibilityReason::PlanNotReached);
    }
    let offered = facts.month.is_none_or(|month| is_offered(offering, book, day, month, beyond));
    let next_year = facts.month.is_some_and(|month| !beyond && month.year() > book.notice.year);
    match (offered, next_year) {
        (true, _) => None,
        (false, true) => Some(EligibilityReason::PlanNotReached),
        (false, false) => Some(EligibilityReason::MonthNotInPlan),
    }
}

fn plan_finding(reason: EligibilityReason, rule: &str, clause: &str, quote: &str) -> Finding {
    Finding {
        rule: rule.to_owned(),
        outcome: Outcome::Fail,
        clause: clause.to_owned(),
        quote: quote.to_owned(),
        measured: None,
        observed: Some(reason.as_str().to_owned()),
        required: Bound::default(),
        unit: None,
        may_override: Override::Never,
    }
}

fn judge_condition(candidacy: &Candidacy<'_>, condition: &Condition) -> ConditionVerdict {
    let evaluated = candidacy.evaluate(condition, candidacy.facts.application_date, false);
    let materials = condition.materials_for(evaluated.school);
    ConditionVerdict {
        id: condition.id.clone(),
        clause: condition.clause.clone(),
        quote: condition.quote.clone(),
        outcome: evaluated.outcome,
        materials: materials
            .map(|material| Material { id: material.id.clone(), quote: material.quote.clone() })
            .collect(),
        eligible_from: (evaluated.outcome == Outcome::Fail)
            .then(|| nearest::eligible_from(candidacy, condition))
            .flatten(),
        parts: evaluated.parts,
    }
}

/// What a person has to decide, or what speaks against it; each said once.
fn reasons(answer: &EligibilityVerdict, plan: Option<EligibilityReason>) -> Vec<ReasonView> {
    let wanted = match answer.verdict {
        Verdict::Eligible => return Vec::new(),
        Verdict::NeedsConfirmation => Outcome::Look,
        Verdict::NotEligible => Outcome::Fail,
    };
    let mut reasons: Vec<ReasonView> = plan.map(ReasonView::plain).into_iter().collect();
    let conditions = answer.conditions.iter().filter(|condition| condition.outcome == wanted);
    let parts = conditions.flat_map(|condition| &condition.parts).filter(|part| part.outcome == wanted);
    for reason in parts.flat_map(|part| &part.reasons) {
        if !reasons.contains(reason) {
            reasons.push(reason.clone());
        }
    }
    reasons
}
