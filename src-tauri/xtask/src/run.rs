//! `cargo xtask run` and `demo`: see the desk work.

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop};
use crate::workspace::Workspace;
use crate::{needs, resources, system};
use std::path::{Path, PathBuf};

/// Open the desk with demonstration data; where there is no display, do the main job without one.
pub(crate) fn window_or_demo(workspace: &Workspace, steps: &mut Steps, release: bool) -> Result<(), Stop> {
    steps.step("packages", || system::provide(&needs::build()))?;
    steps.step("resources", || resources::place(workspace))?;
    let frontend = Frontend::of(workspace);
    frontend.install(steps)?;
    frontend.build(steps)?;
    if !has_display() {
        println!(
            "\nThere is no display (neither DISPLAY nor WAYLAND_DISPLAY): doing the main job without a window."
        );
        return main_job(workspace, steps, release);
    }
    let mut arguments = vec!["run", "--package", "desk603"];
    arguments.extend(release.then_some("--release"));
    arguments.extend(["--", "--demo"]);
    steps.command(
        "the desk",
        &mut workspace.cargo(&arguments),
        "The desk did not start or ended with an error.",
    )
}

/// The main job without a window.
pub(crate) fn demo(workspace: &Workspace, steps: &mut Steps) -> Result<(), Stop> {
    steps.step("packages", || system::provide(&needs::CORE))?;
    steps.step("resources", || resources::place(workspace))?;
    main_job(workspace, steps, false)
}

fn main_job(workspace: &Workspace, steps: &mut Steps, release: bool) -> Result<(), Stop> {
    let out = workspace.target().join("demo");
    if out.exists() {
        // Papers of an earlier run would be taken for this one's.
        std::fs::remove_dir_all(&out)
            .map_err(|error| Stop::new(format!("Cannot empty {}: {error}.", out.display())))?;
    }
    let mut arguments = vec!["run", "--package", "deskctl"];
    arguments.extend(release.then_some("--release"));
    arguments.extend(["--", "demo", "--out"]);
    let mut command = workspace.cargo(&arguments);
    steps.command(
        "the main job",
        command.arg(&out),
        "The demonstration failed: its message above says where.",
    )?;
    let papers = papers(&out);
    if papers.is_empty() {
        return Err(Stop::new(format!("The demonstration left no PDF in {}.", out.display())));
    }
    println!("\nThe papers are here:");
    papers.iter().for_each(|paper| println!("  {}", paper.display()));
    Ok(())
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn papers(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .flat_map(|path| if path.is_dir() { papers(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .collect();
    found.sort();
    found
}
