//! Where things are. Found at run time: no path of the building machine is compiled in.

use crate::steps::Stop;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders this program works in.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace whose xtask `cargo` is running.
    pub(crate) fn find() -> Result<Self, Stop> {
        let complaint = || Stop::new("Start this program as `cargo xtask` inside the project.");
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).ok_or_else(complaint)?;
        let root = manifest.ancestors().nth(2).ok_or_else(complaint)?;
        Ok(Self { root: root.to_path_buf() })
    }

    /// A file or folder by its path from the root.
    pub(crate) fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.root.join(below)
    }

    /// Where build products go.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(folder))
    }

    /// `cargo` with these arguments, at the root.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.root);
        command
    }
}
