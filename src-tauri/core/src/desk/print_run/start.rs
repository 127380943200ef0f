//! Sending the papers of a sitting on their way.

use super::show;
use crate::desk::print_port::PrintPort;
use crate::desk::request::PrintSitting;
use crate::desk::view::PrintRunView;
use crate::desk::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::model::{
    Moment, PrintPartState, PrintRunId, PrintRunState, RegistrationId, RoomId, RoomPaper, Subject,
};
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::tables::print_sheet::{self, PrintSheetRow, Printable};
use crate::store::tables::{room, seating, setting, sitting};
use crate::store::{Json, Op, Reader, Tx};

/// The most tickets of one part: a room's, and of a large room what a tray holds.
const MOST: usize = 100;

/// What one part will be.
struct Planned {
    room: (RoomId, String),
    /// Which paper of the room; none for tickets.
    paper: Option<(RoomPaper, Subject)>,
    /// Whose tickets, in the order of the pages.
    tickets: Vec<RegistrationId>,
}

/// Print the tickets of a sitting that are not on paper yet, or papers of its rooms. With a reason every ticket is printed,
/// those on paper too; those that are about to be are left to that. The parts are handed over by
/// [`crate::desk::advance_print_queue`].
///
/// # Errors
/// [`Code::FieldMissing`] without a printer; [`Code::PrinterGone`]; [`Code::WrongState`] where no ticket is in force or
/// nobody is seated, or where the same papers are under way; [`Code::ReasonMissing`] where every ticket is on paper.
pub fn print_sitting(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &PrintSitting,
) -> Result<PrintRunView> {
    let reason = request.reprint_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    let reprint_reason = reason.map(|reason| text::reason(Some(reason))).transpose()?;
    let printers = known_printers(port, &request.printers)?;
    let id = desk.change(Op::PrintSitting, now, |tx, clerk| {
        let sitting_id = sitting::get(tx.reader(), request.sitting)?.id;
        let planned = plan(tx.reader(), request, reprint_reason.is_some())?;
        setting::set(tx, setting::RUN_PRINTERS, &serde_json::to_string(&printers)?)?;
        if let Some(reason) = &reprint_reason {
            tx.because(reason);
        }
        let row = PrintRunRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            sitting_id,
            printers: Json(printers),
            state: PrintRunState::Printing,
            reprint_reason,
            asked_at: now,
            asked_by: clerk.id,
        };
        tx.insert(&row)?;
        (1..).zip(planned).try_for_each(|(position, part)| keep(tx, row.id, position, part))?;
        Ok(row.id)
    })?;
    desk.read(|store, _| show::run(store.reader(), print_run::get(store.reader(), id)?))
}

/// Each once, and each known to the spooler.
pub(super) fn known_printers(port: &dyn PrintPort, wanted: &[String]) -> Result<Vec<String>> {
    if wanted.is_empty() {
        return Err(Error::new(Code::FieldMissing).with("field", "printers"));
    }
    let known = port.printers();
    let mut printers: Vec<String> = Vec::new();
    for name in wanted {
        if !known.iter().any(|printer| printer.name == *name) {
            return Err(Error::new(Code::PrinterGone).with("printer", name));
        }
        if !printers.contains(name) {
            printers.push(name.clone());
        }
    }
    Ok(printers)
}

fn plan(reader: &Reader, request: &PrintSitting, again: bool) -> Result<Vec<Planned>> {
    if request.room_papers.is_empty() {
        return tickets(print_sheet::printable(reader, request.sitting)?, again);
    }
    refuse_twice(reader, request)?;
    let mut planned = Vec::new();
    for room in room::of(reader, request.sitting)? {
        let taken = seating::in_room(reader, room.id)?;
        for subject in [Subject::Theory, Subject::Skill] {
            if taken.iter().any(|seat| seat.subject == subject) {
                planned.extend(request.room_papers.iter().map(|paper| Planned {
                    room: (room.id, room.name.clone()),
                    paper: Some((*paper, subject)),
                    tickets: Vec::new(),
                }));
            }
        }
    }
    if planned.is_empty() { Err(wrong_state("not_seated")) } else { Ok(planned) }
}

fn tickets(everybody: Vec<Printable>, again: bool) -> Result<Vec<Planned>> {
    if everybody.is_empty() {
        return Err(wrong_state("no_ticket"));
    }
    let under_way = everybody.iter().any(|one| one.under_way);
    let mut planned: Vec<Planned> = Vec::new();
    for one in everybody.into_iter().filter(|one| !one.under_way && (again || !one.printed)) {
        match planned.last_mut() {
            Some(part) if part.room == one.room && part.tickets.len() < MOST => {
                part.tickets.push(one.registration);
            }
            _ => planned.push(Planned { room: one.room, paper: None, tickets: vec![one.registration] }),
        }
    }
    match planned.is_empty() {
        false => Ok(planned),
        true if under_way => Err(wrong_state("printing_already")),
        true => Err(Error::new(Code::ReasonMissing)),
    }
}

/// The button pressed twice prints no second set of a room's papers.
fn refuse_twice(reader: &Reader, request: &PrintSitting) -> Result<()> {
    for run in print_run::open(reader, request.sitting)? {
        let mut parts = print_part::of(reader, run.id)?.into_iter();
        if parts.any(|part| part.room_paper.is_some_and(|paper| request.room_papers.contains(&paper))) {
            return Err(wrong_state("printing_already"));
        }
    }
    Ok(())
}

fn keep(tx: &mut Tx<'_>, run_id: PrintRunId, position: u32, part: Planned) -> Result<()> {
    let row = PrintPartRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        run_id,
        position,
        room_id: part.room.0,
        room_name: part.room.1,
        room_paper: part.paper.map(|(paper, _)| paper),
        subject: part.paper.map(|(_, subject)| subject),
        pages: u32::try_from(part.tickets.len()).ok().filter(|pages| *pages > 0),
        from_page: 1,
        printer: None,
        state: PrintPartState::Queued,
        spooler_job: None,
        failure: None,
        changed_at: tx.now(),
    };
    tx.insert(&row)?;
    (1..).zip(part.tickets).try_for_each(|(page, registration_id)| {
        tx.insert(&PrintSheetRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            part_id: row.id,
            page,
            registration_id,
            ticket_id: None,
            problem: None,
            printed_at: None,
        })
    })?;
    tx.next_line()
}

fn wrong_state(state: &str) -> Error {
    Error::new(Code::WrongState).with("state", state)
}

/// The printers that shared the last run; the one chosen for tickets where there was none.
pub(super) fn last_printers(reader: &Reader) -> Result<Vec<String>> {
    let kept = setting::get(reader, setting::RUN_PRINTERS)?;
    Ok(kept.and_then(|names| serde_json::from_str(&names).ok()).unwrap_or_default())
}
