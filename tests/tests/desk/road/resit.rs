//! The papers of a resit: one subject, its fee, its ticket.
//!
//! The desk does not take resits yet, but its data, fees and papers know them. The story registers a candidate through
//! the use cases and then makes the registration a resit in the closed file.

use super::signed::text_of;
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, payment, resources, sitting};
use desk_core::desk::request::FirstStart;
use desk_core::desk::view::RegistrationView;
use desk_core::desk::{self, Desk, DeskOptions, open_sitting};
use desk_core::error::Result;
use desk_core::model::{Paper, RegistrationId, RegistrationKind, Subject};
use std::sync::atomic::{AtomicU64, Ordering};

const NOW: &str = "2026-03-18 10:00";

/// Randomness of which the test knows the keys: 32 bytes are always the same, anything else never.
fn known_keys(buffer: &mut [u8]) -> Result<()> {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    if buffer.len() == 32 {
        buffer.fill(7);
        return Ok(());
    }
    let count = COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    buffer.iter_mut().rev().zip(count.into_iter().rev().cycle()).for_each(|(to, from)| *to = from);
    Ok(())
}

/// A desk whose database has a key that the test knows.
pub(crate) fn counter() -> Counter {
    let home = tempfile::tempdir().unwrap();
    let options =
        DeskOptions { folder: home.path().join("data"), resources: resources(), entropy: known_keys };
    let desk = Desk::open(options).unwrap();
    let request = FirstStart { name: CHIEF.to_owned(), passphrase: CHIEF_PASSPHRASE.to_owned() };
    let issued = desk::first_start(&desk, at("2026-03-18 08:30"), &request).unwrap();
    Counter { chief: issued.status.clerk.unwrap().id, recovery_key: issued.recovery_key, desk, home }
}

/// The desk closed, changed in its file, and opened again with nobody logged in.
pub(crate) fn changed(counter: Counter, change: &str) -> Counter {
    let counter = counter.restart();
    let connection = rusqlite::Connection::open(counter.folder().join("store/desk.db")).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"; {change};", "07".repeat(32))).unwrap();
    counter
}

/// A candidate who passed theory and sits skill again.
fn resit() -> (Counter, RegistrationId) {
    let counter = counter();
    let id = counter.register_whole(at(NOW), 0).row.id;
    let counter = changed(counter, "UPDATE registration SET kind = 'resit', theory_fen = 0");
    counter.log_in(at(NOW), counter.chief, CHIEF_PASSPHRASE).unwrap();
    (counter, id)
}

fn said(counter: &Counter, paper: Paper, id: RegistrationId) -> String {
    let pdf = desk::paper_of(&counter.desk, at(NOW), paper, id).unwrap();
    let path = counter.home.path().join("paper.pdf");
    std::fs::write(&path, pdf).unwrap();
    text_of(&path)
}

/// Paid, seated on 18 April at a site of its own, and given a ticket.
fn ticketed(counter: &Counter, id: RegistrationId) -> RegistrationView {
    let now = at(NOW);
    let mut request = sitting("2026-04-18", 20);
    request.site = "北京开放大学东校区".to_owned();
    request.site_address = "北京市朝阳区某某路 8 号".to_owned();
    request.room_name = "第七考场（3 号楼 207）".to_owned();
    let sitting = open_sitting(&counter.desk, now, &request).unwrap();
    desk::take_payment(&counter.desk, now, &payment(now, id, 8_000)).unwrap();
    counter.seat(now, id, &sitting).unwrap();
    counter.ticket(now, id, None).unwrap()
}

#[test]
fn a_resit_s_ticket_shows_its_subject_alone_at_the_sitting_s_own_place() {
    let (counter, id) = resit();
    let view = ticketed(&counter, id);
    assert_eq!((view.kind, view.subjects.as_slice()), (RegistrationKind::Resit, &[Subject::Skill][..]));
    let ticket = said(&counter, Paper::AdmitTicket, id);
    let timetable = "成绩保留，本次不参加该科目考试2026年4月18日（星期六）11:00–12:30第七考场（3号楼207）01";
    assert!(ticket.contains(timetable), "theory above is kept, skill below is sat: {ticket}");
    assert!(!ticket.contains("09:00"), "the hour of the other subject: {ticket}");
    for place in ["考点名称北京开放大学东校区", "考点地址北京市朝阳区某某路8号"] {
        assert!(ticket.contains(place), "{place}: {ticket}");
    }
}

#[test]
fn a_resit_is_charged_and_stated_for_its_subject_alone() {
    let (counter, id) = resit();
    let notice = said(&counter, Paper::PaymentNotice, id);
    for words in ["补考（技能考核）", "操作技能￥80.00合计￥80.00人民币（大写）捌拾元整", "实操补考收取"]
    {
        assert!(notice.contains(words), "{words}: {notice}");
    }
    assert!(!notice.contains("理论知识￥"), "{notice}");
    assert!(said(&counter, Paper::ApplicationForm, id).contains("考试类别补考考核科目技能考核"));
    assert!(said(&counter, Paper::Receipt, id).contains("补考·现场报名"));
}

#[test]
fn a_new_candidate_s_ticket_shows_both_subjects() {
    let counter = counter();
    let (id, now) = (counter.register_whole(at(NOW), 0).row.id, at(NOW));
    desk::take_payment(&counter.desk, now, &payment(now, id, 16_000)).unwrap();
    let sitting = counter.open_sitting(now, 20);
    counter.seat(now, id, &sitting).unwrap();
    counter.ticket(now, id, None).unwrap();
    let ticket = said(&counter, Paper::AdmitTicket, id);
    assert!(ticket.contains("09:00–10:30") && ticket.contains("11:00–12:30"), "{ticket}");
    assert!(!ticket.contains("成绩保留"), "{ticket}");
}
