//! A row of a list as a person who wants to register. What stands in the way is named by its cell; a row is read to its end
//! whatever is wrong with it, so that everything can be put right at once.

use super::cell;
use super::column::Column;
use super::field::ListField;
use super::offering::{Wanted, find};
use crate::model::words::words;
use crate::model::{CandidateGroup, DocumentType, PartialDate, Sex, StudyStatus, Validity};
use crate::rules::eligibility::{Career, Certificate, Education, Spell};
use crate::rules::rulebook::Offering;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What is wrong with a cell of a list.
    ListProblem {
        /// Nothing stands there, and it must.
        Missing = "missing",
        /// It cannot be read.
        Unreadable = "unreadable",
        /// A spreadsheet made a quantity of it and lost its last digits.
        MadeQuantity = "made_quantity",
        /// The plan has no such offering, or the words fit several.
        NoOffering = "no_offering",
    }
}

/// A cell that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellProblem {
    /// The field.
    pub field: ListField,
    /// Its column, counted from one; none where the list has no such column.
    pub column: Option<u32>,
    /// What is wrong.
    pub problem: ListProblem,
}

/// What holds for a row that does not say it itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ListDefaults {
    /// The offering's id.
    #[serde(default)]
    pub offering: Option<String>,
    /// The exam month, its first day.
    #[serde(default)]
    pub month: Option<NaiveDate>,
    /// 工作单位: the employer that sent the list.
    #[serde(default)]
    pub employer: String,
}

/// A row that was read. Fields that could not be read are empty and stand among its problems.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonRow {
    /// 姓名 as it stands.
    pub name: String,
    /// 证件号码 as it stands, without what a spreadsheet put around it.
    pub number: String,
    /// 证件类型 and 考生类别; a resident card of the mainland where the list says nothing.
    pub document: Option<(DocumentType, CandidateGroup)>,
    /// 证件有效期.
    pub validity: Option<Validity>,
    /// 性别, where stated.
    pub sex: Option<Sex>,
    /// 出生日期, where stated.
    pub birth_date: Option<NaiveDate>,
    /// 国籍.
    pub nationality: String,
    /// 联系电话.
    pub telephone: String,
    /// 电子邮箱.
    pub email: String,
    /// 工作单位.
    pub employer: String,
    /// The offering's id.
    pub offering: String,
    /// The exam month.
    pub month: Option<NaiveDate>,
    /// 申报条件, where stated.
    pub condition: Option<String>,
    /// Work, certificate and education stated.
    pub career: Career,
    /// What stands in the way, in the order of the fields.
    pub problems: Vec<CellProblem>,
}

/// A row's cells by their fields.
struct Cells<'a> {
    columns: &'a [Column],
    cells: &'a [String],
    problems: Vec<CellProblem>,
}

/// Read a row. `year` is meant where a month says none.
pub fn read_row(
    columns: &[Column],
    cells: &[String],
    defaults: &ListDefaults,
    plan: &[Offering],
    year: i32,
) -> PersonRow {
    let mut cells = Cells { columns, cells, problems: Vec::new() };
    let name = cells.required(ListField::Name);
    let number = cells.number(ListField::Number);
    let document = cells.document();
    let validity = cells.must_read(ListField::Validity, cell::validity);
    let employer = match cells.text(ListField::Employer) {
        "" => defaults.employer.clone(),
        stated => stated.to_owned(),
    };
    let telephone = cells.number(ListField::Telephone);
    PersonRow {
        name,
        number,
        document,
        validity,
        sex: cells.read(ListField::Sex, cell::sex),
        birth_date: cells.read(ListField::BirthDate, cell::day),
        nationality: cells.text(ListField::Nationality).to_owned(),
        telephone,
        email: cells.text(ListField::Email).to_owned(),
        offering: cells.offering(defaults, plan),
        month: cells.month(defaults, year),
        condition: Some(cells.text(ListField::Condition).to_owned()).filter(|id| !id.is_empty()),
        career: cells.career(&employer),
        employer,
        problems: cells.problems,
    }
}

impl<'a> Cells<'a> {
    fn text(&self, field: ListField) -> &'a str {
        let at = self.columns.iter().position(|column| column.field == Some(field));
        let cell = at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim());
        // What the desk's own lists put before a cell that a spreadsheet would compute.
        let cell = cell.strip_prefix('\'').unwrap_or(cell);
        if cell::is_empty(cell) { "" } else { cell }
    }

    fn problem(&mut self, field: ListField, problem: ListProblem) {
        let at = self.columns.iter().position(|column| column.field == Some(field));
        let column = at.and_then(|at| u32::try_from(at + 1).ok());
        self.problems.push(CellProblem { field, column, problem });
    }

    fn required(&mut self, field: ListField) -> String {
        let text = self.text(field);
        if text.is_empty() {
            self.problem(field, ListProblem::Missing);
        }
        text.to_owned()
    }

    fn number(&mut self, field: ListField) -> String {
        let text = self.required(field);
        if cell::is_quantity(&text) {
            self.problem(field, ListProblem::MadeQuantity);
        }
        cell::number(&text)
    }

    /// What a cell says, where it says something.
    fn read<T>(&mut self, field: ListField, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.problem(field, ListProblem::Unreadable);
        }
        value
    }

    fn must_read<T>(&mut self, field: ListField, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if self.text(field).is_empty() {
            self.problem(field, ListProblem::Missing);
        }
        self.read(field, read)
    }

    fn document(&mut self) -> Option<(DocumentType, CandidateGroup)> {
        let resident = Some((DocumentType::ResidentCard, CandidateGroup::Mainland));
        let stated = match self.text(ListField::DocumentType) {
            "" => resident,
            _ => self.read(ListField::DocumentType, cell::document_type),
        };
        let group = self.read(ListField::Group, cell::group);
        stated.map(|(document, usual)| (document, group.unwrap_or(usual)))
    }

    fn offering(&mut self, defaults: &ListDefaults, plan: &[Offering]) -> String {
        let wanted = Wanted {
            occupation: self.text(ListField::Occupation),
            work_type: self.text(ListField::WorkType),
            level: self.text(ListField::Level),
        };
        if [wanted.occupation, wanted.work_type, wanted.level].iter().all(|text| text.is_empty())
            && let Some(offering) = &defaults.offering
        {
            return offering.clone();
        }
        match find(plan, wanted) {
            Some(offering) => offering.id.clone(),
            None => {
                self.problem(ListField::Occupation, ListProblem::NoOffering);
                String::new()
            }
        }
    }

    fn month(&mut self, defaults: &ListDefaults, year: i32) -> Option<NaiveDate> {
        match self.text(ListField::Month) {
            "" if defaults.month.is_some() => defaults.month,
            _ => self.must_read(ListField::Month, |text| cell::month(text, year)),
        }
    }

    fn career(&mut self, employer: &str) -> Career {
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

    /// What is missing beside what was stated, unless its cell was found unreadable already.
    fn missing_beside(&mut self, field: ListField) {
        if self.text(field).is_empty() {
            self.problem(field, ListProblem::Missing);
        }
    }
}

/// The end of a spell: a date, or that it goes on.
fn end_of_work(cell: &str) -> Option<Option<PartialDate>> {
    match cell {
        "至今" | "今" | "在职" | "现在" => Some(None),
        date => cell::date(date).map(Some),
    }
}
