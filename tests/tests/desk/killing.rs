//! Killing a program from outside at random moments, and looking at what it left.

use crate::counter::{CHIEF_PASSPHRASE, at, open};
use desk_core::desk::request::Unlock;
use desk_core::desk::{self, Desk};
use desk_core::model::ClerkId;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Moments in the life of a program, as chance has it; the seed is told, and taken from `DESK603_CRASH_SEED`.
pub(crate) struct Moments {
    seed: u64,
    /// How long the program takes from its start to its end.
    whole: Duration,
}

impl Moments {
    pub(crate) fn new(what: &str, whole: Duration) -> Self {
        let chosen = std::env::var("DESK603_CRASH_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = chosen.unwrap_or(603);
        eprintln!("{what}: DESK603_CRASH_SEED={seed}, whole {whole:?}");
        Self { seed, whole }
    }

    /// Run a program and kill it at the next moment; whether it had not ended before. The first third of its time it reads
    /// fonts and derives keys: it is left alone there.
    pub(crate) fn kill(&mut self, mut command: Command) -> bool {
        let next = self.seed.wrapping_mul(6_364_136_223_846_793_005); // Knuth, MMIX
        self.seed = next.wrapping_add(1_442_695_040_888_963_407);
        let share = u32::try_from((self.seed >> 33) % 1000).unwrap();
        let time = self.whole / 3 + self.whole * share / 1500;
        match killed_after(&mut command, time) {
            None => true,
            // The machine is quicker than it was.
            Some(ended) => {
                self.whole = self.whole.min(ended);
                false
            }
        }
    }
}

/// How long it took where it ended before it was killed.
fn killed_after(command: &mut Command, time: Duration) -> Option<Duration> {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while begun.elapsed() < time {
        if child.try_wait().unwrap().is_some() {
            return Some(begun.elapsed());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    let ended = child.wait().unwrap().success();
    ended.then(|| begun.elapsed())
}

/// A folder made like another, whatever it was before.
pub(crate) fn copy_over(from: &Path, to: &Path) {
    remove(to);
    copy(from, to);
}

pub(crate) fn remove(folder: &Path) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target: PathBuf = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { assert!(std::fs::copy(&path, &target).is_ok()) }
    }
}

/// A desk on what a killed program left, its supervisor working.
pub(crate) fn unlocked(clerk_id: ClerkId, data: &Path) -> Desk {
    let desk = open(data).unwrap();
    let passphrase = CHIEF_PASSPHRASE.to_owned();
    desk::unlock(&desk, at("2026-03-18 12:00"), &Unlock { clerk_id, passphrase }).unwrap();
    desk
}
