//! `deskctl sitting papers`: the papers of the rooms.

use super::sitting_of;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use desk_core::desk::request::SaveRoomPapers;
use desk_core::desk::save_room_papers;
use desk_core::model::RoomPaper;
use std::path::PathBuf;

/// Write the papers of every room of a sitting into a folder.
pub(crate) fn papers(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    let folder = PathBuf::from(arguments.required("out")?);
    let papers = match arguments.text("papers")? {
        Some(named) => named.split(',').map(|word| paper(word.trim())).collect::<Result<_, _>>()?,
        None => RoomPaper::ALL.to_vec(),
    };
    arguments.finish("sitting papers")?;
    let desk = settings.unlocked()?;
    let saved = save_room_papers(&desk, settings.now()?, &folder, &SaveRoomPapers { sitting, papers })?;
    let mut output = settings.output(&["file"]);
    for file in &saved.files {
        output.answer(file, vec![file.path.clone()])?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn paper(word: &str) -> Result<RoomPaper, Failure> {
    RoomPaper::from_word(word)
        .ok_or_else(|| Failure::usage(format!("--papers: `{word}` is no paper of a room")))
}
