//! `deskctl ticket verify`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::bytes_of;
use crate::settings::Settings;
use desk_core::desk::verify_ticket;
use desk_core::desk::view::TicketCheck;
use desk_core::model::TicketStanding;
use serde::Serialize;
use std::path::PathBuf;

#[derive(Serialize)]
struct Answer {
    file: String,
    #[serde(flatten)]
    check: TicketCheck,
}

/// Say of each file what it is.
pub(crate) fn verify(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let mut files = vec![arguments.path("PDF")?];
    files.extend(std::iter::from_fn(|| arguments.word().map(PathBuf::from)));
    arguments.finish("ticket verify")?;
    let desk = settings.unlocked()?;
    let mut output = settings.output(&["file", "standing", "number", "pages", "issued", "void since", "why"]);
    let mut all_current = true;
    for file in files {
        let check = verify_ticket(&desk, &bytes_of(&file)?)?;
        all_current &= check.standing == TicketStanding::Current;
        let moment =
            |moment: Option<desk_core::model::Moment>| moment.map(desk_core::model::Moment::to_minute);
        let cells = vec![
            file.display().to_string(),
            word(&check.standing),
            check.numbers.join(" "),
            check.pages.map(|pages| pages.to_string()).unwrap_or_default(),
            moment(check.issued_at).unwrap_or_default(),
            moment(check.voided_at).unwrap_or_default(),
            check.void_cause.map(|cause| word(&cause)).unwrap_or_default(),
        ];
        output.answer(&Answer { file: file.display().to_string(), check }, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(all_current))
}
