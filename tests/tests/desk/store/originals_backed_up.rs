//! The originals in backups, after a restore, and damaged.

use super::at_rest::files;
use super::originals::{
    LATER, NOW, back_up, backups, checked, counts, grey, in_folder, original, register_made,
};
use super::refused::snapshot;
use crate::counter::{CHIEF_PASSPHRASE, Counter, at, code, open};
use desk_core::desk::request::{BackupNow, Restore, Unlock};
use desk_core::desk::{self, Desk};
use desk_core::error::Code;
use std::path::PathBuf;

fn restore(desk: &Desk, path: &str) {
    let request = Restore { path: path.to_owned(), passphrase: CHIEF_PASSPHRASE.to_owned() };
    desk::restore(desk, at(LATER), &request).unwrap();
}

fn in_backups(counter: &Counter) -> PathBuf {
    let mut found = files(&backups(counter));
    found.retain(|path| path.extension().is_some_and(|extension| extension == "db"));
    assert_eq!(found.len(), 1, "one file for all backups: {found:?}");
    found.remove(0)
}

#[test]
fn a_second_backup_copies_no_original_again_and_a_third_only_what_is_new() {
    let counter = Counter::new();
    (1..4).for_each(|person| drop(register_made(&counter, person)));
    let first = back_up(&counter, NOW);
    assert_eq!((first.originals, first.originals_added, first.originals_problem), (3, 3, None));
    let copied = std::fs::read(in_backups(&counter)).unwrap();
    let second = back_up(&counter, NOW);
    assert_eq!((second.originals, second.originals_added), (3, 0));
    assert!(std::fs::read(in_backups(&counter)).unwrap() == copied, "not one byte was written");
    register_made(&counter, 4);
    let third = back_up(&counter, NOW);
    assert_eq!((third.originals, third.originals_added), (4, 1));
    assert_eq!(files(&backups(&counter)).len(), 4, "three backups, one file of originals, nothing half made");
}

#[test]
fn a_new_computer_gets_the_originals_that_lie_beside_the_backup() {
    let counter = Counter::new();
    let photo = register_made(&counter, 1);
    let backup = back_up(&counter, NOW);
    let home = tempfile::tempdir().unwrap();
    let new = open(&home.path().join("data")).unwrap();
    restore(&new, &backup.path);
    let request = Unlock { clerk_id: counter.chief, passphrase: CHIEF_PASSPHRASE.to_owned() };
    desk::unlock(&new, at(LATER), &request).unwrap();
    assert_eq!(desk::original_bytes(&new, &photo.original_sha256.unwrap()).unwrap(), grey(1));
    assert_eq!(counts(&checked(&new)), (1, 0, 0, None));
}

#[test]
fn a_backup_that_was_moved_without_its_originals_is_restored_and_a_check_says_what_is_missing() {
    let counter = Counter::new();
    register_made(&counter, 1);
    let backup = back_up(&counter, NOW);
    let home = tempfile::tempdir().unwrap();
    let alone = home.path().join("alone.zip");
    std::fs::copy(&backup.path, &alone).unwrap();
    let new = open(&home.path().join("data")).unwrap();
    restore(&new, alone.to_str().unwrap());
    let request = Unlock { clerk_id: counter.chief, passphrase: CHIEF_PASSPHRASE.to_owned() };
    desk::unlock(&new, at(LATER), &request).unwrap();
    assert_eq!(counts(&checked(&new)), (0, 0, 1, Some(Code::OriginalsMissing)));
    assert_eq!(checked(&new).problem.unwrap().values["count"], "1");
}

#[test]
fn a_restore_of_an_older_backup_loses_no_original_and_brings_back_what_the_desk_has_lost() {
    let counter = Counter::new();
    let first = register_made(&counter, 1);
    let backup = back_up(&counter, NOW);
    register_made(&counter, 2);
    restore(&counter.desk, &backup.path);
    counter.chief_works(at(LATER));
    assert_eq!(counts(&checked(&counter.desk)), (2, 1, 0, None), "the newer one is still there");
    for path in in_folder(&counter) {
        std::fs::remove_file(path).unwrap();
    }
    assert_eq!(checked(&counter.desk).missing, 1);
    restore(&counter.desk, &backup.path);
    counter.chief_works(at(LATER));
    assert_eq!(original(&counter, &first).unwrap(), grey(1));
    let counter = counter.reopen(at(LATER));
    assert_eq!(counts(&checked(&counter.desk)), (1, 0, 0, None));
}

/// What may have become of the file while the program was closed.
fn damages(whole: &[u8]) -> Vec<Vec<u8>> {
    let mut damages = vec![vec![0xFF; 9000], b"no database".to_vec(), whole[..whole.len() / 2].to_vec()];
    for part in 0..12 {
        let mut damaged = whole.to_vec();
        damaged[part * (whole.len() - 1) / 11] ^= 0x10;
        damages.push(damaged);
    }
    damages
}

#[test]
fn a_damaged_file_of_originals_stops_no_registration_wherever_the_damage_lies_and_is_told_by_a_check() {
    let counter = Counter::new();
    register_made(&counter, 1);
    register_made(&counter, 2);
    let counter = counter.reopen(at(LATER));
    let [file] = in_folder(&counter).try_into().unwrap();
    let whole = std::fs::read(&file).unwrap();
    for (person, damaged) in (3..).zip(damages(&whole)) {
        std::fs::write(&file, &damaged).unwrap();
        let told = checked(&counter.desk).problem.map(|problem| problem.code);
        assert_eq!(told, Some(Code::OriginalsDamaged), "damage {person}");
        let backup = back_up(&counter, LATER);
        assert_eq!(backup.originals_problem.unwrap().code, Code::OriginalsDamaged, "damage {person}");
        let photo = register_made(&counter, person);
        let kept = original(&counter, &photo);
        assert!(kept.as_ref().is_ok_and(|bytes| *bytes == grey(person as u64)), "damage {person}: {kept:?}");
        for path in in_folder(&counter) {
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn a_damaged_file_is_set_aside_whole_and_a_backup_brings_back_what_it_held() {
    let counter = Counter::new();
    let first = register_made(&counter, 1);
    let backup = back_up(&counter, NOW);
    let [file] = in_folder(&counter).try_into().unwrap();
    let broken = vec![0xA5; 20_000];
    std::fs::write(&file, &broken).unwrap();
    register_made(&counter, 2);
    let aside = in_folder(&counter).into_iter().find(|path| *path != file).expect("set aside");
    assert!(aside.to_string_lossy().ends_with(".damaged-20260318-100000.db"), "{}", aside.display());
    assert!(std::fs::read(aside).unwrap() == broken);
    assert_eq!(counts(&checked(&counter.desk)), (1, 0, 1, Some(Code::OriginalsMissing)));
    restore(&counter.desk, &backup.path);
    counter.chief_works(at(LATER));
    assert_eq!(original(&counter, &first).unwrap(), grey(1));
    assert_eq!(counts(&checked(&counter.desk)), (2, 1, 0, None));
}

#[test]
fn a_damaged_file_beside_the_backups_is_set_aside_and_filled_anew() {
    let counter = Counter::new();
    register_made(&counter, 1);
    back_up(&counter, NOW);
    let file = in_backups(&counter);
    let whole = std::fs::read(&file).unwrap();
    for (which, damaged) in damages(&whole).into_iter().take(3).enumerate() {
        std::fs::write(&file, &damaged).unwrap();
        let again = back_up(&counter, &format!("2026-03-18 12:0{which}"));
        assert_eq!((again.originals, again.originals_added, again.originals_problem), (1, 1, None));
        let aside = files(&backups(&counter));
        assert_eq!(
            aside.iter().filter(|path| path.to_string_lossy().contains(".damaged-")).count(),
            which + 1
        );
    }
}

#[test]
fn a_damaged_file_beside_the_backup_does_not_stop_its_restore() {
    let counter = Counter::new();
    let photo = register_made(&counter, 1);
    let backup = back_up(&counter, NOW);
    std::fs::write(in_backups(&counter), "no database").unwrap();
    restore(&counter.desk, &backup.path);
    counter.chief_works(at(LATER));
    assert_eq!(original(&counter, &photo).unwrap(), grey(1), "the desk's own are as they were");
}

#[test]
fn a_restore_that_is_refused_leaves_every_byte_of_the_originals() {
    let counter = Counter::new();
    register_made(&counter, 1);
    let backup = back_up(&counter, NOW);
    register_made(&counter, 2);
    let before = snapshot(&counter.folder());
    let request = Restore { path: backup.path, passphrase: "八个字的错误口令".to_owned() };
    assert_eq!(code(desk::restore(&counter.desk, at(LATER), &request)), Code::WrongPassphrase);
    assert!(snapshot(&counter.folder()) == before);
}

#[test]
fn another_desk_s_backup_brings_its_own_originals_and_leaves_these_where_they_are() {
    let (one, other) = (Counter::new(), Counter::new());
    register_made(&one, 1);
    let theirs = register_made(&other, 2);
    let stick = one.home.path().join("U 盘");
    let to = |counter: &Counter| {
        let folder = Some(stick.to_str().unwrap().to_owned());
        desk::backup_now(&counter.desk, at(NOW), &BackupNow { folder }).unwrap()
    };
    let (ours, backup) = (to(&one), to(&other));
    assert_eq!((ours.originals, backup.originals), (1, 1), "two desks share a stick");
    restore(&one.desk, &backup.path);
    one.log_in(at(LATER), other.chief, CHIEF_PASSPHRASE).unwrap();
    assert_eq!(original(&one, &theirs).unwrap(), grey(2));
    assert_eq!((counts(&checked(&one.desk)), in_folder(&one).len()), ((1, 0, 0, None), 2));
}
