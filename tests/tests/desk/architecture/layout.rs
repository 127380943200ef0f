//! The top level the owner fixed, and files that hold one idea each.

use super::{none_in, tree};

/// The most lines a source file may have, unit tests aside.
const MOST_LINES: usize = 250;

/// Long for a reason: generated; tests, which are lists of cases.
const MAY_BE_LONG: [&str; 3] = ["ui/src/bindings", "ui/tests", "tests"];

/// What may stand at the top level beside hidden names.
const FOLDERS: [&str; 4] = ["src-tauri", "ui", "tests", "icons"];
const FILES: [&str; 4] = ["Cargo.toml", "Cargo.lock", "clippy.toml", "rustfmt.toml"];

#[test]
fn no_source_file_has_grown_past_one_idea() {
    let files = tree::files();
    let counted = |file: &tree::File| {
        file.ends_with(&[".rs", ".ts", ".vue"])
            && !file.ends_with(&[".test.ts", ".spec.ts"])
            && !MAY_BE_LONG.iter().any(|folder| file.is_below(folder))
    };
    none_in(files.iter().filter(|file| counted(file)), |file| too_long(&file.text));
}

#[test]
fn a_file_may_have_250_lines_and_not_one_more() {
    assert!(too_long(&"x\n".repeat(249)).is_empty() && too_long(&"x\n".repeat(250)).is_empty());
    assert_eq!(too_long(&"x\n".repeat(251)), ["has 251 lines, more than 250"]);
    let with_tests = "x\n".repeat(250) + "\n#[cfg(test)]\nmod tests {\n}\n";
    assert!(too_long(&with_tests).is_empty(), "unit tests are not counted");
}

#[test]
fn the_top_level_is_as_the_owner_fixed_it() {
    let strangers: Vec<String> = tree::files().iter().filter_map(|file| stranger(&file.path)).collect();
    assert!(strangers.is_empty(), "not at the top level: {strangers:?}");
}

#[test]
fn a_planted_stranger_at_the_top_level_is_found() {
    for path in ["docs/a.md", "src/main.rs", "notes.txt", "package.json", "scripts/x.sh"] {
        assert!(stranger(path).is_some(), "{path}");
    }
    for path in
        ["ui/src/a.ts", "README.md", "README.zh.md", ".ci/run", ".gitignore", "Cargo.toml", "LICENSE-MIT"]
    {
        assert!(stranger(path).is_none(), "{path}");
    }
}

fn too_long(text: &str) -> Vec<String> {
    let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.trim_end().lines().count();
    (lines > MOST_LINES).then(|| format!("has {lines} lines, more than {MOST_LINES}")).into_iter().collect()
}

fn stranger(path: &str) -> Option<String> {
    let (top, is_folder) = path.split_once('/').map_or((path, false), |(folder, _)| (folder, true));
    let known = if is_folder {
        FOLDERS.contains(&top)
    } else {
        FILES.contains(&top)
            || top.starts_with("LICENSE")
            || (top.starts_with("README") && top.ends_with(".md"))
    };
    (!known && !top.starts_with('.')).then(|| top.to_owned())
}
