//! Every field can be put right, and the history keeps both.

use super::{LATER, NOW, REASON, change_of, correct, form, preview, shown, undo, with_ticket};
use crate::counter::{Counter, at, candidate, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{Correct, OfRegistration, Register, Search};
use desk_core::error::Code;
use desk_core::sample::resident_number;
use desk_core::store::Op;

#[test]
fn a_misheard_name_is_corrected_and_the_history_shows_before_after_who_and_why() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    let before = shown(&counter, id).row.name;
    let (preview, view) = correct(&counter, id, |form| form.name = "林清".to_owned()).unwrap();
    assert_eq!(change_of(&preview.changes, "name"), (before.clone(), "林清".to_owned()));
    assert_eq!((preview.changes.len(), preview.verdict, preview.original_again), (1, None, false));
    assert_eq!(view.row.name, "林清");
    let found =
        |text: &str| desk::search(&counter.desk, &Search { text: text.to_owned() }).unwrap().rows.len();
    assert_eq!((found("林清"), found(&before)), (1, 0));
    let history = desk::history(&counter.desk, &OfRegistration { registration: id }).unwrap();
    let line = &history[0];
    assert_eq!(
        (line.op, line.reason.as_deref(), line.clerk_name.as_str()),
        (Op::Correct, Some(REASON), "王主管")
    );
    assert_eq!(change_of(&line.changes, "name"), (before, "林清".to_owned()));
    assert_eq!(history.last().unwrap().op, Op::Register);
}

#[test]
fn how_to_reach_somebody_is_corrected_without_voiding_their_ticket() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    let (preview, view) = correct(&counter, id, |form| {
        form.telephone = "13900001234".to_owned();
        form.email = "lin@example.com".to_owned();
        form.employer = "某某制衣厂".to_owned();
    })
    .unwrap();
    assert_eq!((preview.changes.len(), preview.tickets_void.len()), (3, 0));
    assert_eq!((view.telephone.as_str(), view.employer.as_str()), ("13900001234", "某某制衣厂"));
    assert!(view.ticket.is_some() && view.seat.is_some());
}

#[test]
fn a_number_corrected_before_the_ticket_has_its_original_seen_again() {
    let counter = Counter::new();
    let id = counter.register_whole(at(NOW), 1).row.id;
    let view = shown(&counter, id);
    let number = resident_number(view.birth_date, if view.row.sex.as_str() == "male" { 911 } else { 912 });
    let (preview, view) = correct(&counter, id, |form| form.document.number.clone_from(&number)).unwrap();
    let (before, after) = change_of(&preview.changes, "number");
    assert!(before.contains('•') && after.contains('•') && before != after, "masked: {before} {after}");
    assert!(preview.original_again && preview.photo_kept && preview.tickets_void.is_empty());
    assert_eq!(view.original_seen, None);
    assert!(view.photo.is_some());
    undo(&counter, id).unwrap();
    let in_hand = |form: &mut Register| {
        form.document.number.clone_from(&number);
        form.original_seen = true;
    };
    let view = correct(&counter, id, in_hand).unwrap().1;
    assert_eq!(view.original_seen.unwrap().clerk_name, "王主管", "the clerk holds the right one");
}

#[test]
fn a_number_corrected_after_the_ticket_makes_it_void_and_keeps_the_seat() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    let (was, number) = (shown(&counter, id), resident_number(shown(&counter, id).birth_date, 913));
    let ticket = was.ticket.clone().unwrap().number;
    let (preview, view) = correct(&counter, id, |form| form.document.number.clone_from(&number)).unwrap();
    assert_eq!(preview.tickets_void, [ticket]);
    assert_eq!(preview.seat_freed, None);
    assert_eq!((view.ticket, &view.seat), (None, &was.seat));
}

#[test]
fn a_correction_demands_a_reason_and_something_to_correct() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    assert_eq!(refusal(correct(&counter, id, |_| ())).values["state"], "unchanged");
    let form = form(&counter, id, |form| form.name = "林清".to_owned());
    let fingerprint = preview(&counter, at(LATER), id, &form).unwrap().fingerprint;
    let request = Correct { registration: id, form, reason: "  ".to_owned(), fingerprint };
    assert_eq!(code(desk::correct(&counter.desk, at(LATER), &request)), Code::ReasonMissing);
}

#[test]
fn a_field_is_read_as_at_intake_and_refused_alike() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    let field = |error: desk_core::error::Error| (error.code, error.values["field"].clone());
    let name = refusal(correct(&counter, id, |form| form.name = " ".to_owned()));
    assert_eq!(field(name), (Code::FieldInvalid, "name".to_owned()));
    let telephone = refusal(correct(&counter, id, |form| form.telephone = "12".to_owned()));
    assert_eq!(field(telephone), (Code::FieldInvalid, "telephone".to_owned()));
    let number =
        refusal(correct(&counter, id, |form| form.document.number = "11010519491231002Y".to_owned()));
    assert_eq!(number.code, Code::IdentityRefused);
}

#[test]
fn what_was_previewed_is_done_or_nothing_is() {
    let counter = Counter::new();
    let id = counter.register_whole(at(NOW), 1).row.id;
    let form = form(&counter, id, |form| form.name = "林清".to_owned());
    let fingerprint = preview(&counter, at(LATER), id, &form).unwrap().fingerprint;
    counter.pay(at(LATER), id).unwrap();
    let request = Correct { registration: id, form, reason: REASON.to_owned(), fingerprint };
    assert_eq!(code(desk::correct(&counter.desk, at(LATER), &request)), Code::ChangedSince);
    assert_eq!(shown(&counter, id).row.name, candidate(1).name);
}

#[test]
fn a_preview_holds_until_it_is_confirmed_a_while_later() {
    let counter = Counter::new();
    let id = counter.register_whole(at(NOW), 1).row.id;
    let number = resident_number(shown(&counter, id).birth_date, 919);
    let form = form(&counter, id, |form| {
        form.document.number = number;
        form.original_seen = true;
    });
    let fingerprint = preview(&counter, at(LATER), id, &form).unwrap().fingerprint;
    let request = Correct { registration: id, form, reason: REASON.to_owned(), fingerprint };
    let view = desk::correct(&counter.desk, at("2026-03-18 11:07"), &request).unwrap();
    assert_eq!(view.original_seen.unwrap().at, at("2026-03-18 11:07"));
    let history = desk::history(&counter.desk, &OfRegistration { registration: id }).unwrap();
    assert!(
        history[0]
            .changes
            .iter()
            .all(|change| change.field != "original_seen_at" || change.after.as_deref() == Some("yes"))
    );
}
