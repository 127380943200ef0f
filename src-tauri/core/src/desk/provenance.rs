//! Where a photo comes from when its bytes are not the coded picture that was handed in: the desk itself remembers what it
//! made from what, whatever the window says.

use super::Desk;
use crate::error::{Code, Result};
use crate::model::Moment;
use crate::photo::Prepared;
use crate::photo::original::without_metadata;
use crate::photo::put_right::Change;
use crate::store::tables::staged_file::{self, Derivation};
use crate::store::{Original, Originals};

/// The original of a photo and what was done to it.
pub(super) struct Provenance {
    original: Option<Original>,
    changed: Vec<Change>,
    originals: Originals,
}

/// What the desk knows of the file with this token, from which `prepared` was made. Outside the store's lock, as far as
/// bytes are looked at.
pub(super) fn provenance(desk: &Desk, token: &str, prepared: &Prepared) -> Result<Provenance> {
    let (derivation, file, originals) = desk.read(|store, _| {
        let reader = store.reader();
        let derivation = staged_file::derivation(reader, token)?;
        let handed_in = match &derivation {
            Some(made) => Some(made.original_token.as_str()),
            None => prepared.turned.then_some(token),
        };
        let file = handed_in.map(|token| staged_file::get(reader, token)).transpose()?;
        Ok((derivation, file, store.originals(desk.folder())))
    })?;
    let original = file.and_then(|file| without_metadata(&file)).map(Original::new);
    let Derivation { changed, .. } = derivation.unwrap_or_default();
    Ok(Provenance { original, changed, originals })
}

impl Provenance {
    /// Keep the original, durably, before the row that refers to it is committed; its digest, and what was done to it.
    ///
    /// Only a full disk is an error. Whatever else is wrong with the file of the originals must not hinder the counter; a
    /// check of the desk tells of it.
    pub(super) fn keep(self, now: Moment) -> Result<(Option<String>, Vec<Change>)> {
        if let Some(original) = &self.original {
            match self.originals.keep(original, now) {
                Err(error) if error.code == Code::DiskFull => return Err(error),
                _ => {}
            }
        }
        Ok((self.original.map(|original| original.sha256), self.changed))
    }
}
