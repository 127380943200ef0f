//! `cargo xtask package`: an installable package of this system, looked into and tried out.

mod clean_root;
mod config;
mod contents;

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop, run};
use crate::workspace::Workspace;
use crate::{needs, resources, system};
use config::Additions;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the programs of a package are built with: as Tauri's own bundler does, without a development server.
pub(crate) const RELEASE: [&str; 8] = [
    "build",
    "--release",
    "--package",
    "desk603",
    "--package",
    "deskctl",
    "--features",
    "tauri/custom-protocol",
];

/// The bundle that this system's package manager or user installs.
const BUNDLE: &str = if cfg!(windows) { "nsis" } else { "deb" };

/// Build the package, look into it, and on Debian install it into a clean system and go the whole road.
pub(crate) fn make(workspace: &Workspace, steps: &mut Steps) -> Result<(), Stop> {
    steps.step("packages", || system::provide(&needs::package()))?;
    steps.step("resources", || resources::place(workspace))?;
    let frontend = Frontend::of(workspace);
    frontend.install(steps)?;
    frontend.build(steps)?;
    steps.command(
        "release build",
        &mut workspace.cargo(&RELEASE),
        "The programs do not build: the compiler's message says why.",
    )?;
    steps.step("strip", || strip(workspace))?;
    let package = steps.step("bundle", || bundle(workspace, &frontend))?;
    if BUNDLE == "deb" {
        steps.step("contents", || contents::judge(&package, &resources::list(workspace)?))?;
        clean_root::try_out(workspace, steps, &package)?;
    }
    let bytes = std::fs::metadata(&package).map(|it| it.len()).unwrap_or_default();
    println!("\n{} ({:.1} MB)", package.display(), megabytes(bytes));
    Ok(())
}

/// Take the symbols out of the programs that are packed, a fifth of their size; `release/deps` keeps them, for whoever has to
/// read a crash. Windows has them in files of their own.
fn strip(workspace: &Workspace) -> Result<(), Stop> {
    if cfg!(windows) {
        return Ok(());
    }
    let release = workspace.target().join("release");
    for name in ["desk603", "deskctl"] {
        let (program, stripped) = (release.join(name), release.join(format!("{name}.stripped")));
        run(
            Command::new("strip").arg("-o").arg(&stripped).arg(&program),
            "The symbols cannot be taken out.",
        )?;
        std::fs::rename(&stripped, &program)
            .map_err(|error| Stop::new(format!("Cannot write {}: {error}.", program.display())))?;
    }
    Ok(())
}

/// Let Tauri's bundler make the package from what is built; returns where it is.
fn bundle(workspace: &Workspace, frontend: &Frontend) -> Result<PathBuf, Stop> {
    let release = workspace.target().join("release");
    let folder = release.join("bundle").join(BUNDLE);
    if folder.exists() {
        // A package of an earlier version would be taken for this one.
        std::fs::remove_dir_all(&folder)
            .map_err(|error| Stop::new(format!("Cannot empty {}: {error}.", folder.display())))?;
    }
    let additions = Additions::write(workspace, &release)?;
    let mut tauri = Command::new(frontend.program("tauri"));
    tauri.args(["bundle", "--ci", "--no-sign", "--bundles", BUNDLE, "--config", &additions.config()]);
    run(
        tauri.current_dir(workspace.path("")),
        "The package cannot be made: the bundler's message above says why.",
    )?;
    only_file(&folder)
        .ok_or_else(|| Stop::new(format!("The bundler left no package in {}.", folder.display())))
}

/// The package in the bundler's folder.
fn only_file(folder: &Path) -> Option<PathBuf> {
    let files = std::fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let mut packages = files.filter(|path| path.extension().is_some_and(|it| it == "deb" || it == "exe"));
    packages.next().filter(|_| packages.next().is_none())
}

/// Bytes in millions, as a disk's maker counts.
#[expect(clippy::cast_precision_loss, reason = "a size to read; no file has 2^53 bytes")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
