//! What the commands work on: the desk, the clock, the printers, the folders.

use crate::clock::Clock;
use crate::options::Options;
use crate::printing::SystemPrinters;
use desk_core::desk::view::DeskStatus;
use desk_core::desk::{Desk, DeskOptions, PrintPort, desk_status};
use desk_core::error::Result;
use desk_core::model::Moment;
use desk_core::paper::resource_dir;
use std::path::PathBuf;

/// Folders of the user.
#[derive(Debug, Clone)]
pub struct Folders {
    /// Where programs keep data.
    pub data: PathBuf,
    /// Where people look for saved papers.
    pub documents: PathBuf,
    /// What an installer put beside the program.
    pub bundled_resources: Option<PathBuf>,
}

/// The shell's state.
pub struct Host {
    desk: Result<Desk>,
    clock: Clock,
    printers: SystemPrinters,
    save_to: PathBuf,
}

impl Host {
    /// Open the desk. What fails is kept and told by the window, which opens all the same.
    pub fn open(options: &Options, folders: Folders) -> Self {
        let clock = match options.clock {
            Some(moment) => Clock::set(moment),
            None if options.demo => Clock::demonstration(),
            None => Clock::Computer,
        };
        let bundled = folders.bundled_resources.filter(|folder| folder.join("fonts").is_dir());
        let resources = options.resources.clone().or_else(|| resource_dir(None)).or(bundled);
        let desk = Desk::open(DeskOptions::new(&options.data_folder(folders.data), resources));
        if let Err(error) = &desk {
            log::error!("the desk did not open: {:?}", error.code);
        }
        let save_to = options.save_to.clone().unwrap_or_else(|| folders.documents.join("603报名台"));
        Self { desk, clock, printers: SystemPrinters, save_to }
    }

    /// The desk, or why it could not be opened.
    pub fn desk(&self) -> Result<&Desk> {
        self.desk.as_ref().map_err(Clone::clone)
    }

    /// The moment.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The printers.
    pub fn printers(&self) -> &dyn PrintPort {
        &self.printers
    }

    /// Where saved papers go.
    pub fn save_to(&self) -> &PathBuf {
        &self.save_to
    }

    /// The frame of the window, with what only the shell knows.
    pub fn status(&self) -> Result<DeskStatus> {
        Ok(self.complete(desk_status(self.desk()?, self.now())?))
    }

    /// Add what only the shell knows.
    pub fn complete(&self, status: DeskStatus) -> DeskStatus {
        DeskStatus { demo: self.clock.is_set(), ..status }
    }

    /// Load what would make the first paper or the first name wait.
    pub fn warm_up(&self) {
        if let Err(error) = self.desk().and_then(|desk| desk.fonts().map(|_| ())) {
            log::error!("fonts: {:?} {:?}", error.code, error.values);
        }
    }
}
