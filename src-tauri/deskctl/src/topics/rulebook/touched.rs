//! `deskctl rulebook preview` and `rulebook contacts`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::text_of;
use crate::settings::Settings;
use crate::topics::sitting::show_contacts;
use desk_core::desk::request::PreviewRulebook;
use desk_core::desk::{preview_rulebook, receive_file, standard_changes};
use desk_core::rules::standard::StandardEffect;
use std::fmt::Display;

/// Whom a rulebook would touch; nothing is changed.
pub(crate) fn preview(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let text = text_of(&arguments.path("FILE")?)?;
    arguments.finish("rulebook preview")?;
    let (desk, now) = (settings.unlocked()?, settings.now()?);
    let token = receive_file(&desk, now, text.as_bytes())?.token;
    let preview = preview_rulebook(&desk, now, &PreviewRulebook { token })?;
    let mut output = settings.output(&["registration", "name", "telephone", "what it means"]);
    for it in &preview.touched {
        let cells = vec![
            it.row.id.to_string(),
            it.row.name.clone(),
            it.row.telephone_masked.clone(),
            it.effects.iter().map(meaning).collect::<Vec<_>>().join(", "),
        ];
        output.answer(it, cells)?;
    }
    output.finish()?;
    eprintln!(
        "note: {} touched, {} taken before its first day stay as they are; nothing was changed",
        preview.count, preview.earlier
    );
    Ok(Outcome::Done)
}

/// Who must be told of a change of the standard.
pub(crate) fn contacts(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("rulebook contacts")?;
    let desk = settings.unlocked()?;
    show_contacts(settings, &standard_changes(&desk)?, None)
}

/// An effect in a few words.
pub(crate) fn meaning(effect: &StandardEffect) -> String {
    match effect {
        StandardEffect::OfferingGone { name } => format!("{name} is not offered"),
        StandardEffect::OfferingBack => "offered again".to_owned(),
        StandardEffect::Verdict { before, after } => format!("{} -> {}", word(before), word(after)),
        StandardEffect::Condition { id, before, after } => {
            format!("{id} {} -> {}", word(before), word(after))
        }
        StandardEffect::Fee { before, after, owed } => {
            format!("price {} -> {}, owes {owed}", or_none(before.as_ref()), or_none(after.as_ref()))
        }
        StandardEffect::Materials { added, dropped } => {
            format!("{} materials more, {} fewer", added.len(), dropped.len())
        }
        StandardEffect::TicketDue { before, after } => {
            format!("ticket due {} -> {}", or_none(before.as_ref()), or_none(after.as_ref()))
        }
        StandardEffect::ResultsDue { before, after } => {
            format!("results due {} -> {}", or_none(before.as_ref()), or_none(after.as_ref()))
        }
    }
}

fn or_none(value: Option<&impl Display>) -> String {
    value.map_or_else(|| "none".to_owned(), ToString::to_string)
}
