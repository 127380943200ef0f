//! The original of a photo that was put right: kept beside the store, in the backups once, never in the counter's way.

use super::at_rest::files;
use crate::counter::{CHIEF_PASSPHRASE, Counter, at, candidate, code};
use desk_core::desk::request::{AttachPhoto, BackupNow, OfRegistration, PhotoChoice, Register};
use desk_core::desk::view::{BackupView, OriginalsReport, PhotoView};
use desk_core::desk::{self, Desk};
use desk_core::error::{Code, Error};
use desk_core::model::RegistrationId;
use desk_core::photo::put_right::Change;
use desk_core::sample::{PortraitFlaw, portrait};
use desk_core::store::Op;
use desk_tests::looked_at;
use std::path::PathBuf;

pub(super) const NOW: &str = "2026-03-18 10:00";
pub(super) const LATER: &str = "2026-03-18 11:00";
const REASON: &str = "本人今日在报名台补拍";

/// What a candidate sends, and what the desk would make of it.
pub(super) fn grey(person: u64) -> Vec<u8> {
    portrait(person, Some(PortraitFlaw::GreyBackground))
}

/// A photo that the desk made from what person `person` sent.
pub(super) fn made(desk: &Desk, person: u64) -> PhotoChoice {
    let from = desk::receive_file(desk, at(NOW), &grey(person)).unwrap().token;
    let changed = vec![Change::Cropped { from_width: 1350, from_height: 1350, width: 354, height: 472 }];
    let made = desk::receive_made_photo(desk, at(NOW), &from, &portrait(person, None), changed).unwrap();
    looked_at(desk, at(NOW), made.token)
}

pub(super) fn register_made(counter: &Counter, person: usize) -> PhotoView {
    let photo = Some(made(&counter.desk, person as u64));
    counter.register(at(NOW), &Register { photo, ..candidate(person) }).photo.unwrap()
}

pub(super) fn original(counter: &Counter, photo: &PhotoView) -> Result<Vec<u8>, Error> {
    desk::original_bytes(&counter.desk, photo.original_sha256.as_ref().unwrap())
}

pub(super) fn checked(desk: &Desk) -> OriginalsReport {
    desk::check_desk(desk).unwrap().originals
}

pub(super) fn back_up(counter: &Counter, moment: &str) -> BackupView {
    desk::backup_now(&counter.desk, at(moment), &BackupNow { folder: None }).unwrap()
}

/// The files of the originals in the data folder, without their logs.
pub(super) fn in_folder(counter: &Counter) -> Vec<PathBuf> {
    let mut found = files(&counter.folder());
    found.retain(|path| path.to_string_lossy().contains("originals") && !path.starts_with(backups(counter)));
    found.retain(|path| path.extension().is_some_and(|extension| extension == "db"));
    found.sort();
    found
}

pub(super) fn backups(counter: &Counter) -> PathBuf {
    counter.folder().join("backups")
}

pub(super) fn counts(report: &OriginalsReport) -> (u32, u32, u32, Option<Code>) {
    let problem = report.problem.as_ref().map(|problem| problem.code);
    (report.kept, report.unused, report.missing, problem)
}

#[test]
fn a_photo_that_was_made_from_another_keeps_that_one_and_the_journal_says_what_was_done() {
    let counter = Counter::new();
    let photo = register_made(&counter, 1);
    assert_eq!(desk::photo_bytes(&counter.desk, &photo.sha256).unwrap(), portrait(1, None));
    assert_eq!(original(&counter, &photo).unwrap(), grey(1), "byte for byte, for it holds no metadata");
    let line = desk::journal_export(&counter.desk).unwrap().into_iter().find(|line| line.op == Op::Register);
    let told = format!("{:?}", line.unwrap().payload);
    assert!(told.contains("cropped") && told.contains(photo.original_sha256.as_ref().unwrap()), "{told}");
    assert_eq!(counts(&checked(&counter.desk)), (1, 0, 0, None));
}

#[test]
fn a_photo_kept_as_it_was_handed_in_has_no_original_and_no_file_is_made_for_one() {
    let counter = Counter::new();
    let photo = counter.register_whole(at(NOW), 1).photo.unwrap();
    assert_eq!(photo.original_sha256, None);
    let padded = counter.photo(at(NOW), &portrait(2, Some(PortraitFlaw::Padded)), Some(REASON));
    let stripped = counter.register(at(NOW), &Register { photo: Some(padded), ..candidate(2) });
    assert_eq!(stripped.photo.unwrap().original_sha256, None, "its coded picture is untouched");
    assert_eq!((in_folder(&counter), counts(&checked(&counter.desk))), (Vec::new(), (0, 0, 0, None)));
    assert_eq!(back_up(&counter, NOW).originals, 0);
}

#[test]
fn a_turned_photo_keeps_its_original_s_coded_picture_and_loses_the_place_it_names() {
    let counter = Counter::new();
    let sideways = portrait(3, Some(PortraitFlaw::Sideways));
    let photo = Some(counter.photo(at(NOW), &sideways, Some(REASON)));
    let photo = counter.register(at(NOW), &Register { photo, ..candidate(3) }).photo.unwrap();
    let kept = original(&counter, &photo).unwrap();
    let exif = sideways.windows(6).position(|part| part == b"Exif\0\0").unwrap() - 4;
    let length = usize::from(u16::from_be_bytes([sideways[exif + 2], sideways[exif + 3]])) + 2;
    // How the camera was held is said anew, in a segment of 36 bytes that says nothing else.
    assert_eq!([&kept[..2], &kept[38..]].concat(), [&sideways[..exif], &sideways[exif + length..]].concat());
    assert!(!kept.windows(2).take(38).any(|tag| tag == [0x88, 0x25]), "no directory of places");
    assert_ne!(kept, desk::photo_bytes(&counter.desk, &photo.sha256).unwrap());
}

#[test]
fn what_was_made_from_a_made_photo_comes_from_the_file_that_was_handed_in() {
    let (counter, now) = (Counter::new(), at(NOW));
    let from = made(&counter.desk, 1).token;
    let changed = vec![Change::EncodedAgain { quality: 96, from_bytes: 30_000, bytes: 50_000 }];
    let token =
        desk::receive_made_photo(&counter.desk, now, &from, &portrait(2, None), changed).unwrap().token;
    // That the same bytes are received once more does not make them the candidate's own.
    assert_eq!(desk::receive_file(&counter.desk, now, &portrait(2, None)).unwrap().token, token);
    let photo = Some(looked_at(&counter.desk, now, token));
    let photo = counter.register(now, &Register { photo, ..candidate(1) }).photo.unwrap();
    assert_eq!(original(&counter, &photo).unwrap(), grey(1));
    let told = format!("{:?}", desk::journal_export(&counter.desk).unwrap());
    assert!(told.find("cropped").unwrap() < told.find("quality").unwrap(), "in the order it was done");
}

#[test]
fn a_photo_made_from_a_file_that_nobody_handed_in_is_refused() {
    let counter = Counter::new();
    let made =
        |from: &str| desk::receive_made_photo(&counter.desk, at(NOW), from, &portrait(1, None), vec![]);
    assert_eq!(code(made(&"0".repeat(64))), Code::NotFound);
    let earlier = desk::receive_file(&counter.desk, at("2026-03-15 09:00"), &grey(1)).unwrap().token;
    counter.photo(at(NOW), &grey(2), None);
    assert_eq!(code(made(&earlier)), Code::NotFound, "it was thrown away after two days");
}

#[test]
fn the_file_a_photo_was_made_from_stays_as_long_as_the_made_photo() {
    let counter = Counter::new();
    let from = desk::receive_file(&counter.desk, at("2026-03-16 11:00"), &grey(1)).unwrap().token;
    let made = |moment| {
        desk::receive_made_photo(&counter.desk, at(moment), &from, &portrait(1, None), vec![]).unwrap().token
    };
    let token = made("2026-03-18 09:00");
    counter.photo(at("2026-03-20 08:00"), &portrait(9, None), None);
    let photo = Some(looked_at(&counter.desk, at(NOW), token));
    let photo = counter.register(at("2026-03-20 08:01"), &Register { photo, ..candidate(1) }).photo.unwrap();
    assert_eq!(original(&counter, &photo).unwrap(), grey(1));
}

#[test]
fn an_original_that_is_replaced_stays_and_is_counted_as_unused_and_undo_brings_its_photo_back() {
    let counter = Counter::new();
    let photo = Some(made(&counter.desk, 1));
    let id = counter.register(at(NOW), &Register { photo, ..candidate(1) }).row.id;
    let attach = |photo| {
        desk::attach_photo(&counter.desk, at(NOW), &AttachPhoto { registration: id, photo }).unwrap();
    };
    attach(made(&counter.desk, 2));
    assert_eq!(counts(&checked(&counter.desk)), (2, 1, 0, None));
    let of = OfRegistration { registration: id };
    let seq = desk::undoable(&counter.desk, at(NOW), &of).unwrap().unwrap().seq;
    desk::undo(&counter.desk, at(NOW), &desk::request::UndoStep { registration: id, seq }).unwrap();
    assert_eq!(original(&counter, &shown(&counter, id)).unwrap(), grey(1));
    assert_eq!(counts(&checked(&counter.desk)), (2, 1, 0, None));
}

fn shown(counter: &Counter, id: RegistrationId) -> PhotoView {
    desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap().photo.unwrap()
}

#[test]
fn nobody_sees_an_original_while_the_desk_is_locked_and_no_byte_of_it_is_plain_on_the_disk() {
    let counter = Counter::new();
    let photo = register_made(&counter, 1);
    back_up(&counter, NOW);
    desk::lock(&counter.desk, at(NOW)).unwrap();
    assert_eq!(code(original(&counter, &photo)), Code::Locked);
    let secret = &grey(1)[1000..1032];
    let looked: Vec<PathBuf> = files(&counter.folder());
    assert!(looked.iter().filter(|path| path.to_string_lossy().contains("originals")).count() >= 2);
    for path in looked {
        let bytes = std::fs::read(&path).unwrap();
        let tells = bytes.windows(32).any(|part| part == secret || part.starts_with(b"SQLite format 3"));
        assert!(!tells, "{}", path.display());
    }
}

#[test]
fn a_new_passphrase_and_the_recovery_key_open_the_originals_as_before() {
    let counter = Counter::new();
    let photo = register_made(&counter, 1);
    let change = desk::request::ChangePassphrase {
        old: CHIEF_PASSPHRASE.to_owned(),
        new: "换过的新口令也能看".to_owned(),
    };
    desk::change_passphrase(&counter.desk, at(NOW), &change).unwrap();
    let counter = counter.restart();
    counter.log_in(at(LATER), counter.chief, &change.new).unwrap();
    assert_eq!(original(&counter, &photo).unwrap(), grey(1));
}
