//! Whether a file is a ticket of this desk, unchanged and in force.

use super::{LATER, NOW, Seated};
use crate::counter::at;
use desk_core::desk;
use desk_core::desk::request::SavePaper;
use desk_core::desk::view::TicketCheck;
use desk_core::model::{Paper, TicketFiles, TicketStanding, VoidCause};
use std::fs;
use std::path::Path;

fn check(seated: &Seated, path: &Path) -> TicketCheck {
    desk::verify_ticket(&seated.counter.desk, &fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_ticket_is_current_until_it_is_void() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::Each);
    let number = seated.number(0);
    let path = seated.folder().join(format!("准考证-{number}.pdf"));
    let told = check(&seated, &path);
    assert_eq!(
        (told.standing, told.numbers, told.check_digit),
        (TicketStanding::Current, vec![number], Some(true))
    );
    assert_eq!(told.issued_at, Some(at(NOW)));
    let request = SavePaper { paper: Paper::AdmitTicket, registration: seated.people[0] };
    let saved =
        desk::save_paper(&seated.counter.desk, at(LATER), seated.counter.home.path(), &request).unwrap();
    assert_eq!(
        check(&seated, Path::new(&saved.path)).standing,
        TicketStanding::Current,
        "saved at the counter"
    );
    seated.counter.withdraw(at(LATER), seated.people[0]).unwrap();
    let told = check(&seated, &path);
    assert_eq!((told.standing, told.void_cause), (TicketStanding::Void, Some(VoidCause::Withdrawn)));
    assert_eq!(told.voided_at, Some(at(LATER)));
}

#[test]
fn a_file_with_one_byte_more_is_changed_and_its_number_still_read() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::Each);
    let number = seated.number(0);
    let mut bytes = fs::read(seated.folder().join(format!("准考证-{number}.pdf"))).unwrap();
    bytes.push(b'\n');
    let told = desk::verify_ticket(&seated.counter.desk, &bytes).unwrap();
    assert_eq!((told.standing, told.numbers), (TicketStanding::Changed, vec![number]));
}

#[test]
fn a_ticket_of_another_desk_and_no_pdf_at_all_are_foreign() {
    let (ours, theirs) = (Seated::of(1), Seated::of(1));
    theirs.issue(TicketFiles::Each);
    let path = theirs.folder().join(format!("准考证-{}.pdf", theirs.number(0)));
    let told = check(&ours, &path);
    assert_eq!(told.standing, TicketStanding::Foreign);
    assert_eq!((told.numbers, told.check_digit), (vec![theirs.number(0)], Some(true)));
    for bytes in [&b""[..], b"%PDF-1.7 and nothing", b"\xFF\xD8\xFF"] {
        let told = desk::verify_ticket(&ours.counter.desk, bytes).unwrap();
        assert_eq!((told.standing, told.numbers.len(), told.check_digit), (TicketStanding::Foreign, 0, None));
    }
}

#[test]
fn a_print_file_is_current_while_every_page_of_it_is() {
    let seated = Seated::of(2);
    let answer = seated.issue(TicketFiles::Merged);
    let path = Path::new(&answer.volumes[0].path);
    let told = check(&seated, path);
    assert_eq!((told.standing, told.pages, told.numbers.len()), (TicketStanding::Current, Some(2), 0));
    let number = seated.number(1);
    seated.counter.withdraw(at(LATER), seated.people[1]).unwrap();
    let told = check(&seated, path);
    assert_eq!((told.standing, told.numbers), (TicketStanding::Void, vec![number]));
}
