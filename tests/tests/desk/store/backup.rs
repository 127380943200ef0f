//! Backups: verified, never over another file; restored whole, and refused when torn.

use super::refused::snapshot;
use crate::counter::{CHIEF_PASSPHRASE, CLERK_PASSPHRASE, Counter, at, candidate, code, open};
use desk_core::desk::request::{BackupNow, OfRegistration, Register, Restore};
use desk_core::desk::view::{BackupView, Stage};
use desk_core::desk::{self, Desk};
use desk_core::error::{Code, Result};
use desk_core::model::{ClerkId, Moment, RegistrationId};
use desk_core::sample::portrait;
use desk_core::store::Op;
use std::path::Path;

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";

fn back_up(counter: &Counter, moment: &str) -> BackupView {
    desk::backup_now(&counter.desk, at(moment), &BackupNow { folder: None }).unwrap()
}

fn restore(desk: &Desk, path: &str, secret: &str) -> Result<Stage> {
    let request = Restore { path: path.to_owned(), passphrase: secret.to_owned() };
    desk::restore(desk, at(LATER), &request).map(|status| status.stage)
}

fn log_in(desk: &Desk, now: Moment, clerk_id: ClerkId) {
    let request = desk::request::Unlock { clerk_id, passphrase: CHIEF_PASSPHRASE.to_owned() };
    desk::unlock(desk, now, &request).unwrap();
}

/// A desk with one candidate who has a photo and a ticket.
fn with_a_ticket() -> (Counter, RegistrationId) {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = counter.register_whole(now, 1).row.id;
    counter.pay(now, id).unwrap();
    counter.seat(now, id, &counter.open_sitting(now, 3)).unwrap();
    counter.ticket(now, id, None).unwrap();
    (counter, id)
}

#[test]
fn a_backup_counts_what_is_in_it_and_is_never_written_over_another() {
    let (counter, _) = with_a_ticket();
    let first = back_up(&counter, NOW);
    let bytes = std::fs::read(&first.path).unwrap();
    assert_eq!((first.registrations, first.journal_lines, first.bytes), (1, 7, bytes.len() as u64));
    let second = back_up(&counter, NOW);
    assert_ne!(first.path, second.path);
    assert!(std::fs::read(&first.path).unwrap() == bytes, "the first is as it was");
    assert_eq!(second.journal_lines, 8, "the first left its line");
    let status = desk::desk_status(&counter.desk, at(NOW)).unwrap();
    assert_eq!(status.last_backup, Some(at(NOW)));
    let names: Vec<_> = std::fs::read_dir(counter.folder().join("backups")).unwrap().collect();
    assert_eq!(names.len(), 2, "nothing half made is left");
}

#[test]
fn a_restore_brings_everything_back_and_keeps_what_was_there_beside_it() {
    let (counter, id) = with_a_ticket();
    let of = OfRegistration { registration: id };
    let before = desk::registration(&counter.desk, &of).unwrap();
    let backup = back_up(&counter, NOW);
    let since = counter.register(at("2026-03-18 10:30"), &candidate(7)).row.id;

    assert_eq!(restore(&counter.desk, &backup.path, CHIEF_PASSPHRASE).unwrap(), Stage::Locked);
    assert_eq!(code(desk::registration(&counter.desk, &of)), Code::Locked);
    counter.chief_works(at(LATER));
    assert_eq!(desk::registration(&counter.desk, &of).unwrap(), before);
    let photo = desk::photo_bytes(&counter.desk, &before.photo.unwrap().sha256).unwrap();
    assert_eq!(photo, portrait(1, None));
    let lost = OfRegistration { registration: since };
    assert_eq!(code(desk::registration(&counter.desk, &lost)), Code::NotFound);
    let ops: Vec<Op> = counter.journal().iter().map(|line| line.op).collect();
    assert_eq!(ops[7..], [Op::Restore, Op::Unlock], "the backup's own journal goes on");
    desk::check_desk(&counter.desk).unwrap();

    let kept: Vec<_> = std::fs::read_dir(counter.folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("store.before-restore-20260318-110000"))
        .collect();
    assert!(kept.len() == 1 && kept[0].join("desk.db").exists() && kept[0].join("desk.keys").exists());
    restore(&counter.desk, &backup.path, CHIEF_PASSPHRASE).unwrap();
    let counter = counter.reopen(at(LATER));
    assert_eq!(desk::registration(&counter.desk, &of).unwrap().row.id, id, "restored twice within a second");
}

#[test]
fn a_new_computer_takes_a_backup_by_the_recovery_key_of_its_time() {
    let (counter, id) = with_a_ticket();
    let backup = back_up(&counter, NOW);
    let home = tempfile::tempdir().unwrap();
    let new = open(&home.path().join("data")).unwrap();
    assert_eq!(code(restore(&new, &backup.path, "八个字的错误口令")), Code::WrongPassphrase);
    assert_eq!(desk::desk_status(&new, at(LATER)).unwrap().stage, Stage::NotSetUp);
    assert_eq!(restore(&new, &backup.path, &counter.recovery_key).unwrap(), Stage::Locked);
    log_in(&new, at(LATER), counter.chief);
    let view = desk::registration(&new, &OfRegistration { registration: id }).unwrap();
    assert!(view.ticket.is_some());
}

#[test]
fn a_backup_opens_for_a_supervisor_s_passphrase_only_and_a_wrong_one_leaves_everybody_working() {
    let (counter, id) = with_a_ticket();
    counter.add_clerk(at(NOW));
    let backup = back_up(&counter, NOW);
    for secret in ["八个字的错误口令", CLERK_PASSPHRASE, ""] {
        assert_eq!(code(restore(&counter.desk, &backup.path, secret)), Code::WrongPassphrase);
        assert_eq!(desk::desk_status(&counter.desk, at(LATER)).unwrap().stage, Stage::Unlocked);
        assert!(desk::registration(&counter.desk, &OfRegistration { registration: id }).is_ok());
    }
    assert!(!counter.folder().join("store.new").exists());
}

#[test]
fn a_torn_backup_is_refused_whatever_its_length_and_the_present_store_is_untouched() {
    let (counter, id) = with_a_ticket();
    let backup = back_up(&counter, NOW);
    let whole = std::fs::read(&backup.path).unwrap();
    let torn = counter.home.path().join("torn.zip");
    let before = snapshot(&counter.folder());
    let lengths = (0..60).map(|part| whole.len() * part / 60).chain(whole.len() - 30..whole.len());
    for length in lengths {
        std::fs::write(&torn, &whole[..length]).unwrap();
        let refused = code(restore(&counter.desk, torn.to_str().unwrap(), CHIEF_PASSPHRASE));
        assert_eq!(refused, Code::BackupDamaged, "{length} of {} bytes", whole.len());
    }
    for path in [counter.home.path().join("no such file"), counter.home.path().to_owned()] {
        assert_eq!(
            code(restore(&counter.desk, path.to_str().unwrap(), CHIEF_PASSPHRASE)),
            Code::BackupDamaged
        );
    }
    assert!(snapshot(&counter.folder()) == before, "not one byte of the folder differs");
    assert!(
        desk::registration(&counter.desk, &OfRegistration { registration: id }).is_ok(),
        "and the desk goes on"
    );
}

#[test]
fn a_backup_with_a_byte_changed_is_refused_or_restores_the_very_same_store() {
    let (counter, id) = with_a_ticket();
    let of = OfRegistration { registration: id };
    let before = desk::registration(&counter.desk, &of).unwrap();
    let backup = back_up(&counter, NOW);
    let whole = std::fs::read(&backup.path).unwrap();
    let changed = counter.home.path().join("changed.zip");
    let parts = parts(&backup.path, &whole);
    let (mut refused, mut harmless) = (0, 0);
    // Every byte that is not the database's, and some of its.
    let ends = (0..whole.len()).filter(|place| *place < 64 || *place > parts.1 || place % 9973 == 0);
    for place in ends.step_by(7) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x20;
        std::fs::write(&changed, bytes).unwrap();
        match restore(&counter.desk, changed.to_str().unwrap(), CHIEF_PASSPHRASE) {
            Err(error) => {
                assert_eq!(error.code, Code::BackupDamaged, "byte {place}");
                refused += 1;
            }
            Ok(_) => {
                counter.chief_works(at(LATER));
                assert_eq!(desk::registration(&counter.desk, &of).unwrap(), before, "byte {place}");
                harmless += 1;
            }
        }
    }
    assert!(refused > 100 && harmless < refused, "{refused} refused, {harmless} harmless");
}

/// Where the database's bytes stand in a backup.
fn parts(path: &str, whole: &[u8]) -> (usize, usize) {
    let keys =
        whole.windows(9).position(|part| part == b"desk.keys").unwrap_or_else(|| panic!("no keys in {path}"));
    (0, keys)
}

#[test]
fn a_backup_goes_where_it_is_told_and_a_place_that_cannot_be_written_is_told() {
    let (counter, _) = with_a_ticket();
    let stick = counter.home.path().join("U 盘/备份");
    let to = |folder: &Path| {
        let folder = Some(folder.to_str().unwrap().to_owned());
        desk::backup_now(&counter.desk, at(NOW), &BackupNow { folder })
    };
    assert!(Path::new(&to(&stick).unwrap().path).starts_with(&stick));
    let file = counter.home.path().join("file");
    std::fs::write(&file, "in the way").unwrap();
    assert_eq!(code(to(&file.join("below"))), Code::FolderNotWritable);
    assert_eq!(code(to(&file)), Code::FolderNotWritable);
}

#[test]
fn a_photo_refused_at_the_intake_is_not_lost_with_the_draft_in_a_backup() {
    let (counter, now) = (Counter::new(), at(NOW));
    let photo = counter.photo(now, &portrait(1, None), None);
    let backup = back_up(&counter, NOW);
    restore(&counter.desk, &backup.path, CHIEF_PASSPHRASE).unwrap();
    counter.chief_works(at(LATER));
    counter.register(at(LATER), &Register { photo: Some(photo), ..candidate(0) });
}
