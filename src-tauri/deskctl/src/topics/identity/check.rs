//! `deskctl identity check`: numbers of identity documents.

use super::document_name::document_type;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::{Fields, entries};
use crate::settings::Settings;
use chrono::NaiveDate;
use desk_core::model::Sex;
use desk_core::model::identity::{KnownNumber, NumberDoubt, mask, read_number};
use serde::Serialize;

#[derive(Serialize)]
struct Answer<'a> {
    doc: &'a str,
    input: &'a str,
    valid: bool,
    normalized: Option<String>,
    birth_date: Option<NaiveDate>,
    sex: Option<Sex>,
    problem: Option<&'static str>,
    looks_like: Option<KnownNumber>,
    doubts: Vec<NumberDoubt>,
}

const HEADINGS: [&str; 8] = ["document", "number", "valid", "born", "sex", "problem", "looks like", "doubts"];

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
    let mut output = settings.output(&HEADINGS);
    let mut all_valid = true;
    for (doc, input) in &entries {
        let answer = judge(doc, input, today);
        all_valid &= answer.valid;
        output.answer(&answer, cells(&answer))?;
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
    let refused = |problem, looks_like| Answer {
        doc,
        input,
        valid: false,
        normalized: None,
        birth_date: None,
        sex: None,
        problem: Some(problem),
        looks_like,
        doubts: Vec::new(),
    };
    let Some(document_type) = document_type(doc) else { return refused("unsupported_document", None) };
    match read_number(document_type, input, today) {
        Err(refusal) => refused(refusal.problem.as_str(), refusal.looks_like),
        Ok(read) => Answer {
            doc,
            input,
            valid: true,
            normalized: Some(read.normalized()),
            birth_date: read.birth_date,
            sex: read.sex,
            problem: None,
            looks_like: None,
            doubts: read.doubts,
        },
    }
}

fn cells(answer: &Answer) -> Vec<String> {
    let doubts: Vec<String> = answer.doubts.iter().map(word).collect();
    vec![
        answer.doc.to_owned(),
        answer.normalized.as_deref().map_or_else(|| mask(answer.input.trim()), mask),
        if answer.valid { "yes" } else { "no" }.to_owned(),
        answer.birth_date.map(|day| day.to_string()).unwrap_or_default(),
        answer.sex.as_ref().map(word).unwrap_or_default(),
        answer.problem.unwrap_or_default().to_owned(),
        answer.looks_like.as_ref().map(word).unwrap_or_default(),
        doubts.join(" "),
    ]
}
