//! `deskctl rulebook`: checking a rulebook before it is loaded, whom it would touch, and loading it.

mod touched;

pub(crate) use touched::{contacts, meaning, preview};

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::input::text_of;
use crate::settings::Settings;
use desk_core::desk::request::{LoadRulebook, PreviewRulebook};
use desk_core::desk::{load_rulebook, preview_rulebook, receive_file};
use desk_core::rules::Rulebook;
use serde::Serialize;

pub(crate) const HELP: &str = "\
deskctl rulebook check FILE
deskctl rulebook preview FILE
deskctl rulebook load FILE --reason TEXT
deskctl rulebook contacts

`check` reads a rulebook (TOML) and says whether it is whole and free of contradictions, else the line and the
reason. `preview` says whom loading it would touch among the registrations under way; nothing is changed.
`load` puts it in force for the desk and judges them again: a new year's notice needs no new program. A broken
one is refused and the one in force stays. Both are a supervisor's. `contacts` lists who must be told of a
change of the rulebook or of a reading; `sitting told` says that somebody was.

Each answer of preview: {\"row\",\"effects\"}
of contacts: {\"id\",\"row\",\"standard_effects\",\"told\",…}
of check, load: {\"sound\",\"line\",\"reason\",\"year\",\"offerings\",\"conditions\",\"rules\"}
Exit code 1 where it is not sound.";

#[derive(Serialize)]
struct Answer {
    sound: bool,
    line: Option<usize>,
    reason: Option<String>,
    year: Option<i32>,
    offerings: usize,
    conditions: usize,
    rules: usize,
}

/// Whether a file is a sound rulebook.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let text = text_of(&arguments.path("FILE")?)?;
    arguments.finish("rulebook check")?;
    tell(settings, &text)
}

/// Put a rulebook in force.
pub(crate) fn load(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let text = text_of(&arguments.path("FILE")?)?;
    let reason = arguments.text("reason")?.unwrap_or_default();
    arguments.finish("rulebook load")?;
    if Rulebook::load(&text).is_ok() {
        let (desk, now) = (settings.unlocked()?, settings.now()?);
        let token = receive_file(&desk, now, text.as_bytes())?.token;
        let fingerprint =
            preview_rulebook(&desk, now, &PreviewRulebook { token: token.clone() })?.fingerprint;
        load_rulebook(&desk, now, &LoadRulebook { token, reason, fingerprint })?;
    }
    tell(settings, &text)
}

fn tell(settings: &Settings, text: &str) -> Result<Outcome, Failure> {
    let answer = match Rulebook::load(text) {
        Ok(book) => Answer {
            sound: true,
            line: None,
            reason: None,
            year: Some(book.notice.year),
            offerings: book.offerings.len(),
            conditions: book.conditions.len(),
            rules: book.rules.len(),
        },
        Err(refused) => Answer {
            sound: false,
            line: Some(refused.line),
            reason: Some(refused.reason),
            year: None,
            offerings: 0,
            conditions: 0,
            rules: 0,
        },
    };
    let text = |value: Option<String>| value.unwrap_or_default();
    let cells = vec![
        if answer.sound { "yes" } else { "no" }.to_owned(),
        text(answer.line.map(|line| line.to_string())),
        text(answer.reason.clone()),
        text(answer.year.map(|year| year.to_string())),
        answer.offerings.to_string(),
        answer.conditions.to_string(),
        answer.rules.to_string(),
    ];
    let mut output =
        settings.output(&["sound", "line", "reason", "year", "offerings", "conditions", "rules"]);
    output.answer(&answer, cells)?;
    output.finish()?;
    Ok(Outcome::of(answer.sound))
}
