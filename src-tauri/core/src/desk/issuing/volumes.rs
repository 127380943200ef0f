//! The print file: every ticket a page, by room and seat, in volumes that a printer and a viewer can take. Pages are laid out
//! on all cores and written one after the other, so that no volume is held in memory.

use super::cores::on_all_cores;
use super::files::{AT_A_TIME, read};
use super::numbers::of_candidate;
use super::prepared::digest;
use super::write;
use crate::desk::Desk;
use crate::desk::view::{IssuedRow, VolumeView};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, SittingId, TicketId};
use crate::paper::TicketVolume;
use crate::progress::Underway;
use crate::store::tables::sitting::SittingRow;
use crate::store::tables::ticket;
use crate::store::tables::ticket_volume::{self, TicketVolumeRow};
use crate::store::{Json, Op};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The most pages of one volume.
const PAGES: usize = 500;

/// What a volume is made of.
struct Volume {
    /// Places of the rows.
    places: Vec<usize>,
    path: PathBuf,
    content: String,
}

/// Write the volumes that are missing or changed. `contents` is what each row's ticket says.
pub(super) fn merged(
    desk: &Desk,
    now: Moment,
    folder: &Path,
    sitting: &SittingRow,
    (rows, contents): (&mut [IssuedRow], &[Option<String>]),
    underway: &Underway<'_>,
) -> Result<Vec<VolumeView>> {
    let (mut views, all) = (Vec::new(), volumes(folder, sitting, contents));
    let count = all.len();
    for volume in all {
        underway.step(0)?;
        let known = desk.read(|store, _| ticket_volume::with_content(store.reader(), &volume.content))?;
        let there = sha256_of(&volume.path);
        let present = known.iter().any(|row| Some(&row.sha256) == there.as_ref());
        let pages = if present {
            underway.step(volume.places.len() as u64)?;
            volume.places.len()
        } else {
            match lay_out(desk, now, sitting.id, &volume, rows, underway) {
                Ok(pages) => pages,
                Err(error) => {
                    write::discard(&volume.path);
                    if error.code == Code::ChangedSince {
                        continue;
                    }
                    return Err(error);
                }
            }
        };
        let path = volume.path.display().to_string();
        for place in &volume.places {
            let row = &mut rows[*place];
            if row.file.is_none() && row.problem.is_none() {
                (row.file, row.present) = (Some(path.clone()), present);
            }
        }
        views.push(VolumeView { path, pages: u32::try_from(pages).unwrap_or(u32::MAX), present });
    }
    forget_surplus(desk, folder, sitting, count)?;
    write::settle(folder)?;
    Ok(views)
}

fn volumes(folder: &Path, sitting: &SittingRow, contents: &[Option<String>]) -> Vec<Volume> {
    let ticketed: Vec<usize> = (0..contents.len()).filter(|place| contents[*place].is_some()).collect();
    let volume = |(number, places): (usize, &[usize])| {
        let said: Vec<&str> = places.iter().filter_map(|place| contents[*place].as_deref()).collect();
        Volume {
            places: places.to_vec(),
            path: folder.join(name(sitting, number)),
            content: digest(said.join("\n").as_bytes()),
        }
    };
    (1..).zip(ticketed.chunks(PAGES)).map(volume).collect()
}

fn name(sitting: &SittingRow, number: usize) -> String {
    format!("准考证合并-{}-第{number:02}册.pdf", sitting.first_day())
}

/// Write one volume; answers how many pages it has.
fn lay_out(
    desk: &Desk,
    now: Moment,
    sitting: SittingId,
    volume: &Volume,
    rows: &mut [IssuedRow],
    underway: &Underway<'_>,
) -> Result<usize> {
    let (press, templates) = (desk.press()?, &desk.templates().in_force);
    let (mut file, mut tickets) = (None, Vec::new());
    for part in volume.places.chunks(AT_A_TIME) {
        let prepared = read(desk, rows, part)?;
        let pages = on_all_cores(&prepared, |(_, it)| press.ticket_page(&it.paper, templates));
        for ((place, it), page) in prepared.iter().zip(pages) {
            match page {
                Ok(page) => {
                    let file = match &mut file {
                        Some(file) => file,
                        // Dated by its first ticket: the same tickets are the same bytes.
                        None => file.insert(TicketVolume::begin(
                            write::begin(&volume.path)?,
                            templates,
                            it.issued_at,
                        )?),
                    };
                    file.add(&page)?;
                    tickets.push((it.ticket, *place));
                }
                Err(error) => rows[*place].problem = Some(of_candidate(error.into())?),
            }
        }
        underway.step(part.len() as u64)?;
    }
    let Some(file) = file else { return Ok(0) };
    let (file, sha256): (File, String) = file.finish()?;
    file.sync_all()?;
    keep(desk, now, sitting, (volume, sha256), rows, &tickets)?;
    write::adopt(&volume.path)?;
    Ok(tickets.len())
}

/// Keep what was written. A volume with a page that became void while it was laid out is not kept, and its pages are told:
/// asked again, it is made anew.
fn keep(
    desk: &Desk,
    now: Moment,
    sitting_id: SittingId,
    (volume, sha256): (&Volume, String),
    rows: &mut [IssuedRow],
    tickets: &[(TicketId, usize)],
) -> Result<()> {
    let void = desk.change(Op::SavePaper, now, |tx, clerk| {
        let mut void = Vec::new();
        for (id, place) in tickets {
            if ticket::get(tx.reader(), *id)?.voided_at.is_some() {
                void.push(*place);
            }
        }
        if void.is_empty() && ticket_volume::get(tx.reader(), &sha256)?.is_none() {
            let (desk_id, made_by, content) = (tx.desk_id(), clerk.id, volume.content.clone());
            let tickets = Json(tickets.iter().map(|(id, _)| *id).collect());
            let made_at = now;
            tx.insert(&TicketVolumeRow { sha256, desk_id, sitting_id, content, tickets, made_at, made_by })?;
        }
        Ok(void)
    })?;
    for place in &void {
        rows[*place].problem = Some(Error::new(Code::ChangedSince));
    }
    if void.is_empty() { Ok(()) } else { Err(Error::new(Code::ChangedSince)) }
}

/// Volumes of a run that had more of them, if they are still what the desk wrote.
fn forget_surplus(desk: &Desk, folder: &Path, sitting: &SittingRow, count: usize) -> Result<()> {
    for number in count + 1.. {
        let path = folder.join(name(sitting, number));
        let Some(sha256) = sha256_of(&path) else { break };
        if desk.read(|store, _| ticket_volume::get(store.reader(), &sha256))?.is_some() {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// None where there is no such file.
fn sha256_of(path: &Path) -> Option<String> {
    std::fs::read(path).ok().map(|bytes| digest(&bytes))
}
