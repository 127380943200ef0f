//! Requests about lists: an employer's group that comes in, and registrations that go out.

use crate::list::{Column, ListDefaults, ListField};
use crate::model::words::words;
use crate::model::{Channel, RegistrationState};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A list that was received, and how it is to be read.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadList {
    /// The token that `receive_file` gave.
    pub token: String,
    /// What the columns hold; none to find it out by the heading and the saved templates.
    #[serde(default)]
    pub columns: Option<Vec<Column>>,
    /// What holds for rows that do not say it themselves.
    #[serde(default)]
    pub defaults: ListDefaults,
    /// 现场 or 电话.
    pub channel: Channel,
    /// Register somebody a second time, for another month's or level's exam, without asking (A35).
    #[serde(default)]
    pub accept_doubles: bool,
}

/// Keep the columns of a list by name; a template of this name is replaced.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveListTemplate {
    /// As the clerk calls it.
    pub name: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
}

/// Forget a template.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ForgetListTemplate {
    /// As the clerk calls it.
    pub name: String,
}

/// Write registrations as a list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportList {
    /// Which registrations.
    #[serde(default)]
    pub filter: ListFilter,
    /// The columns, by a saved template; none for the desk's own.
    #[serde(default)]
    pub template: Option<String>,
    /// The file's format.
    pub format: ListFormat,
}

/// Which registrations a list has: those for which everything that is stated holds.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ListFilter {
    /// The offering's id.
    #[serde(default)]
    pub offering: Option<String>,
    /// The exam month, its first day.
    #[serde(default)]
    pub month: Option<NaiveDate>,
    /// The states; empty for all.
    #[serde(default)]
    pub states: Vec<RegistrationState>,
    /// Words of the employer.
    #[serde(default)]
    pub employer: String,
}

/// Write what the window lists as a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportTable {
    /// Which list.
    pub table: Table,
    /// The file's format.
    pub format: ListFormat,
    /// Why numbers and telephones are written in full; none to write them masked, as they are shown.
    #[serde(default)]
    pub reason: Option<String>,
}

/// A list of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Table {
    /// 电话: registrations by telephone that wait.
    TelephoneQueue,
    /// 当日收款: each payment and counter-entry that was recorded on a day.
    Takings {
        /// The day.
        day: NaiveDate,
    },
    /// 欠费: everybody under way who owes something.
    Debtors,
    /// 待开发票: invoices that are wanted and for which money came.
    Invoices,
    /// 查找结果: whoever the search finds.
    Found {
        /// What was looked for.
        text: String,
    },
}

words! {
    /// The format of a list that is written.
    ListFormat {
        /// A workbook whose cells are all text.
        Xlsx = "xlsx",
        /// Comma-separated, UTF-8 with a byte order mark.
        Csv = "csv",
    }
}

/// The list's fields that the desk writes where no template says otherwise, in order: all that it would need to register the
/// same people again, and how they stand.
pub const EXPORTED: [ListField; 33] = [
    ListField::Name,
    ListField::Sex,
    ListField::Group,
    ListField::DocumentType,
    ListField::Number,
    ListField::Validity,
    ListField::BirthDate,
    ListField::Nationality,
    ListField::Telephone,
    ListField::Email,
    ListField::Employer,
    ListField::Occupation,
    ListField::WorkType,
    ListField::Level,
    ListField::Month,
    ListField::Condition,
    ListField::State,
    ListField::NextStep,
    ListField::Channel,
    ListField::TicketNumber,
    ListField::Fee,
    ListField::Paid,
    ListField::RegisteredAt,
    ListField::Clerk,
    ListField::SpellOccupation,
    ListField::SpellStart,
    ListField::SpellEnd,
    ListField::CertificateOccupation,
    ListField::CertificateLevel,
    ListField::CertificateIssued,
    ListField::SchoolType,
    ListField::Major,
    ListField::Graduated,
];
