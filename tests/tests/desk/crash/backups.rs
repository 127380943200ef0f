//! Backup and restore.

use super::child::{Death, count, kill};
use super::prepared::{AFTERWARDS, PASSPHRASE, PASSPHRASE_THEN, Prepared, pay, prepared};
use super::seen::{Seen, look};
use super::sweep::{LATER, Sometimes, Sweep, reopened, try_reopened};
use desk_core::desk::request::{BackupNow, Restore};
use desk_core::desk::view::Stage;
use desk_core::desk::{backup_now, desk_status, register, restore};
use desk_core::error::Code;
use desk_core::store::{Op, os_entropy};
use desk_tests::crash_desk::{intake, moment, open};
use std::path::{Path, PathBuf};

fn old(prepared: &Prepared, name: &str) -> Seen {
    let untouched = prepared.desk(&format!("{name}-old"));
    look(&reopened(untouched.path(), PASSPHRASE), moment(LATER))
}

/// What lies in the desk's backup folder, but the originals, which grow from backup to backup.
fn backups(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder.join("backups")) else { return Vec::new() };
    let originals = |path: &PathBuf| path.to_string_lossy().contains("desk603-originals-");
    entries.map(|entry| entry.unwrap().path()).filter(|path| !originals(path)).collect()
}

fn is_final(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "zip")
}

/// A file under a final name is a whole backup: it can be restored elsewhere and says what the desk says.
fn restores(prepared: &Prepared, backup: &Path, name: &str, old: &Seen) {
    let elsewhere = prepared.nothing(name);
    let desk = open(elsewhere.path(), os_entropy).unwrap();
    let request = Restore { path: backup.display().to_string(), passphrase: PASSPHRASE.to_owned() };
    restore(&desk, moment(LATER), &request).expect("a file under a final name is a whole backup");
    drop(desk);
    let restored = look(&reopened(elsewhere.path(), PASSPHRASE), moment(LATER));
    assert_eq!(restored.registrations, old.registrations);
}

#[test]
fn a_backup_killed_at_any_step_is_whole_or_has_no_final_name() {
    let prepared = prepared();
    let later = moment(LATER);
    let (before, old) = (|name: &str| prepared.desk(name), old(&prepared, "backup"));
    let (elsewhere, next) = (Sometimes::once_in(8), Sometimes::once_in(3));
    Sweep { name: "backup", words: &["backup", PASSPHRASE], after_log_in: true, before: &before }.run(
        |folder, _| look(&reopened(folder, PASSPHRASE), later),
        |folder, acknowledged, new| {
            let desk = reopened(folder, PASSPHRASE);
            let left = look(&desk, later);
            assert!(left == *new || acknowledged.is_none() && left == old, "the store is not as it was");
            let found: Vec<PathBuf> = backups(folder).into_iter().filter(|path| is_final(path)).collect();
            assert!(acknowledged.is_none_or(|path| found == [Path::new(path)]), "{found:?}");
            for backup in found.into_iter().filter(|_| acknowledged.is_none() || elsewhere.now()) {
                let name = format!("{}-elsewhere", folder.file_name().unwrap().to_string_lossy());
                restores(&prepared, &backup, &name, &old);
            }
            if !next.now() {
                return;
            }
            let next =
                backup_now(&desk, later, &BackupNow { folder: None }).expect("the next backup succeeds");
            assert_eq!((next.originals, next.originals_problem), (2, None), "and has every original");
            let rubbish: Vec<PathBuf> = backups(folder).into_iter().filter(|path| !is_final(path)).collect();
            assert!(rubbish.is_empty(), "the next backup clears away what a kill left: {rubbish:?}");
        },
    );
}

/// Wholly the old store or wholly the restored one, which the restore's own journal line ends.
fn old_or_restored(
    prepared: &Prepared,
    folder: &Path,
    acknowledged: bool,
    new: Option<&Seen>,
    old: &Seen,
) -> Seen {
    let later = moment(LATER);
    let (desk, restored) = match try_reopened(folder, PASSPHRASE_THEN) {
        Ok(desk) => (desk, true),
        Err(error) => {
            assert_eq!(error.code, Code::WrongPassphrase);
            assert!(!acknowledged, "the restored store is not there");
            (reopened(folder, PASSPHRASE), false)
        }
    };
    let left = look(&desk, later);
    if restored {
        assert!(new.is_none_or(|new| left == *new), "not wholly the restored store: {left:#?}");
        assert_eq!(left.journal.last().map(|(op, _)| *op), Some(Op::Restore));
        register(&desk, later, &intake(AFTERWARDS)).expect("the restored desk works");
    } else {
        assert_eq!(left, *old, "not wholly the old store");
        pay(&desk, later, prepared.unpaid[1]);
    }
    assert!(!folder.join("store.new").exists(), "what a kill left is cleared away");
    left
}

#[test]
fn a_restore_killed_at_any_step_leaves_wholly_the_old_or_wholly_the_new_store() {
    let prepared = prepared();
    let backup = prepared.backup.display().to_string();
    let (before, old) = (|name: &str| prepared.desk(name), old(&prepared, "restore"));
    let words = ["restore", PASSPHRASE, &backup, PASSPHRASE_THEN];
    Sweep { name: "restore", words: &words, after_log_in: true, before: &before }.run(
        |folder, _| old_or_restored(&prepared, folder, true, None, &old),
        |folder, acknowledged, new| {
            old_or_restored(&prepared, folder, acknowledged.is_some(), Some(new), &old);
        },
    );
}

#[test]
fn a_restore_on_a_new_computer_killed_at_any_step_leaves_nothing_or_the_whole_store() {
    let prepared = prepared();
    let backup = prepared.backup.display().to_string();
    let before = |name: &str| prepared.nothing(name);
    let old = old(&prepared, "restore-on-new");
    let words = ["restore-on-new", &backup, PASSPHRASE_THEN];
    Sweep { name: "restore-on-new", words: &words, after_log_in: false, before: &before }.run(
        |folder, _| old_or_restored(&prepared, folder, true, None, &old),
        |folder, acknowledged, new| {
            let desk = open(folder, os_entropy).expect("the desk opens without complaint");
            if desk_status(&desk, moment(LATER)).unwrap().stage == Stage::NotSetUp {
                assert!(acknowledged.is_none(), "the restored store is not there");
                let request = Restore { path: backup.clone(), passphrase: PASSPHRASE_THEN.to_owned() };
                restore(&desk, moment(LATER), &request).expect("it can be restored again");
                return;
            }
            drop(desk);
            old_or_restored(&prepared, folder, acknowledged.is_some(), Some(new), &old);
        },
    );
}

/// A kill while the rest of an earlier kill is being cleared away.
#[test]
fn opening_after_a_killed_restore_can_be_killed_again_at_any_step() {
    let prepared = prepared();
    let backup = prepared.backup.display().to_string();
    let old = old(&prepared, "again");
    let words = ["restore", PASSPHRASE, &backup, PASSPHRASE_THEN];
    let whole = prepared.desk("again-whole");
    let steps = count(&prepared.shim, whole.path(), &words).1;
    let exchange: Vec<usize> =
        (1..).zip(&steps).filter(|(_, it)| it.name == "rename").map(|(at, _)| at).collect();
    assert_eq!(exchange.len(), 2, "one aside, one in its place");
    for (which, at) in exchange.into_iter().enumerate() {
        let name = ["again-before", "again-between"][which];
        let killed = prepared.desk(&format!("{name}-killed"));
        kill(&prepared.shim, killed.path(), &words, at, Death::Kill);
        let before = |copy: &str| prepared.copy_of(&format!("{name}-killed"), copy);
        Sweep { name, words: &["open"], after_log_in: false, before: &before }.run(
            |folder, _| old_or_restored(&prepared, folder, false, None, &old),
            |folder, _, new| {
                let left = old_or_restored(&prepared, folder, false, None, &old);
                assert_eq!(left, *new, "which of the two it is was decided before");
            },
        );
    }
}
