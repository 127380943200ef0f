//! The commands, one topic a file.

mod attendance;
mod backup;
mod check;
mod day;
mod demo;
mod eligibility;
mod identity;
mod journal;
mod list;
mod paper;
mod payment;
mod photo;
mod reader;
mod register;
mod restore;
mod rulebook;
mod sample;
mod seat;
mod sitting;
mod ticket;

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::input::text_of;
use crate::output::say;
use crate::settings::Settings;
use desk_core::error::Error;
use desk_core::rules::Rulebook;
use desk_core::rules::rulebook::RULEBOOK_2026;

/// A command at work.
type Work = fn(&Settings, Arguments) -> Result<Outcome, Failure>;

/// A command: its words, its help and what it does.
struct Command {
    topic: &'static str,
    action: Option<&'static str>,
    help: &'static str,
    work: Work,
}

const fn command(
    topic: &'static str,
    action: Option<&'static str>,
    help: &'static str,
    work: Work,
) -> Command {
    Command { topic, action, help, work }
}

const COMMANDS: [Command; 46] = [
    command("identity", Some("check"), identity::HELP, identity::check),
    command("identity", Some("mrz"), identity::HELP, identity::mrz),
    command("eligibility", Some("check"), eligibility::HELP, eligibility::check),
    command("rulebook", Some("check"), rulebook::HELP, rulebook::check),
    command("rulebook", Some("preview"), rulebook::HELP, rulebook::preview),
    command("rulebook", Some("load"), rulebook::HELP, rulebook::load),
    command("rulebook", Some("contacts"), rulebook::HELP, rulebook::contacts),
    command("photo", Some("check"), photo::HELP, photo::check),
    command("photo", Some("fix"), photo::HELP, photo::fix),
    command("reader", Some("check"), reader::HELP, reader::check),
    command("reader", Some("try"), reader::HELP, reader::attempt),
    command("register", None, register::HELP, register::register),
    command("list", Some("read"), list::HELP, list::read),
    command("list", Some("import"), list::HELP, list::import),
    command("list", Some("export"), list::HELP, list::export),
    command("payment", Some("statement"), payment::HELP, payment::statement),
    command("payment", Some("takings"), payment::HELP, payment::takings),
    command("payment", Some("debtors"), payment::HELP, payment::debtors),
    command("payment", Some("invoices"), payment::HELP, payment::invoices),
    command("sitting", Some("list"), sitting::HELP, sitting::list),
    command("sitting", Some("open"), sitting::HELP, sitting::open),
    command("sitting", Some("rooms"), sitting::HELP, sitting::rooms),
    command("sitting", Some("move"), sitting::HELP, sitting::change),
    command("sitting", Some("cancel"), sitting::HELP, sitting::cancel),
    command("sitting", Some("papers"), sitting::HELP, sitting::papers),
    command("sitting", Some("contacts"), sitting::HELP, sitting::contacts),
    command("sitting", Some("told"), sitting::HELP, sitting::told),
    command("seat", Some("assign"), seat::HELP, seat::assign),
    command("seat", Some("list"), seat::HELP, seat::list),
    command("seat", Some("move"), seat::HELP, seat::change),
    command("seat", Some("swap"), seat::HELP, seat::swap),
    command("seat", Some("block"), seat::HELP, seat::block),
    command("attendance", Some("check"), attendance::HELP, attendance::check),
    command("attendance", Some("board"), attendance::HELP, attendance::board),
    command("ticket", Some("issue"), ticket::HELP, ticket::issue),
    command("ticket", Some("verify"), ticket::HELP, ticket::verify),
    command("paper", Some("save"), paper::HELP, paper::save),
    command("paper", Some("check"), paper::HELP, paper::check),
    command("telephone", Some("queue"), day::TELEPHONE_HELP, day::queue),
    command("day", None, day::DAY_HELP, day::day),
    command("backup", None, backup::HELP, backup::backup),
    command("restore", None, restore::HELP, restore::restore),
    command("check", None, check::HELP, check::check),
    command("journal", Some("export"), journal::HELP, journal::export),
    command("sample", None, sample::HELP, sample::sample),
    command("demo", None, demo::HELP, demo::demo),
];

/// Find the command of `topic` and the word behind it, and do it or print its help.
pub(crate) fn run(topic: &str, mut arguments: Arguments, help: bool) -> Result<Outcome, Failure> {
    let known: Vec<&Command> = COMMANDS.iter().filter(|command| command.topic == topic).collect();
    let Some(first) = known.first() else {
        return Err(Failure::usage(format!("there is no command `{topic}`")));
    };
    if help {
        say(first.help)?;
        return Ok(Outcome::Done);
    }
    let chosen = if first.action.is_none() {
        *first
    } else {
        let action = arguments.command();
        let found = known.iter().find(|command| command.action == action.as_deref());
        *found.ok_or_else(|| {
            let actions: Vec<&str> = known.iter().filter_map(|command| command.action).collect();
            Failure::usage(format!("`{topic}` is followed by {}", actions.join(" or ")))
        })?
    };
    let settings = Settings::take(&mut arguments)?;
    (chosen.work)(&settings, arguments)
}

/// The rulebook that this program ships.
fn rulebook() -> Result<Rulebook, Failure> {
    Ok(Rulebook::load(RULEBOOK_2026).map_err(Error::from)?)
}

/// The rulebook of `--rulebook`, else the one that this program ships.
fn rulebook_from(arguments: &mut Arguments) -> Result<Rulebook, Failure> {
    match arguments.value("rulebook") {
        Some(path) => Ok(Rulebook::load(&text_of(path.as_ref())?).map_err(Error::from)?),
        None => rulebook(),
    }
}
