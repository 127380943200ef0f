//! Running the program.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// The moment of the tests: a Wednesday with the plan's April ahead.
pub(super) const NOW: &str = "2026-03-18T11:00:00+08:00";
/// What `demo` tells of its supervisor.
pub(super) const PASSPHRASE: &str = "yanshi-zhuguan";

/// What a run said.
pub(super) struct Said {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("deskctl ends by itself"),
            out: String::from_utf8(output.stdout.clone()).expect("UTF-8 on standard output"),
            err: String::from_utf8(output.stderr.clone()).expect("UTF-8 on standard error"),
        }
    }

    /// One object a line.
    pub(super) fn objects(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
    }

    /// The run ended so; otherwise say what it said.
    pub(super) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }
}

/// A run with these arguments, whose data folder is `data` and whose passphrase is the demonstration's.
pub(super) fn command(data: &Path, arguments: &[&str]) -> Command {
    command_at(NOW, data, arguments)
}

/// As [`command`], at another moment.
pub(super) fn command_at(now: &str, data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(desk_tests::program("deskctl"));
    command
        .args(arguments)
        .args(["--now", now])
        .env("DESK603_DATA", data)
        .env("DESK603_PASSPHRASE", PASSPHRASE);
    if std::env::var_os("DESK603_RESOURCES").is_none() {
        command
            .env("DESK603_RESOURCES", Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources"));
    }
    command
}

pub(super) fn run(data: &Path, arguments: &[&str]) -> Said {
    Said::of(&command(data, arguments).output().expect("deskctl starts"))
}

pub(super) fn finish(command: &mut Command) -> Said {
    Said::of(&command.output().expect("deskctl starts"))
}

/// A run that needs no data folder.
pub(super) fn bare(arguments: &[&str]) -> Said {
    run(Path::new("no such folder"), arguments)
}

/// A folder for one test.
pub(super) fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// A file in `folder`; its path as text.
pub(super) fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a writable folder");
    text(&path)
}

pub(super) fn text(path: &Path) -> String {
    path.to_str().expect("a UTF-8 path").to_owned()
}

/// A desk as `demo` makes it, in `folder`, and its data folder. Made once for all tests and copied from memory, because
/// its passphrases take a second.
pub(super) fn demo(folder: &Path) -> PathBuf {
    static FILES: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
    let files = FILES.get_or_init(|| {
        let made = tempfile::tempdir().expect("a temporary folder");
        bare(&["demo", "--out", &text(made.path())]).ended(0);
        let mut files = Vec::new();
        read_below(made.path(), made.path(), &mut files);
        files
    });
    let out = folder.join("demo");
    for (path, bytes) in files {
        let path = out.join(path);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a writable folder");
        std::fs::write(path, bytes).expect("a writable folder");
    }
    out.join("desk")
}

fn read_below(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            read_below(root, &path, files);
        } else {
            let bytes = std::fs::read(&path).expect("a readable file");
            files.push((path.strip_prefix(root).expect("below the root").to_owned(), bytes));
        }
    }
}

/// A file of the domain as data; none where `shared` is not there.
pub(super) fn domain(name: &str) -> Option<Value> {
    let path = desk_tests::shared(&format!("domain/{name}"))?;
    Some(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}
