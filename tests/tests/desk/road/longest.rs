//! Whatever can be entered can be printed: the longest texts that the desk takes, on every paper.

use super::signed::text_of;
use crate::counter::{Counter, at, candidate, career, materials, payment, sitting, spell};
use desk_core::desk::request::Register;
use desk_core::desk::{self, open_sitting};
use desk_core::model::Paper;
use desk_core::sample::portrait;

const NOW: &str = "2026-03-18 10:00";

#[test]
fn the_longest_texts_that_can_be_entered_are_printed_whole_on_every_paper() {
    let (counter, now) = (Counter::new(), at(NOW));
    let name = "乌兰巴干巴特尔乌力吉木仁那顺孟和".chars().cycle().take(60).collect::<String>();
    let employer = "北京第一网络科技发展有限公司海淀分公司".chars().cycle().take(200).collect::<String>();
    let occupation = "劳动关系协调与集体协商专职指导".chars().cycle().take(200).collect::<String>();
    let mut work = vec![spell("劳动关系协调师", "2015-03-01", ""), spell(&occupation, "2010-01", "2014-12")];
    work[0].employer = employer.clone();
    let photo = Some(counter.photo(now, &portrait(0, None), None));
    let request = Register {
        name: name.clone(),
        employer: employer.clone(),
        email: format!("{}@example.com", "w".repeat(188)),
        career: career(work),
        photo,
        materials_seen: materials(),
        ..candidate(0)
    };
    let id = counter.register(now, &request).row.id;
    let mut longest = sitting("2026-04-18", 500);
    longest.site = employer.chars().take(100).collect();
    longest.site_address = employer.chars().take(150).collect();
    longest.room_name = employer.chars().take(60).collect();
    let sitting = open_sitting(&counter.desk, now, &longest).unwrap();
    let said = |paper: Paper| {
        let pdf = desk::paper_of(&counter.desk, now, paper, id)
            .unwrap_or_else(|error| panic!("{paper:?}: {error}"));
        let path = counter.home.path().join("paper.pdf");
        std::fs::write(&path, pdf).unwrap();
        text_of(&path)
    };
    let form = said(Paper::ApplicationForm);
    assert!(form.contains(&employer) && form.contains(&occupation), "{form}");
    let notice = said(Paper::PaymentNotice);
    assert!(notice.contains(&name), "{notice}");
    for paper in [Paper::Receipt, Paper::ApplicationForm, Paper::WorkHistoryCommitment] {
        assert!(said(paper).contains(&name), "{paper:?}");
    }
    desk::take_payment(&counter.desk, now, &payment(now, id, 16_000)).unwrap();
    counter.seat(now, id, &sitting).unwrap();
    counter.ticket(now, id, None).unwrap();
    let ticket = said(Paper::AdmitTicket);
    for whole in [&name, &longest.site, &longest.site_address, &longest.room_name] {
        assert!(ticket.contains(whole.as_str()), "{whole}: {ticket}");
    }
}
