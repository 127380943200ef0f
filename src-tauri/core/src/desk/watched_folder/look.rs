//! One look at the watched folder.

use super::listing::{Listed, list, read};
use super::named;
use super::watch::Arrival;
use crate::desk::{Desk, receive_file};
use crate::error::{Code, Result};
use crate::model::Moment;
use crate::photo::thumbnail;
use std::path::Path;

/// Photos read in one look, so that those already read are shown before the rest of a whole film is.
const AT_ONCE: usize = 4;
/// Pixels across and down of a thumbnail at most: sharp on a screen of double density.
const THUMBNAIL: (u32, u32) = (200, 200);

/// See what arrived, and keep it as any other file that was received. Whether a person would see a difference. To be
/// called again and again, from one place. Nothing is looked at while the desk is locked: that is seen afterwards.
pub fn look_at_watched_folder(desk: &Desk, now: Moment) -> Result<bool> {
    let folder = match desk.read(|store, _| named(store.reader())) {
        Err(error) if error.code == Code::Locked => return Ok(false),
        folder => folder?,
    };
    let before = desk.watch().revision();
    desk.watch().follow(folder.as_deref(), now.day());
    if let Some(folder) = folder {
        let listing = list(&folder);
        let whole = desk.watch().compare(listing, now);
        take_in(desk, now, &folder, whole)?;
    }
    let after = desk.watch().revision();
    Ok(after != before)
}

/// Read the oldest of them. One that cannot be opened yet is tried again at the next look.
fn take_in(desk: &Desk, now: Moment, folder: &Path, whole: Vec<Listed>) -> Result<()> {
    let mut taken = 0;
    for file in whole {
        if taken == AT_ONCE || desk.read(|_, _| Ok(())).is_err() {
            break;
        }
        let Some(bytes) = read(folder, &file) else { continue };
        let received = match receive_file(desk, now, &bytes) {
            Err(error) if error.code == Code::Locked => break,
            received => received?,
        };
        let thumbnail = thumbnail(&bytes, THUMBNAIL.0, THUMBNAIL.1);
        let arrival = Arrival { file, token: received.token, thumbnail, arrived_at: now, taken: false };
        desk.watch().arrive(folder, arrival);
        taken += 1;
    }
    Ok(())
}
