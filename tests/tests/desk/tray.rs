//! The only thing of the desk that tests replace: the printer hardware.

use desk_core::desk::{JobState, PrintPort, PrinterInfo, Spooled};
use desk_core::error::{Code, Error, Result};
use std::path::Path;
use std::sync::Mutex;

/// A printer without paper or hardware: it keeps every file. What `state` says is what every job is in.
pub(crate) struct Tray {
    pub(crate) files: Mutex<Vec<(String, Vec<u8>)>>,
    pub(crate) state: Mutex<JobState>,
    pub(crate) refuses: Mutex<bool>,
    pub(crate) forgotten: Mutex<Vec<i64>>,
    pub(crate) is_default: bool,
}

impl Tray {
    pub(crate) fn new() -> Self {
        Self {
            files: Mutex::new(Vec::new()),
            state: Mutex::new(JobState::Underway),
            refuses: Mutex::new(false),
            forgotten: Mutex::new(Vec::new()),
            is_default: true,
        }
    }

    pub(crate) fn say(&self, state: JobState) {
        *self.state.lock().unwrap() = state;
    }

    pub(crate) fn refuse(&self, refuses: bool) {
        *self.refuses.lock().unwrap() = refuses;
    }

    pub(crate) fn printed(&self) -> Vec<(String, Vec<u8>)> {
        self.files.lock().unwrap().clone()
    }
}

impl PrintPort for Tray {
    fn printers(&self) -> Vec<PrinterInfo> {
        let (name, label) = ("counter".to_owned(), "报名台打印机".to_owned());
        vec![PrinterInfo { name, label, is_default: self.is_default, ready: true }]
    }

    fn send(&self, printer: &str, file: &Path, title: &str) -> Result<Spooled> {
        assert_eq!(printer, "counter");
        if *self.refuses.lock().unwrap() {
            return Err(Error::new(Code::PrintFailed).with("printer", printer));
        }
        let mut files = self.files.lock().unwrap();
        files.push((title.to_owned(), std::fs::read(file).unwrap()));
        Ok(Spooled { job: files.len() as i64 })
    }

    fn job_state(&self, _: &str, _: i64) -> JobState {
        *self.state.lock().unwrap()
    }

    fn find(&self, _: &str, title: &str) -> Option<Option<i64>> {
        let files = self.files.lock().unwrap();
        let place = files.iter().rposition(|(name, _)| name == title);
        Some(place.and_then(|place| i64::try_from(place + 1).ok()))
    }

    fn cancel(&self, _: &str, _: i64) {
        self.say(JobState::Failed);
    }

    fn forget(&self, _: &str, job: i64) {
        self.forgotten.lock().unwrap().push(job);
    }
}
