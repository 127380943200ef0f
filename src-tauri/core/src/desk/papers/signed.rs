//! What stands on the papers that a candidate signs.

use super::dues::issuer;
use super::wording;
use crate::desk::Desk;
use crate::desk::view::{RegistrationView, Seen};
use crate::model::{Moment, StudyStatus};
use crate::paper::{
    Applicant, ApplicationForm, CertificateLine, CheckLine, CountedWork, EducationCommitment, EducationLine,
    Photo, WorkCommitment, WorkHistoryCommitment, WorkLine,
};
use crate::rules::eligibility::Education;

/// A registration on its way to one of these papers.
pub(super) struct Signing<'a> {
    pub(super) desk: &'a Desk,
    pub(super) now: Moment,
    pub(super) view: &'a RegistrationView,
    pub(super) document_number: String,
}

impl Signing<'_> {
    pub(super) fn application_form(self, photo: Option<Photo>) -> ApplicationForm {
        let view = self.view;
        let condition = view.eligibility.condition(&view.condition);
        ApplicationForm {
            other_name: view.other_name.clone(),
            nationality: view.nationality.clone(),
            email: view.email.clone(),
            employer: view.employer.clone(),
            month: wording::month(view.row.month),
            kind: wording::kind(view.kind).to_owned(),
            subjects: wording::subjects(&view.subjects),
            condition_number: condition.map(|it| number(&it.clause, view)).unwrap_or_default(),
            condition_quote: condition.map(|it| wording::joined(&it.quote)).unwrap_or_default(),
            work: work(view),
            counted: counted(view),
            certificates: certificates(view),
            education: view.career.education.iter().map(education).collect(),
            first_check: check(view.first_check.as_ref()),
            second_check: check(view.second_check.as_ref()),
            photo,
            applicant: self.applicant(),
        }
    }

    pub(super) fn work_history_commitment(self) -> WorkHistoryCommitment {
        let view = self.view;
        WorkHistoryCommitment { work: work(view), counted: counted(view), applicant: self.applicant() }
    }

    pub(super) fn work_commitment(self) -> WorkCommitment {
        WorkCommitment { applicant: self.applicant() }
    }

    /// Of the diplomas that a 学历承诺书 may stand for; of all where none is of that kind.
    pub(super) fn education_commitment(self) -> EducationCommitment {
        let stated = &self.view.career.education;
        let meant: Vec<&Education> =
            stated.iter().filter(|it| it.school_type.is_secondary_vocational()).collect();
        let meant = if meant.is_empty() { stated.iter().collect() } else { meant };
        let education = meant.into_iter().map(education).collect();
        EducationCommitment { education, applicant: self.applicant() }
    }

    fn applicant(self) -> Applicant {
        let (view, row) = (self.view, &self.view.row);
        Applicant {
            issuer: issuer(&self.desk.rulebook()),
            name: row.name.clone(),
            sex: wording::sex(row.sex).to_owned(),
            birth_date: view.birth_date,
            document_type: wording::document_type(view.document_type).to_owned(),
            document_number: self.document_number,
            telephone: view.telephone.clone(),
            occupation: row.occupation.clone(),
            work_type: row.work_type.clone(),
            level: wording::level(row),
            printed_at: self.now,
        }
    }
}

/// `附件1 四级/中级工 第1条`, from the id `L4-1`.
fn number(clause: &str, view: &RegistrationView) -> String {
    let number = view.condition.rsplit('-').next().filter(|number| number.parse::<u8>().is_ok());
    let number = number.map(|number| format!(" 第{number}条")).unwrap_or_default();
    format!("{clause} {}{number}", wording::level(&view.row))
}

/// A check that the desk keeps, in the words of the form; its reason stays with the desk.
fn check(seen: Option<&Seen>) -> Option<CheckLine> {
    seen.map(|it| CheckLine {
        opinion: "符合申报条件。".to_owned(),
        clerk: it.clerk_name.clone(),
        day: it.at.day(),
    })
}

fn work(view: &RegistrationView) -> Vec<WorkLine> {
    let spells = view.career.spells.iter().map(|spell| WorkLine {
        start: spell.start,
        end: spell.end,
        employer: spell.employer.clone(),
        occupation: spell.occupation.clone(),
    });
    spells.collect()
}

/// As the verdict stored with the registration says; none where no work was stated.
fn counted(view: &RegistrationView) -> Option<CountedWork> {
    let total = view.eligibility.total;
    let until = view.row.registered_at.day();
    (!view.career.spells.is_empty()).then_some(CountedWork { years: total.years, days: total.days, until })
}

fn certificates(view: &RegistrationView) -> Vec<CertificateLine> {
    let certificates = view.career.certificates.iter().map(|it| CertificateLine {
        name: it.printed_title.clone().unwrap_or_else(|| it.occupation.clone()),
        level: it.level.label().to_owned(),
        date: it.issue_date,
    });
    let titles = view.career.professional_titles.iter().map(|it| CertificateLine {
        name: it.title.clone(),
        level: "职称".to_owned(),
        date: it.date,
    });
    certificates.chain(titles).collect()
}

fn education(it: &Education) -> EducationLine {
    let class = it.class.map(|class| class.as_str());
    EducationLine {
        school_type: it.school_type.as_str().to_owned(),
        major: it.major.clone(),
        class_or_degree: class.or(it.degree.map(|degree| degree.as_str())).unwrap_or_default().to_owned(),
        date: it.date,
        studying: it.status == StudyStatus::Enrolled,
    }
}
