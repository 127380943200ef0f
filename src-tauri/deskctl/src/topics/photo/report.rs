//! What an employer who sent many photos gets back: which are fine, which must come again, and what to do about each.

mod html;
mod workbook;

use super::advice::advice;
use super::owners::{Candidate, Owner};
use crate::failure::Failure;
use chrono::NaiveDate;
use desk_core::error::Error;
use desk_core::model::Moment;
use desk_core::model::identity::{fold_width, mask};
use desk_core::photo::roster::{NameMatch, Roster};
use desk_core::photo::thumbnail;
use desk_core::rules::photo::PHOTO_RULES;
use desk_core::rules::{Finding, Outcome, Rulebook};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Pixels of a thumbnail: a one-inch photo at 220 dots an inch.
const THUMBNAIL: (u32, u32) = (216, 303);
/// A number in a file's name with so many digits may be a document's.
const FEWEST_DIGITS: usize = 6;

/// How a photo came out, what is to be done first before the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// The candidate must send another one.
    Again,
    /// It fails only in what the desk can try to put right.
    Mend,
    /// Nothing fails, something is doubtful.
    Doubtful,
    /// Nothing was found.
    Fine,
}

impl Standing {
    const ALL: [Self; 4] = [Self::Again, Self::Mend, Self::Doubtful, Self::Fine];

    fn word(self) -> &'static str {
        match self {
            Self::Again => "请重交",
            Self::Mend => "报名台先处理",
            Self::Doubtful => "待报名台看",
            Self::Fine => "未发现问题",
        }
    }

    fn means(self) -> &'static str {
        match self {
            Self::Again => "按下面写的重拍或重发。",
            Self::Mend => "先不用重交：报名台试着处理，处理不了再请重交。",
            Self::Doubtful => "先不用重交：机器拿不准，由报名台看过再定。",
            Self::Fine => "不用再做什么。",
        }
    }
}

/// One photo.
struct Entry {
    file: String,
    owner: Option<Owner>,
    standing: Standing,
    /// What to do, the first thing first.
    advice: Vec<&'static str>,
    /// The notice's words on what fails or is doubtful.
    quotes: Vec<String>,
    /// JPEG; none where the file is no picture.
    thumbnail: Option<Vec<u8>>,
}

/// A report being collected.
pub(super) struct Report {
    path: PathBuf,
    kind: Kind,
    /// Rules on which a person is asked about every photo: that they are open says nothing of this one.
    asked: BTreeSet<String>,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy)]
enum Kind {
    Page,
    Workbook,
}

/// What stands at the head.
struct Head {
    institution: String,
    year: i32,
    made_at: Moment,
}

impl Report {
    /// A report to be written to `path`, which must not be there yet.
    pub(super) fn to(path: PathBuf, book: &Rulebook, day: NaiveDate) -> Result<Self, Failure> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        let kind = match ending.as_deref() {
            Some("html" | "htm") => Kind::Page,
            Some("xlsx") => Kind::Workbook,
            _ => return Err(Failure::usage("--report takes a file that ends in .html or .xlsx")),
        };
        if path.exists() {
            return Err(Failure::input(format!("{} is there already", path.display())));
        }
        let is_asked = |rule: &&str| book.rule(rule, day).is_some_and(|rule| rule.asked);
        let asked = PHOTO_RULES.into_iter().filter(is_asked).map(str::to_owned).collect();
        Ok(Self { path, kind, asked, entries: Vec::new() })
    }

    /// Take in one photo.
    pub(super) fn add(&mut self, file: &Path, bytes: &[u8], findings: &[Finding], owner: Option<Owner>) {
        let open: Vec<&Finding> = findings.iter().filter(|finding| self.is_open(finding)).collect();
        let told = advice(findings);
        let fails = open.iter().any(|finding| finding.outcome == Outcome::Fail);
        let standing = match fails {
            true if told.iter().all(|advice| advice.fix) => Standing::Mend,
            true => Standing::Again,
            false if open.is_empty() => Standing::Fine,
            false => Standing::Doubtful,
        };
        let mut quotes: Vec<String> = Vec::new();
        for finding in open.iter().filter(|finding| !fails || finding.outcome == Outcome::Fail) {
            if !quotes.contains(&finding.quote) {
                quotes.push(finding.quote.clone());
            }
        }
        self.entries.push(Entry {
            file: file.file_name().map(|name| numbers_masked(&name.to_string_lossy())).unwrap_or_default(),
            owner,
            standing,
            advice: told.iter().map(|advice| advice.say.as_str()).collect(),
            quotes,
            thumbnail: thumbnail(bytes, THUMBNAIL.0, THUMBNAIL.1),
        });
    }

    /// Write it: a file of its own that was not there. `listed` are those from whom a photo is expected.
    pub(super) fn write(
        mut self,
        book: &Rulebook,
        now: Moment,
        listed: Option<&Roster>,
    ) -> Result<(), Failure> {
        self.entries.sort_by_key(|entry| entry.standing);
        let head =
            Head { institution: book.institution.name.quote.clone(), year: book.notice.year, made_at: now };
        let waiting = listed.map(|roster| self.without_photo(roster)).unwrap_or_default();
        let bytes = match self.kind {
            Kind::Page => html::page(&head, &self.entries, &waiting).into_bytes(),
            Kind::Workbook => workbook::workbook(&self.entries, &waiting)?,
        };
        let unwritable = |error: std::io::Error| Failure::Desk(Error::from(error));
        let mut file = std::fs::File::create_new(&self.path).map_err(unwritable)?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(unwritable)
    }

    /// Whether a finding is something to tell.
    fn is_open(&self, finding: &Finding) -> bool {
        match finding.outcome {
            Outcome::Pass => false,
            Outcome::Look => !self.asked.contains(&finding.rule),
            Outcome::Fail => true,
        }
    }

    /// Candidates of the list of whom no photo came.
    fn without_photo(&self, roster: &Roster) -> Vec<Candidate> {
        let mut photos: BTreeMap<(String, String), usize> = BTreeMap::new();
        for candidate in self.entries.iter().filter_map(Entry::candidate) {
            *photos.entry((candidate.name.clone(), candidate.number.clone())).or_default() += 1;
        }
        let came = |it: &Candidate| photos.contains_key(&(it.name.clone(), it.number.clone()));
        roster.people().iter().map(Candidate::from).filter(|candidate| !came(candidate)).collect()
    }
}

/// The name of a file with every number in it that may be a document's shown as numbers are shown.
fn numbers_masked(name: &str) -> String {
    let mut masked = String::with_capacity(name.len());
    let mut rest = name;
    while !rest.is_empty() {
        let is_part = |it: char| fold_width(it).is_ascii_alphanumeric();
        let run = rest.find(|it: char| !is_part(it)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(run);
        let digits = word.chars().filter(|it| fold_width(*it).is_ascii_digit()).count();
        masked.push_str(&if digits >= FEWEST_DIGITS { mask(word) } else { word.to_owned() });
        let sign = after.chars().next();
        masked.extend(sign);
        rest = after.get(sign.map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    masked
}

impl Entry {
    fn candidate(&self) -> Option<&Candidate> {
        self.owner.as_ref()?.candidate.as_ref()
    }

    /// The candidate's name, or why there is none.
    fn name(&self) -> &str {
        match (self.candidate(), self.owner.as_ref().map(|owner| owner.by)) {
            (Some(candidate), _) => &candidate.name,
            (None, Some(NameMatch::Several)) => "文件名对得上几个人",
            (None, Some(_)) => "文件名对不上名单",
            (None, None) => "",
        }
    }

    fn number(&self) -> &str {
        self.candidate().map(|candidate| candidate.number.as_str()).unwrap_or_default()
    }
}
