//! Printers without hardware: every job is a file in a folder, so that what was printed outlives a killed program. What
//! happened to a job is told by an empty file beside it.

use desk_core::desk::{JobState, PrintPort, PrinterInfo, Spooled};
use desk_core::error::{Code, Error, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What may befall a job; what came first is what counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Failed,
    Lost,
    Cancelled,
    Forgotten,
}

/// Some printers that print at once, unless they are held.
pub(super) struct Shelf {
    folder: PathBuf,
    names: Vec<String>,
}

/// One job that a printer got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) number: i64,
    pub(super) title: String,
    pub(super) file: PathBuf,
}

impl Shelf {
    pub(super) fn new(folder: &Path, names: &[&str]) -> Self {
        for name in names {
            fs::create_dir_all(folder.join(name)).unwrap();
        }
        Self { folder: folder.to_owned(), names: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// Keep every job of a printer under way until it is let go.
    pub(super) fn hold(&self, printer: &str, held: bool) {
        self.set(printer, "held", held);
    }

    /// Refuse whatever a printer is sent.
    pub(super) fn refuse(&self, printer: &str, refuses: bool) {
        self.set(printer, "refuses", refuses);
    }

    /// Take what a printer is sent without saying so in time.
    pub(super) fn dawdle(&self, printer: &str, dawdles: bool) {
        self.set(printer, "dawdles", dawdles);
    }

    /// Answer nothing about a printer, as while the scheduler is started anew.
    pub(super) fn be_silent(&self, printer: &str, silent: bool) {
        self.set(printer, "silent", silent);
    }

    fn set(&self, printer: &str, what: &str, is: bool) {
        let path = self.folder.join(printer).join(what);
        if is { fs::write(path, "").unwrap() } else { fs::remove_file(path).unwrap() }
    }

    fn is(&self, printer: &str, what: &str) -> bool {
        self.folder.join(printer).join(what).exists()
    }

    pub(super) fn befall(&self, printer: &str, job: i64, fate: Fate) {
        fs::write(self.fate(printer, job, fate), "").unwrap();
    }

    pub(super) fn befell(&self, printer: &str, job: i64, fate: Fate) -> bool {
        self.fate(printer, job, fate).exists()
    }

    fn fate(&self, printer: &str, job: i64, fate: Fate) -> PathBuf {
        self.folder.join(printer).join(format!("{job}.{fate:?}"))
    }

    /// Every job of a printer, oldest first.
    pub(super) fn jobs(&self, printer: &str) -> Vec<Job> {
        let entries = fs::read_dir(self.folder.join(printer)).unwrap().map(|entry| entry.unwrap().path());
        let mut jobs: Vec<Job> = entries.filter_map(job).collect();
        jobs.sort_by_key(|job| job.number);
        jobs
    }
}

/// `12 title.pdf`.
fn job(file: PathBuf) -> Option<Job> {
    let (number, title) = file.file_name()?.to_str()?.strip_suffix(".pdf")?.split_once(' ')?;
    Some(Job { number: number.parse().ok()?, title: title.to_owned(), file })
}

impl PrintPort for Shelf {
    fn printers(&self) -> Vec<PrinterInfo> {
        let shown = |name: &String| PrinterInfo {
            name: name.clone(),
            label: name.clone(),
            is_default: false,
            ready: true,
        };
        self.names.iter().map(shown).collect()
    }

    fn send(&self, printer: &str, file: &Path, title: &str) -> Result<Spooled> {
        let folder = self.folder.join(printer);
        if self.is(printer, "refuses") {
            return Err(Error::new(Code::PrintFailed).with("printer", printer));
        }
        let number = self.jobs(printer).last().map_or(1, |job| job.number + 1);
        let arriving = folder.join("arriving");
        fs::copy(file, &arriving).unwrap();
        fs::rename(arriving, folder.join(format!("{number} {title}.pdf"))).unwrap();
        match self.is(printer, "dawdles") {
            true => Err(Error::new(Code::PrintInterrupted).with("printer", printer)),
            false => Ok(Spooled { job: number }),
        }
    }

    fn job_state(&self, printer: &str, job: i64) -> JobState {
        let befell = |fate| self.befell(printer, job, fate);
        if self.is(printer, "silent") {
            JobState::Unreachable
        } else if befell(Fate::Lost) || !self.jobs(printer).iter().any(|it| it.number == job) {
            JobState::Unknown
        } else if befell(Fate::Failed) || befell(Fate::Cancelled) {
            JobState::Failed
        } else if self.is(printer, "held") {
            JobState::Underway
        } else {
            JobState::Done
        }
    }

    fn find(&self, printer: &str, title: &str) -> Option<Option<i64>> {
        let jobs = self.jobs(printer).into_iter().filter(|job| job.title == title);
        (!self.is(printer, "silent")).then(|| jobs.map(|job| job.number).max())
    }

    fn cancel(&self, printer: &str, job: i64) {
        self.befall(printer, job, Fate::Cancelled);
    }

    fn forget(&self, printer: &str, job: i64) {
        self.befall(printer, job, Fate::Forgotten);
    }
}
