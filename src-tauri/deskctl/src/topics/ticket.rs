//! `deskctl ticket issue`: the admit tickets of a sitting in one go.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, exit_code, word};
use crate::settings::Settings;
use desk_core::desk::request::{AssignSeat, IssueTicket, OfRegistration, SavePaper};
use desk_core::desk::view::{RegistrationRow, RegistrationView};
use desk_core::desk::{Desk, assign_seat, issue_ticket, registration, registrations, save_paper, sittings};
use desk_core::error::{Code, Error};
use desk_core::model::{Moment, NextStep, Paper, RegistrationId, SittingId};
use serde::Serialize;
use std::path::Path;

pub(crate) const HELP: &str = "\
deskctl ticket issue --sitting ID --out DIR

Goes through all registrations of the sitting's month: whoever has everything that a ticket demands gets a
seat where one is missing, the ticket, and a PDF in DIR named by the ticket's number. Whoever has not is listed
with what is missing; those seated in another sitting are left out. Run again, it writes only what is new or no
longer in DIR.

Each answer: {\"registration\",\"name\",\"outcome\",\"ticket_number\",\"room\",\"seat\",\"file\",\"code\",\"missing\"}
The outcome is issued, written (issued before, PDF written now), present (PDF is there) or refused.
Exit code 1 where any was refused.";

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
    arguments.finish("ticket issue")?;
    let desk = settings.unlocked()?;
    let found = sittings(&desk, settings.now()?)?.into_iter().find(|sitting| sitting.id == id);
    let sitting = found.ok_or_else(|| Error::new(Code::NotFound).with("what", "sitting to come"))?;
    let mut output = settings.output(&["name", "number", "outcome", "ticket", "room", "seat", "missing"]);
    let mut none_refused = true;
    for row in registrations(&desk, sitting.month)? {
        let now = settings.now()?;
        let Some(answer) = one(&desk, now, &row, id, Path::new(&out))? else { continue };
        none_refused &= answer.outcome != "refused";
        let cells = cells(&row, &answer);
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(none_refused))
}

/// None where the registration is seated in another sitting.
fn one(
    desk: &Desk,
    now: Moment,
    row: &RegistrationRow,
    sitting: SittingId,
    out: &Path,
) -> Result<Option<Answer>, Failure> {
    let view = registration(desk, &OfRegistration { registration: row.id })?;
    if view.seat.as_ref().is_some_and(|seat| seat.sitting.id != sitting) {
        return Ok(None);
    }
    let mut answer = Answer { registration: row.id.to_string(), name: row.name.clone(), ..Answer::default() };
    let was_issued = view.ticket.is_some();
    match through_the_gate(desk, now, row, view, sitting) {
        Ok(view) => {
            answer.outcome = if was_issued { "written" } else { "issued" };
            let present = write(desk, now, &view, out, &mut answer)?;
            if present && was_issued {
                answer.outcome = "present";
            }
        }
        Err(error) if exit_code(error.code) == 1 => {
            answer.outcome = "refused";
            answer.missing = error
                .values
                .get("missing")
                .map(|all| all.split(',').map(str::to_owned).collect())
                .unwrap_or_default();
            answer.code = Some(error.code);
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Some(answer))
}

/// Seat and issue. Nobody is seated here who then gets no ticket.
fn through_the_gate(
    desk: &Desk,
    now: Moment,
    row: &RegistrationRow,
    view: RegistrationView,
    sitting: SittingId,
) -> Result<RegistrationView, Error> {
    if view.ticket.is_some() {
        return Ok(view);
    }
    if !matches!(row.next_step, NextStep::Seat | NextStep::Ticket) {
        let missing: Vec<&str> = view.missing.iter().map(|fact| fact.as_str()).collect();
        return Err(Error::new(Code::GateClosed).with("missing", missing.join(",")));
    }
    let registration: RegistrationId = row.id;
    if view.seat.is_none() {
        assign_seat(desk, now, &AssignSeat { registration, sitting })?;
    }
    issue_ticket(desk, now, &IssueTicket { registration, override_reason: None })
}

/// Write the PDF unless it is there; whether it was.
fn write(
    desk: &Desk,
    now: Moment,
    view: &RegistrationView,
    out: &Path,
    answer: &mut Answer,
) -> Result<bool, Failure> {
    let number = view.ticket.as_ref().map(|ticket| ticket.number.clone()).unwrap_or_default();
    let file = out.join(format!("准考证-{number}.pdf"));
    let present = file.exists();
    answer.file = Some(if present {
        file.display().to_string()
    } else {
        save_paper(desk, now, out, &SavePaper { paper: Paper::AdmitTicket, registration: view.row.id })?.path
    });
    answer.ticket_number = Some(number);
    answer.room = view.seat.as_ref().map(|seat| seat.room_name.clone());
    answer.seat = view.seat.as_ref().map(|seat| seat.seat_number);
    Ok(present)
}

fn cells(row: &RegistrationRow, answer: &Answer) -> Vec<String> {
    let code = answer.code.map(|code| word(&code)).filter(|_| answer.missing.is_empty());
    vec![
        row.name.clone(),
        row.number_masked.clone(),
        answer.outcome.to_owned(),
        answer.ticket_number.clone().unwrap_or_default(),
        answer.room.clone().unwrap_or_default(),
        answer.seat.map(|seat| seat.to_string()).unwrap_or_default(),
        code.unwrap_or_else(|| answer.missing.join(", ")),
    ]
}
