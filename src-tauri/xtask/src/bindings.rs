//! The front end's types, `ui/src/bindings/index.ts`: generated from Rust and committed.

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop, output_of_success};
use crate::workspace::Workspace;
use crate::{needs, system};

/// What prints the types.
const EXPORT: [&str; 6] = ["run", "--quiet", "--package", "desk603", "--example", "bindings"];

/// Where they are committed; the only file in its folder.
const COMMITTED: &str = "ui/src/bindings/index.ts";

/// Write the types anew.
pub(crate) fn write(workspace: &Workspace, steps: &mut Steps) -> Result<(), Stop> {
    steps.step("packages", || system::provide(&needs::build()))?;
    let frontend = Frontend::of(workspace);
    if !frontend.is_built() {
        // The shell does not compile without it.
        frontend.install(steps)?;
        frontend.build(steps)?;
    }
    steps.step("bindings", || {
        let fresh = export(workspace)?;
        let path = workspace.path(COMMITTED);
        if std::fs::read_to_string(&path).is_ok_and(|committed| same(&fresh, &committed)) {
            println!("{COMMITTED} is as it should be");
            return Ok(());
        }
        let written =
            path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, fresh));
        written.map_err(|error| Stop::new(format!("Cannot write {}: {error}.", path.display())))?;
        println!("{COMMITTED} is written anew");
        Ok(())
    })
}

/// Fail when the committed types are not what Rust says today.
pub(crate) fn compare(workspace: &Workspace) -> Result<(), Stop> {
    let fresh = export(workspace)?;
    let committed = std::fs::read_to_string(workspace.path(COMMITTED)).unwrap_or_default();
    if same(&fresh, &committed) {
        return Ok(());
    }
    let line = first_difference(&fresh, &committed);
    Err(Stop::new(format!(
        "{COMMITTED} is not what the Rust types say (line {line}). Run `cargo xtask bindings` and commit the result."
    )))
}

fn export(workspace: &Workspace) -> Result<String, Stop> {
    let hint = "The types cannot be exported: the compiler's message says why.";
    let text = output_of_success(&mut workspace.cargo(&EXPORT), hint)?;
    if text.trim().is_empty() {
        return Err(Stop::new("The export printed nothing: is the list of commands empty?"));
    }
    Ok(text)
}

/// Whether two texts are the same; git may have given the committed one other line ends.
fn same(fresh: &str, committed: &str) -> bool {
    fresh.lines().eq(committed.lines())
}

/// The number of the first line that differs, from 1.
fn first_difference(fresh: &str, committed: &str) -> usize {
    fresh.lines().zip(committed.lines()).take_while(|(left, right)| left == right).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_an_added_and_a_removed_line_each_make_the_types_stale() {
        let fresh = "type A = 1;\ntype B = 2;\n";
        assert!(same(fresh, fresh) && same(fresh, "type A = 1;\r\ntype B = 2;\r\n"));
        for (committed, line) in [
            ("type A = 1;\ntype B = 3;\n", 2),
            ("type A = 1;\n", 2),
            ("type A = 1;\ntype B = 2;\ntype C = 3;\n", 3),
            ("", 1),
        ] {
            assert!(!same(fresh, committed), "{committed}");
            assert_eq!(first_difference(fresh, committed), line, "{committed}");
        }
    }
}
