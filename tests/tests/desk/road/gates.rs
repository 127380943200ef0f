//! Gates: each missing fact closes the step that demands it; who may go on with a reason.

use crate::counter::{Counter, at, candidate, career, code, materials, refusal, sitting, spell};
use desk_core::desk;
use desk_core::desk::request::{ApproveCondition, Register};
use desk_core::desk::view::{RegistrationView, SittingView};
use desk_core::error::Code;
use desk_core::model::{Channel, Fact, MaterialState, NextStep, Verdict};
use desk_core::sample::portrait;
use desk_core::store::Op;

const NOW: &str = "2026-03-18 10:00";
const REASON: &str = "考生已电话说明，次日补交";

/// A registration with a seat, lacking the facts named, at a desk where a clerk works.
struct Seated {
    counter: Counter,
    view: RegistrationView,
}

fn seated_without(lacking: &[Fact]) -> Seated {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 5);
    counter.clerk_works(now);
    let has = |fact| !lacking.contains(&fact);
    let request = Register {
        photo: has(Fact::PhotoAccepted).then(|| counter.photo(now, &portrait(1, None), None)),
        materials_seen: if has(Fact::MaterialsComplete) { materials() } else { Vec::new() },
        original_seen: has(Fact::OriginalSeen),
        ..candidate(0)
    };
    let id = counter.register(now, &request).row.id;
    if has(Fact::Paid) {
        counter.pay(now, id).unwrap();
    }
    let view = counter.seat(now, id, &april).unwrap();
    assert_eq!(view.missing, lacking);
    Seated { counter, view }
}

#[test]
fn a_ticket_is_issued_only_with_every_fact_or_by_who_may_decide() {
    let clerk = (Some(true), Some(true));
    let supervisor = (Some(false), Some(true));
    let nobody = (Some(false), Some(false));
    let cases = [
        (vec![Fact::OriginalSeen], "clerk", clerk),
        (vec![Fact::MaterialsComplete], "supervisor", supervisor),
        (vec![Fact::Paid], "supervisor", supervisor),
        (vec![Fact::PhotoAccepted], "never", nobody),
        (vec![Fact::OriginalSeen, Fact::Paid], "supervisor", supervisor),
        (vec![Fact::PhotoAccepted, Fact::Paid], "never", nobody),
    ];
    for (lacking, may, (by_clerk, by_supervisor)) in cases {
        let Seated { counter, view } = seated_without(&lacking);
        let (id, now) = (view.row.id, at(NOW));
        let closed = refusal(counter.ticket(now, id, None));
        assert_eq!(
            (closed.code, closed.values["step"].as_str()),
            (Code::GateClosed, "ticket"),
            "{lacking:?}"
        );
        assert_eq!(closed.values["may_override"], may, "{lacking:?}");
        let mut named: Vec<&str> = closed.values["missing"].split(',').collect();
        let mut expected: Vec<&str> = lacking.iter().map(|fact| fact.as_str()).collect();
        named.sort_unstable();
        expected.sort_unstable();
        assert_eq!(named, expected);
        assert_eq!(code(counter.ticket(now, id, Some(" \t"))), Code::GateClosed, "a blank is no reason");

        let issued_by_clerk = counter.ticket(now, id, Some(REASON)).is_ok();
        assert_eq!(Some(issued_by_clerk), by_clerk, "{lacking:?} by a clerk");
        counter.chief_works(now);
        if !issued_by_clerk {
            assert_eq!(
                code(counter.ticket(now, id, None)),
                Code::GateClosed,
                "a supervisor gives a reason too"
            );
            assert_eq!(Some(counter.ticket(now, id, Some(REASON)).is_ok()), by_supervisor, "{lacking:?}");
        }
        let told = counter.journal().into_iter().find(|line| line.op == Op::IssueTicket);
        assert_eq!(
            told.map(|line| line.reason),
            by_supervisor.filter(|it| *it).map(|_| Some(REASON.to_owned()))
        );
    }
}

#[test]
fn a_ticket_with_every_fact_needs_no_reason_and_is_issued_once() {
    let Seated { counter, view } = seated_without(&[]);
    let now = at(NOW);
    counter.ticket(now, view.row.id, None).unwrap();
    assert_eq!(code(counter.ticket(now, view.row.id, None)), Code::TicketIssued);
    assert_eq!(code(counter.ticket(now, view.row.id, Some(REASON))), Code::TicketIssued);
}

#[test]
fn tickets_are_numbered_one_after_another_and_no_number_is_given_twice() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 5);
    let numbers: Vec<String> = (0..4)
        .map(|person| {
            let id = counter.register_whole(now, person).row.id;
            counter.pay(now, id).unwrap();
            counter.seat(now, id, &april).unwrap();
            counter.ticket(now, id, None).unwrap().ticket.unwrap().number
        })
        .collect();
    let counters: Vec<&str> = numbers.iter().map(|number| &number[..11]).collect();
    assert_eq!(counters, ["26000100001", "26000100002", "26000100003", "26000100004"]);
}

#[test]
fn a_ticket_needs_a_seat_even_for_a_supervisor() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = counter.register_whole(now, 0).row.id;
    counter.pay(now, id).unwrap();
    let refused = refusal(counter.ticket(now, id, Some(REASON)));
    assert_eq!((refused.code, refused.values["state"].as_str()), (Code::WrongState, "not_seated"));
}

#[test]
fn unlisted_work_waits_for_a_person_s_yes_before_it_gets_a_seat() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 5);
    counter.clerk_works(now);
    let career = career(vec![spell("人事专员", "2015-03-01", "")]);
    let view = counter.register(now, &Register { career, ..candidate(0) });
    let id = view.row.id;
    assert_eq!(view.eligibility.verdict, Verdict::NeedsConfirmation);
    assert_eq!((view.missing[0], view.row.next_step), (Fact::ConditionApproved, NextStep::ApproveCondition));
    let closed = refusal(counter.seat(now, id, &april));
    assert_eq!((closed.code, closed.values["missing"].as_str()), (Code::GateClosed, "condition_approved"));
    assert_eq!((closed.values["step"].as_str(), closed.values["may_override"].as_str()), ("seat", "never"));

    let approve = |reason: &str| {
        let request = ApproveCondition { registration: id, reason: reason.to_owned() };
        desk::approve_condition(&counter.desk, now, &request)
    };
    assert_eq!(code(approve("  ")), Code::ReasonMissing);
    let approved = approve("岗位职责与劳动保障协理员一致").unwrap();
    assert_eq!(approved.approval.unwrap().clerk_name, "李经办");
    assert_eq!(code(approve("再次确认")), Code::WrongState, "a yes is said once");
    counter.seat(now, id, &april).unwrap();
    let told = counter.journal().into_iter().find(|line| line.op == Op::ApproveCondition).unwrap();
    assert_eq!(told.reason.as_deref(), Some("岗位职责与劳动保障协理员一致"));
}

#[test]
fn a_condition_approved_at_the_intake_is_journalled_with_its_reason_and_an_eligible_one_needs_none() {
    let (counter, now) = (Counter::new(), at(NOW));
    let reason = Some("见岗位说明".to_owned());
    let career = career(vec![spell("人事专员", "2015-03-01", "")]);
    let asked = Register { career, approval_reason: reason.clone(), ..candidate(0) };
    let view = counter.register(now, &asked);
    assert!(view.approval.is_some() && !view.missing.contains(&Fact::ConditionApproved));
    assert_eq!(counter.journal().last().unwrap().reason, reason);
    let eligible = counter.register(now, &Register { approval_reason: reason, ..candidate(1) });
    assert!(eligible.approval.is_none());
    let request = ApproveCondition { registration: eligible.row.id, reason: "多余".to_owned() };
    assert_eq!(code(desk::approve_condition(&counter.desk, now, &request)), Code::WrongState);
}

#[test]
fn seats_are_given_from_the_first_and_the_room_that_is_full_says_so() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 2);
    let seat = |person| {
        let id = counter.register(now, &candidate(person)).row.id;
        counter.seat(now, id, &april).map(|view| view.seat.unwrap().seat_number)
    };
    assert_eq!([seat(0).unwrap(), seat(1).unwrap()], [1, 2]);
    assert_eq!(code(seat(2)), Code::SittingFull);
}

#[test]
fn a_seat_is_given_once_and_only_in_the_month_registered_for() {
    let (counter, now) = (Counter::new(), at(NOW));
    let open = |date| -> SittingView { desk::open_sitting(&counter.desk, now, &sitting(date, 5)).unwrap() };
    let (april, autumn) = (open("2026-04-18"), open("2026-09-19"));
    let id = counter.register(now, &candidate(0)).row.id;
    assert_eq!(refusal(counter.seat(now, id, &autumn)).values["state"], "other_month");
    counter.seat(now, id, &april).unwrap();
    assert_eq!(refusal(counter.seat(now, id, &april)).values["state"], "seated");
}

#[test]
fn a_sitting_is_opened_in_a_month_of_the_plan_with_times_in_order() {
    let (counter, now) = (Counter::new(), at(NOW));
    let told = |change: fn(&mut desk::request::OpenSitting)| {
        let mut request = sitting("2026-04-18", 5);
        change(&mut request);
        refusal(desk::open_sitting(&counter.desk, now, &request))
    };
    assert_eq!(told(|it| it.exam_date = crate::counter::day("2026-05-16")).code, Code::NotInPlan);
    assert_eq!(told(|it| it.exam_date = crate::counter::day("2026-03-17")).code, Code::NotInPlan);
    assert_eq!(told(|it| it.exam_date = crate::counter::day("2027-04-17")).code, Code::NotInPlan);
    assert_eq!(told(|it| it.theory_ends = "09:00".to_owned()).values["field"], "theory_ends");
    assert_eq!(told(|it| it.theory_starts = " 9:00".to_owned()).values["field"], "theory_starts");
    assert_eq!(told(|it| it.skill_starts = "10:29".to_owned()).values["field"], "skill_starts");
    assert_eq!(told(|it| it.seats = 0).values["field"], "seats");
    assert_eq!(told(|it| it.seats = 501).values["field"], "seats");
    assert_eq!(told(|it| it.site = " ".to_owned()).values["field"], "site");
    let touching =
        desk::request::OpenSitting { skill_starts: "10:30".to_owned(), ..sitting("2026-04-18", 500) };
    assert_eq!(desk::open_sitting(&counter.desk, now, &touching).unwrap().capacity, 500);
}

#[test]
fn a_material_is_waived_with_a_reason_and_owed_again_without() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = counter.register(now, &candidate(0)).row.id;
    assert_eq!(code(counter.material(now, id, MaterialState::Waived, None)), Code::ReasonMissing);
    assert_eq!(code(counter.material(now, id, MaterialState::Waived, Some(" "))), Code::ReasonMissing);
    let waived = counter.material(now, id, MaterialState::Waived, Some("上批次已交")).unwrap();
    assert!(!waived.missing.contains(&Fact::MaterialsComplete));
    assert_eq!(waived.materials[0].reason.as_deref(), Some("上批次已交"));
    let owed = counter.material(now, id, MaterialState::Owed, Some("忽略")).unwrap();
    assert!(owed.missing.contains(&Fact::MaterialsComplete) && owed.materials[0].reason.is_none());
}

#[test]
fn a_telephone_registration_may_have_a_seat_kept_before_anything_was_seen() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 5);
    let call = Register { channel: Channel::Telephone, original_seen: false, ..candidate(0) };
    let id = counter.register(now, &call).row.id;
    assert!(counter.seat(now, id, &april).is_ok());
}
