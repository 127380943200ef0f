//! What is known of the watched folder: what lay there before, what is still being written, what arrived. No I/O.

use super::listing::{Listed, Mark};
use crate::desk::view::{ArrivalView, WatchedFolder};
use crate::model::{FolderTrouble, Moment};
use crate::photo::MAX_FILE_BYTES;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Photos on the tray at most: a desk takes them as they come.
pub(super) const MOST_ARRIVALS: usize = 24;

/// A folder on a day; nothing where none is watched.
#[derive(Default)]
pub(in crate::desk) struct Watch {
    folder: Option<PathBuf>,
    day: Option<NaiveDate>,
    /// The folder was read once today.
    begun: bool,
    known: BTreeMap<OsString, Known>,
    /// The newest last, with those taken, because they may be laid back.
    arrivals: Vec<Arrival>,
    trouble: Option<FolderTrouble>,
    unlisted: u32,
    too_large: u32,
    revision: u64,
}

/// A file that was seen.
struct Known {
    mark: Mark,
    /// Nothing more is to be done with it as it is.
    settled: bool,
}

/// A photo that arrived.
pub(super) struct Arrival {
    pub(super) file: Listed,
    pub(super) token: String,
    pub(super) thumbnail: Option<Vec<u8>>,
    pub(super) arrived_at: Moment,
    pub(super) taken: bool,
}

impl Watch {
    /// Counts what a person could see change.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// Follow this folder on this day, or none. Another folder or another day begins afresh.
    pub(super) fn follow(&mut self, folder: Option<&Path>, day: NaiveDate) {
        let same = self.folder.as_deref() == folder && (folder.is_none() || self.day == Some(day));
        if !same {
            let revision = self.revision + 1;
            *self = Self { folder: folder.map(Path::to_owned), day: Some(day), revision, ..Self::default() };
        }
    }

    /// Hold what lies there against what was known: the files that arrived and are whole, the oldest first. A file is
    /// whole when size and time have not changed since the look before. What lay there when the day's watch began did
    /// not arrive; of a folder that was not there then, what is of an earlier day did not.
    pub(super) fn compare(
        &mut self,
        listing: Result<Vec<Listed>, FolderTrouble>,
        now: Moment,
    ) -> Vec<Listed> {
        let trouble = listing.as_ref().err().copied();
        let before = std::mem::replace(&mut self.trouble, trouble);
        self.revision += u64::from(before != trouble);
        let Ok(listing) = listing else { return Vec::new() };
        let first = !std::mem::replace(&mut self.begun, true);
        let today = SystemTime::UNIX_EPOCH
            + Duration::from_millis(now.day_begins().unix_millis().max(0).unsigned_abs());
        let old = |file: &Listed| before.is_none() || file.mark.modified.is_none_or(|at| at < today);
        let mut whole = Vec::new();
        for file in listing {
            match self.known.get(&file.name) {
                Some(known) if known.mark == file.mark && known.settled => {}
                Some(known) if known.mark == file.mark && file.mark.bytes > 0 => whole.push(file),
                _ => {
                    let known = Known { mark: file.mark, settled: first && old(&file) };
                    self.known.insert(file.name, known);
                }
            }
        }
        self.bound(whole)
    }

    /// Leave out what is too large and, where more arrived than the tray holds, the oldest.
    fn bound(&mut self, whole: Vec<Listed>) -> Vec<Listed> {
        let (large, mut whole): (Vec<_>, Vec<_>) =
            whole.into_iter().partition(|file| file.mark.bytes > MAX_FILE_BYTES as u64);
        self.too_large += self.leave(large);
        whole.sort_by(|a, b| (a.mark.modified, &a.name).cmp(&(b.mark.modified, &b.name)));
        let kept = whole.split_off(whole.len().saturating_sub(MOST_ARRIVALS));
        self.unlisted += self.leave(whole);
        kept
    }

    fn leave(&mut self, files: Vec<Listed>) -> u32 {
        let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
        files.iter().for_each(|file| self.settle(file));
        self.revision += u64::from(count);
        count
    }

    fn settle(&mut self, file: &Listed) {
        self.known.insert(file.name.clone(), Known { mark: file.mark, settled: true });
    }

    /// Lay a photo on the tray. One written anew takes the place of the one it was; the very same bytes once more are
    /// no other photo.
    pub(super) fn arrive(&mut self, folder: &Path, arrival: Arrival) {
        if self.folder.as_deref() != Some(folder) {
            return;
        }
        self.settle(&arrival.file);
        if self.arrivals.iter().any(|one| one.token == arrival.token) {
            return;
        }
        self.arrivals.retain(|one| one.taken || one.file.name != arrival.file.name);
        self.arrivals.push(arrival);
        while self.waiting() > MOST_ARRIVALS {
            if let Some(oldest) = self.arrivals.iter().position(|one| !one.taken) {
                self.arrivals.remove(oldest);
            }
            self.unlisted += 1;
        }
        self.revision += 1;
    }

    fn waiting(&self) -> usize {
        self.arrivals.iter().filter(|one| !one.taken).count()
    }

    pub(super) fn mark(&mut self, token: &str, taken: bool) {
        self.arrivals.iter_mut().filter(|one| one.token == token).for_each(|one| one.taken = taken);
    }

    pub(super) fn thumbnail(&self, token: &str) -> Option<Vec<u8>> {
        self.arrivals.iter().find(|one| one.token == token)?.thumbnail.clone()
    }

    pub(super) fn view(&self, folder: Option<&Path>) -> WatchedFolder {
        let shown = |one: &Arrival| ArrivalView {
            token: one.token.clone(),
            name: one.file.name.to_string_lossy().into_owned(),
            arrived_at: one.arrived_at,
            bytes: u32::try_from(one.file.mark.bytes).unwrap_or(u32::MAX),
            has_thumbnail: one.thumbnail.is_some(),
        };
        WatchedFolder {
            folder: folder.map(|path| path.to_string_lossy().into_owned()),
            trouble: self.trouble,
            arrivals: self.arrivals.iter().rev().filter(|one| !one.taken).map(shown).collect(),
            unlisted: self.unlisted,
            too_large: self.too_large,
        }
    }
}
