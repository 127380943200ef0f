//! The day's page around 国庆节 and where no calendar is.

use super::{by_telephone, call};
use crate::counter::{Counter, at, candidate, day, sitting};
use crate::graduate::graduate;
use desk_core::desk;
use desk_core::desk::request::{
    AskStatistics, CallEntry, DocumentEntry, MarkMaterial, MaterialEvidence, RecordCall, Register,
};
use desk_core::desk::view::DueLine;
use desk_core::model::{CallDirection, CallResult, DueKind, MaterialState, RegistrationState, Validity};

fn lines(counter: &Counter, now: &str, kind: DueKind) -> Vec<DueLine> {
    let page = desk::day_page(&counter.desk, at(now)).unwrap();
    page.due.into_iter().filter(|line| line.kind == kind).collect()
}

/// A desk with an exam on `exam` and one candidate for its month, who has a seat.
fn with_exam(taken: &str, exam: &str) -> Counter {
    let (counter, now) = (Counter::new(), at(taken));
    counter.chief_works(now);
    let month = day(exam).format("%Y-%m-01").to_string();
    let opened = desk::open_sitting(&counter.desk, now, &sitting(exam, 5)).unwrap();
    let id = counter.register(now, &Register { month: day(&month), ..candidate(1) }).row.id;
    counter.seat(now, id, &opened).unwrap();
    counter
}

#[test]
fn tickets_are_due_on_the_last_working_day_a_week_before_each_exam_of_the_table() {
    // Exam, due, last working day for it, a day to look and the working days left then.
    let table = [
        ("2026-04-18", "2026-04-11", "2026-04-10", "2026-04-03 09:00", 4),
        ("2026-04-25", "2026-04-18", "2026-04-17", "2026-04-10 09:00", 5),
        ("2026-09-12", "2026-09-05", "2026-09-04", "2026-09-01 09:00", 3),
        ("2026-09-19", "2026-09-12", "2026-09-11", "2026-09-11 09:00", 0),
        ("2026-11-14", "2026-11-07", "2026-11-06", "2026-11-10 09:00", -2),
    ];
    for (exam, due, plan_by, look, left) in table {
        let found = lines(&with_exam("2026-03-18 09:00", exam), look, DueKind::Tickets);
        assert_eq!(found.len(), 1, "{exam}");
        assert_eq!((found[0].due, found[0].plan_by), (day(due), day(plan_by)), "{exam}");
        assert_eq!((found[0].workdays, found[0].overdue), (Some(left), left < 0), "{exam}");
        assert_eq!((found[0].count, found[0].registrations.len()), (1, 1));
    }
}

#[test]
fn results_that_fall_into_the_national_holiday_are_planned_for_the_day_before_it() {
    let counter = with_exam("2026-03-18 09:00", "2026-09-19");
    // 20 September is a Sunday that is worked, 25 to 27 are 中秋节.
    let found = lines(&counter, "2026-09-20 09:00", DueKind::Results);
    assert_eq!(
        (found[0].due, found[0].plan_by, found[0].workdays),
        (day("2026-10-04"), day("2026-09-30"), Some(7))
    );
    let found = lines(&counter, "2026-10-02 09:00", DueKind::Results);
    assert_eq!(
        (found[0].workdays, found[0].overdue),
        (Some(0), true),
        "no working day since, and yet too late"
    );
    let looked_at = desk::day_page(&counter.desk, at("2026-09-29 09:00")).unwrap();
    // 30 September, then 8 and 9, Saturday 10, and 12 to 17 October.
    assert_eq!(looked_at.through, day("2026-10-19"));
}

#[test]
fn a_promised_call_a_short_document_and_owed_materials_stand_on_the_page() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    let promised = counter.register(now, &by_telephone(2)).row.id;
    let call_back_on = Some(day("2026-03-20"));
    let call = CallEntry { direction: CallDirection::Outgoing, call_back_on, ..call(CallResult::NoAnswer) };
    desk::record_call(&counter.desk, now, &RecordCall { registration: promised, call }).unwrap();
    let request = candidate(3);
    let validity = Some(Validity::Until(day("2026-03-31")));
    let document = DocumentEntry { validity, ..request.document.clone() };
    let short = counter.register(at("2026-03-18 09:10"), &Register { document, ..request }).row.id;

    let calls = lines(&counter, "2026-03-23 09:00", DueKind::CallBack);
    assert_eq!(
        (calls[0].registrations[0].id, calls[0].workdays, calls[0].overdue),
        (promised, Some(-1), true)
    );
    let documents = lines(&counter, "2026-03-23 09:00", DueKind::Document);
    assert_eq!((documents[0].registrations[0].id, documents[0].due), (short, day("2026-03-31")));
    let page = desk::day_page(&counter.desk, at("2026-03-23 09:00")).unwrap();
    let ages: Vec<_> = page.materials.rows.iter().map(|it| (it.row.id, it.waiting)).collect();
    assert_eq!(ages, [(promised, Some(3)), (short, Some(3))]);
}

#[test]
fn a_year_without_a_calendar_is_named_and_its_working_days_are_not_guessed() {
    let (counter, now) = (Counter::new(), at("2026-12-21 09:00"));
    counter.chief_works(now);
    counter.register(at("2026-03-18 09:00"), &by_telephone(2));
    let page = desk::day_page(&counter.desk, now).unwrap();
    assert_eq!(page.unknown_years, [2027]);
    let waiting = desk::telephone_queue(&counter.desk, at("2027-01-04 09:00")).unwrap();
    assert_eq!(waiting.rows[0].waiting, None);
}

#[test]
fn a_month_is_counted_by_offering_and_state() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    counter.register(now, &candidate(1));
    counter.register(now, &candidate(2));
    counter.register(now, &by_telephone(3));
    let counted = desk::statistics(&counter.desk, now, &AskStatistics { month: None }).unwrap();
    assert_eq!((counted.month, counted.total), (Some(day("2026-04-01")), 3));
    let states: Vec<_> = counted.offerings[0].states.iter().map(|it| (it.state, it.count)).collect();
    assert_eq!(states, [(RegistrationState::Provisional, 1), (RegistrationState::Open, 2)]);
    let empty = AskStatistics { month: Some(day("2026-09-01")) };
    assert_eq!(desk::statistics(&counter.desk, now, &empty).unwrap().total, 0);
}

#[test]
fn a_code_that_nobody_looked_at_is_due_on_the_last_working_day_before_it_runs_out() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    let id = counter.register(now, &graduate(0)).row.id;
    let mark = |state, until: &str| {
        let evidence = MaterialEvidence {
            alternative: Some("online_code".to_owned()),
            code: "ABCD1234EFGH".to_owned(),
            code_until: Some(day(until)),
            ..Default::default()
        };
        let (material, evidence) = ("online_verification_code".to_owned(), Some(evidence));
        let request = MarkMaterial { registration: id, material, state, reason: None, evidence };
        desk::mark_material(&counter.desk, now, &request).unwrap();
    };
    let due = |look: &str| lines(&counter, look, DueKind::VerificationCode);
    // 4 to 6 April are 清明节.
    mark(MaterialState::Owed, "2026-04-05");
    let found = due("2026-04-01 09:00");
    assert_eq!((found[0].due, found[0].plan_by), (day("2026-04-05"), day("2026-04-03")));
    assert_eq!((found[0].workdays, found[0].overdue, found[0].count), (Some(2), false, 1));
    let late = due("2026-04-08 09:00");
    assert_eq!((late[0].workdays, late[0].overdue), (Some(-2), true), "until another comes");
    // The tenth working day from 18 March is 1 April.
    mark(MaterialState::Owed, "2026-04-01");
    assert_eq!(due("2026-03-18 09:00").len(), 1);
    mark(MaterialState::Owed, "2026-04-02");
    assert!(due("2026-03-18 09:00").is_empty());
    mark(MaterialState::Seen, "2026-04-01");
    assert!(due("2026-03-18 09:00").is_empty(), "who looked in time need not look again");
}
