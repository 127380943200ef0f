//! Work, certificate and education as a row states them: one of each.

use super::cell;
use super::cells::Cells;
use super::field::ListField;
use super::row::ListProblem;
use crate::model::{PartialDate, StudyStatus};
use crate::rules::eligibility::{Career, Certificate, Education, Spell};

impl Cells<'_> {
    pub(super) fn career(&mut self, employer: &str) -> Career {
        Career {
            spells: self.spell(employer).into_iter().collect(),
            certificates: self.certificate().into_iter().collect(),
            education: self.education().into_iter().collect(),
            ..Career::default()
        }
    }

    fn spell(&mut self, employer: &str) -> Option<Spell> {
        let occupation = self.text(ListField::SpellOccupation);
        let (start, end) =
            (self.read(ListField::SpellStart, cell::date), self.read(ListField::SpellEnd, end_of_work));
        if occupation.is_empty() && start.is_none() {
            return None;
        }
        if occupation.is_empty() {
            self.problem(ListField::SpellOccupation, ListProblem::Missing);
        }
        if start.is_none() {
            self.missing_beside(ListField::SpellStart);
        }
        Some(Spell {
            occupation: occupation.to_owned(),
            employer: employer.to_owned(),
            start: start?,
            end: end.flatten(),
            staff_ruled_related: None,
        })
    }

    fn certificate(&mut self) -> Option<Certificate> {
        let occupation = self.text(ListField::CertificateOccupation);
        let level = self.read(ListField::CertificateLevel, cell::level);
        let issue_date = self.read(ListField::CertificateIssued, cell::date);
        if occupation.is_empty() && level.is_none() {
            return None;
        }
        for (field, there) in [
            (ListField::CertificateOccupation, !occupation.is_empty()),
            (ListField::CertificateLevel, level.is_some()),
            (ListField::CertificateIssued, issue_date.is_some()),
        ] {
            if !there {
                self.missing_beside(field);
            }
        }
        Some(Certificate {
            occupation: occupation.to_owned(),
            level: level?,
            issue_date: issue_date?,
            printed_title: None,
            staff_ruled_related: None,
        })
    }

    fn education(&mut self) -> Option<Education> {
        let school_type = self.read(ListField::SchoolType, cell::school_type)?;
        Some(Education {
            school_type,
            major: self.text(ListField::Major).to_owned(),
            major_class: None,
            class: None,
            degree: None,
            date: self.read(ListField::Graduated, cell::date),
            status: StudyStatus::Graduated,
            staff_ruled_major_related: None,
        })
    }
}

/// The end of a spell: a date, or that it goes on.
fn end_of_work(cell: &str) -> Option<Option<PartialDate>> {
    match cell {
        "至今" | "今" | "在职" | "现在" => Some(None),
        date => cell::date(date).map(Some),
    }
}
