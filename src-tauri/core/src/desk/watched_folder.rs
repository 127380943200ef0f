//! The watched folder: where a scanner's software or a telephone puts new photos.

mod listing;
mod look;
mod watch;

use super::Desk;
use super::request::{MarkArrival, WatchFolder};
use super::view::WatchedFolder;
use crate::error::{Code, Error, Result};
use crate::model::{FolderTrouble, Moment};
use crate::store::tables::setting;
use crate::store::{Op, Reader};
use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

pub use look::look_at_watched_folder;
pub(super) use watch::Watch;

/// The folder, and what arrived in it today that nobody has taken.
pub fn watched_folder(desk: &Desk) -> Result<WatchedFolder> {
    let folder = desk.read(|store, _| named(store.reader()))?;
    Ok(desk.watch().view(folder.as_deref()))
}

/// Watch a folder from now on, or none. Nothing in it is ever changed.
///
/// [`Code::FolderRefused`] for one that is not there, cannot be read, holds too many pictures or is the desk's own.
pub fn watch_folder(desk: &Desk, now: Moment, request: &WatchFolder) -> Result<WatchedFolder> {
    let typed = path_of(&request.folder);
    if !typed.is_empty() {
        check(desk, Path::new(&typed))
            .map_err(|reason| Error::new(Code::FolderRefused).with("reason", reason))?;
    }
    desk.change(Op::WatchFolder, now, |tx, _| setting::set(tx, setting::WATCHED_FOLDER, &typed))?;
    *desk.watch() = Watch::default();
    look_at_watched_folder(desk, now)?;
    watched_folder(desk)
}

/// Take a photo off the tray because a candidate has it, or lay it back. One that has gone from it is left alone.
pub fn mark_arrival(desk: &Desk, request: &MarkArrival) -> Result<WatchedFolder> {
    let folder = desk.read(|store, _| named(store.reader()))?;
    desk.watch().mark(&request.token, request.taken);
    Ok(desk.watch().view(folder.as_deref()))
}

/// The small picture of a photo that arrived, a JPEG.
pub fn arrival_thumbnail(desk: &Desk, token: &str) -> Result<Vec<u8>> {
    desk.read(|_, _| Ok(()))?;
    desk.watch().thumbnail(token).ok_or_else(|| Error::new(Code::NotFound).with("what", "arrival"))
}

/// The folder that was named.
fn named(reader: &Reader) -> Result<Option<PathBuf>> {
    let kept = setting::get(reader, setting::WATCHED_FOLDER)?;
    Ok(kept.filter(|path| !path.is_empty()).map(PathBuf::from))
}

/// A path as it was typed: file managers copy it in quotes or as an address.
fn path_of(typed: &str) -> String {
    let bare = typed.trim().trim_matches('"').trim();
    match bare.strip_prefix("file://") {
        Some(address) => percent_decode_str(address).decode_utf8_lossy().into_owned(),
        None => bare.to_owned(),
    }
}

/// Why a folder is not taken, as a word.
fn check(desk: &Desk, folder: &Path) -> std::result::Result<(), &'static str> {
    if !folder.is_absolute() {
        return Err(FolderTrouble::Missing.as_str());
    }
    listing::list(folder).map_err(FolderTrouble::as_str)?;
    let whole = |path: &Path| path.canonicalize().map_err(|_| FolderTrouble::Unreadable.as_str());
    if whole(folder)?.starts_with(whole(desk.folder().root())?) { Err("own") } else { Ok(()) }
}
