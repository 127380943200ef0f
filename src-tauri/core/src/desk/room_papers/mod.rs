//! 考务打印件: the papers of the rooms of a sitting, a file for each room and subject.

mod gathered;

pub(super) use gathered::{Sat, exam_room};

use super::Desk;
use super::issuing::safe_file_name;
use super::request::SaveRoomPapers;
use super::save_paper::write_new;
use super::view::{SavedFile, SavedRoomPapers};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::Op;
use crate::store::tables::sitting;
use std::path::Path;

/// Write papers of every room in which somebody sits into `folder`, never over another file. Data is read room by room and
/// laid out outside the store's lock.
///
/// # Errors
/// [`Code::FieldMissing`] where no paper is asked for; [`Code::WrongState`] where nobody has a seat;
/// [`Code::MissingGlyphs`] or [`Code::PaperFailed`] for what cannot be printed.
pub fn save_room_papers(
    desk: &Desk,
    now: Moment,
    folder: &Path,
    request: &SaveRoomPapers,
) -> Result<SavedRoomPapers> {
    if request.papers.is_empty() {
        return Err(Error::new(Code::FieldMissing).with("field", "papers"));
    }
    let press = desk.press()?;
    let row = desk.read(|store, _| sitting::get(store.reader(), request.sitting))?;
    let mut files = Vec::new();
    let with_photos = request.papers.iter().any(|paper| paper.has_photos());
    for asked in gathered::sat(desk, &row)? {
        let room = desk.read(|store, _| exam_room(desk, store.reader(), now, (&row, &asked), with_photos))?;
        for paper in &request.papers {
            let stem = format!(
                "{}-{}-{}-{}",
                crate::paper::room_paper_title(*paper),
                safe_file_name(&room.room),
                room.subject,
                room.day
            );
            let pdf = press.room_paper(*paper, &room)?;
            files.push(desk.change(Op::SavePaper, now, |_, _| write_new(folder, &stem, "pdf", &pdf))?);
        }
    }
    if files.is_empty() {
        return Err(Error::new(Code::WrongState).with("state", "not_seated"));
    }
    Ok(SavedRoomPapers { folder: SavedFile { path: folder.display().to_string() }, files })
}
