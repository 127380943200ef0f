//! 申报条件: every condition of the notice at its edges, and against oracles that share nothing with the rules.

mod age;
mod certificates;
mod education;
mod junior_college;
mod materials_asked;
mod notice_rows;
mod oracle;
mod plan;
mod properties;
mod proposed;
mod rulings;
mod ways;
mod work;

use crate::counter::{career, day};
use desk_core::model::{Level, PartialDate, SchoolType, StudyStatus, Verdict};
use desk_core::rules::eligibility::{
    Career, Certificate, Education, EligibilityReason, EligibilityVerdict, Facts, Ruling, Spell, judge,
};
use desk_core::rules::rulebook::{Offering, RULEBOOK_2026};
use desk_core::rules::{Outcome, Policies, Rulebook};
use std::sync::LazyLock;

pub(super) static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::load(RULEBOOK_2026).unwrap());

const MERCHANT_4: &str = "e-commerce-merchant-4";
const MERCHANT_3: &str = "e-commerce-merchant-3";
const CARER_5: &str = "infant-carer-5";
const CARER_4: &str = "infant-carer-4";
const CARER_3: &str = "infant-carer-3";
const RELATIONS_4: &str = "labour-relations-coordinator-4";
const RELATIONS_3: &str = "labour-relations-coordinator-3";
const OWN: &str = "劳动关系协调师";
const BORN: &str = "1985-01-01";

/// One question to the rules.
#[derive(Clone)]
struct Asked {
    offering: &'static str,
    applied: &'static str,
    born: &'static str,
    month: Option<&'static str>,
    career: Career,
    rulings: Vec<Ruling>,
    policies: Policies,
    beyond_notice: bool,
}

/// Somebody born in 1985 who applies on 18 March 2026.
fn asked(offering: &'static str, career: Career) -> Asked {
    Asked {
        offering,
        applied: "2026-03-18",
        born: BORN,
        month: None,
        career,
        rulings: Vec::new(),
        policies: Policies::default(),
        beyond_notice: true,
    }
}

impl Asked {
    fn on(self, applied: &'static str) -> Self {
        Self { applied, ..self }
    }

    fn born(self, born: &'static str) -> Self {
        Self { born, ..self }
    }

    fn month(self, month: &'static str) -> Self {
        Self { month: Some(month), beyond_notice: false, ..self }
    }

    fn reading(mut self, policy: &str, value: &str) -> Self {
        self.policies.set(policy, value).unwrap();
        self
    }

    fn judged(&self) -> EligibilityVerdict {
        self.judged_for(BOOK.offering(self.offering).unwrap())
    }

    fn judged_for(&self, offering: &Offering) -> EligibilityVerdict {
        let facts = Facts {
            application_date: day(self.applied),
            month: self.month.map(day),
            birth_date: day(self.born),
            career: &self.career,
            rulings: &self.rulings,
            policies: &self.policies,
            beyond_notice: self.beyond_notice,
        };
        judge(&facts, offering, &BOOK)
    }

    fn verdict(&self) -> Verdict {
        self.judged().verdict
    }

    /// What one condition comes to, with its reasons.
    fn condition(&self, id: &str) -> (Outcome, Vec<EligibilityReason>) {
        let judged = self.judged();
        let condition = judged.condition(id).unwrap_or_else(|| panic!("no condition {id}"));
        (condition.outcome, reasons(&judged, id))
    }
}

/// The reasons of one condition, in order.
fn reasons(verdict: &EligibilityVerdict, condition: &str) -> Vec<EligibilityReason> {
    let parts = &verdict.condition(condition).unwrap().parts;
    parts.iter().flat_map(|part| &part.reasons).map(|reason| reason.reason).collect()
}

/// The verdict on work alone.
fn worked(offering: &'static str, spells: &[Spell]) -> Asked {
    asked(offering, career(spells.to_vec()))
}

fn certificate(occupation: &str, level: u8, issued: &str) -> Certificate {
    Certificate {
        occupation: occupation.to_owned(),
        level: Level::try_from(level).unwrap(),
        issue_date: date(issued),
        printed_title: None,
        staff_ruled_related: None,
    }
}

/// A diploma of 2020.
fn diploma(school_type: SchoolType, major: &str) -> Education {
    Education {
        school_type,
        major: major.to_owned(),
        major_class: None,
        class: None,
        degree: None,
        date: Some(date("2020-06-30")),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    }
}

fn date(text: &str) -> PartialDate {
    PartialDate::try_from(text.to_owned()).unwrap()
}
