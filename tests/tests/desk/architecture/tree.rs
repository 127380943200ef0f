//! The files that belong to the project: what git tracks or would, or without git everything that is not built.

use std::path::{Path, PathBuf};
use std::process::Command;

/// One text file.
pub(super) struct File {
    /// From the root, with `/`.
    pub(super) path: String,
    /// Its text; empty for what is not text.
    pub(super) text: String,
}

impl File {
    /// Whether the file lies below a folder, or is it.
    pub(super) fn is_below(&self, folder: &str) -> bool {
        self.path == folder || self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether the name ends so.
    pub(super) fn ends_with(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// The workspace's folder.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace").to_path_buf()
}

/// All files of the project.
pub(super) fn files() -> Vec<File> {
    let root = root();
    let mut paths = of_git(&root).unwrap_or_else(|| of_folder(&root));
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let bytes = std::fs::read(root.join(&path)).ok()?; // listed by git, and just removed
            Some(File { path, text: String::from_utf8(bytes).unwrap_or_default() })
        })
        .collect()
}

/// None without git, outside a repository, or in one that git refuses because it belongs to another user.
fn of_git(root: &Path) -> Option<Vec<String>> {
    let listing = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .ok()
        .filter(|listing| root.join(".git").exists() && listing.status.success())?;
    let names = String::from_utf8(listing.stdout).expect("names are UTF-8");
    Some(names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn of_folder(root: &Path) -> Vec<String> {
    const BUILT: [&str; 5] = ["target", "node_modules", "ui/dist", "src-tauri/resources", "src-tauri/gen"];
    let mut found = Vec::new();
    let mut waiting = vec![root.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            if path.is_file() {
                found.push(name);
            } else if !BUILT.iter().any(|built| name == *built || name.ends_with(&format!("/{built}"))) {
                waiting.push(path);
            }
        }
    }
    found
}

#[test]
fn git_and_the_folder_agree_on_what_the_sources_are() {
    let rust = |paths: Vec<String>| {
        let mut rust: Vec<String> = paths.into_iter().filter(|path| path.ends_with(".rs")).collect();
        rust.sort();
        rust
    };
    let walked = rust(of_folder(&root()));
    assert!(walked.iter().any(|path| path == "tests/tests/desk/architecture/tree.rs"));
    if let Some(tracked) = of_git(&root()) {
        assert_eq!(rust(tracked.into_iter().filter(|path| root().join(path).exists()).collect()), walked);
    }
}
