//! `deskctl identity check`: numbers of identity documents.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::{Fields, entries};
use crate::settings::Settings;
use chrono::NaiveDate;
use desk_core::model::Sex;
use desk_core::model::identity::{ResidentNumber, mask};
use serde::Serialize;

pub(crate) const HELP: &str = "\
deskctl identity check FILE
deskctl identity check --type TYPE NUMBER

Checks numbers of identity documents. FILE is JSON: a list of entries {\"doc\", \"input\"}, an object
with such a list under \"examples\", or one entry. TYPE is 居民身份证 (or resident_card), the only document
known so far; any other is answered with the problem unsupported_document.

Each answer: {\"doc\",\"input\",\"valid\",\"normalized\",\"birth_date\",\"sex\",\"problem\"}
Problems: empty, length, first_generation, character, region, birth_date, rounded, check_character,
unsupported_document. Exit code 1 where any number is not valid. The table masks the numbers.";

/// The notice's name of the only document that is known so far.
const RESIDENT_CARD: [&str; 2] = ["居民身份证", "resident_card"];

#[derive(Serialize)]
struct Answer<'a> {
    doc: &'a str,
    input: &'a str,
    valid: bool,
    normalized: Option<String>,
    birth_date: Option<NaiveDate>,
    sex: Option<Sex>,
    problem: Option<&'static str>,
}

/// Check a file's entries or one number.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let today = settings.now()?.day();
    let entries = match arguments.text("type")? {
        Some(doc) => {
            let number = arguments.path("NUMBER")?.into_os_string().into_string();
            vec![(doc, number.map_err(|_| Failure::usage("NUMBER is not UTF-8 text"))?)]
        }
        None => read(&mut arguments)?,
    };
    arguments.finish("identity check")?;
    let mut output = settings.output(&["document", "number", "valid", "born", "sex", "problem"]);
    let mut all_valid = true;
    for (doc, input) in &entries {
        let answer = judge(doc, input, today);
        all_valid &= answer.valid;
        let shown = answer.normalized.as_deref().map_or_else(|| mask(input.trim()), mask);
        let cells = vec![
            doc.clone(),
            shown,
            if answer.valid { "yes" } else { "no" }.to_owned(),
            answer.birth_date.map(|day| day.to_string()).unwrap_or_default(),
            answer.sex.map(|sex| word(&sex)).unwrap_or_default(),
            answer.problem.unwrap_or_default().to_owned(),
        ];
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(all_valid))
}

fn read(arguments: &mut Arguments) -> Result<Vec<(String, String)>, Failure> {
    let path = arguments.path("FILE")?;
    let mut read = Vec::new();
    for (index, entry) in entries(&path, "examples")?.into_iter().enumerate() {
        let bad = |what: &str| Failure::input(format!("entry {}: {what}", index + 1));
        let mut fields = Fields::of(entry).ok_or_else(|| bad("no object"))?;
        let mut text = |name: &str| match fields.raw(name) {
            Some(serde_json::Value::String(text)) => Ok(text),
            _ => Err(bad(&format!("`{name}` is missing or no text"))),
        };
        read.push((text("doc")?, text("input")?));
    }
    Ok(read)
}

fn judge<'a>(doc: &'a str, input: &'a str, today: NaiveDate) -> Answer<'a> {
    let refused = |problem| Answer {
        doc,
        input,
        valid: false,
        normalized: None,
        birth_date: None,
        sex: None,
        problem: Some(problem),
    };
    if !RESIDENT_CARD.contains(&doc.trim()) {
        return refused("unsupported_document");
    }
    match ResidentNumber::read(input, today) {
        Err(problem) => refused(problem.as_str()),
        Ok(read) => Answer {
            doc,
            input,
            valid: true,
            normalized: Some(read.number),
            birth_date: Some(read.birth_date),
            sex: Some(read.sex),
            problem: None,
        },
    }
}
