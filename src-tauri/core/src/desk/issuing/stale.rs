//! Files of tickets that are void: moved out of the way of whoever sends what lies in the folder.

use super::prepared::digest;
use super::write;
use crate::desk::Desk;
use crate::error::Result;
use crate::store::tables::{ticket, ticket_file};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where they go.
const ASIDE: &str = "已作废";

/// Move files that the desk made of a ticket which is void now into a folder of their own; how many. A file that is wanted,
/// or that the desk did not make, is not touched.
pub(super) fn set_aside(desk: &Desk, folder: &Path, wanted: &BTreeSet<String>) -> Result<u32> {
    let mut moved = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_pdf = path.extension().is_some_and(|ending| ending == "pdf");
        if !is_pdf || wanted.contains(&path.display().to_string()) || !path.is_file() {
            continue;
        }
        let sha256 = digest(&fs::read(&path)?);
        let void = desk.read(|store, _| match ticket_file::get(store.reader(), &sha256)? {
            Some(file) => Ok(ticket::get(store.reader(), file.ticket_id)?.voided_at.is_some()),
            None => Ok(false),
        })?;
        if void && let Some(name) = path.file_name() {
            fs::create_dir_all(folder.join(ASIDE))?;
            fs::rename(&path, folder.join(ASIDE).join(name))?;
            moved += 1;
        }
    }
    if moved > 0 {
        write::settle(folder)?;
    }
    Ok(moved)
}
