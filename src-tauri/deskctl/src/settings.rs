//! What every command takes: where the desk is, who works, what time it is, how to answer.

use crate::arguments::Arguments;
use crate::clock::Clock;
use crate::failure::Failure;
use crate::output::Output;
use desk_core::desk::request::Unlock;
use desk_core::desk::view::{ClerkView, Stage};
use desk_core::desk::{Desk, DeskOptions, desk_status, unlock};
use desk_core::error::{Code, Error};
use desk_core::model::Moment;
use desk_core::paper::{Fonts, resource_dir};
use desk_core::photo::{Models, load_models};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The name under which the platform keeps the desk's data; the window uses the same.
const IDENTIFIER: &str = "cn.edu.bjou.desk603";

/// The common options.
pub(crate) struct Settings {
    pub(crate) json: bool,
    data: Option<PathBuf>,
    resources: Option<PathBuf>,
    clerk: Option<String>,
    passphrase_stdin: bool,
    clock: Clock,
}

impl Settings {
    /// Take the common options out of the arguments.
    pub(crate) fn take(arguments: &mut Arguments) -> Result<Self, Failure> {
        Ok(Self {
            json: arguments.switch("json"),
            data: arguments.value("data").map(PathBuf::from),
            resources: arguments.value("resources").map(PathBuf::from),
            clerk: arguments.text("clerk")?,
            passphrase_stdin: arguments.switch("passphrase-stdin"),
            clock: Clock::read(arguments.text("now")?.as_deref())?,
        })
    }

    /// Now, by the clock or by `--now`.
    pub(crate) fn now(&self) -> Result<Moment, Failure> {
        self.clock.now()
    }

    /// The moment of `--now`, or `otherwise` where it was not given.
    pub(crate) fn now_or(&self, otherwise: &str) -> Option<Moment> {
        match self.clock {
            Clock::Fixed(moment) => Some(moment),
            Clock::Computer => Moment::parse(otherwise),
        }
    }

    /// Answers as asked for.
    pub(crate) fn output(&self, headings: &[&str]) -> Output {
        Output::new(self.json, headings)
    }

    /// The desk in the data folder, not unlocked.
    pub(crate) fn desk(&self) -> Result<Desk, Failure> {
        self.desk_in(&self.folder()?)
    }

    /// A desk in this folder, with the resources of the common options.
    pub(crate) fn desk_in(&self, folder: &Path) -> Result<Desk, Failure> {
        Ok(Desk::open(DeskOptions::new(folder, resource_dir(self.resources.as_deref())))?)
    }

    /// The fonts in the resource folder.
    pub(crate) fn fonts(&self) -> Result<Fonts, Failure> {
        let missing = || Error::new(Code::ResourceMissing).with("file", "fonts");
        let folder = resource_dir(self.resources.as_deref()).ok_or_else(missing)?;
        Ok(Fonts::load(&folder).map_err(Error::from)?)
    }

    /// The models in the resource folder.
    pub(crate) fn models(&self) -> Result<Models, Failure> {
        Ok(load_models(resource_dir(self.resources.as_deref()).as_deref())?)
    }

    /// The desk in the data folder, unlocked by the clerk.
    pub(crate) fn unlocked(&self) -> Result<Desk, Failure> {
        let folder = self.folder()?;
        if !folder.is_dir() {
            // Opening would create it, and a mistyped path would leave folders behind.
            return Err(Error::new(Code::NotSetUp).into());
        }
        let desk = self.desk_in(&folder)?;
        self.log_in(&desk)?;
        Ok(desk)
    }

    /// Let the clerk work.
    fn log_in(&self, desk: &Desk) -> Result<(), Failure> {
        let now = self.now()?;
        let status = desk_status(desk, now)?;
        if status.stage == Stage::NotSetUp {
            return Err(Error::new(Code::NotSetUp).into());
        }
        let clerk_id = self.choose(&status.clerks)?.id;
        unlock(desk, now, &Unlock { clerk_id, passphrase: self.passphrase()? })?;
        Ok(())
    }

    /// The clerk's name and this passphrase.
    pub(crate) fn login(&self, desk: &Desk, passphrase: &str) -> Result<Unlock, Failure> {
        let clerk_id = self.choose(&desk_status(desk, self.now()?)?.clerks)?.id;
        Ok(Unlock { clerk_id, passphrase: passphrase.to_owned() })
    }

    fn choose<'a>(&self, clerks: &'a [ClerkView]) -> Result<&'a ClerkView, Failure> {
        match (&self.clerk, clerks) {
            (None, [only]) => Ok(only),
            (None, _) => Err(Failure::usage("several clerks may log in: name one with --clerk")),
            (Some(name), _) => clerks
                .iter()
                .find(|clerk| clerk.name == *name)
                .ok_or_else(|| Error::new(Code::NotFound).with("what", "clerk").into()),
        }
    }

    /// The passphrase, from the environment or the first line of standard input, never from the command line, where
    /// other users of the computer could read it.
    pub(crate) fn passphrase(&self) -> Result<String, Failure> {
        if self.passphrase_stdin {
            let mut line = String::new();
            std::io::stdin()
                .read_line(&mut line)
                .map_err(|_| Failure::input("the passphrase on standard input is not UTF-8 text"))?;
            return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
        }
        let given = variable("DESK603_PASSPHRASE").ok_or_else(|| {
            Failure::usage("no passphrase: set DESK603_PASSPHRASE, or give it with --passphrase-stdin")
        })?;
        given.into_string().map_err(|_| Failure::input("DESK603_PASSPHRASE is not UTF-8 text"))
    }

    fn folder(&self) -> Result<PathBuf, Failure> {
        self.data
            .clone()
            .or_else(|| variable("DESK603_DATA").map(PathBuf::from))
            .or_else(platform_folder)
            .ok_or_else(|| Failure::usage("no data folder: give one with --data or DESK603_DATA"))
    }
}

/// An environment variable that is set and not empty.
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Where the platform keeps data of programs.
fn platform_folder() -> Option<PathBuf> {
    let base = if cfg!(windows) {
        PathBuf::from(variable("APPDATA")?)
    } else if cfg!(target_os = "macos") {
        PathBuf::from(variable("HOME")?).join("Library").join("Application Support")
    } else {
        let named = variable("XDG_DATA_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        named.or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".local").join("share")))?
    };
    Some(base.join(IDENTIFIER))
}
