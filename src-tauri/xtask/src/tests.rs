//! `cargo xtask test`: everything that must hold, in the order in which a failure is cheapest.

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop};
use crate::workspace::Workspace;
use crate::{bindings, needs, resources, system};

/// Check everything; stop at the first thing that fails.
pub(crate) fn all(workspace: &Workspace, steps: &mut Steps) -> Result<(), Stop> {
    steps.step("packages", || system::provide(&needs::test()))?;
    steps.step("resources", || resources::place(workspace))?;
    steps.command(
        "cargo fmt",
        &mut workspace.cargo(&["fmt", "--all", "--check"]),
        "Run `cargo fmt --all` and commit the result.",
    )?;
    let frontend = Frontend::of(workspace);
    frontend.install(steps)?;
    frontend.check(steps)?;
    frontend.build(steps)?;
    steps.command(
        "cargo clippy",
        &mut workspace.cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ]),
        "Mend what the compiler and clippy complain about.",
    )?;
    steps.step("bindings", || bindings::compare(workspace))?;
    steps.command(
        "cargo test",
        &mut workspace.cargo(&["test", "--workspace"]),
        "A test fails: its name above is the sentence that does not hold.",
    )
}
