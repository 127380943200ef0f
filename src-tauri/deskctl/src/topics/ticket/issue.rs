//! `deskctl ticket issue`.

use super::told::told;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, exit_code, word};
use crate::settings::Settings;
use desk_core::desk::request::{AssignSeat, IssueSitting, OfRegistration};
use desk_core::desk::view::{IssuedRow, RegistrationRow, SittingView};
use desk_core::desk::{Desk, assign_seat, issue_sitting, registration, registrations, sittings};
use desk_core::error::{Code, Error};
use desk_core::model::{IssueOutcome, Moment, NextStep, RegistrationId, SittingId, TicketFiles};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Default, Serialize)]
struct Answer {
    registration: String,
    name: String,
    outcome: &'static str,
    ticket_number: Option<String>,
    room: Option<String>,
    seat: Option<u32>,
    file: Option<String>,
    code: Option<Code>,
    missing: Vec<String>,
}

/// Issue and write the tickets of a sitting.
pub(crate) fn issue(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let id = arguments.required("sitting")?;
    let id: SittingId =
        serde_json::from_value(id.into()).map_err(|_| Failure::usage("--sitting is not an id"))?;
    let out = arguments.value("out").ok_or_else(|| Failure::usage("--out is missing"))?;
    let name = arguments.text("name")?;
    let files = match (arguments.switch("merged"), arguments.switch("both")) {
        (false, false) => TicketFiles::Each,
        (true, false) => TicketFiles::Merged,
        (false, true) => TicketFiles::Both,
        (true, true) => return Err(Failure::usage("--merged and --both exclude each other")),
    };
    arguments.finish("ticket issue")?;
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let found = sittings(&desk, now)?.into_iter().find(|sitting| sitting.id == id);
    let sitting = found.ok_or_else(|| Error::new(Code::NotFound).with("what", "sitting to come"))?;
    let registered = registrations(&desk, sitting.month)?;
    let mut refused = seat_all(&desk, now, &registered, &sitting)?;
    let request = IssueSitting { sitting: id, files, name };
    let issued = told(&desk, || {
        issue_sitting(&desk, settings.now()?, Path::new(&out), &request).map_err(Failure::from)
    })?;
    eprintln!(
        "{} tickets issued, {} in force already; {} files written, {} there already",
        issued.issued, issued.standing, issued.written, issued.present
    );
    let issued: BTreeMap<RegistrationId, IssuedRow> =
        issued.rows.into_iter().map(|row| (row.registration, row)).collect();
    let mut output = settings.output(&["name", "number", "outcome", "ticket", "room", "seat", "missing"]);
    let mut none_refused = true;
    for row in registered {
        // Seated in another sitting, or withdrawn meanwhile.
        let Some(issued) = issued.get(&row.id) else { continue };
        let problem = refused.remove(&row.id).or_else(|| issued.problem.clone());
        let answer = answer(issued, problem);
        none_refused &= answer.outcome != "refused";
        let cells = cells(&row, &answer);
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(none_refused))
}

/// Seat whoever has everything but a seat. Nobody is seated here who then gets no ticket. Answers why others are not.
fn seat_all(
    desk: &Desk,
    now: Moment,
    registered: &[RegistrationRow],
    sitting: &SittingView,
) -> Result<BTreeMap<RegistrationId, Error>, Failure> {
    let mut refused = BTreeMap::new();
    for row in registered {
        let registration = row.id;
        match row.next_step {
            NextStep::Seat => match assign_seat(desk, now, &AssignSeat { registration, sitting: sitting.id })
            {
                Ok(_) => {}
                Err(error) if exit_code(error.code) == 1 => drop(refused.insert(registration, error)),
                Err(error) => return Err(error.into()),
            },
            NextStep::Ticket | NextStep::Nothing => {}
            _ if row.ticket_number.is_some() => {}
            _ => {
                let view = self::registration(desk, &OfRegistration { registration })?;
                let missing: Vec<&str> = view.missing.iter().map(|fact| fact.as_str()).collect();
                refused.insert(registration, Error::new(Code::GateClosed).with("missing", missing.join(",")));
            }
        }
    }
    Ok(refused)
}

fn answer(row: &IssuedRow, problem: Option<Error>) -> Answer {
    let outcome = match (row.outcome, &problem) {
        (_, Some(_)) | (IssueOutcome::Skipped, _) => "refused",
        (IssueOutcome::Issued, None) => "issued",
        (IssueOutcome::Standing, None) if row.present => "present",
        (IssueOutcome::Standing, None) => "written",
    };
    let missing = problem.as_ref().and_then(|problem| problem.values.get("missing"));
    Answer {
        registration: row.registration.to_string(),
        name: row.name.clone(),
        outcome,
        ticket_number: row.ticket_number.clone(),
        room: row.room.clone(),
        seat: row.seat,
        file: row.file.clone(),
        missing: missing.map(|all| all.split(',').map(str::to_owned).collect()).unwrap_or_default(),
        code: problem.map(|problem| problem.code),
    }
}

fn cells(row: &RegistrationRow, answer: &Answer) -> Vec<String> {
    let missing = match &answer.code {
        Some(code) if answer.missing.is_empty() => word(code),
        _ => answer.missing.join(" "),
    };
    vec![
        answer.name.clone(),
        row.number_masked.clone(),
        answer.outcome.to_owned(),
        answer.ticket_number.clone().unwrap_or_default(),
        answer.room.clone().unwrap_or_default(),
        answer.seat.map(|seat| seat.to_string()).unwrap_or_default(),
        missing,
    ]
}
