//! Running one operation in a process of its own, to its end or to the step where it is killed.

use super::shim::Shim;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// The process under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_crash-child");

/// When a killed operation took place; the test looks at what it left an hour later.
pub(super) const THEN: &str = "2026-03-18T10:00:00+08:00";

/// What kills it, and how much of what it wrote stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Death {
    /// Killed before the step: everything written so far stays.
    Kill,
    /// Killed in the middle of a write.
    Torn,
    /// The power fails before the step: whatever was not flushed is lost.
    PowerCut,
}

/// What a run ended in.
pub(super) struct Run {
    /// What was acknowledged, in order.
    pub(super) acknowledged: Vec<String>,
    /// Killed, not ended.
    pub(super) killed: bool,
}

/// Run `words` on `folder` to the end and name its steps.
pub(super) fn count(shim: &Shim, folder: &Path, words: &[&str]) -> (Run, Vec<Step>) {
    let log = folder.with_extension("steps");
    let mut command = command(shim, folder, words);
    let run = finish(command.env("KILL_LOG", &log));
    assert!(!run.killed);
    let text = std::fs::read_to_string(&log).expect("the log of the steps: was the library preloaded?");
    (run, text.lines().map(Step::read).collect())
}

/// Run `words` on `folder` and kill it at step `at`, counted from one.
pub(super) fn kill(shim: &Shim, folder: &Path, words: &[&str], at: usize, death: Death) -> Run {
    let lost = folder.with_extension("lost");
    let mut command = command(shim, folder, words);
    command.env("KILL_AT", at.to_string());
    match death {
        Death::Kill => {}
        Death::Torn => drop(command.env("KILL_TORN", "1")),
        Death::PowerCut => {
            std::fs::create_dir_all(&lost).unwrap();
            command.env("KILL_POWER", &lost);
        }
    }
    let run = finish(&mut command);
    assert!(run.killed, "the operation ended before its step {at}");
    run
}

fn command(shim: &Shim, folder: &Path, words: &[&str]) -> Command {
    let mut command = unobserved(folder, words);
    command.env("LD_PRELOAD", shim.library()).env("KILL_BELOW", folder);
    command
}

/// The process as it is, without the library.
pub(super) fn unobserved(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg(folder).arg(THEN).args(words);
    command.env("DESK603_RESOURCES", desk_tests::resources());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn finish(command: &mut Command) -> Run {
    let output = command.output().expect("the process starts");
    let killed = output.status.signal() == Some(9);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(killed || output.status.success(), "{command:?}: {}: {told}", output.status);
    Run { acknowledged: acknowledged(&output.stdout), killed }
}

/// The acknowledgements that arrived whole.
pub(super) fn acknowledged(output: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(output);
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().filter_map(|line| line.strip_prefix("ACK ").map(str::to_owned)).collect()
}

/// One call that changes a file.
pub(super) struct Step {
    /// `pwrite`, `fsync`, `rename` …
    pub(super) name: String,
    /// Its line in the log, for messages.
    pub(super) line: String,
    bytes: usize,
}

impl Step {
    fn read(line: &str) -> Self {
        let mut words = line.splitn(3, ' ');
        let mut word = || words.next().expect("name, bytes, path");
        let (name, bytes) = (word().to_owned(), word().parse().expect("a number"));
        Self { name, bytes, line: line.to_owned() }
    }

    /// A write, of which there are many alike.
    pub(super) fn writes(&self) -> bool {
        self.name.ends_with("write")
    }

    /// A write that can stop halfway.
    pub(super) fn tears(&self) -> bool {
        self.writes() && self.bytes > 1
    }
}
