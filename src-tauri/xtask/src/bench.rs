//! `cargo xtask bench`: the benchmarks of `tests/benches`, built for release.

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop};
use crate::workspace::Workspace;
use crate::{needs, resources, system};
use std::path::Path;

/// The benchmark that starts the window's program.
const WINDOW: &str = "start";

/// Run all benchmarks or the named ones. One that misses its goal does not keep the others from being measured.
pub(crate) fn run(workspace: &Workspace, steps: &mut Steps, names: &[String]) -> Result<(), Stop> {
    let known = known(&workspace.path("tests/benches"));
    let chosen = choose(&known, names)?;
    let with_window = chosen.iter().any(|name| name == WINDOW);
    let needs = if with_window { needs::test() } else { needs::CORE.to_vec() };
    steps.step("packages", || system::provide(&needs))?;
    steps.step("resources", || resources::place(workspace))?;
    if with_window {
        let frontend = Frontend::of(workspace);
        frontend.install(steps)?;
        frontend.build(steps)?;
    }
    let mut outcome = Ok(());
    for name in chosen {
        outcome = outcome.and(steps.command(
            &format!("bench {name}"),
            &mut workspace.cargo(&[
                "bench",
                "--package",
                "desk-tests",
                "--features",
                "bench",
                "--bench",
                name,
            ]),
            "A benchmark does not build, does not run, or misses its goal: its own lines above say which.",
        ));
    }
    outcome
}

fn choose<'a>(known: &'a [String], names: &'a [String]) -> Result<&'a [String], Stop> {
    if let Some(stranger) = names.iter().find(|name| !known.contains(name)) {
        return Err(Stop::asked_wrongly(format!(
            "There is no benchmark `{stranger}`. There are: {}",
            known.join(", ")
        )));
    }
    match (known.is_empty(), names.is_empty()) {
        (true, _) => Err(Stop::new("There is no benchmark in tests/benches.")),
        (_, true) => Ok(known),
        _ => Ok(names),
    }
}

/// A benchmark is a file `name.rs` or a folder with a `main.rs`.
fn known(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.join("main.rs").is_file() || path.extension().is_some_and(|ending| ending == "rs")
        })
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn all_or_the_named_benchmarks_are_chosen_and_strangers_refused() {
        let known = ["photo".to_owned(), "store".to_owned()];
        let named = ["store".to_owned()];
        let stranger = ["fast".to_owned()];
        assert_eq!(choose(&known, &[]).expect("all"), known);
        assert_eq!(choose(&known, &named).expect("one"), named);
        assert!(choose(&known, &stranger).expect_err("a stranger").to_string().contains("photo, store"));
        assert!(choose(&[], &[]).is_err(), "nothing to run is not a success");
    }
}
