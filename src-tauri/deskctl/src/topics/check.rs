//! `deskctl check`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::sentences::sentence;
use crate::settings::Settings;
use desk_core::desk::check_desk;
use desk_core::desk::view::OriginalsReport;
use desk_core::error::Code;
use serde::Serialize;

pub(crate) const HELP: &str = "\
deskctl check

Checks every page and every reference of the database, every link of the journal's chain, and every digest of the
originals of photos that were put right.

The answer: {\"sound\",\"registrations\",\"journal_lines\",\"originals\"}. The originals are
{\"kept\",\"unused\",\"missing\",\"problem\"}: unused ones are referred to by no registration any more, which is
harmless; missing ones are referred to and not there. Exit code 1 where something does not hold.";

#[derive(Serialize)]
struct Answer {
    sound: bool,
    registrations: Option<u32>,
    journal_lines: Option<u32>,
    originals: Option<OriginalsReport>,
}

/// Check the store.
pub(crate) fn check(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("check")?;
    let desk = settings.unlocked()?;
    let answer = match check_desk(&desk) {
        Ok(report) => Answer {
            sound: report.originals.problem.is_none(),
            registrations: Some(report.registrations),
            journal_lines: Some(report.journal_lines),
            originals: Some(report.originals),
        },
        Err(error) if error.code == Code::DatabaseDamaged => {
            Answer { sound: false, registrations: None, journal_lines: None, originals: None }
        }
        Err(error) => return Err(error.into()),
    };
    let number = |number: Option<u32>| number.map(|it| it.to_string()).unwrap_or_default();
    let sound = if answer.sound { "yes" } else { "no" }.to_owned();
    let mut output = settings.output(&["sound", "registrations", "journal lines", "originals", "problem"]);
    let originals = answer.originals.as_ref();
    let problem = originals.and_then(|report| report.problem.as_ref()).map(sentence).unwrap_or_default();
    let kept = number(originals.map(|report| report.kept));
    let cells = vec![sound, number(answer.registrations), number(answer.journal_lines), kept, problem];
    output.answer(&answer, cells)?;
    output.finish()?;
    Ok(Outcome::of(answer.sound))
}
