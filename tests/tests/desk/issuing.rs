//! 准考证 of a whole sitting: numbers, files, what went to whom, and whether a file is ours.

mod changed;
mod dispatch;
mod files;
mod given;
#[cfg(unix)]
mod killed;
mod merged;
mod numbers;
mod room_papers;
mod sent;
mod verified;

use crate::counter::{Counter, at, candidate, materials};
use desk_core::desk;
use desk_core::desk::request::{IssueSitting, OfRegistration, Register};
use desk_core::desk::view::{RegistrationView, SittingTickets, SittingView};
use desk_core::error::Result;
use desk_core::model::{Moment, RegistrationId, TicketFiles};
use desk_core::sample::portrait;
use std::path::{Path, PathBuf};

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";

/// A desk with a sitting in which some people of the sample sit, everything there but the tickets.
pub(crate) struct Seated {
    pub(crate) counter: Counter,
    pub(crate) sitting: SittingView,
    pub(crate) people: Vec<RegistrationId>,
}

impl Seated {
    pub(crate) fn of(count: usize) -> Self {
        let (counter, now) = (Counter::new(), at(NOW));
        let sitting = counter.open_sitting(now, 500);
        let people = (0..count).map(|person| {
            let photo = Some(counter.photo(now, &portrait(person as u64, None), None));
            let email = format!("kaosheng-{person}@example.org");
            let request = Register { photo, email, materials_seen: materials(), ..candidate(person) };
            let id = counter.register(now, &request).row.id;
            counter.pay(now, id).unwrap();
            counter.seat(now, id, &sitting).unwrap();
            id
        });
        let people = people.collect();
        Self { counter, sitting, people }
    }

    fn folder(&self) -> PathBuf {
        self.counter.home.path().join("tickets")
    }

    fn try_issue(&self, now: Moment, files: TicketFiles, name: Option<&str>) -> Result<SittingTickets> {
        let name = name.map(str::to_owned);
        let request = IssueSitting { sitting: self.sitting.id, files, name };
        desk::issue_sitting(&self.counter.desk, now, &self.folder(), &request)
    }

    fn issue(&self, files: TicketFiles) -> SittingTickets {
        self.try_issue(at(NOW), files, None).unwrap()
    }

    fn view(&self, person: usize) -> RegistrationView {
        let request = OfRegistration { registration: self.people[person] };
        desk::registration(&self.counter.desk, &request).unwrap()
    }

    fn number(&self, person: usize) -> String {
        self.view(person).ticket.unwrap().number
    }
}

/// The names of the files in a folder, in order, without what lies in folders of it.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.is_file());
    let mut names: Vec<String> =
        files.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// What pdftotext reads on each page, without spaces.
fn pages(pdf: &Path) -> Vec<String> {
    let output =
        std::process::Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect()).collect()
}

/// qpdf finds no fault.
fn assert_sound(pdf: &Path) {
    let output = std::process::Command::new("qpdf").arg("--check").arg(pdf).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let sound = output.status.success() && said.contains("No syntax or stream encoding errors found");
    assert!(sound, "{}: {said}{}", pdf.display(), String::from_utf8_lossy(&output.stderr));
}
