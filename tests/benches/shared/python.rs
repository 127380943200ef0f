//! A Python environment of a benchmark's own, for what others do with the same work.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The interpreter of an environment in `folder` that has `packages`, known by whether it imports `modules`; none where it
/// cannot be made.
pub(crate) fn environment(folder: &Path, packages: &[&str], modules: &str) -> Option<PathBuf> {
    let python = folder.join("bin/python");
    let runs = |command: &mut Command| {
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let has = || runs(Command::new(&python).args(["-c", &format!("import {modules}")]));
    if !has() {
        let made = runs(Command::new("python3").args(["-m", "venv"]).arg(folder));
        let installed = made && runs(Command::new(&python).args(["-m", "pip", "install"]).args(packages));
        if !installed || !has() {
            return None;
        }
    }
    Some(python)
}
