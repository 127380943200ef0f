//! The project's own programs, built as this test run was.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

static BUILT: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The program of the package `name` (`deskctl`, `desk603`), built once a test run with the profile of the tests.
///
/// # Panics
/// Where it does not build.
pub fn program(name: &str) -> PathBuf {
    let profile = built();
    // Held while it builds: the second test waits instead of building too.
    let mut known = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    if known.insert(name.to_owned()) {
        build(name, &profile);
    }
    let path = profile.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.is_file(), "cargo built {name}, but it is not at {}", path.display());
    path
}

/// The folder of built programs: where this test program itself was built, `target/<profile>`.
///
/// # Panics
/// Never under cargo.
pub fn built() -> PathBuf {
    let tests = std::env::current_exe().expect("a running test has a path");
    tests.ancestors().nth(2).expect("tests lie below the profile's folder").to_owned()
}

/// The window's program as a package brings it, and a window of the same size with nothing behind it to hold it against.
///
/// # Panics
/// Where they do not build.
pub fn shipped() -> (PathBuf, PathBuf) {
    let target = built().parent().expect("a profile's folder lies in the target folder").to_owned();
    let mut cargo = cargo(&target);
    cargo.args(["build", "--quiet", "--release", "--package", "desk603", "--package", "deskctl", "--bins"]);
    cargo.args(["--example", "empty_window", "--features", "tauri/custom-protocol"]);
    finish(cargo, "the shipped program");
    let release = target.join("release");
    (release.join("desk603"), release.join("examples/empty_window"))
}

/// The fonts that `cargo xtask test` places.
///
/// # Panics
/// When they are not there.
pub fn resources() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace");
    let folder = workspace.join("src-tauri/resources");
    assert!(
        folder.join("fonts").is_dir(),
        "the fonts are missing: run `cargo xtask test`, which places them"
    );
    folder
}

/// One build for all stories: the window can do without a camera, which it does only where a story asks for it.
fn build(name: &str, profile: &Path) {
    let mut cargo = cargo(profile.parent().expect("a profile's folder lies in the target folder"));
    cargo.args(["build", "--quiet", "--workspace", "--bin", name, "--features", "desk603/mock-camera"]);
    if profile.file_name().is_some_and(|profile| profile == "release") {
        cargo.arg("--release");
    }
    finish(cargo, name);
}

/// Cargo in the workspace, building below `target`.
fn cargo(target: &Path) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).env("CARGO_TARGET_DIR", target);
    cargo
}

fn finish(mut cargo: Command, name: &str) {
    let output = cargo.output().unwrap_or_else(|error| panic!("cargo could not be started: {error}"));
    assert!(output.status.success(), "{name} does not build: {}", String::from_utf8_lossy(&output.stderr));
}
