//! Work not yet saved: drafts and files received, kept encrypted, thrown away when done or stale.

use crate::counter::{CLERK_PASSPHRASE, Counter, at, candidate, code};
use desk_core::desk;
use desk_core::desk::request::{Register, SaveDraft};
use desk_core::error::Code;
use desk_core::model::Moment;
use desk_core::sample::portrait;
use desk_tests::looked_at;

const MEGABYTES_40: usize = 40_000_000;

fn save(counter: &Counter, now: Moment, body: &str) {
    desk::save_draft(&counter.desk, now, &SaveDraft { body: body.to_owned() }).unwrap();
}

fn draft(counter: &Counter, now: Moment) -> Option<String> {
    desk::start_page(&counter.desk, now).unwrap().draft.map(|draft| draft.body)
}

#[test]
fn a_draft_survives_the_program_and_belongs_to_its_clerk() {
    let counter = Counter::new();
    let now = at("2026-03-18 10:00");
    save(&counter, now, "first");
    save(&counter, now, "{\"name\":\"王𬱖\"}");
    let counter = counter.reopen(at("2026-03-18 10:05"));
    assert_eq!(draft(&counter, now).as_deref(), Some("{\"name\":\"王𬱖\"}"));
    let clerk = counter.clerk_works(now);
    assert_eq!(draft(&counter, now), None, "another clerk does not see it");
    save(&counter, now, "second");
    counter.chief_works(now);
    assert_eq!(draft(&counter, now).as_deref(), Some("{\"name\":\"王𬱖\"}"));
    counter.log_in(now, clerk, CLERK_PASSPHRASE).unwrap();
    desk::discard_draft(&counter.desk).unwrap();
    desk::discard_draft(&counter.desk).unwrap();
    assert_eq!(draft(&counter, now), None);
}

#[test]
fn a_draft_goes_with_the_registration_it_became_and_stays_with_one_that_was_refused() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    save(&counter, now, "draft");
    let refused = Register { telephone: String::new(), ..candidate(0) };
    assert_eq!(code(desk::register(&counter.desk, now, &refused)), Code::FieldMissing);
    assert_eq!(draft(&counter, now).as_deref(), Some("draft"));
    counter.register(now, &candidate(0));
    assert_eq!(draft(&counter, now), None);
}

#[test]
fn a_draft_beyond_256_kibibytes_is_refused_and_the_one_before_stays() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    save(&counter, now, &"x".repeat(256 * 1024));
    let beyond = SaveDraft { body: "x".repeat(256 * 1024 + 1) };
    assert_eq!(code(desk::save_draft(&counter.desk, now, &beyond)), Code::FileTooLarge);
    assert_eq!(draft(&counter, now).map(|body| body.len()), Some(256 * 1024));
}

#[test]
fn drafts_leave_no_line_in_the_journal() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let before = counter.journal().len();
    save(&counter, now, "draft");
    desk::receive_file(&counter.desk, now, b"file").unwrap();
    assert_eq!(counter.journal().len(), before);
}

#[test]
fn a_file_waits_two_days_for_its_registration_and_not_longer() {
    let counter = Counter::new();
    let token = counter.photo(at("2026-03-18 10:00"), &portrait(1, None), None).token;
    let counter = counter.reopen(at("2026-03-20 09:59"));
    desk::receive_file(&counter.desk, at("2026-03-20 10:00"), b"another").unwrap();
    assert_eq!(desk::photo_bytes(&counter.desk, &token).unwrap(), portrait(1, None));
    desk::receive_file(&counter.desk, at("2026-03-20 10:01"), b"a third").unwrap();
    assert_eq!(code(desk::photo_bytes(&counter.desk, &token)), Code::NotFound);
    let photo = Some(looked_at(&counter.desk, at("2026-03-20 10:02"), token));
    let late = desk::register(&counter.desk, at("2026-03-20 10:02"), &Register { photo, ..candidate(0) });
    assert_eq!(code(late), Code::NotFound);
}

#[test]
fn the_same_file_received_again_waits_from_then_on() {
    let counter = Counter::new();
    let receive =
        |moment: &str, bytes: &[u8]| desk::receive_file(&counter.desk, at(moment), bytes).unwrap().token;
    let token = receive("2026-03-18 10:00", &portrait(1, None));
    assert_eq!(receive("2026-03-20 09:00", &portrait(1, None)), token);
    receive("2026-03-21 10:00", b"another");
    assert!(desk::photo_bytes(&counter.desk, &token).is_ok());
}

#[test]
fn an_empty_file_and_one_above_forty_megabytes_are_refused() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    assert_eq!(code(desk::receive_file(&counter.desk, now, b"")), Code::FileEmpty);
    let mut large = vec![0; MEGABYTES_40];
    assert_eq!(desk::receive_file(&counter.desk, now, &large).unwrap().bytes as usize, MEGABYTES_40);
    large.push(0);
    assert_eq!(code(desk::receive_file(&counter.desk, now, &large)), Code::FileTooLarge);
}
