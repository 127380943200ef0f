//! Whose photo a file is: from the desk's registrations or from a list.

use crate::failure::Failure;
use crate::input::text_of;
use crate::settings::Settings;
use chrono::NaiveDate;
use desk_core::desk::roster;
use desk_core::model::RegistrationId;
use desk_core::photo::roster::{NameMatch, Person, Roster};
use serde::Serialize;
use std::path::Path;

/// Headings of a list, as they are called here and as people write them.
const NAME: [&str; 2] = ["name", "姓名"];
const NUMBER: [&str; 6] = ["number", "证件号码", "证件号", "身份证号码", "身份证号", "公民身份号码"];
const TICKET: [&str; 3] = ["ticket", "准考证号", "准考证号码"];

/// A candidate as an answer shows them.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Candidate {
    pub(super) name: String,
    /// With its middle masked.
    pub(super) number: String,
    pub(super) ticket: Option<String>,
    pub(super) registrations: Vec<RegistrationId>,
}

impl From<&Person> for Candidate {
    fn from(person: &Person) -> Self {
        Self {
            name: person.name.clone(),
            number: person.number_masked.clone(),
            ticket: person.ticket.clone(),
            registrations: person.registrations.clone(),
        }
    }
}

/// Whose photo a file is, and by what.
#[derive(Debug, Serialize)]
pub(super) struct Owner {
    pub(super) candidate: Option<Candidate>,
    #[serde(rename = "match")]
    pub(super) by: NameMatch,
}

impl Owner {
    /// By the file's name.
    pub(super) fn of(roster: &Roster, file: &Path) -> Self {
        let stem = file.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
        let (by, person) = roster.owner_of(&stem);
        Self { candidate: person.map(Candidate::from), by }
    }
}

/// Everybody registered at the desk in the data folder.
pub(super) fn registered(settings: &Settings) -> Result<Roster, Failure> {
    Ok(roster(&settings.unlocked()?)?)
}

/// Everybody in a CSV list with a heading.
pub(super) fn listed(path: &Path, today: NaiveDate) -> Result<Roster, Failure> {
    let text = text_of(path)?;
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let unreadable =
        |line: usize| Failure::input(format!("{} cannot be read at line {line}", path.display()));
    let headings = reader.headers().map_err(|_| unreadable(1))?.clone();
    let column = |names: &[&str]| headings.iter().position(|heading| names.contains(&heading));
    let name = column(&NAME)
        .ok_or_else(|| Failure::input(format!("{} has no column name (姓名)", path.display())))?;
    let (number, ticket) = (column(&NUMBER), column(&TICKET));
    let mut people = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|_| unreadable(index + 2))?;
        let cell = |column: usize| record.get(column).filter(|cell| !cell.is_empty());
        if let Some(name) = cell(name) {
            let number = number.and_then(cell).unwrap_or_default();
            people.push(Person::listed(name, number, ticket.and_then(cell), today));
        }
    }
    Ok(Roster::new(people))
}
