//! 裁定: a person's answer to what the notice leaves open, and when it answers the same question again (A05).

use crate::model::{SchoolType, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a ruling is about.
    RulingSubject {
        /// Whether an occupation is 相关职业.
        Occupation = "occupation",
        /// Whether a major of a school type is 相关专业.
        Major = "major",
        /// Whether an old title of a certificate stands for the occupation (A08).
        Title = "title",
    }
    /// For whom a ruling holds.
    RulingScope {
        /// This candidate only.
        Person = "person",
        /// Everybody with the same occupation, major or title.
        Everybody = "everybody",
    }
}

/// A recorded answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ruling {
    /// What it is about.
    pub subject: RulingSubject,
    /// The occupation applied for.
    pub occupation: String,
    /// The occupation, major or title that was asked about, as stated.
    pub name: String,
    /// The school type, for a major.
    #[serde(default)]
    pub school_type: Option<SchoolType>,
    /// Related, or not; of a title: taken, or not.
    pub related: bool,
    /// For whom.
    pub scope: RulingScope,
}

impl Ruling {
    /// Whether it answers this question, however the name is spaced.
    pub fn is_about(
        &self,
        subject: RulingSubject,
        occupation: &str,
        name: &str,
        school_type: Option<SchoolType>,
    ) -> bool {
        self.subject == subject
            && self.occupation == occupation
            && self.school_type == school_type
            && super::occupation::folded(&self.name) == super::occupation::folded(name)
    }
}

/// What the recorded rulings say about one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// It counts.
    Yes,
    /// It does not count, for this person.
    No,
    /// Nobody has been asked.
    Open,
    /// Somebody said no in another case: offered, never applied by itself.
    EarlierNo,
}

/// The answer of `rulings` to a question; the one about this person comes before the one for everybody.
pub(super) fn answer(
    rulings: &[Ruling],
    subject: RulingSubject,
    occupation: &str,
    name: &str,
    school_type: Option<SchoolType>,
) -> Answer {
    let mut found = Answer::Open;
    for ruling in rulings.iter().filter(|ruling| ruling.is_about(subject, occupation, name, school_type)) {
        match (ruling.scope, ruling.related) {
            (RulingScope::Person, true) => return Answer::Yes,
            (RulingScope::Person, false) => return Answer::No,
            (RulingScope::Everybody, true) => found = Answer::Yes,
            (RulingScope::Everybody, false) if found == Answer::Open => found = Answer::EarlierNo,
            (RulingScope::Everybody, false) => {}
        }
    }
    found
}
