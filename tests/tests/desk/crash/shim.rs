//! The library that counts and kills, compiled where the tests run: whoever built the database has a C compiler.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The compiled library.
pub(super) struct Shim(PathBuf);

impl Shim {
    /// Compile it into `folder`.
    pub(super) fn compile(folder: &Path) -> Self {
        let library = folder.join("kill_at.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("crash/kill_at.c");
        let output = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".to_owned()))
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o"])
            .args([&library, &source])
            .arg("-ldl")
            .output()
            .expect("a C compiler: cc, or the one CC names");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Self(library)
    }

    /// Where it is.
    pub(super) fn library(&self) -> &Path {
        &self.0
    }
}
