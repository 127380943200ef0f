//! Whose photo a file is, by its name: an employer names forty photos by number, by name, or by both.
//!
//! The whole name must say it. A name that fits two persons, or a number beside somebody else's name, is left to a person:
//! a photo at the wrong candidate is worse than one that nobody has.

use crate::model::identity::{fold_width, mask, read_number};
use crate::model::words::words;
use crate::model::{DocumentType, RegistrationId, normalize_name};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// By what the name of a file tells whose photo it is.
    NameMatch {
        /// The number of the identity document.
        Number = "number",
        /// Name and number, in either order.
        NameAndNumber = "name_number",
        /// The ticket's number, alone or with the name.
        Ticket = "ticket",
        /// The name alone, which only one candidate has.
        Name = "name",
        /// It fits nobody.
        None = "none",
        /// It fits several candidates.
        Several = "several",
    }
}

/// What stands beside a name or number and says nothing of whose photo it is.
const FILLERS: [&str; 10] =
    ["一寸照片", "一寸照", "证件照片", "证件照", "电子照片", "电子照", "照片", "副本", "copy", "photo"];

/// A candidate whose photo may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name as it is kept.
    pub name: String,
    /// The number with its middle masked; empty where it is not known.
    pub number_masked: String,
    /// The ticket's number.
    pub ticket: Option<String>,
    /// Registrations under way.
    pub registrations: Vec<RegistrationId>,
    names: Vec<String>,
    numbers: Vec<String>,
}

impl Person {
    /// A candidate by any of their names and by the number of their document, where it is known. Holders of a document may
    /// write its number with or without what changes when it is issued again (`match_key`).
    pub fn new(names: &[&str], number: &str, match_key: &str, ticket: Option<&str>) -> Self {
        let folded = |texts: &[&str]| {
            let keys = texts.iter().map(|text| key(&normalize_name(text).unwrap_or_default()));
            keys.filter(|key| !key.is_empty()).collect()
        };
        Self {
            name: names.first().and_then(|name| normalize_name(name).ok()).unwrap_or_default(),
            number_masked: mask(number.trim()),
            ticket: ticket.map(str::to_owned),
            registrations: Vec::new(),
            names: folded(names),
            numbers: folded(&[number, match_key]),
        }
    }

    /// As [`Self::new`] from a list of whatever documents: the number is read as the document whose number it is.
    pub fn listed(name: &str, number: &str, ticket: Option<&str>, today: NaiveDate) -> Self {
        let read = DocumentType::ALL.iter().find_map(|kind| read_number(*kind, number, today).ok());
        match read {
            Some(read) => Self::new(&[name], &read.number, &read.match_key, ticket),
            None => Self::new(&[name], number, "", ticket),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.name == other.name && self.numbers == other.numbers
    }

    /// How the folded name of a file fits this candidate.
    fn fits(&self, stem: &str) -> Option<NameMatch> {
        let is_name = |rest: &str| self.names.iter().any(|name| name == rest);
        let beside = |text: &str| stem.strip_prefix(text).or_else(|| stem.strip_suffix(text));
        let numbers = self.numbers.iter().filter_map(|number| beside(number));
        let ticket = self.ticket.as_deref().and_then(beside);
        let mut fits = numbers.filter_map(|rest| match rest {
            "" => Some(NameMatch::Number),
            rest => is_name(rest).then_some(NameMatch::NameAndNumber),
        });
        let by_ticket = || ticket.filter(|rest| rest.is_empty() || is_name(rest)).map(|_| NameMatch::Ticket);
        fits.next().or_else(by_ticket).or_else(|| is_name(stem).then_some(NameMatch::Name))
    }
}

/// Everybody whose photo may come.
#[derive(Debug, Clone, Default)]
pub struct Roster(Vec<Person>);

impl Roster {
    /// These candidates; somebody with several registrations is one person.
    pub fn new(people: impl IntoIterator<Item = Person>) -> Self {
        let mut roster: Vec<Person> = Vec::new();
        for person in people {
            match roster.iter_mut().find(|known| known.is_same(&person)) {
                Some(known) => {
                    known.registrations.extend(person.registrations);
                    known.ticket = known.ticket.take().or(person.ticket);
                }
                None => roster.push(person),
            }
        }
        Self(roster)
    }

    /// Everybody, in the order given.
    pub fn people(&self) -> &[Person] {
        &self.0
    }

    /// Whose photo a file with this name is, without folder and extension.
    pub fn owner_of(&self, stem: &str) -> (NameMatch, Option<&Person>) {
        let plain = key(stem);
        let fits = |stem: &str| -> Vec<(NameMatch, &Person)> {
            self.0.iter().filter_map(|person| Some((person.fits(stem)?, person))).collect()
        };
        let mut found = fits(&plain);
        if found.is_empty() {
            found = fits(&without_fillers(stem));
        }
        match found.as_slice() {
            [] => (NameMatch::None, None),
            [(how, person)] => (*how, Some(person)),
            _ => (NameMatch::Several, None),
        }
    }
}

/// A text as it is compared: letters and digits only, full-width forms as usual ones, without case.
fn key(text: &str) -> String {
    let folded = normalize_name(text).unwrap_or_else(|_| text.to_owned());
    let letters = folded.chars().map(fold_width).filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The folded name without what people, cameras and mail programs add at either end: 照片, or the `(1)` of a second
/// download.
fn without_fillers(stem: &str) -> String {
    let plain = key(without_copy_mark(stem));
    let mut rest = plain.as_str();
    while let Some(shorter) =
        FILLERS.iter().find_map(|filler| rest.strip_prefix(filler).or_else(|| rest.strip_suffix(filler)))
    {
        rest = shorter;
    }
    rest.to_owned()
}

/// A small number in brackets at the end is dropped.
fn without_copy_mark(stem: &str) -> &str {
    let cut = || {
        let open = stem.trim_end().strip_suffix([')', '）'])?;
        let (rest, number) = open.rsplit_once(['(', '（'])?;
        (number.len() <= 2 && number.chars().all(|it| it.is_ascii_digit())).then_some(rest)
    };
    cut().unwrap_or(stem)
}
