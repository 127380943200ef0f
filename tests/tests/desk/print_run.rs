//! 批量打印: the tickets of a sitting and the papers of its rooms on real paper, part by part.

#[cfg(unix)]
mod killed;
mod parts;
mod resumed;
mod room_papers;
mod several;
mod shelf;
mod steered;

use crate::counter::{Counter, at, candidate, materials, sitting};
use desk_core::desk;
use desk_core::desk::request::{
    IssueSitting, OfPart, OfRegistration, PrintSitting, Register, ResumePart, RoomEntry,
};
use desk_core::desk::view::{PrintPartView, PrintRunView, SittingView};
use desk_core::error::Result;
use desk_core::model::{
    DispatchMeans, Moment, PrintPartState, RegistrationId, RoomPaper, RoomSubjects, TicketFiles,
};
use desk_core::sample::portrait;
use shelf::Shelf;
use std::path::Path;
use std::process::Command;

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";

/// A sitting with tickets issued and printers that keep what they get.
struct Batch {
    counter: Counter,
    shelf: Shelf,
    sitting: SittingView,
    people: Vec<RegistrationId>,
}

impl Batch {
    /// So many people in rooms of so many machines, filled one after the other, and the printers `left` and `right`.
    fn of(count: usize, seats: u32) -> Self {
        let (counter, now) = (Counter::new(), at(NOW));
        let rooms = ["第二考场", "第三考场"].map(|name| RoomEntry {
            room: None,
            name: name.to_owned(),
            seats,
            subjects: RoomSubjects::Both,
        });
        let request = desk::request::OpenSitting { rooms: rooms.to_vec(), ..sitting("2026-04-18", seats) };
        let sitting = desk::open_sitting(&counter.desk, now, &request).unwrap();
        let people = (0..count).map(|person| {
            let photo = Some(counter.photo(now, &portrait(person as u64, None), None));
            let request = Register { photo, materials_seen: materials(), ..candidate(person) };
            let id = counter.register(now, &request).row.id;
            counter.pay(now, id).unwrap();
            counter.seat(now, id, &sitting).unwrap();
            id
        });
        let people = people.collect();
        let shelf = Shelf::new(&counter.home.path().join("printers"), &["left", "right"]);
        let batch = Self { counter, shelf, sitting, people };
        batch.issue();
        batch
    }

    fn issue(&self) {
        let request = IssueSitting { sitting: self.sitting.id, files: TicketFiles::None, name: None };
        let folder = self.counter.home.path().join("tickets");
        desk::issue_sitting(&self.counter.desk, at(NOW), &folder, &request).unwrap();
    }

    fn request(&self, room_papers: &[RoomPaper], printers: &[&str]) -> PrintSitting {
        PrintSitting {
            sitting: self.sitting.id,
            room_papers: room_papers.to_vec(),
            printers: printers.iter().map(|name| (*name).to_owned()).collect(),
            reprint_reason: None,
        }
    }

    fn print(&self, request: &PrintSitting) -> Result<PrintRunView> {
        desk::print_sitting(&self.counter.desk, &self.shelf, at(NOW), request)
    }

    fn tickets(&self, printers: &[&str]) -> PrintRunView {
        self.print(&self.request(&[], printers)).unwrap()
    }

    /// Let the queue go on once; answers the newest run as it stands then.
    fn advance(&self) -> PrintRunView {
        desk::advance_print_queue(&self.counter.desk, &self.shelf, at(LATER)).unwrap();
        self.run()
    }

    fn run(&self) -> PrintRunView {
        let runs = desk::print_runs(&self.counter.desk).unwrap().runs;
        runs.into_iter().next().unwrap()
    }

    fn resume(&self, part: &PrintPartView, from_page: u32, printer: Option<&str>) -> Result<PrintRunView> {
        let printer = printer.map(str::to_owned);
        let request = ResumePart { part: part.id, from_page, printer };
        desk::resume_part(&self.counter.desk, &self.shelf, at(LATER), &request)
    }

    fn number(&self, person: usize) -> String {
        let request = OfRegistration { registration: self.people[person] };
        desk::registration(&self.counter.desk, &request).unwrap().ticket.unwrap().number
    }

    /// How often the register says that a person's ticket was printed.
    fn printed(&self, person: usize) -> usize {
        let request = OfRegistration { registration: self.people[person] };
        let lines = desk::dispatch_register(&self.counter.desk, &request).unwrap().lines;
        lines.iter().filter(|line| line.means == DispatchMeans::Printed).count()
    }

    fn all_printed(&self) -> Vec<usize> {
        (0..self.people.len()).map(|person| self.printed(person)).collect()
    }

    /// The ticket numbers on the pages of a printer's jobs, job after job, page after page.
    fn numbers_on_paper(&self, printer: &str) -> Vec<Vec<String>> {
        self.shelf.jobs(printer).iter().map(|job| numbers(&job.file)).collect()
    }
}

fn states(run: &PrintRunView) -> Vec<PrintPartState> {
    run.parts.iter().map(|part| part.state).collect()
}

/// The ticket number of each page.
fn numbers(pdf: &Path) -> Vec<String> {
    pages(pdf).iter().map(|page| ticket_number(page)).collect()
}

fn ticket_number(page: &str) -> String {
    let after = page.split("准考证号").nth(1).unwrap_or_else(|| panic!("no number: {page}"));
    after.chars().filter(|c| !c.is_whitespace()).skip_while(|c| !c.is_ascii_digit()).take(12).collect()
}

/// The text of each page, read by pdftotext after qpdf found the file sound.
fn pages(pdf: &Path) -> Vec<String> {
    let sound = Command::new("qpdf").arg("--check").arg(pdf).output().expect("qpdf starts");
    assert!(sound.status.success(), "qpdf: {}", String::from_utf8_lossy(&sound.stderr));
    let output = Command::new("pdftotext").arg(pdf).arg("-").output().expect("pdftotext starts");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}

fn sheets(batch: &Batch, part: &PrintPartView) -> Vec<desk_core::desk::view::PrintSheetView> {
    desk::print_part_sheets(&batch.counter.desk, &OfPart { part: part.id }).unwrap()
}

fn moment() -> Moment {
    at(LATER)
}
