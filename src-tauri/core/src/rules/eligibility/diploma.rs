//! 取得本专业或相关专业的 … 毕业证书: the school, whether the diploma is there, and the major.

use super::major;
use super::reason::{EligibilityReason, Part, ReasonView, Requirement};
use super::{Education, Facts};
use crate::model::{Degree, SchoolType};
use crate::rules::policies::OpenQuestion;
use crate::rules::rulebook::DiplomaDemand;
use crate::rules::{Outcome, Rulebook};
use chrono::{Months, NaiveDate};

/// A diploma against a demand.
pub(super) struct Found {
    pub(super) part: Part,
    /// The school of the diploma that fits best; none where no diploma was stated.
    pub(super) school: Option<SchoolType>,
}

type Question = Option<(Outcome, ReasonView)>;

/// The diploma that fits best, the first among equals.
pub(super) fn judge(
    facts: &Facts<'_>,
    day: NaiveDate,
    demand: DiplomaDemand,
    occupation: &str,
    book: &Rulebook,
    foreseen: bool,
) -> Found {
    let each = facts.career.education.iter().map(|education| {
        let questions = [
            school(education, demand, facts),
            diploma(education, facts, day, foreseen),
            major::judge(education, occupation, facts, book),
        ];
        let found: Vec<(Outcome, ReasonView)> = questions.into_iter().flatten().collect();
        let outcome = found.iter().map(|(outcome, _)| *outcome).max().unwrap_or(Outcome::Pass);
        // Of what fails only the failures are said: the questions no longer matter.
        let reasons = found.into_iter().filter(|(found, _)| *found == outcome).map(|(_, reason)| reason);
        Found {
            part: Part::plain(Requirement::Diploma, outcome, reasons.collect()),
            school: Some(education.school_type),
        }
    });
    each.min_by_key(|found| found.part.outcome).unwrap_or_else(|| {
        let reasons = vec![ReasonView::plain(EligibilityReason::NoDiploma)];
        Found { part: Part::plain(Requirement::Diploma, Outcome::Fail, reasons), school: None }
    })
}

/// Whether somebody has 大学专科学历 for certain (A02).
pub(super) fn has_junior_college(facts: &Facts<'_>, day: NaiveDate, foreseen: bool) -> bool {
    facts.career.education.iter().any(|education| {
        let school = education.school_type;
        (school.is_regular_college() || (school.is_non_regular() && school != SchoolType::ForeignInstitution))
            && education.is_finished(day, foreseen)
    })
}

fn school(education: &Education, demand: DiplomaDemand, facts: &Facts<'_>) -> Question {
    let school = education.school_type;
    let fits = match demand {
        DiplomaDemand::VocationalOrHigher => school.is_secondary_vocational() || school.is_regular_college(),
        DiplomaDemand::College => school.is_regular_college(),
        DiplomaDemand::SeniorTechnicianClass => return senior_class(education),
    };
    if fits {
        return None;
    }
    let about = |outcome, reason| Some((outcome, ReasonView::about(reason, school.as_str())));
    if !school.is_non_regular() {
        return about(Outcome::Fail, EligibilityReason::SchoolNotAdmitted);
    }
    match facts.policies.non_regular_higher_education {
        OpenQuestion::Accepted => None,
        OpenQuestion::NeedsConfirmation => about(Outcome::Look, EligibilityReason::NonRegularSchool),
        OpenQuestion::NotAccepted => about(Outcome::Fail, EligibilityReason::NonRegularSchool),
    }
}

fn senior_class(education: &Education) -> Question {
    if education.school_type != SchoolType::TechnicianSchool {
        let about = ReasonView::about(EligibilityReason::SchoolNotAdmitted, education.school_type.as_str());
        return Some((Outcome::Fail, about));
    }
    match education.class {
        Some(class) if class.is_senior_or_above() => None,
        Some(class) => {
            Some((Outcome::Fail, ReasonView::about(EligibilityReason::ClassTooLow, class.as_str())))
        }
        None => Some((Outcome::Look, ReasonView::plain(EligibilityReason::ClassUnknown))),
    }
}

/// Whether the diploma is there. A diploma dated after the day of application is one of a student still (A07).
fn diploma(education: &Education, facts: &Facts<'_>, day: NaiveDate, foreseen: bool) -> Question {
    if education.is_finished(day, foreseen) {
        return None;
    }
    let last_year =
        |date: NaiveDate| day.checked_add_months(Months::new(12)).is_none_or(|in_a_year| date <= in_a_year);
    let said = |outcome, reason| Some((outcome, ReasonView::plain(reason)));
    if !education.date.is_none_or(|date| last_year(date.first_day())) {
        return said(Outcome::Fail, EligibilityReason::NotGraduated);
    }
    match facts.policies.enrolled_final_year_students {
        OpenQuestion::Accepted => None,
        OpenQuestion::NeedsConfirmation => said(Outcome::Look, EligibilityReason::StillEnrolled),
        OpenQuestion::NotAccepted => said(Outcome::Fail, EligibilityReason::NotGraduated),
    }
}

/// The school whose list of majors is asked: a non-regular diploma is read by its degree (A12).
pub(super) fn list_school(education: &Education) -> SchoolType {
    match (education.school_type.is_non_regular(), education.degree) {
        (false, _) => education.school_type,
        (true, Some(Degree::Bachelor)) => SchoolType::University,
        (true, _) => SchoolType::JuniorCollege,
    }
}
