//! A row of a list as a person who wants to register. What stands in the way is named by its cell; a row is read to its end
//! whatever is wrong with it, so that everything can be put right at once.

use super::cell;
use super::cells::Cells;
use super::column::Column;
use super::field::ListField;
use super::offering::{Wanted, find};
use crate::model::words::words;
use crate::model::{CandidateGroup, DocumentType, Sex, Validity};
use crate::rules::eligibility::Career;
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
    /// 证件有效期; [`Validity::NotStated`] where the list does not say it.
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
    let number = cells.number(ListField::Number, cell::number);
    let document = cells.document();
    let validity = cells.validity(document);
    let employer = match cells.text(ListField::Employer) {
        "" => defaults.employer.clone(),
        stated => stated.to_owned(),
    };
    let telephone = cells.number(ListField::Telephone, cell::telephone);
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

impl Cells<'_> {
    fn document(&mut self) -> Option<(DocumentType, CandidateGroup)> {
        let resident = Some((DocumentType::ResidentCard, CandidateGroup::Mainland));
        let stated = match self.text(ListField::DocumentType) {
            "" => resident,
            _ => self.read(ListField::DocumentType, cell::document_type),
        };
        let group = self.read(ListField::Group, cell::group);
        stated.map(|(document, usual)| (document, group.unwrap_or(usual)))
    }

    fn validity(&mut self, document: Option<(DocumentType, CandidateGroup)>) -> Option<Validity> {
        if !self.text(ListField::Validity).is_empty() {
            return self.read(ListField::Validity, cell::validity);
        }
        document.map(|(document_type, _)| Validity::unsaid(document_type))
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
}
