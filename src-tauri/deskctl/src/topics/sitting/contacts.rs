//! `deskctl sitting contacts` and `sitting told`.

use super::change::seats;
use super::sitting_of;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use crate::topics::rulebook::meaning;
use desk_core::desk::request::{MarkTold, OfSitting, UnmarkTold};
use desk_core::desk::view::{ChangeView, NotificationView};
use desk_core::desk::{mark_told, sitting_changes, unmark_told};
use desk_core::model::{NotificationId, ToldHow};

/// Who must be told of what was changed about a sitting.
pub(crate) fn contacts(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    arguments.finish("sitting contacts")?;
    let desk = settings.unlocked()?;
    show(settings, &sitting_changes(&desk, &OfSitting { sitting })?, None)
}

/// Say that somebody was told of a change of a sitting or of the standard, or take it back.
pub(crate) fn told(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let id = arguments.required("notification")?;
    let id: NotificationId =
        serde_json::from_value(id.into()).map_err(|_| Failure::usage("--notification is not an id"))?;
    let how = arguments.required("how")?;
    let note = arguments.text("note")?.unwrap_or_default();
    arguments.finish("sitting told")?;
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let changes = if how == "nobody" {
        unmark_told(&desk, now, &UnmarkTold { notification: id })?
    } else {
        let how = ToldHow::from_word(&how).ok_or_else(|| {
            Failure::usage("--how is telephone, wechat, sms, email, in_person, employer or nobody")
        })?;
        mark_told(&desk, now, &MarkTold { notifications: vec![id], how, note })?
    };
    show(settings, &changes, Some(id))
}

/// Everybody to be told of these changes, or only one of them.
pub(crate) fn show(
    settings: &Settings,
    changes: &[ChangeView],
    only: Option<NotificationId>,
) -> Result<Outcome, Failure> {
    let headings = ["notification", "name", "telephone", "sat at", "what it means", "told", "how"];
    let mut output = settings.output(&headings);
    let all = changes.iter().flat_map(|change| &change.notifications);
    for it in all.filter(|it| only.is_none_or(|id| id == it.id)) {
        output.answer(it, cells(it))?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn cells(it: &NotificationView) -> Vec<String> {
    vec![
        it.id.to_string(),
        it.row.name.clone(),
        it.row.telephone_masked.clone(),
        seats(&it.seats_before),
        it.effects
            .iter()
            .map(word)
            .chain(it.standard_effects.iter().map(meaning))
            .collect::<Vec<_>>()
            .join(", "),
        it.told.as_ref().map(|told| told.at.to_minute()).unwrap_or_default(),
        it.told_how.as_ref().map(word).unwrap_or_default(),
    ]
}
