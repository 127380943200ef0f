//! `deskctl photo fix`: a photo put right, in another file.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use crate::topics::rulebook;
use desk_core::error::Error;
use desk_core::photo::put_right::{CannotPutRight, Change, PutRight, PutRightError, put_right};
use desk_core::photo::{MAX_FILE_BYTES, PhotoError};
use serde::Serialize;
use serde_json::Value;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

#[derive(Serialize)]
struct Answer {
    changed: Vec<Change>,
    bytes: usize,
    width: u32,
    height: u32,
}

/// Put a photo right.
pub(crate) fn fix(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let (from, to) = (arguments.path("IN")?, arguments.path("OUT")?);
    arguments.finish("photo fix")?;
    if to.symlink_metadata().is_ok() {
        return Err(there_already(&to));
    }
    let file = read(&from)?;
    let (models, book, day) = (settings.models()?, rulebook()?, settings.now()?.day());
    match put_right(&file, &models, &book, day) {
        Ok(photo) => {
            write_new(&to, &photo.bytes)?;
            told(settings, photo)?;
            Ok(Outcome::Done)
        }
        Err(PutRightError::Photo(reason)) => {
            refused(settings, reason)?;
            Ok(Outcome::No)
        }
        Err(PutRightError::Desk(error)) => Err(Failure::Desk(error.into())),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::input(format!("{} cannot be read: {}", path.display(), error.kind()))
    };
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    if bytes > MAX_FILE_BYTES as u64 {
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        return Err(Failure::Desk(PhotoError::TooLarge { bytes, limit: MAX_FILE_BYTES }.into()));
    }
    std::fs::read(path).map_err(unreadable)
}

/// Write a file that must not be there yet; where it cannot be written whole, nothing is left of it.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = opened.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => there_already(path),
        _ => Failure::Desk(Error::from(error)),
    })?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        // What stays behind where even this fails is half a file of this program's own.
        let _ = std::fs::remove_file(path);
        Failure::Desk(Error::from(error))
    })
}

fn there_already(path: &Path) -> Failure {
    Failure::usage(format!("{} is there already and is not written over", path.display()))
}

fn told(settings: &Settings, photo: PutRight) -> Result<(), Failure> {
    let answer =
        Answer { bytes: photo.bytes.len(), width: photo.width, height: photo.height, changed: photo.changed };
    let mut output = settings.output(&["changed", "pixels", "bytes"]);
    let changes: Vec<String> = answer.changed.iter().map(in_words).collect();
    let pixels = format!("{}x{}", answer.width, answer.height);
    output.answer(&answer, vec![changes.join("; "), pixels, answer.bytes.to_string()])?;
    output.finish()
}

fn refused(settings: &Settings, reason: CannotPutRight) -> Result<(), Failure> {
    let mut output = settings.output(&["not put right"]);
    output.answer(&reason, vec![in_words(&reason)])?;
    output.finish()
}

/// The word and its values, such as `scaled from_width 500 from_height 700 width 295 height 413`.
fn in_words(told: &impl Serialize) -> String {
    let Ok(Value::Object(fields)) = serde_json::to_value(told) else { return String::new() };
    let shown = |(name, value): (&String, &Value)| match (name.as_str(), value) {
        (_, Value::Null) => None,
        ("change" | "reason", Value::String(word)) => Some(word.clone()),
        (name, Value::String(word)) => Some(format!("{name} {word}")),
        (name, value) => Some(format!("{name} {value}")),
    };
    fields.iter().filter_map(shown).collect::<Vec<String>>().join(" ")
}
