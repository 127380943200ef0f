//! Backups while the counter goes on, and long work that is stopped.

use super::tables::setting;
use super::tests::{PASSPHRASE, now, opened};
use super::{Op, Original, Tx, os_entropy, stage_backup, write_backup};
use crate::error::Code;
use crate::model::LongWork;
use crate::progress::Progress;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_backup_that_is_stopped_leaves_nothing_and_one_that_is_not_says_how_far_it_came() {
    let opened = opened();
    let target = tempfile::tempdir().unwrap();
    let progress = Progress::default();
    let underway = progress.begin(LongWork::Backup).unwrap();
    progress.cancel();
    let snapshot = opened.store.snapshot(&opened.folder).unwrap();
    let stopped = write_backup(&snapshot, target.path(), now(), &underway).map(|written| written.path);
    assert_eq!(stopped.unwrap_err().code, Code::Cancelled);
    assert_eq!(files(target.path()), Vec::<PathBuf>::new());
    drop(underway);
    let underway = progress.begin(LongWork::Backup).unwrap();
    write_backup(&snapshot, target.path(), now(), &underway).unwrap();
    let state = progress.state().unwrap();
    assert_eq!((state.done, state.may_cancel), (state.total, false), "all of it");
    assert!(state.total > 0);
}

#[test]
fn a_backup_that_is_stopped_at_the_originals_leaves_a_sound_file_that_the_next_one_fills() {
    let opened = opened();
    let target = tempfile::tempdir().unwrap();
    let originals = opened.store.originals(&opened.folder);
    (0..5_u8).for_each(|one| originals.keep(&Original::new(vec![one; 300_000]), now()).unwrap());
    let progress = Progress::default();
    let snapshot = opened.store.snapshot(&opened.folder).unwrap();
    let underway = progress.begin(LongWork::Backup).unwrap();
    progress.cancel();
    let stopped = write_backup(&snapshot, target.path(), now(), &underway).map(|written| written.path);
    assert_eq!(stopped.unwrap_err().code, Code::Cancelled);
    assert!(files(target.path()).iter().all(|path| path.to_string_lossy().contains("desk603-originals-")));
    drop(underway);
    let underway = progress.begin(LongWork::Backup).unwrap();
    let written = write_backup(&snapshot, target.path(), now(), &underway).unwrap();
    let state = progress.state().unwrap();
    assert_eq!((state.done, state.may_cancel), (state.total, false), "all of it");
    assert_eq!((written.originals.held, written.originals.added, written.originals.problem), (5, 5, None));
}

#[test]
fn a_backup_holds_the_store_as_it_stood_when_it_began() {
    let mut opened = opened();
    let target = tempfile::tempdir().unwrap();
    let progress = Progress::default();
    let underway = progress.begin(LongWork::Backup).unwrap();
    let before = opened.store.check().unwrap().journal_lines;
    let snapshot = opened.store.snapshot(&opened.folder).unwrap();
    let set = |tx: &mut Tx<'_>| setting::set(tx, "printer.receipt", "since");
    opened.store.transact(Op::ChoosePrinter, now(), opened.clerk, set).unwrap();
    let written = write_backup(&snapshot, target.path(), now(), &underway).unwrap();
    assert_eq!(written.counted.journal_lines, before);
    assert_eq!(opened.store.check().unwrap().journal_lines, before + 1, "the counter went on");
}

#[test]
fn a_restore_that_is_stopped_leaves_the_store_as_it_is() {
    let opened = opened();
    let target = tempfile::tempdir().unwrap();
    let progress = Progress::default();
    let underway = progress.begin(LongWork::Backup).unwrap();
    let snapshot = opened.store.snapshot(&opened.folder).unwrap();
    let backup = write_backup(&snapshot, target.path(), now(), &underway).unwrap();
    drop(underway);
    let before: Vec<_> =
        std::fs::read_dir(opened.home.path()).unwrap().map(|it| it.unwrap().path()).collect();
    let underway = progress.begin(LongWork::Restore).unwrap();
    progress.cancel();
    let staged = stage_backup(&opened.folder, &backup.path, PASSPHRASE, now(), os_entropy, &underway);
    assert_eq!(staged.map(|_| ()).unwrap_err().code, Code::Cancelled);
    assert_eq!(files(opened.home.path()), before);
}
