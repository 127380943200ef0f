//! `deskctl register`: registrations from a file, each by itself.

mod row;
mod sheet;

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, exit_code, word};
use crate::input::{Fields, entries, text_of};
use crate::settings::Settings;
use desk_core::desk::request::{ExaminePhoto, PhotoChoice};
use desk_core::desk::view::RegistrationView;
use desk_core::desk::{Desk, examine_photo, receive_file, register as take};
use desk_core::error::{Code, Error};
use desk_core::model::identity::mask;
use desk_core::model::{Moment, NextStep, Verdict};
use row::Row;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) const HELP: &str = "\
deskctl register FILE

Takes registrations from FILE: JSON (one, a list, or an object with a list under \"registrations\") or CSV with a
heading (UTF-8). One bad row does not stop the others. The fields:
  number, name, telephone, offering, month (YYYY-MM), validity (YYYY-MM-DD or long_term;
    by telephone it may be left out, and is stated once the document is seen)                      must be there
  group (mainland), document_type (resident_card), issued_on, nationality, document_reason (why a document that the
  notice does not name is accepted), other_name, channel (counter or telephone; counter), original_seen (true or
  false; false), email, wechat, delivery (pick_up or courier), courier_recipient,
  courier_telephone, courier_address (all three for a courier), call (JSON only: {\"direction\" (incoming or outgoing),
  \"name\",\"relation\" (self, family, employer or other),\"telephone\",\"result\" (agreed, no_answer, call_again or refused),
  \"call_back_on\",\"note\"}), employer, condition (such as L4-2), approval_reason, photo (a path, relative to FILE),
  photo_looked_at (true: a person looked, and what the desk cannot decide by itself is met; false),
  photo_reason (why a photo that does not pass is accepted), materials_seen (ids)                  may be left out
  sex, birth_date    must be there where the number does not tell them; else they must agree with it
  intends_to_work, spells, certificates, education, professional_titles    as in `deskctl eligibility check`
In JSON, spells are a list of {\"occupation\",\"employer\",\"start\",\"end\"}; in CSV they are written
  occupation|employer|start|end; occupation|employer|start|      with an empty end for work that goes on,
and materials_seen are separated by semicolons.

Each answer: {\"row\",\"name\",\"outcome\",\"registration\",\"verdict\",\"next_step\",\"code\",\"values\"}
The outcome is registered or refused; code and values say why. Exit code 1 where any row was refused.";

#[derive(Default, Serialize)]
struct Answer {
    row: usize,
    name: Option<String>,
    outcome: &'static str,
    registration: Option<String>,
    verdict: Option<Verdict>,
    next_step: Option<NextStep>,
    code: Option<Code>,
    values: BTreeMap<String, String>,
}

/// Take every registration of a file.
pub(crate) fn register(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let path = arguments.path("FILE")?;
    arguments.finish("register")?;
    let rows = rows(&path)?;
    let beside = path.parent().unwrap_or(Path::new("."));
    let desk = settings.unlocked()?;
    let mut output = settings.output(&["row", "name", "number", "outcome", "next", "why not"]);
    let mut none_refused = true;
    for (index, entry) in rows.into_iter().enumerate() {
        let mut answer = Answer { row: index + 1, ..Answer::default() };
        let mut number = String::new();
        match one(&desk, settings.now()?, beside, entry, (&mut answer, &mut number)) {
            Ok(view) => {
                answer.outcome = "registered";
                answer.registration = Some(view.row.id.to_string());
                answer.verdict = Some(view.eligibility.verdict);
                answer.next_step = Some(view.row.next_step);
            }
            // A row's own fault is its answer; a broken desk ends the batch.
            Err(error) if exit_code(error.code) < 3 => {
                none_refused = false;
                answer.outcome = "refused";
                answer.code = Some(error.code);
                answer.values = error.values;
            }
            Err(error) => return Err(error.into()),
        }
        let cells = cells(&answer, &number);
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(none_refused))
}

fn rows(path: &Path) -> Result<Vec<Result<Value, Error>>, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref() {
        Some("csv") => sheet::rows(&text_of(path)?),
        Some("xlsx" | "xls") => {
            Err(Failure::input("a workbook is an employer's list: `deskctl list import` reads it"))
        }
        _ => Ok(entries(path, "registrations")?.into_iter().map(Ok).collect()),
    }
}

fn one(
    desk: &Desk,
    now: Moment,
    beside: &Path,
    entry: Result<Value, Error>,
    told: (&mut Answer, &mut String),
) -> Result<RegistrationView, Error> {
    let (answer, number) = told;
    let unreadable = || Error::new(Code::InputUnreadable).with("line", answer.row);
    let fields = Fields::of(entry?).ok_or_else(unreadable)?;
    let row = Row::read(fields, now, |name, typed| {
        answer.name = Some(name.to_owned());
        *number = mask(typed.trim());
    })?;
    let mut request = row.request;
    if let Some(photo) = row.photo {
        let field = || Error::new(Code::FieldInvalid).with("field", "photo");
        let bytes = std::fs::read(beside.join(&photo.path)).map_err(|_| field())?;
        let token = receive_file(desk, now, &bytes)?.token;
        let examined = examine_photo(desk, now, &ExaminePhoto { token: token.clone() })?;
        let answers = if photo.looked { examined.verdict.all_met() } else { Vec::new() };
        request.photo = Some(PhotoChoice { token, answers, reason: photo.reason });
    }
    take(desk, now, &request)
}

fn cells(answer: &Answer, number: &str) -> Vec<String> {
    let code = answer.code.map(|code| word(&code)).unwrap_or_default();
    let values: Vec<String> = answer.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
    vec![
        answer.row.to_string(),
        answer.name.clone().unwrap_or_default(),
        number.to_owned(),
        answer.outcome.to_owned(),
        answer.next_step.map(|step| step.as_str().to_owned()).unwrap_or_default(),
        code + &values.concat(),
    ]
}
