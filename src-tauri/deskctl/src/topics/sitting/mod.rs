//! `deskctl sitting …`: sittings, their rooms, and who must be told of a change.

mod change;
mod contacts;
mod open;
mod papers;
mod rooms;

pub(crate) use change::{cancel, change};
pub(crate) use contacts::{contacts, show as show_contacts, told};
pub(crate) use open::open;
pub(crate) use papers::papers;
pub(crate) use rooms::rooms;

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::output::Output;
use crate::settings::Settings;
use desk_core::desk::sitting_page;
use desk_core::desk::view::SittingView;
use desk_core::model::SittingId;
use desk_core::seating::SittingWarning;

pub(crate) const HELP: &str = "\
deskctl sitting list
deskctl sitting open --date DAY --theory HH:MM-HH:MM --skill HH:MM-HH:MM [--skill-date DAY] [--deadline DAY]
                     [--month YYYY-MM] --site NAME --address ADDRESS (--room NAME --seats N | --rooms ROOMS)
deskctl sitting rooms --sitting ID
deskctl sitting move --sitting ID [--date DAY] [--skill-date DAY] [--theory HH:MM-HH:MM] [--skill HH:MM-HH:MM]
                     [--site NAME] [--address ADDRESS] [--deadline DAY|none] [--rooms ROOMS] [--reason TEXT] [--yes]
deskctl sitting cancel --sitting ID [--reason TEXT] [--yes]
deskctl sitting papers --sitting ID --out DIR [--papers PAPERS]
deskctl sitting contacts --sitting ID
deskctl sitting told --notification ID --how HOW [--note TEXT] | --notification ID --how nobody

Lists the sittings to come, opens one (supervisors only), lists its rooms, moves or cancels it (supervisors only). The
days (YYYY-MM-DD) must lie in a month of the plan, or --month names one; they may differ for the two subjects. ROOMS is
every room, as NAME:SEATS or NAME:SEATS:theory or NAME:SEATS:skill, separated by commas; a room left out is given up.
What should be known of a sitting stands on standard error. `papers` writes the papers of every room and subject;
PAPERS, all of them where it is not given, are arrangement, seat_map, sign_in, desk_labels, door_notice, room_record,
ticket_register, separated by commas. `move` and `cancel` say whom they touch and change nothing without --yes.
`contacts` lists who must be told; `told` says that somebody was: HOW is telephone, wechat, sms, email, in_person or
employer; nobody takes it back.

Each answer of list, open, move --yes, cancel --yes: {\"id\",\"month\",\"exam_date\",\"theory_date\",…,\"capacity\",
\"seated\",\"ticket_due\",\"results_due\",\"cancelled\",\"untold\"}
of rooms: {\"id\",\"name\",\"subjects\",\"seats\",\"blocked\",\"taken\"}
of papers: {\"path\"}
of move, cancel: {\"row\",\"effects\",\"seats\"}
of contacts, told: {\"id\",\"row\",\"effects\",\"seats_before\",\"seats\",\"told\",…}";

const HEADINGS: [&str; 9] =
    ["sitting", "day", "theory", "skill", "site", "seats", "seated", "tickets due", "state"];

/// The sittings from today on, and those of which people are still to be told something.
pub(crate) fn list(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("sitting list")?;
    let desk = settings.unlocked()?;
    let mut output = settings.output(&HEADINGS);
    for sitting in sitting_page(&desk, settings.now()?)? {
        show(&mut output, &sitting)?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

/// The sitting that an option names.
pub(crate) fn sitting_of(arguments: &mut Arguments) -> Result<SittingId, Failure> {
    let id = arguments.required("sitting")?;
    serde_json::from_value(id.into()).map_err(|_| Failure::usage("--sitting is not an id"))
}

fn show(output: &mut Output, sitting: &SittingView) -> Result<(), Failure> {
    let at = |day: chrono::NaiveDate, starts: &str, ends: &str| match day == sitting.exam_date {
        true => format!("{starts}-{ends}"),
        false => format!("{day} {starts}-{ends}"),
    };
    let state = match (&sitting.cancelled, sitting.untold) {
        (Some(_), 0) => "cancelled".to_owned(),
        (Some(_), untold) => format!("cancelled, {untold} to tell"),
        (None, 0) => "open".to_owned(),
        (None, untold) => format!("open, {untold} to tell"),
    };
    let cells = vec![
        sitting.id.to_string(),
        sitting.exam_date.to_string(),
        at(sitting.theory_date, &sitting.theory_starts, &sitting.theory_ends),
        at(sitting.skill_date, &sitting.skill_starts, &sitting.skill_ends),
        sitting.site.clone(),
        sitting.capacity.to_string(),
        sitting.seated.to_string(),
        sitting.ticket_due.map(|due| due.plan_by().to_string()).unwrap_or_default(),
        state,
    ];
    output.answer(sitting, cells)
}

/// What should be known of a sitting, on standard error.
fn warn(warnings: &[SittingWarning]) {
    for warning in warnings {
        let said = match warning {
            SittingWarning::Holiday { day, name } => format!("{day} is a public holiday ({name})"),
            SittingWarning::Makeup { day, name } => format!("{day} is a worked weekend day ({name})"),
            SittingWarning::UnknownDay { day } => format!("no calendar knows {day}"),
            SittingWarning::OutsideMonth { day, month } => {
                format!("{day} is not in the month of the plan, {}", month.format("%Y-%m"))
            }
            SittingWarning::TicketsLate { due } => format!("tickets were due by {due}"),
            SittingWarning::RoomClash { room_name, subject, day, other_starts, other_ends } => format!(
                "{room_name} is used by another sitting on {day}, {other_starts}-{other_ends} ({})",
                word(subject)
            ),
            SittingWarning::TooFewSeats { month, subject, needed, seats } => format!(
                "{}: {needed} sit {}, and there are {seats} machines",
                month.format("%Y-%m"),
                word(subject)
            ),
        };
        eprintln!("note: {said}");
    }
}
