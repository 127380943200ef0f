//! The built programs that tests start, and what they need.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

/// The folder of built programs: where this test program itself was built.
pub fn built() -> PathBuf {
    let here = std::env::current_exe().expect("this program's path");
    let folder = here.ancestors().find(|folder| folder.join("deps").is_dir());
    folder.expect("tests run where cargo built them").to_owned()
}

/// The program of a package, built now if a change asks for it.
///
/// # Panics
/// When it does not build.
pub fn program(package: &str) -> PathBuf {
    static BUILT: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut known = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !known.iter().any(|name| name == package) {
        let build = Command::new(env!("CARGO")).args(["build", "--quiet", "--package", package]).status();
        assert!(build.is_ok_and(|status| status.success()), "{package} does not build");
        known.push(package.to_owned());
    }
    built().join(package)
}

/// The fonts that `cargo xtask test` places.
///
/// # Panics
/// When they are not there.
pub fn resources() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let folder = workspace.join("src-tauri/resources");
    assert!(
        folder.join("fonts").is_dir(),
        "the fonts are missing: run `cargo xtask test`, which places them"
    );
    folder
}
