//! The file of a part, from the first page that is not on paper yet. Data is read in portions and laid out outside the
//! store's lock.

use crate::desk::Desk;
use crate::desk::issuing::{AT_A_TIME, Prepared, of_candidate, on_all_cores};
use crate::desk::room_papers;
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::paper::TicketVolume;
use crate::store::tables::print_part::PrintPartRow;
use crate::store::tables::print_run::PrintRunRow;
use crate::store::tables::print_sheet::{self, PrintSheetRow};
use crate::store::tables::{room, seat, sitting};

/// A part ready for its printer.
pub(super) struct LaidOut {
    /// The file; none where nothing of it can be printed.
    pub(super) pdf: Option<Vec<u8>>,
    /// How many pages the part has, those before the first of this file among them.
    pub(super) pages: u32,
    /// The tickets in it, as they were when laid out; empty for a paper of a room.
    pub(super) sheets: Vec<PrintSheetRow>,
}

/// Lay a part out.
///
/// # Errors
/// [`Code::NotFound`] for a room that is gone; [`Code::WrongState`] where nobody sits in it any more;
/// [`Code::MissingGlyphs`] or [`Code::PaperFailed`] for what cannot be printed of a paper. What is wrong with one ticket is
/// its sheet's problem.
pub(super) fn lay_out(desk: &Desk, now: Moment, run: &PrintRunRow, part: &PrintPartRow) -> Result<LaidOut> {
    match part.room_paper.zip(part.subject) {
        None => tickets(desk, part),
        Some((paper, subject)) => {
            let room = desk.read_unattended(|reader| {
                let row = sitting::get(reader, run.sitting_id)?;
                let asked = room_papers::Sat { room: room::get(reader, part.room_id)?, subject };
                room_papers::exam_room(desk, reader, now, (&row, &asked), paper.has_photos())
            })?;
            if room.seated.is_empty() {
                return Err(Error::new(Code::WrongState).with("state", "not_seated"));
            }
            let (pdf, pages) = desk.press()?.room_paper_from(paper, &room, part.from_page)?;
            Ok(LaidOut { pdf: Some(pdf), pages, sheets: Vec::new() })
        }
    }
}

fn tickets(desk: &Desk, part: &PrintPartRow) -> Result<LaidOut> {
    let (press, templates) = (desk.press()?, &desk.templates().in_force);
    let mut sheets = desk.read_unattended(|reader| print_sheet::of(reader, part.id))?;
    let pages = part.pages.unwrap_or_default();
    sheets.retain(|sheet| sheet.page >= part.from_page);
    let mut volume: Option<TicketVolume<Vec<u8>>> = None;
    for portion in sheets.chunks_mut(AT_A_TIME) {
        let prepared = read(desk, part, portion)?;
        let laid_out = on_all_cores(&prepared, |(_, it)| press.ticket_page(&it.paper, templates));
        for ((place, it), page) in prepared.iter().zip(laid_out) {
            let sheet = &mut portion[*place];
            match page.map_err(Error::from) {
                Ok(page) => {
                    let volume = match &mut volume {
                        Some(volume) => volume,
                        None => volume.insert(TicketVolume::begin(Vec::new(), templates, it.issued_at)?),
                    };
                    volume.add(&page)?;
                    if sheet.ticket_id != Some(it.ticket) {
                        // Another ticket than the one on paper.
                        (sheet.ticket_id, sheet.printed_at) = (Some(it.ticket), None);
                    }
                    sheet.problem = None;
                }
                Err(error) => leave_out(sheet, error)?,
            }
        }
    }
    let pdf = volume.map(TicketVolume::finish).transpose()?.map(|(pdf, _)| pdf);
    Ok(LaidOut { pdf, pages, sheets })
}

/// The tickets in force of some sheets, with their places. Whoever sits elsewhere by now is printed with those there.
fn read(desk: &Desk, part: &PrintPartRow, portion: &mut [PrintSheetRow]) -> Result<Vec<(usize, Prepared)>> {
    desk.read_unattended(|reader| {
        let mut all = Vec::with_capacity(portion.len());
        for (place, sheet) in portion.iter_mut().enumerate() {
            let seats = seat::of(reader, sheet.registration_id)?;
            if !seats.iter().any(|seat| seat.room_id == part.room_id) {
                leave_out(sheet, Error::new(Code::WrongState).with("state", "not_seated"))?;
                continue;
            }
            match Prepared::read(desk, reader, sheet.registration_id) {
                Ok(prepared) => all.push((place, prepared)),
                Err(error) => leave_out(sheet, error)?,
            }
        }
        Ok(all)
    })
}

/// A ticket that is void by now, or cannot be drawn, leaves the others of its room alone.
fn leave_out(sheet: &mut PrintSheetRow, error: Error) -> Result<()> {
    (sheet.ticket_id, sheet.printed_at, sheet.problem) = (None, None, Some(of_candidate(error)?.code));
    Ok(())
}
