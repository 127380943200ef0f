//! `deskctl sitting list` and `sitting open`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::output::Output;
use crate::settings::Settings;
use desk_core::desk::request::OpenSitting;
use desk_core::desk::view::SittingView;
use desk_core::desk::{open_sitting, sittings};

pub(crate) const HELP: &str = "\
deskctl sitting list
deskctl sitting open --date DAY --theory HH:MM-HH:MM --skill HH:MM-HH:MM
                     --site NAME --address ADDRESS --room NAME --seats N

Lists the sittings to come, or opens one with one room (supervisors only). The day (YYYY-MM-DD) must lie in a
month of the plan.

Each answer: {\"id\",\"month\",\"exam_date\",\"theory_starts\",…,\"capacity\",\"seated\",\"ticket_due\",\"results_due\"}";

const HEADINGS: [&str; 8] = ["sitting", "day", "theory", "skill", "site", "seats", "seated", "tickets due"];

/// The sittings from today on.
pub(crate) fn list(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("sitting list")?;
    let desk = settings.unlocked()?;
    let mut output = settings.output(&HEADINGS);
    for sitting in sittings(&desk, settings.now()?)? {
        show(&mut output, &sitting)?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

/// Open a sitting.
pub(crate) fn open(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let exam_date = arguments.required("date")?;
    let exam_date =
        exam_date.parse().map_err(|_| Failure::usage("--date is not a day such as 2026-04-25"))?;
    let (theory_starts, theory_ends) = period(&mut arguments, "theory")?;
    let (skill_starts, skill_ends) = period(&mut arguments, "skill")?;
    let request = OpenSitting {
        exam_date,
        theory_starts,
        theory_ends,
        skill_starts,
        skill_ends,
        site: arguments.required("site")?,
        site_address: arguments.required("address")?,
        room_name: arguments.required("room")?,
        seats: arguments.number("seats")?.ok_or_else(|| Failure::usage("--seats is missing"))?,
    };
    arguments.finish("sitting open")?;
    let desk = settings.unlocked()?;
    let mut output = settings.output(&HEADINGS);
    show(&mut output, &open_sitting(&desk, settings.now()?, &request)?)?;
    output.finish()?;
    Ok(Outcome::Done)
}

fn period(arguments: &mut Arguments, option: &'static str) -> Result<(String, String), Failure> {
    let text = arguments.required(option)?;
    let (starts, ends) = text
        .split_once('-')
        .ok_or_else(|| Failure::usage(format!("--{option} is not a period such as 09:00-10:30")))?;
    Ok((starts.to_owned(), ends.to_owned()))
}

fn show(output: &mut Output, sitting: &SittingView) -> Result<(), Failure> {
    let cells = vec![
        sitting.id.to_string(),
        sitting.exam_date.to_string(),
        format!("{}-{}", sitting.theory_starts, sitting.theory_ends),
        format!("{}-{}", sitting.skill_starts, sitting.skill_ends),
        sitting.site.clone(),
        sitting.capacity.to_string(),
        sitting.seated.to_string(),
        sitting.ticket_due.map(|due| due.plan_by().to_string()).unwrap_or_default(),
    ];
    output.answer(sitting, cells)
}
