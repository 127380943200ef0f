//! `deskctl check`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use desk_core::desk::check_desk;
use desk_core::error::Code;
use serde::Serialize;

pub(crate) const HELP: &str = "\
deskctl check

Checks every page and every reference of the database and every link of the journal's chain.

The answer: {\"sound\",\"registrations\",\"journal_lines\"}. Exit code 1 where something does not hold.";

#[derive(Serialize)]
struct Answer {
    sound: bool,
    registrations: Option<u32>,
    journal_lines: Option<u32>,
}

/// Check the store.
pub(crate) fn check(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("check")?;
    let desk = settings.unlocked()?;
    let answer = match check_desk(&desk) {
        Ok(report) => Answer {
            sound: true,
            registrations: Some(report.registrations),
            journal_lines: Some(report.journal_lines),
        },
        Err(error) if error.code == Code::DatabaseDamaged => {
            Answer { sound: false, registrations: None, journal_lines: None }
        }
        Err(error) => return Err(error.into()),
    };
    let number = |number: Option<u32>| number.map(|it| it.to_string()).unwrap_or_default();
    let sound = if answer.sound { "yes" } else { "no" }.to_owned();
    let mut output = settings.output(&["sound", "registrations", "journal lines"]);
    let cells = vec![sound, number(answer.registrations), number(answer.journal_lines)];
    output.answer(&answer, cells)?;
    output.finish()?;
    Ok(Outcome::of(answer.sound))
}
