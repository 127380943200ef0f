//! What one demand of a condition found, and why a person must decide or why the answer is no.

use crate::model::words::words;
use crate::rules::{Bound, Outcome, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// One demand of a condition.
    Requirement {
        /// 年满 N 周岁.
        Age = "age",
        /// 拟从事.
        Intention = "intention",
        /// 从事, however short.
        Work = "work",
        /// 累计从事满 N 年.
        Experience = "experience",
        /// A certificate of a level.
        Certificate = "certificate",
        /// A diploma.
        Diploma = "diploma",
        /// 大学专科学历(或同等学力).
        JuniorCollege = "junior_college",
        /// 初级职称.
        ProfessionalTitle = "professional_title",
    }
    /// Why a person must decide, or why the answer is no.
    EligibilityReason {
        /// The plan has no such offering.
        NotOffered = "not_offered",
        /// The month is not in the plan for this offering, or is over.
        MonthNotInPlan = "month_not_in_plan",
        /// The day lies in a year whose notice has not been loaded.
        PlanNotReached = "plan_not_reached",
        /// Younger than demanded (A04).
        TooYoung = "too_young",
        /// Nobody said that the candidate intends to work in the occupation.
        NoIntention = "no_intention",
        /// No own or related work at all.
        NoWork = "no_work",
        /// Not enough years.
        TooFewYears = "too_few_years",
        /// Work in an occupation that an open list (等) does not name (A05).
        UnlistedOccupation = "unlisted_occupation",
        /// Work under the age of 16 would be needed (A06).
        WorkBeforeAge16 = "work_before_age_16",
        /// The separated spells fall between the shortest and the longest count of days for the years (A06).
        OneDayBand = "one_day_band",
        /// Dates given by month leave it open (A06).
        MonthOnlyDates = "month_only_dates",
        /// No certificate in the own or a related occupation.
        NoCertificate = "no_certificate",
        /// The certificate's level is lower than demanded.
        CertificateTooLow = "certificate_too_low",
        /// The certificate's level is higher than the one named (A08).
        CertificateHigher = "certificate_higher",
        /// The certificate is dated after the day of application (A07).
        CertificateNotYet = "certificate_not_yet",
        /// The title is one of old certificates (A08).
        OldTitle = "old_title",
        /// A ruling said that the title does not stand for the occupation.
        TitleRuledOut = "title_ruled_out",
        /// The certificate's occupation is not named by the open list.
        UnlistedCertificate = "unlisted_certificate",
        /// No diploma.
        NoDiploma = "no_diploma",
        /// The condition does not admit this kind of school.
        SchoolNotAdmitted = "school_not_admitted",
        /// 中级工班, where 高级工班及以上 is demanded.
        ClassTooLow = "class_too_low",
        /// The 班别 is not stated.
        ClassUnknown = "class_unknown",
        /// Not a 普通高等学校 in the strict sense (A12).
        NonRegularSchool = "non_regular_school",
        /// A student in the last school year (A13).
        StillEnrolled = "still_enrolled",
        /// The diploma is not there yet, and not within a year.
        NotGraduated = "not_graduated",
        /// The major is not listed for this school type (A11).
        UnlistedMajor = "unlisted_major",
        /// The major is not on a list without 等 (A11).
        NotInClosedList = "not_in_closed_list",
        /// A ruling said that the major is not related.
        MajorRuledOut = "major_ruled_out",
        /// Without 大学专科学历 (A02).
        NoJuniorCollege = "no_junior_college",
        /// A way of the 规程 that annex 1 does not print (A13).
        OtherRoute = "other_route",
    }
}

/// A reason with the thing it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReasonView {
    /// The reason.
    pub reason: EligibilityReason,
    /// The occupation, title, school or major it is about, as stated.
    #[serde(default, alias = "occupation")]
    pub about: Option<String>,
    /// The same question was answered with no in another case.
    #[serde(default)]
    pub earlier_no: bool,
}

impl ReasonView {
    pub(super) fn plain(reason: EligibilityReason) -> Self {
        Self { reason, about: None, earlier_no: false }
    }

    pub(super) fn about(reason: EligibilityReason, about: &str) -> Self {
        Self { reason, about: Some(about.trim().to_owned()), earlier_no: false }
    }
}

/// What one demand of a condition found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Part {
    /// The demand.
    pub requirement: Requirement,
    /// Met, a question, or not met.
    pub outcome: Outcome,
    /// What was measured, in `unit`.
    pub measured: Option<f64>,
    /// What is required.
    pub required: Bound,
    /// Years, or a level.
    pub unit: Option<Unit>,
    /// Why it is a question or not met; empty where it is met.
    pub reasons: Vec<ReasonView>,
}

impl Part {
    /// A demand without a measure.
    pub(super) fn plain(requirement: Requirement, outcome: Outcome, reasons: Vec<ReasonView>) -> Self {
        Self { requirement, outcome, measured: None, required: Bound::default(), unit: None, reasons }
    }

    /// A demand of at least `required` in `unit`.
    pub(super) fn at_least(self, measured: u32, required: u32, unit: Unit) -> Self {
        Self {
            measured: Some(f64::from(measured)),
            required: Bound { at_least: Some(f64::from(required)), ..Bound::default() },
            unit: Some(unit),
            ..self
        }
    }
}
