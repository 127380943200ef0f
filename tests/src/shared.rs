//! The notice, the domain's cases and the photographs, in a folder beside the workspace.

use std::path::{Path, PathBuf};

/// The file or folder `path` below `../shared`. Where it is not there, say that the test is skipped and return none;
/// under `CI=true` that is a failure, because there everything must be checked.
pub fn shared(path: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?;
    let found = root.join("shared").join(path);
    if found.exists() {
        return Some(found);
    }
    let must_be_there = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(!must_be_there, "shared/{path} is missing, and CI=true demands it");
    eprintln!("SKIPPED: shared/{path} is not there");
    None
}
