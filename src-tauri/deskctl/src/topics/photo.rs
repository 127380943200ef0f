//! `deskctl photo check`: photo files, clause by clause.

use super::rulebook;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use chrono::NaiveDate;
use cpu_time::ThreadTime;
use desk_core::photo::{MAX_FILE_BYTES, Models, PhotoError, examine};
use desk_core::rules::{Bound, Finding, Outcome as Found, Rulebook};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

pub(crate) const HELP: &str = "\
deskctl photo check PATH…

Checks photos by the notice's clause on the photo. A folder is walked; its files are taken in order of
their names, hidden ones left out.

Each answer: {\"file\",\"verdict\",\"clauses\":[{\"rule\",\"verdict\",\"measured\",\"required\",\"quote\"}],\"cpu_ms\"}
The verdict is pass, look (a person must decide) or fail, the worst of its clauses. What is measured is a
number, or a word such as png where the file itself is at fault. Exit code 1 where any file does not pass.";

#[derive(Serialize)]
struct Answer {
    file: String,
    verdict: Found,
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
    arguments.finish("photo check")?;
    let (models, book, day) = (settings.models()?, rulebook()?, settings.now()?.day());
    let mut output = settings.output(&["file", "verdict", "cpu ms", "not passed"]);
    let mut all_pass = true;
    for file in files {
        let answer = judge(&file, &models, &book, day)?;
        all_pass &= answer.verdict == Found::Pass;
        let open = answer.clauses.iter().filter(|clause| clause.verdict != Found::Pass);
        let open: Vec<String> = open
            .map(|clause| format!("{} {}", clause.rule, clause.measured.to_string().trim_matches('"')))
            .collect();
        let cells = vec![
            answer.file.clone(),
            word(&answer.verdict),
            format!("{:.1}", answer.cpu_ms),
            open.join("; "),
        ];
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(all_pass))
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

fn judge(path: &Path, models: &Models, book: &Rulebook, day: NaiveDate) -> Result<Answer, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::input(format!("{} cannot be read: {}", path.display(), error.kind()))
    };
    let too_large = std::fs::metadata(path).map_err(unreadable)?.len() > MAX_FILE_BYTES as u64;
    let bytes = if too_large { Vec::new() } else { std::fs::read(path).map_err(unreadable)? };
    let clock = ThreadTime::now();
    let findings = match examine(&bytes, models, book, day) {
        Ok(examination) => examination.verdict.findings,
        Err(PhotoError::Empty | PhotoError::TooLarge { .. }) => {
            let observed = if too_large { "too_large" } else { "empty" };
            let rule = book.rule("photo.format", day);
            rule.map(|rule| rule.observe(Found::Fail, observed)).into_iter().collect()
        }
        Err(error) => return Err(Failure::Desk(error.into())),
    };
    let cpu_ms = clock.elapsed().as_secs_f64() * 1000.0;
    Ok(Answer {
        file: path.display().to_string(),
        verdict: findings.iter().map(|finding| finding.outcome).max().unwrap_or(Found::Fail),
        clauses: findings.into_iter().map(Clause::from).collect(),
        cpu_ms: (cpu_ms * 10.0).round() / 10.0,
    })
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
