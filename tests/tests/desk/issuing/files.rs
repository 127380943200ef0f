//! A file for each candidate.

use super::{LATER, NOW, Seated, assert_sound, names, pages};
use crate::counter::{at, code, refusal};
use desk_core::error::Code;
use desk_core::model::TicketFiles;
use std::fs;
use std::os::unix::fs::MetadataExt;

#[test]
fn each_candidate_has_a_sound_file_that_says_what_the_record_says() {
    let seated = Seated::of(3);
    let answer = seated.issue(TicketFiles::Each);
    assert_eq!((answer.issued, answer.written, answer.present), (3, 3, 0));
    assert_eq!(names(&seated.folder()).len(), 3, "one each and nothing else");
    for person in 0..3 {
        let (view, number) = (seated.view(person), seated.number(person));
        let path = seated.folder().join(format!("准考证-{number}.pdf"));
        assert_sound(&path);
        let text = pages(&path).concat();
        let seat = format!("{:02}", person + 1);
        for said in [number.as_str(), &view.row.name, &view.row.occupation, "第一考场", &seat] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let row = answer.rows.iter().find(|row| row.registration == view.row.id).unwrap();
        assert_eq!(row.file.as_deref(), path.to_str());
        assert_eq!((row.room.as_deref(), row.seat), (Some("第一考场"), Some(person as u32 + 1)));
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600, "nobody else reads it");
    }
}

#[test]
fn a_second_run_writes_only_what_is_missing_or_changed_and_the_same_bytes() {
    let seated = Seated::of(3);
    seated.issue(TicketFiles::Each);
    let path = |person| seated.folder().join(format!("准考证-{}.pdf", seated.number(person)));
    let before: Vec<Vec<u8>> = (0..3).map(|person| fs::read(path(person)).unwrap()).collect();
    let touched = |person| fs::metadata(path(person)).unwrap().ino();
    let kept = touched(0);
    fs::remove_file(path(1)).unwrap();
    fs::write(path(2), b"half a file").unwrap();
    let again = seated.try_issue(at(LATER), TicketFiles::Each, None).unwrap();
    assert_eq!((again.issued, again.written, again.present), (0, 2, 1));
    let after: Vec<Vec<u8>> = (0..3).map(|person| fs::read(path(person)).unwrap()).collect();
    assert!(before == after, "an hour later the same bytes");
    assert_eq!(touched(0), kept, "what is there is left alone");
}

#[test]
fn files_are_named_as_the_institution_wants() {
    let seated = Seated::of(2);
    let answer = seated.try_issue(at(NOW), TicketFiles::Each, Some("{考场}-{座位}-{姓名}-{证件尾号}"));
    assert_eq!(answer.unwrap().written, 2);
    let found = names(&seated.folder());
    let wanted = |person: usize| {
        let sample = crate::counter::candidate(person);
        let tail = &sample.document.number[14..];
        format!("第一考场-{:02}-{}-{tail}.pdf", person + 1, sample.name)
    };
    assert_eq!(found, [wanted(0), wanted(1)]);
    let refused = refusal(seated.try_issue(at(NOW), TicketFiles::Each, Some("{生日}")));
    assert_eq!((refused.code, refused.values["field"].as_str()), (Code::FieldInvalid, "name"));
}

#[test]
fn names_that_clash_and_files_that_were_interrupted_hinder_nobody() {
    let seated = Seated::of(2);
    fs::create_dir_all(seated.folder()).unwrap();
    fs::write(seated.folder().join(".准考证-260001000012.pdf.partial"), b"%PDF").unwrap();
    fs::write(seated.folder().join("别的.txt"), b"mine").unwrap();
    seated.try_issue(at(NOW), TicketFiles::Each, Some("{考场}")).unwrap();
    let second = format!("第一考场-{}.pdf", seated.number(1));
    assert_eq!(names(&seated.folder()), ["别的.txt".to_owned(), second, "第一考场.pdf".to_owned()]);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_the_numbers_stay() {
    let seated = Seated::of(1);
    fs::write(seated.folder(), b"a file in its place").unwrap();
    assert_eq!(code(seated.try_issue(at(NOW), TicketFiles::Each, None)), Code::FolderNotWritable);
    assert!(seated.view(0).ticket.is_some());
    fs::remove_file(seated.folder()).unwrap();
    assert_eq!(seated.issue(TicketFiles::Each).written, 1);
}
