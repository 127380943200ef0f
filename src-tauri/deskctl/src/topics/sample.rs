//! `deskctl sample`: invented people with drawn portraits, as a list that `register` takes.

use super::rulebook;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use chrono::{Datelike, NaiveDate};
use desk_core::error::Error;
use desk_core::model::{Moment, Sex, Validity};
use desk_core::rules::Rulebook;
use desk_core::rules::eligibility::{Career, is_offered};
use desk_core::sample::{SamplePerson, people, portrait};
use serde::Serialize;
use std::path::{Path, PathBuf};

pub(crate) const HELP: &str = "\
deskctl sample --candidates N --seed S --out DIR

Writes N invented people to DIR/people.json and their drawn portraits to DIR/portraits. The same seed gives the
same people and the same bytes. The list can be given to `deskctl register`; most of the people are eligible.

The answer: {\"people\",\"file\",\"portraits\"}";

/// Whoever asks for more has mistyped.
const MOST: usize = 100_000;

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    sex: Sex,
    birth_date: NaiveDate,
    document_type: &'static str,
    number: &'a str,
    validity: Validity,
    original_seen: bool,
    telephone: &'a str,
    email: &'a str,
    employer: &'a str,
    offering: &'a str,
    month: Option<String>,
    #[serde(flatten)]
    career: &'a Career,
    photo: String,
    photo_looked_at: bool,
    materials_seen: Vec<&'a str>,
}

#[derive(Serialize)]
struct Answer {
    people: usize,
    file: String,
    portraits: String,
}

/// Write people and portraits.
pub(crate) fn sample(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let count: usize =
        arguments.number("candidates")?.ok_or_else(|| Failure::usage("--candidates is missing"))?;
    let seed = arguments.number("seed")?.unwrap_or(603);
    let out = arguments.value("out").map(PathBuf::from).ok_or_else(|| Failure::usage("--out is missing"))?;
    arguments.finish("sample")?;
    if count > MOST {
        return Err(Failure::usage(format!("--candidates is at most {MOST}")));
    }
    let people: Vec<SamplePerson> = people(seed, count).collect();
    let portraits = out.join("portraits");
    std::fs::create_dir_all(&portraits).map_err(Error::from)?;
    for (index, person) in people.iter().enumerate() {
        let file = portraits.join(portrait_name(index));
        std::fs::write(file, portrait(person.portrait_seed, None)).map_err(Error::from)?;
    }
    let file = out.join("people.json");
    write_list(&file, &people, settings.now()?)?;
    let answer = Answer { people: count, file: shown(&file), portraits: shown(&portraits) };
    let mut output = settings.output(&["people", "list", "portraits"]);
    let cells = vec![count.to_string(), answer.file.clone(), answer.portraits.clone()];
    output.answer(&answer, cells)?;
    output.finish()?;
    Ok(Outcome::Done)
}

fn write_list(file: &Path, people: &[SamplePerson], now: Moment) -> Result<(), Failure> {
    let book = rulebook()?;
    let rows: Vec<Row<'_>> = people
        .iter()
        .enumerate()
        .map(|(index, person)| Row {
            name: &person.name,
            sex: person.sex,
            birth_date: person.birth_date,
            document_type: "resident_card",
            number: &person.number,
            validity: person.validity,
            original_seen: true,
            telephone: &person.telephone,
            email: &person.email,
            employer: &person.employer,
            offering: person.offering,
            month: next_month(&book, person.offering, now.day()),
            career: &person.career,
            photo: format!("portraits/{}", portrait_name(index)),
            photo_looked_at: true,
            materials_seen: Vec::new(),
        })
        .collect();
    let text = serde_json::to_string_pretty(&rows).map_err(Error::from)?;
    Ok(std::fs::write(file, text).map_err(Error::from)?)
}

/// The next month of the plan for an offering; none once the year's months are over.
fn next_month(book: &Rulebook, offering: &str, today: NaiveDate) -> Option<String> {
    let offering = book.offering(offering)?;
    let months =
        offering.months.iter().filter_map(|month| NaiveDate::from_ymd_opt(book.notice.year, *month, 1));
    let next = months.filter(|month| is_offered(offering, book, today, *month, false)).min()?;
    Some(format!("{}-{:02}", next.year(), next.month()))
}

fn portrait_name(index: usize) -> String {
    format!("{:05}.jpg", index + 1)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
