//! The services of card readers: those shipped, or the desk's own file in the data folder.

use crate::error::{Code, Error, Result};
use crate::reader::{READERS, ReaderProfiles};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// The services in force, and why the desk's own file was refused.
#[derive(Debug)]
pub(super) struct Readers {
    pub(super) in_force: ReaderProfiles,
    pub(super) refused: Option<Error>,
}

/// Read `readers.toml`. Where there is none, or one with a fault, the shipped one is in force.
pub(super) fn read(file: &Path) -> Result<Readers> {
    let shipped = || ReaderProfiles::load(READERS).map_err(Error::from);
    let own = match fs::read(file) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| refusal("not UTF-8 text")),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Readers { in_force: shipped()?, refused: None });
        }
        Err(_) => Err(refusal("the file cannot be read")),
    };
    match own.and_then(|text| Ok(ReaderProfiles::load(&text)?)) {
        Ok(in_force) => Ok(Readers { in_force, refused: None }),
        Err(refused) => Ok(Readers { in_force: shipped()?, refused: Some(refused) }),
    }
}

fn refusal(reason: &str) -> Error {
    Error::new(Code::ReadersRefused).with("line", 0).with("reason", reason)
}
