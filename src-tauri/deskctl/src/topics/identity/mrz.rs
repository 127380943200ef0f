//! `deskctl identity mrz`: machine-readable lines of passports and cards.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::text_of;
use crate::settings::Settings;
use chrono::NaiveDate;
use desk_core::model::identity::{MrzField, MrzProblem, MrzReading, mask, read_mrz};
use desk_core::model::{DocumentType, Sex};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize, Default)]
struct Answer {
    valid: bool,
    document: Option<DocumentType>,
    document_code: Option<String>,
    issuer: Option<String>,
    number: Option<String>,
    nationality: Option<String>,
    birth_date: Option<NaiveDate>,
    sex: Option<Sex>,
    expiry: Option<NaiveDate>,
    surname: Option<String>,
    given_names: Option<String>,
    problem: Option<&'static str>,
    fields: Vec<MrzField>,
}

const HEADINGS: [&str; 10] =
    ["valid", "document", "issuer", "number", "nationality", "born", "sex", "expiry", "name", "problem"];

/// Read the lines of a file, or those on the command line.
pub(crate) fn mrz(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let today = settings.now()?.day();
    let text = lines(&mut arguments)?;
    arguments.finish("identity mrz")?;
    let answer = match read_mrz(&text, today) {
        Ok(reading) => read(reading),
        Err(MrzProblem::NotFound) => refused("not_found", Vec::new()),
        Err(MrzProblem::CheckDigit { fields }) => refused("check_digit", fields),
        Err(MrzProblem::Date { field }) => refused("date", vec![field]),
    };
    let mut output = settings.output(&HEADINGS);
    output.answer(&answer, cells(&answer))?;
    output.finish()?;
    Ok(Outcome::of(answer.valid))
}

/// Every such line holds a filler, and hardly any file's name does.
fn lines(arguments: &mut Arguments) -> Result<String, Failure> {
    let first = arguments.path("FILE or LINE")?;
    if !first.to_string_lossy().contains('<') {
        return text_of(Path::new(&first));
    }
    let mut text = first.to_string_lossy().into_owned();
    while let Some(line) = arguments.command() {
        text.push('\n');
        text.push_str(&line);
    }
    Ok(text)
}

fn read(reading: MrzReading) -> Answer {
    Answer {
        valid: true,
        document: reading.document_type,
        document_code: Some(reading.document_code),
        issuer: Some(reading.issuer),
        number: Some(reading.number),
        nationality: Some(reading.nationality),
        birth_date: reading.birth_date,
        sex: reading.sex,
        expiry: reading.expiry,
        surname: Some(reading.surname),
        given_names: Some(reading.given_names),
        problem: None,
        fields: Vec::new(),
    }
}

fn refused(problem: &'static str, fields: Vec<MrzField>) -> Answer {
    Answer { problem: Some(problem), fields, ..Answer::default() }
}

fn cells(answer: &Answer) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let fields: Vec<String> = answer.fields.iter().map(word).collect();
    vec![
        if answer.valid { "yes" } else { "no" }.to_owned(),
        answer.document.as_ref().map(word).unwrap_or_default(),
        text(&answer.issuer),
        answer.number.as_deref().map(mask).unwrap_or_default(),
        text(&answer.nationality),
        day(answer.birth_date),
        answer.sex.as_ref().map(word).unwrap_or_default(),
        day(answer.expiry),
        format!("{} {}", text(&answer.surname), text(&answer.given_names)).trim().to_owned(),
        format!("{} {}", answer.problem.unwrap_or_default(), fields.join(" ")).trim().to_owned(),
    ]
}
