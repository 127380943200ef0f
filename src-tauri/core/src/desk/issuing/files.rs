//! One file for each candidate: laid out and written on all cores outside the store's lock, kept in the register, and only
//! then given its name. A file that is there and says what is so is left alone.

use super::cores::on_all_cores;
use super::file_name::FileNames;
use super::numbers::of_candidate;
use super::prepared::{Prepared, digest, register_file};
use super::write;
use crate::desk::Desk;
use crate::desk::view::IssuedRow;
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::paper::{PaperPress, PaperTemplates};
use crate::progress::Underway;
use crate::store::tables::ticket;
use crate::store::{Op, Reader, Tx};
use std::path::{Path, PathBuf};

/// So many tickets are read, laid out and kept at a time: a few megabytes of photos.
pub(in crate::desk) const AT_A_TIME: usize = 48;

/// What became of one file.
struct Made {
    path: PathBuf,
    content: String,
    /// None where it was there already.
    sha256: Option<String>,
}

/// A ticket with where its file goes.
struct Wanted<'a> {
    place: usize,
    prepared: &'a Prepared,
    path: PathBuf,
}

/// Read what each ticket prints; with `folder`, write each one's file there. Answers the digest of what each ticket says, by
/// its row; none for a row without a ticket.
pub(super) fn each(
    desk: &Desk,
    now: Moment,
    folder: Option<&Path>,
    names: &mut FileNames,
    rows: &mut [IssuedRow],
    underway: &Underway<'_>,
) -> Result<Vec<Option<String>>> {
    let (press, templates) = (desk.press()?, &desk.templates().in_force);
    let mut contents = vec![None; rows.len()];
    let ticketed: Vec<usize> = (0..rows.len()).filter(|place| rows[*place].ticket_number.is_some()).collect();
    for part in ticketed.chunks(AT_A_TIME) {
        underway.step(0)?;
        let prepared = read(desk, rows, part)?;
        for (place, prepared) in &prepared {
            rows[*place].room = Some(prepared.fields.room.clone()).filter(|room| !room.is_empty());
            rows[*place].seat = prepared.seat;
        }
        match folder {
            Some(folder) => {
                let wanted = prepared.iter().map(|(place, prepared)| Wanted {
                    place: *place,
                    path: folder.join(format!("{}.pdf", names.name(&prepared.fields))),
                    prepared,
                });
                let wanted: Vec<Wanted<'_>> = wanted.collect();
                let made = on_all_cores(&wanted, |one| make(press, templates, one));
                keep(desk, now, rows, &mut contents, &wanted, made)?;
                write::settle(folder)?;
            }
            None => {
                let said = on_all_cores(&prepared, |(_, it)| press.ticket_content(&it.paper, templates));
                for ((place, _), content) in prepared.iter().zip(said) {
                    contents[*place] = Some(content);
                }
            }
        }
        underway.step(part.len() as u64)?;
    }
    Ok(contents)
}

/// The tickets of some rows, with their places; what cannot be read is that row's problem.
pub(super) fn read(desk: &Desk, rows: &mut [IssuedRow], part: &[usize]) -> Result<Vec<(usize, Prepared)>> {
    desk.read(|store, _| {
        let mut all = Vec::with_capacity(part.len());
        for place in part {
            match Prepared::read(desk, store.reader(), rows[*place].registration) {
                Ok(prepared) => all.push((*place, prepared)),
                Err(error) => rows[*place].problem = Some(of_candidate(error)?),
            }
        }
        Ok(all)
    })
}

fn make(press: &PaperPress, templates: &PaperTemplates, wanted: &Wanted<'_>) -> Result<Made> {
    let Wanted { prepared, path, .. } = wanted;
    let content = press.ticket_content(&prepared.paper, templates);
    let there = std::fs::read(path).ok().map(|bytes| digest(&bytes));
    if there.is_some_and(|sha256| prepared.made(&content, &sha256)) {
        return Ok(Made { path: path.clone(), content, sha256: None });
    }
    let bytes = press.admit_ticket(&prepared.paper, templates)?;
    write::stage(path, &bytes)?;
    Ok(Made { path: path.clone(), content, sha256: Some(digest(&bytes)) })
}

/// Keep what was made, then give the files their names. A ticket that became void meanwhile has no file.
fn keep(
    desk: &Desk,
    now: Moment,
    rows: &mut [IssuedRow],
    contents: &mut [Option<String>],
    wanted: &[Wanted<'_>],
    made: Vec<Result<Made>>,
) -> Result<()> {
    let mut written = Vec::new();
    for (one, made) in wanted.iter().zip(made) {
        let row = &mut rows[one.place];
        match made {
            Ok(made) => {
                row.file = Some(made.path.display().to_string());
                row.present = made.sha256.is_none();
                contents[one.place] = Some(made.content.clone());
                if let Some(sha256) = made.sha256 {
                    written.push((one, made.content, sha256));
                }
            }
            Err(error) => row.problem = Some(of_candidate(error)?),
        }
    }
    if written.is_empty() {
        return Ok(());
    }
    let void = desk.change(Op::SavePaper, now, |tx, _| {
        let mut void = Vec::new();
        for (one, content, sha256) in &written {
            if is_void(tx.reader(), one.prepared)? {
                void.push(one.place);
            } else {
                note(tx, one.prepared, content, sha256)?;
            }
        }
        Ok(void)
    })?;
    for (one, _, _) in written {
        if void.contains(&one.place) {
            write::discard(&one.path);
            rows[one.place].file = None;
            rows[one.place].problem = Some(Error::new(Code::ChangedSince));
            contents[one.place] = None;
        } else {
            write::adopt(&one.path)?;
        }
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, prepared: &Prepared, content: &str, sha256: &str) -> Result<()> {
    tx.about(prepared.registration.0);
    register_file(tx, prepared.ticket, content.to_owned(), sha256.to_owned())?;
    tx.next_line()
}

/// Whether the counter made a ticket void while its file was laid out.
fn is_void(reader: &Reader, prepared: &Prepared) -> Result<bool> {
    Ok(ticket::get(reader, prepared.ticket)?.voided_at.is_some())
}
