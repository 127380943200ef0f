//! A file that a person dropped on the window or copied in a file manager, received by its path.

use crate::counter::{Counter, at, code};
use desk_core::desk::request::ExaminePhoto;
use desk_core::desk::view::OfferedFile;
use desk_core::desk::{examine_photo, lock, receive_offered};
use desk_core::error::Code;
use desk_core::model::Moment;
use desk_core::sample::portrait;
use std::fs;
use std::path::PathBuf;

fn now() -> Moment {
    at("2026-03-18 10:15")
}

#[test]
fn one_file_is_received_and_can_be_examined() {
    let counter = Counter::new();
    let path = counter.home.path().join("考生 1.jpg");
    fs::write(&path, portrait(3, None)).unwrap();
    let offered = receive_offered(&counter.desk, now(), std::slice::from_ref(&path)).unwrap();
    let OfferedFile::Received { token } = offered else { panic!("{offered:?}") };
    assert!(examine_photo(&counter.desk, now(), &ExaminePhoto { token }).unwrap().sha256.is_some());
    assert_eq!(fs::read(&path).unwrap(), portrait(3, None), "untouched");
}

#[test]
fn several_files_a_folder_and_what_is_no_file_are_told_apart() {
    let counter = Counter::new();
    let home = counter.home.path();
    let offered = |paths: &[PathBuf]| receive_offered(&counter.desk, now(), paths).unwrap();
    assert_eq!(offered(&[home.join("a"), home.join("b")]), OfferedFile::Several { count: 2 });
    assert_eq!(offered(&[home.to_owned()]), OfferedFile::Folder);
    assert_eq!(offered(&[home.join("gone.jpg")]), OfferedFile::Nothing);
    assert_eq!(offered(&[]), OfferedFile::Nothing);
}

#[test]
fn a_file_that_cannot_be_a_photo_is_refused_before_it_is_read() {
    let counter = Counter::new();
    let path = counter.home.path().join("film.mp4");
    fs::File::create(&path).unwrap().set_len(40_000_001).unwrap();
    let paths = [path.clone()];
    assert_eq!(code(receive_offered(&counter.desk, now(), &paths)), Code::FileTooLarge);
    fs::write(&path, b"").unwrap();
    assert_eq!(code(receive_offered(&counter.desk, now(), &paths)), Code::FileEmpty);
    lock(&counter.desk, now()).unwrap();
    assert_eq!(code(receive_offered(&counter.desk, now(), &paths)), Code::Locked);
}
