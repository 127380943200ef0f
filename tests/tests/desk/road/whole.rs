//! The road as one story, and what can happen at its beginning.

use crate::counter::{Counter, at, candidate, code, day, materials, payment, refusal, spell};
use crate::tray::Tray;
use desk_core::desk::request::{ChoosePrinter, PrintPaper, Register, SavePaper, SeeDocument};
use desk_core::desk::{self, JobState};
use desk_core::error::Code;
use desk_core::model::{
    Channel, Fact, NextStep, Paper, PrintState, RegistrationState, TicketNumber, Validity, Verdict,
};
use desk_core::sample::portrait;
use desk_core::store::Op;
use std::process::Command;

#[test]
fn a_candidate_with_a_rare_character_goes_the_whole_road_and_the_journal_tells_it() {
    let counter = Counter::new();
    let (morning, tray) = (at("2026-03-18 09:00"), Tray::new());
    let sitting = counter.open_sitting(morning, 30);
    for paper in [Paper::Receipt, Paper::AdmitTicket] {
        let request = ChoosePrinter { paper, printer: "counter".to_owned() };
        desk::choose_printer(&counter.desk, &tray, morning, &request).unwrap();
    }
    let drawn = portrait(11, None);
    let photo = Some(counter.photo(morning, &drawn, None));
    let asked = Register { name: "王𬱖".to_owned(), photo, ..candidate(0) };

    let view = counter.register(at("2026-03-18 09:05"), &asked);
    let id = view.row.id;
    assert_eq!(view.row.state, RegistrationState::Open);
    assert_eq!(view.eligibility.verdict, Verdict::Eligible);
    assert_eq!(view.eligibility.conditions[0].quote, "1. 累计从事本职业或相关职业工作满 5 年。");
    assert_eq!(view.missing, [Fact::MaterialsComplete, Fact::Paid]);
    assert_eq!(view.row.next_step, NextStep::Materials);
    assert!(
        view.row.number_masked.contains('•')
            && !view.row.number_masked.contains(&asked.document.number[6..14])
    );

    let view =
        counter.material(at("2026-03-18 09:06"), id, desk_core::model::MaterialState::Seen, None).unwrap();
    assert_eq!(view.row.next_step, NextStep::Payment);
    let print = |paper| PrintPaper { paper, registration: id, reprint_reason: None };
    desk::print_paper(&counter.desk, &tray, at("2026-03-18 09:07"), &print(Paper::Receipt)).unwrap();
    let view = counter.pay(at("2026-03-18 09:10"), id).unwrap();
    assert_eq!((view.fee.paid, view.row.next_step), (view.fee.total, NextStep::Seat));
    let view = counter.seat(at("2026-03-18 09:11"), id, &sitting).unwrap();
    assert_eq!(view.seat.as_ref().map(|seat| seat.seat_number), Some(1));
    let view = counter.ticket(at("2026-03-18 09:12"), id, None).unwrap();
    let number = view.ticket.unwrap().number;
    assert!(TicketNumber::parse(&number).is_some() && number.starts_with("26"), "{number}");
    assert_eq!(view.row.next_step, NextStep::Nothing);
    let job = desk::print_paper(&counter.desk, &tray, at("2026-03-18 09:13"), &print(Paper::AdmitTicket));
    assert_eq!(job.unwrap().state, PrintState::Sent);
    tray.say(JobState::Done);
    assert!(desk::advance_print_queue(&counter.desk, &tray, at("2026-03-18 09:14")).unwrap());
    assert!(!desk::advance_print_queue(&counter.desk, &tray, at("2026-03-18 09:15")).unwrap(), "all is done");

    the_papers_say(&tray, &asked.document.number, &number, &drawn);
    the_journal_tells(&counter);
}

fn the_papers_say(tray: &Tray, document: &str, number: &str, drawn: &[u8]) {
    let printed = tray.printed();
    let receipt = text_of(&printed[0].1);
    for word in ["王𬱖", "160.00", "北京银行安定门支行", "010903692001201110066", document] {
        assert!(receipt.contains(word), "{word} is not on the receipt:\n{receipt}");
    }
    let ticket = text_of(&printed[1].1);
    for word in ["王𬱖", number, "第一考场", "2026年4月18日"] {
        assert!(ticket.contains(word), "{word} is not on the ticket:\n{ticket}");
    }
    assert!(printed.iter().all(|(title, _)| title.is_ascii() && !title.contains("王")), "titles name nobody");
    assert!(contains(&printed[1].1, drawn), "the ticket carries the photo's own bytes");
}

fn the_journal_tells(counter: &Counter) {
    let ops: Vec<Op> = counter.journal().iter().map(|line| line.op).collect();
    let told = [
        Op::FirstStart,
        Op::Unlock,
        Op::OpenSitting,
        Op::ChoosePrinter,
        Op::ChoosePrinter,
        Op::Register,
        Op::MarkMaterial,
        Op::PrintPaper,
        Op::PrintProgress,
        Op::TakePayment,
        Op::AssignSeat,
        Op::IssueTicket,
        Op::PrintPaper,
        Op::PrintProgress,
        Op::PrintProgress,
        Op::PrintProgress,
    ];
    assert_eq!(ops, told);
    let about: Vec<_> =
        counter.journal().into_iter().skip(5).map(|line| (line.name, line.clerk_name)).collect();
    assert!(
        about.iter().all(|(name, clerk)| name.as_deref() == Some("王𬱖") && clerk == "王主管"),
        "{about:?}"
    );
    assert_eq!(desk::check_desk(&counter.desk).unwrap().journal_lines as usize, told.len());
}

#[test]
fn a_saved_ticket_is_named_by_its_number_and_never_written_over_another_file() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let id = counter.register_whole(now, 1).row.id;
    counter.pay(now, id).unwrap();
    counter.seat(now, id, &counter.open_sitting(now, 3)).unwrap();
    let number = counter.ticket(now, id, None).unwrap().ticket.unwrap().number;
    let folder = counter.home.path().join("保存");
    let save = SavePaper { paper: Paper::AdmitTicket, registration: id };
    let saved = [(); 2].map(|()| desk::save_paper(&counter.desk, now, &folder, &save).unwrap().path);
    assert!(saved[0].ends_with(&format!("准考证-{number}.pdf")), "{}", saved[0]);
    assert!(saved[1].ends_with(&format!("准考证-{number}-2.pdf")), "{}", saved[1]);
    assert!(text_of(&std::fs::read(&saved[1]).unwrap()).contains(&number));
}

#[test]
fn a_registration_by_telephone_is_provisional_until_the_original_is_seen() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let call = Register { channel: Channel::Telephone, original_seen: false, ..candidate(2) };
    let view = counter.register(now, &call);
    assert_eq!(view.row.state, RegistrationState::Provisional);
    assert_eq!((view.missing[0], view.row.next_step), (Fact::OriginalSeen, NextStep::SeeOriginal));
    let of = SeeDocument::of(view.row.id);
    let first = desk::see_original(&counter.desk, at("2026-03-19 10:00"), &of).unwrap();
    assert_eq!(first.row.state, RegistrationState::Open);
    assert!(!first.missing.contains(&Fact::OriginalSeen));
    let again = desk::see_original(&counter.desk, at("2026-03-20 10:00"), &of).unwrap();
    assert_eq!(again.original_seen.unwrap().at, at("2026-03-19 10:00"), "seen twice stays as first seen");
}

#[test]
fn the_same_person_cannot_be_registered_twice_for_the_same_offering_in_whatever_month() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let first = counter.register(now, &candidate(3));
    let again = refusal(desk::register(&counter.desk, now, &candidate(3)));
    assert_eq!(again.code, Code::AlreadyRegistered);
    assert_eq!(again.values["registration"], first.row.id.to_string());
    let spaced: String = candidate(3).document.number.chars().flat_map(|digit| [digit, ' ']).collect();
    let mut another = Register { name: "张三".to_owned(), ..candidate(3) };
    another.document.number = spaced;
    assert_eq!(
        code(desk::register(&counter.desk, now, &another)),
        Code::AlreadyRegistered,
        "the number decides"
    );

    let autumn = Register { month: day("2026-09-01"), ..candidate(3) };
    assert_eq!(code(desk::register(&counter.desk, now, &autumn)), Code::AlreadyRegistered, "another month");
    counter.withdraw(now, first.row.id).unwrap();
    let autumn = counter.register(now, &autumn);
    assert_eq!(
        autumn.row.candidate_id, first.row.candidate_id,
        "the same person, once the first is withdrawn"
    );
}

#[test]
fn a_request_is_judged_again_whatever_the_window_showed() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let told = |change: fn(&mut Register)| {
        let mut request = candidate(4);
        change(&mut request);
        refusal(desk::register(&counter.desk, now, &request))
    };
    let few_years = told(|it| it.career.spells = vec![spell("劳动关系协调师", "2021-03-19", "")]);
    assert_eq!(few_years.code, Code::NotEligible);
    assert_eq!(told(|it| it.month = day("2026-05-01")).code, Code::NotInPlan);
    assert_eq!(told(|it| it.month = day("2027-04-01")).code, Code::NotInPlan);
    assert_eq!(told(|it| it.month = day("2026-04-02")).values["field"], "month", "not a month's first day");
    assert_eq!(
        told(|it| it.document.validity = Some(Validity::Until(day("2026-03-17")))).values["problem"],
        "expired"
    );
    assert_eq!(told(|it| it.document.number.replace_range(17.., "?")).code, Code::IdentityRefused);
    assert_eq!(told(|it| it.name = "\u{7}".to_owned()).values["field"], "name");
    assert_eq!(told(|it| it.name = "王\u{10FFFD}".to_owned()).code, Code::MissingGlyphs);
    assert_eq!(told(|it| it.telephone = "电话".to_owned()).values["field"], "telephone");
    assert_eq!(told(|it| it.telephone.clear()).code, Code::FieldMissing);
    assert_eq!(told(|it| it.email = "x".repeat(201)).values["limit"], "200");
    assert_eq!(told(|it| it.offering = "astronaut".to_owned()).values["field"], "offering");
    assert_eq!(
        told(|it| it.career.spells = vec![it.career.spells[0].clone(); 101]).values["field"],
        "spells"
    );
    assert_eq!(told(|it| it.career.spells[0].occupation = "工".repeat(201)).values["field"], "occupation");
    let last_day = {
        let mut request = candidate(4);
        request.document.validity = Some(Validity::Until(day("2026-03-18")));
        request
    };
    counter.register(now, &last_day);
    assert_eq!(
        counter.journal().iter().filter(|line| line.op == Op::Register).count(),
        1,
        "refusals leave no line"
    );
}

#[test]
fn money_is_taken_up_to_what_is_owed_and_not_one_fen_more() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let id = counter.register(now, &Register { materials_seen: materials(), ..candidate(5) }).row.id;
    for fen in [0, -1, 16_001] {
        let refused = refusal(desk::take_payment(&counter.desk, now, &payment(now, id, fen)));
        assert_eq!(refused.code, Code::AmountRefused, "{fen} fen");
    }
    let half = desk::take_payment(&counter.desk, now, &payment(now, id, 15_999)).unwrap();
    assert!(half.missing.contains(&Fact::Paid));
    assert_eq!(code(desk::take_payment(&counter.desk, now, &payment(now, id, 2))), Code::AmountRefused);
    let whole = desk::take_payment(&counter.desk, now, &payment(now, id, 1)).unwrap();
    assert!(!whole.missing.contains(&Fact::Paid) && whole.fee.payments.len() == 2);
    let mut tomorrow = payment(now, id, 1);
    tomorrow.received_on = day("2026-03-19");
    assert_eq!(refusal(desk::take_payment(&counter.desk, now, &tomorrow)).values["field"], "received_on");
}

/// What pdftotext reads, without any spaces.
fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let read =
        Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(&file).arg("-").output().unwrap();
    assert!(read.status.success(), "pdftotext: {}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap().chars().filter(|character| !character.is_whitespace()).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    !part.is_empty() && bytes.windows(part.len()).any(|window| window == part)
}
