//! The TypeScript types in `ui/src/bindings`, generated from Rust and committed.

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop, run};
use crate::workspace::Workspace;
use crate::{needs, system};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What writes the bindings; it takes the folder to write into as its last argument.
const EXPORT: [&str; 6] = ["run", "--quiet", "--package", "desk603", "--bin", "export-bindings"];

/// Where they are committed.
const COMMITTED: &str = "ui/src/bindings";

/// Write the bindings anew.
pub(crate) fn write(workspace: &Workspace, steps: &mut Steps) -> Result<(), Stop> {
    steps.step("packages", || system::provide(&needs::build()))?;
    let frontend = Frontend::of(workspace);
    if !frontend.is_built() {
        frontend.install(steps)?;
        frontend.build(steps)?;
    }
    steps.step("bindings", || {
        let fresh = export(workspace)?;
        let folder = workspace.path(COMMITTED);
        let changed = differences(&fresh, &files(&folder));
        for name in &changed {
            let path = folder.join(name);
            let outcome = match fresh.get(name) {
                Some(text) => make_parent(&path).and_then(|()| std::fs::write(&path, text)),
                None => std::fs::remove_file(&path),
            };
            outcome.map_err(|error| Stop::new(format!("Cannot write {}: {error}.", path.display())))?;
        }
        println!("{} of {} files changed in {COMMITTED}", changed.len(), fresh.len());
        Ok(())
    })
}

/// Fail when the committed bindings are not what the Rust types say today.
pub(crate) fn compare(workspace: &Workspace) -> Result<(), Stop> {
    let stale = differences(&export(workspace)?, &files(&workspace.path(COMMITTED)));
    if stale.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = stale.iter().map(|name| name.display().to_string()).collect();
    Err(Stop::new(format!(
        "{COMMITTED} is not what the Rust types say ({}). Run `cargo xtask bindings` and commit the result.",
        names.join(", ")
    )))
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

fn export(workspace: &Workspace) -> Result<Files, Stop> {
    let folder = workspace.target().join("bindings");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| Stop::new(format!("Cannot empty {}: {error}.", folder.display())))?;
    }
    let mut command = workspace.cargo(&EXPORT);
    run(command.arg("--").arg(&folder), "The bindings cannot be exported: the compiler's message says why.")?;
    let fresh = files(&folder);
    if fresh.is_empty() {
        return Err(Stop::new("The export wrote no bindings: is its list of types empty?"));
    }
    Ok(fresh)
}

/// Names of the files that are on one side only or differ.
fn differences(fresh: &Files, committed: &Files) -> Vec<PathBuf> {
    let changed =
        fresh.iter().filter(|(name, text)| committed.get(*name) != Some(text)).map(|(name, _)| name);
    let gone = committed.keys().filter(|name| !fresh.contains_key(*name));
    changed.chain(gone).cloned().collect()
}

/// All files below a folder by their path from it; none where there is no folder.
fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries = std::fs::read_dir(&next).into_iter().flatten().filter_map(Result::ok);
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                waiting.push(path);
            } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(folder), std::fs::read(&path)) {
                found.insert(name.to_path_buf(), bytes);
            }
        }
    }
    found
}

fn make_parent(path: &Path) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), std::fs::create_dir_all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_changed_a_new_and_a_removed_file_each_make_the_bindings_stale() {
        let committed = folder(&[("A.ts", "a"), ("B.ts", "b")]);
        assert!(differences(&committed, &committed).is_empty());
        let cases = [
            (folder(&[("A.ts", "a"), ("B.ts", "changed")]), "B.ts"),
            (folder(&[("A.ts", "a"), ("B.ts", "b"), ("C.ts", "c")]), "C.ts"),
            (folder(&[("A.ts", "a")]), "B.ts"),
        ];
        for (fresh, expected) in cases {
            assert_eq!(differences(&fresh, &committed), [PathBuf::from(expected)]);
        }
    }
}
