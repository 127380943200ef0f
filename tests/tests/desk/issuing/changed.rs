//! A fact that changed makes a ticket void, and says why.

use super::{LATER, NOW, Seated, names};
use crate::counter::{at, candidate};
use desk_core::desk;
use desk_core::desk::request::{AttachPhoto, Correct, OfRegistration, PreviewCorrection, Register, UndoStep};
use desk_core::model::{TicketFiles, VoidCause};
use desk_core::sample::portrait;

fn why_void(seated: &Seated, person: usize) -> Vec<Option<VoidCause>> {
    let of = OfRegistration { registration: seated.people[person] };
    let register = desk::dispatch_register(&seated.counter.desk, &of).unwrap();
    register.void.iter().map(|ticket| ticket.cause).collect()
}

#[test]
fn another_photo_makes_the_ticket_void_and_taken_back_it_is_in_force_again() {
    let seated = Seated::of(2);
    seated.issue(TicketFiles::None);
    let (counter, id) = (&seated.counter, seated.people[0]);
    let number = seated.number(0);
    let attach = |number| {
        let photo = counter.photo(at(LATER), &portrait(number, None), None);
        desk::attach_photo(&counter.desk, at(LATER), &AttachPhoto { registration: id, photo }).unwrap()
    };
    assert!(attach(0).ticket.is_some(), "the very same photo changes nothing");
    assert!(attach(33).ticket.is_none());
    assert_eq!(why_void(&seated, 0), [Some(VoidCause::PhotoChanged)]);
    assert!(seated.view(1).ticket.is_some(), "nobody else's");
    let step =
        desk::undoable(&counter.desk, at(LATER), &OfRegistration { registration: id }).unwrap().unwrap();
    desk::undo(&counter.desk, at(LATER), &UndoStep { registration: id, seq: step.seq }).unwrap();
    assert_eq!(seated.number(0), number);
    assert_eq!(why_void(&seated, 0), []);
}

#[test]
fn a_corrected_name_makes_it_void_and_its_file_is_set_aside() {
    let seated = Seated::of(2);
    seated.issue(TicketFiles::Each);
    let old = format!("准考证-{}.pdf", seated.number(0));
    let id = seated.people[0];
    let form =
        desk::correction_form(&seated.counter.desk, at(LATER), &OfRegistration { registration: id }).unwrap();
    let form = Register { name: format!("{}明", candidate(0).name), ..form };
    let preview = PreviewCorrection { registration: id, form: form.clone() };
    let preview = desk::preview_correction(&seated.counter.desk, at(LATER), &preview).unwrap();
    let reason = "写错了".to_owned();
    let correct = Correct { registration: id, form, reason, fingerprint: preview.fingerprint };
    desk::correct(&seated.counter.desk, at(LATER), &correct).unwrap();
    assert_eq!(why_void(&seated, 0), [Some(VoidCause::Corrected)]);
    let again = seated.try_issue(at(LATER), TicketFiles::Each, None).unwrap();
    assert_eq!((again.issued, again.written, again.present, again.set_aside), (1, 1, 1, 1));
    assert!(!names(&seated.folder()).contains(&old));
    assert_eq!(names(&seated.folder().join("已作废")), [old]);
}

#[test]
fn who_withdraws_has_a_void_ticket_and_no_page() {
    let seated = Seated::of(2);
    seated.issue(TicketFiles::Both);
    seated.counter.withdraw(at(LATER), seated.people[1]).unwrap();
    assert_eq!(why_void(&seated, 1), [Some(VoidCause::Withdrawn)]);
    let again = seated.try_issue(at(LATER), TicketFiles::Both, None).unwrap();
    assert_eq!((again.issued, again.present, again.volumes[0].pages, again.set_aside), (0, 1, 1, 1));
}

#[test]
fn a_ticket_taken_back_says_so() {
    let seated = Seated::of(1);
    seated.counter.ticket(at(NOW), seated.people[0], None).unwrap();
    let of = OfRegistration { registration: seated.people[0] };
    let step = desk::undoable(&seated.counter.desk, at(NOW), &of).unwrap().unwrap();
    desk::undo(&seated.counter.desk, at(NOW), &UndoStep { registration: of.registration, seq: step.seq })
        .unwrap();
    assert_eq!(why_void(&seated, 0), [Some(VoidCause::TakenBack)]);
}
