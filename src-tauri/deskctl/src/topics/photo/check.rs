//! `deskctl photo check`: photo files, clause by clause.

use super::owners::{self, Owner};
use super::report::Report;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use crate::topics::rulebook;
use chrono::NaiveDate;
use cpu_time::ThreadTime;
use desk_core::error::Error;
use desk_core::photo::{Examination, MAX_FILE_BYTES, Models, PhotoError, examine, overlay};
use desk_core::rules::{Bound, Finding, Outcome as Found, Rulebook};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Answer {
    file: String,
    verdict: Found,
    #[serde(flatten)]
    owner: Option<Owner>,
    clauses: Vec<Clause>,
    cpu_ms: f64,
}

#[derive(Serialize)]
struct Clause {
    rule: String,
    verdict: Found,
    measured: Value,
    required: Bound,
    quote: String,
}

impl From<Finding> for Clause {
    fn from(finding: Finding) -> Self {
        Self {
            rule: finding.rule,
            verdict: finding.outcome,
            measured: finding.measured.map(rounded).or(finding.observed.map(Value::from)).unwrap_or_default(),
            required: finding.required,
            quote: finding.quote,
        }
    }
}

/// Check every file named or found.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let mut files = Vec::new();
    files.extend(find(&arguments.path("PATH")?)?);
    while let Some(word) = arguments.word() {
        files.extend(find(Path::new(&word))?);
    }
    let (listed, report) = (arguments.value("candidates"), arguments.value("report"));
    let matched = arguments.switch("match");
    let overlays = arguments.value("overlay").map(PathBuf::from);
    arguments.finish("photo check")?;
    let (models, book, now) = (settings.models()?, rulebook()?, settings.now()?);
    let roster = match (&listed, matched) {
        (Some(_), true) => return Err(Failure::usage("--match and --candidates exclude each other")),
        (Some(list), false) => Some(owners::listed(Path::new(list), now.day())?),
        (None, true) => Some(owners::registered(settings)?),
        (None, false) => None,
    };
    let mut report = report.map(|path| Report::to(path.into(), &book, now.day())).transpose()?;
    let mut output = settings.output(&["file", "verdict", "candidate", "cpu ms", "not passed"]);
    let mut none_fails = true;
    for file in files {
        let photo = judge(&file, &models, &book, now.day())?;
        let owner = || roster.as_ref().map(|roster| Owner::of(roster, &file));
        if let Some(report) = &mut report {
            report.add(&file, &photo.bytes, &photo.findings, owner());
        }
        if let Some(folder) = &overlays {
            draw(&photo, &file, folder)?;
        }
        let answer = photo.answer(&file, owner());
        none_fails &= answer.verdict != Found::Fail;
        let cells = cells(&answer);
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    if let Some(report) = report {
        report.write(&book, now, roster.as_ref().filter(|_| listed.is_some()))?;
    }
    Ok(Outcome::of(none_fails))
}

/// The file itself, or the files of a folder and of those below it, by name.
fn find(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::input(format!("{} cannot be read: {}", path.display(), error.kind()))
    };
    if !std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    let mut inside: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        inside.push(entry.map_err(unreadable)?.path());
    }
    inside.sort();
    for entry in inside {
        let hidden = entry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        // A link to a folder could lead round in a circle.
        let circle = entry.is_symlink() && entry.is_dir();
        if !hidden && !circle {
            found.extend(find(&entry)?);
        }
    }
    Ok(found)
}

fn cells(answer: &Answer) -> Vec<String> {
    let open =
        answer.clauses.iter().filter(|clause| clause.verdict != Found::Pass && clause.measured != "asked");
    let open: Vec<String> = open
        .map(|clause| format!("{} {}", clause.rule, clause.measured.to_string().trim_matches('"')))
        .collect();
    let owner = answer.owner.as_ref();
    let whose = owner.map(|owner| match &owner.candidate {
        Some(candidate) => format!("{} {}", candidate.name, candidate.number),
        None => owner.by.as_str().to_owned(),
    });
    vec![
        answer.file.clone(),
        word(&answer.verdict),
        whose.unwrap_or_default(),
        format!("{:.1}", answer.cpu_ms),
        open.join("; "),
    ]
}

/// A file and what was found on it.
struct Judged {
    bytes: Vec<u8>,
    findings: Vec<Finding>,
    /// None where the file is empty or too large.
    examination: Option<Examination>,
    cpu_ms: f64,
}

impl Judged {
    fn answer(self, file: &Path, owner: Option<Owner>) -> Answer {
        Answer {
            file: file.display().to_string(),
            verdict: self.findings.iter().map(|finding| finding.outcome).max().unwrap_or(Found::Fail),
            owner,
            clauses: self.findings.into_iter().map(Clause::from).collect(),
            cpu_ms: (self.cpu_ms * 10.0).round() / 10.0,
        }
    }
}

fn judge(path: &Path, models: &Models, book: &Rulebook, day: NaiveDate) -> Result<Judged, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::input(format!("{} cannot be read: {}", path.display(), error.kind()))
    };
    let too_large = std::fs::metadata(path).map_err(unreadable)?.len() > MAX_FILE_BYTES as u64;
    let bytes = if too_large { Vec::new() } else { std::fs::read(path).map_err(unreadable)? };
    let clock = ThreadTime::now();
    let examined = examine(&bytes, models, book, day);
    let cpu_ms = clock.elapsed().as_secs_f64() * 1000.0;
    let findings = match &examined {
        Ok(examination) => examination.verdict.findings.clone(),
        Err(PhotoError::Empty | PhotoError::TooLarge { .. }) => {
            let observed = if too_large { "too_large" } else { "empty" };
            let rule = book.rule("photo.format", day);
            rule.map(|rule| rule.observe(Found::Fail, observed)).into_iter().collect()
        }
        Err(error) => return Err(Failure::Desk(error.clone().into())),
    };
    Ok(Judged { bytes, findings, examination: examined.ok(), cpu_ms })
}

/// Write the photo with its measures drawn over it, under its own name, into a folder.
fn draw(photo: &Judged, file: &Path, folder: &Path) -> Result<(), Failure> {
    let drawn = photo.examination.as_ref().map(overlay).transpose().map_err(Error::from)?.flatten();
    if let (Some(jpeg), Some(name)) = (drawn, file.file_name()) {
        std::fs::create_dir_all(folder).map_err(Error::from)?;
        let mut name = name.to_owned();
        name.push(".overlay.jpg");
        std::fs::write(folder.join(name), jpeg).map_err(Error::from)?;
    }
    Ok(())
}

/// Four decimals say all that is measured; whole numbers stay whole.
fn rounded(number: f64) -> Value {
    let rounded = (number * 10_000.0).round() / 10_000.0;
    if rounded.fract() == 0.0 && rounded.abs() < 1e15 {
        Value::from(rounded as i64)
    } else {
        Value::from(rounded)
    }
}
