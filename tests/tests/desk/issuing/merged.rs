//! The print file: a page for each candidate, by room and seat.

use super::{LATER, NOW, Seated, assert_sound, names, pages};
use crate::counter::at;
use desk_core::model::TicketFiles;
use std::fs;

#[test]
fn the_print_file_has_a_page_for_each_in_the_order_of_the_seats() {
    let seated = Seated::of(4);
    let answer = seated.issue(TicketFiles::Merged);
    assert_eq!((answer.issued, answer.written, answer.volumes.len()), (4, 0, 1));
    let volume = &answer.volumes[0];
    assert_eq!((volume.pages, volume.present), (4, false));
    assert_eq!(names(&seated.folder()), ["准考证合并-2026-04-18-第01册.pdf"]);
    let path = seated.folder().join("准考证合并-2026-04-18-第01册.pdf");
    assert_eq!(volume.path, path.to_str().unwrap());
    assert_sound(&path);
    let pages = pages(&path);
    assert_eq!(pages.len(), 4);
    for (person, page) in pages.iter().enumerate() {
        assert!(page.contains(&seated.number(person)) && page.contains(&seated.view(person).row.name));
    }
}

#[test]
fn pages_of_the_print_file_look_like_the_files_of_each_and_hold_the_same_photos() {
    let seated = Seated::of(2);
    seated.issue(TicketFiles::Both);
    let merged = seated.folder().join("准考证合并-2026-04-18-第01册.pdf");
    let drawn = |path: &std::path::Path, page: &str| {
        let arguments = ["-r", "60", "-gray", "-f", page, "-l", page];
        let output = std::process::Command::new("pdftoppm").args(arguments).arg(path).output().unwrap();
        output.stdout
    };
    for person in 0..2 {
        let alone = seated.folder().join(format!("准考证-{}.pdf", seated.number(person)));
        let page = drawn(&merged, &(person + 1).to_string());
        assert!(page.len() > 100_000 && page == drawn(&alone, "1"), "page {person}");
    }
    let folder = seated.counter.home.path().join("pictures");
    fs::create_dir(&folder).unwrap();
    let taken =
        std::process::Command::new("pdfimages").arg("-all").arg(&merged).arg(folder.join("p")).status();
    assert!(taken.unwrap().success());
    for (person, name) in names(&folder).iter().enumerate() {
        let sha256 = seated.view(person).photo.unwrap().sha256;
        let kept = desk_core::desk::photo_bytes(&seated.counter.desk, &sha256).unwrap();
        assert!(fs::read(folder.join(name)).unwrap() == kept, "byte for byte");
    }
}

#[test]
fn a_print_file_that_says_what_is_so_is_left_alone_and_another_is_replaced() {
    let seated = Seated::of(2);
    seated.issue(TicketFiles::Merged);
    let path = seated.folder().join("准考证合并-2026-04-18-第01册.pdf");
    let before = fs::read(&path).unwrap();
    assert!(seated.try_issue(at(LATER), TicketFiles::Merged, None).unwrap().volumes[0].present);
    fs::remove_file(&path).unwrap();
    assert!(!seated.try_issue(at(LATER), TicketFiles::Merged, None).unwrap().volumes[0].present);
    assert!(fs::read(&path).unwrap() == before, "the same tickets, the same bytes");
    let late = seated.counter.register_whole(at(NOW), 9).row.id;
    seated.counter.pay(at(NOW), late).unwrap();
    seated.counter.seat(at(NOW), late, &seated.sitting).unwrap();
    let answer = seated.try_issue(at(LATER), TicketFiles::Merged, None).unwrap();
    assert_eq!((answer.issued, answer.volumes[0].pages, answer.volumes[0].present), (1, 3, false));
    assert_eq!(pages(&path).len(), 3);
}
