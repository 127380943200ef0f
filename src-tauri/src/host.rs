//! What the commands work on: the desk, the clock, the printers, the folders.

use crate::clock::Clock;
use crate::options::Options;
use crate::printing::SystemPrinters;
use desk_core::desk::view::{DemonstrationLogin, DeskStatus};
use desk_core::desk::{Desk, DeskOptions, PrintPort, ReaderPort, desk_status};
use desk_core::error::{Code, Result};
use desk_core::model::Moment;
use desk_core::paper::resource_dir;
use desk_core::sample::{DEMONSTRATION_LOGINS, demonstration};
use desk_reader::LocalReaders;
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
    readers: LocalReaders,
    save_to: PathBuf,
    demo: bool,
}

/// A morning's work at the counter and what came before it.
const DEMONSTRATION_PEOPLE: usize = 36;
const DEMONSTRATION_SEED: u64 = 603;

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
        let folder = DeskOptions::new(&options.data_folder(folders.data), resources);
        let desk = match Desk::open(folder.clone()) {
            Err(error) if error.code == Code::KeyFileDamaged => Desk::open_to_restore(folder),
            opened => opened,
        };
        if let Err(error) = &desk {
            log::error!("the desk did not open: {:?}", error.code);
        }
        let save_to = options.save_to.clone().unwrap_or_else(|| folders.documents.join("603报名台"));
        let host = Self {
            desk,
            clock,
            printers: SystemPrinters,
            readers: LocalReaders,
            save_to,
            demo: options.demo,
        };
        if options.demo {
            host.fill_demonstration();
        }
        host
    }

    /// Invented people, the first time a demonstration is opened.
    fn fill_demonstration(&self) {
        match self
            .desk()
            .and_then(|desk| demonstration(desk, self.now(), DEMONSTRATION_PEOPLE, DEMONSTRATION_SEED))
        {
            Ok(_) => {}
            Err(error) if error.code == Code::AlreadySetUp => {}
            Err(error) => log::error!("demonstration: {:?}", error.code),
        }
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

    /// The card readers.
    pub fn readers(&self) -> &dyn ReaderPort {
        &self.readers
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
        let logins: &[(&str, &str)] = if self.demo { &DEMONSTRATION_LOGINS } else { &[] };
        let logins = logins.iter().map(|(name, passphrase)| DemonstrationLogin {
            name: (*name).to_owned(),
            passphrase: (*passphrase).to_owned(),
        });
        DeskStatus { demo: self.clock.is_set(), demonstration: logins.collect(), ..status }
    }

    /// Load what would make the first paper, the first name or the first photo wait.
    pub fn warm_up(&self) {
        let fonts = self.desk().and_then(|desk| desk.fonts().map(|_| ()));
        let models = self.desk().and_then(|desk| desk.models().map(|_| ()));
        for error in [fonts.err(), models.err()].into_iter().flatten() {
            log::error!("resources: {:?} {:?}", error.code, error.values);
        }
    }
}
