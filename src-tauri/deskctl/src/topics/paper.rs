//! `deskctl paper`: the papers of registrations as PDF files, and checking the institution's own words for them.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, exit_code, word};
use crate::input::{month, text_of};
use crate::settings::Settings;
use desk_core::desk::request::{OfRegistration, SavePaper};
use desk_core::desk::{Desk, registration, registrations, save_paper};
use desk_core::error::Code;
use desk_core::model::{Moment, Paper, RegistrationId};
use desk_core::paper::PaperTemplates;
use serde::Serialize;
use std::path::Path;

pub(crate) const HELP: &str = "\
deskctl paper save --kind KIND (--registration ID | --month MONTH) --out DIR
deskctl paper check FILE

`save` writes a paper as a PDF in DIR: of one registration, or of all of an exam month that have this paper. KIND is
receipt, payment_notice, admit_ticket, application_form, work_history_commitment, work_commitment or
education_commitment. Files are named by kind and time, tickets by number, and never written over.
`check` reads an institution's own words for its papers (papers.toml) and says whether they are whole and can be
printed, else the line and the reason.

Each answer of save: {\"registration\",\"name\",\"paper\",\"file\",\"code\"}. Exit code 1 where any was refused.
The answer of check: {\"sound\",\"line\",\"reason\"}. Exit code 1 where it is not sound.";

#[derive(Serialize)]
struct Answer {
    registration: RegistrationId,
    name: String,
    paper: Paper,
    file: Option<String>,
    code: Option<Code>,
}

#[derive(Serialize)]
struct Soundness {
    sound: bool,
    line: Option<usize>,
    reason: Option<String>,
}

/// Write the papers of one registration or of a month.
pub(crate) fn save(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let paper = kind(&arguments.required("kind")?)?;
    let (one, of_month) = (arguments.text("registration")?, arguments.text("month")?);
    let out = arguments.value("out").ok_or_else(|| Failure::usage("--out is missing"))?;
    arguments.finish("paper save")?;
    let desk = settings.unlocked()?;
    let wanted = match (one, of_month) {
        (Some(id), None) => {
            let id = serde_json::from_value(id.into());
            vec![id.map_err(|_| Failure::usage("--registration is not an id"))?]
        }
        (None, Some(text)) => with_paper(&desk, &text, paper)?,
        _ => return Err(Failure::usage("either --registration or --month is wanted")),
    };
    let mut output = settings.output(&["name", "file", "refused"]);
    let mut none_refused = true;
    for id in wanted {
        let answer = write(&desk, settings.now()?, paper, id, Path::new(&out))?;
        none_refused &= answer.code.is_none();
        let refused = answer.code.map(|code| word(&code)).unwrap_or_default();
        let cells = vec![answer.name.clone(), answer.file.clone().unwrap_or_default(), refused];
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(none_refused))
}

/// A paper of a registration by its word.
fn kind(named: &str) -> Result<Paper, Failure> {
    let found = Paper::ALL.iter().find(|paper| paper.as_str() == named && **paper != Paper::RecoverySheet);
    found.copied().ok_or_else(|| Failure::usage(format!("there is no paper `{named}`")))
}

/// The registrations of a month that have this paper.
fn with_paper(desk: &Desk, text: &str, paper: Paper) -> Result<Vec<RegistrationId>, Failure> {
    let year = desk.rulebook().notice.year;
    let month = month(&text.into(), year).ok_or_else(|| Failure::usage("--month is not a month"))?;
    let mut wanted = Vec::new();
    for row in registrations(desk, month)? {
        if registration(desk, &OfRegistration { registration: row.id })?.papers.contains(&paper) {
            wanted.push(row.id);
        }
    }
    Ok(wanted)
}

fn write(desk: &Desk, now: Moment, paper: Paper, id: RegistrationId, out: &Path) -> Result<Answer, Failure> {
    let name = registration(desk, &OfRegistration { registration: id })?.row.name;
    let (file, code) = match save_paper(desk, now, out, &SavePaper { paper, registration: id }) {
        Ok(saved) => (Some(saved.path), None),
        Err(error) if exit_code(error.code) == 1 => (None, Some(error.code)),
        Err(error) => return Err(error.into()),
    };
    Ok(Answer { registration: id, name, paper, file, code })
}

/// Whether a file of words is whole and can be printed.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let text = text_of(&arguments.path("FILE")?)?;
    arguments.finish("paper check")?;
    let fonts = settings.fonts()?;
    let words = PaperTemplates::load(&text).and_then(|words| words.check_printable(&fonts));
    let answer = match words {
        Ok(()) => Soundness { sound: true, line: None, reason: None },
        Err(refused) => Soundness {
            sound: false,
            line: (refused.line > 0).then_some(refused.line),
            reason: Some(refused.reason),
        },
    };
    let mut output = settings.output(&["sound", "line", "reason"]);
    let line = answer.line.map(|line| line.to_string()).unwrap_or_default();
    let cells = vec![answer.sound.to_string(), line, answer.reason.clone().unwrap_or_default()];
    output.answer(&answer, cells)?;
    output.finish()?;
    Ok(Outcome::of(answer.sound))
}
