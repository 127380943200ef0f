//! 通知: who was told, by whom, when and how; and taking it back.

use super::{LATER, NOW, cancelled, changes, detail, shown, three_seated};
use crate::counter::{at, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{MarkTold, OfRegistration, UnmarkTold};
use desk_core::error::Code;
use desk_core::model::ToldHow;
use desk_core::store::Op;

#[test]
fn who_was_told_is_kept_with_by_whom_when_and_how_and_can_be_taken_back() {
    let (counter, april, people) = three_seated();
    cancelled(&counter, april.id).unwrap();
    counter.clerk_works(at(LATER));
    let ids: Vec<_> = changes(&counter, april.id)[0].notifications.iter().map(|it| it.id).collect();
    let tell = |which: &[usize], how, note: &str| {
        let notifications = which.iter().map(|it| ids[*it]).collect();
        let request = MarkTold { notifications, how, note: note.to_owned() };
        desk::mark_told(&counter.desk, at("2026-03-18 14:05"), &request)
    };
    let after = tell(&[0, 2], ToldHow::Wechat, " 已回复收到 ").unwrap();
    let told = &after[0].notifications[0];
    let seen = told.told.as_ref().unwrap();
    assert_eq!((seen.clerk_name.as_str(), seen.at), ("李经办", at("2026-03-18 14:05")));
    assert_eq!((told.told_how, told.note.as_str()), (Some(ToldHow::Wechat), "已回复收到"));
    assert_eq!(
        (after[0].notifications[1].told.as_ref(), detail(&counter, april.id).sitting.untold),
        (None, 1)
    );
    assert_eq!(refusal(tell(&[0], ToldHow::Telephone, "")).values["state"], "told");
    assert_eq!(code(tell(&[], ToldHow::Telephone, "")), Code::FieldMissing);

    let back = UnmarkTold { notification: ids[0] };
    let after = desk::unmark_told(&counter.desk, at("2026-03-18 14:06"), &back).unwrap();
    let first = &after[0].notifications[0];
    assert_eq!((&first.told, first.told_how, first.note.as_str()), (&None, None, ""));
    assert_eq!(refusal(desk::unmark_told(&counter.desk, at(LATER), &back)).values["state"], "not_told");
    let history = desk::history(&counter.desk, &OfRegistration { registration: people[0] }).unwrap();
    let ops: Vec<Op> = history.iter().take(3).map(|line| line.op).collect();
    assert_eq!(ops, [Op::UnmarkTold, Op::MarkTold, Op::CancelSitting]);
}

#[test]
fn telling_somebody_does_not_stand_before_the_step_that_can_be_taken_back() {
    let (counter, april, people) = three_seated();
    let (_, _) = super::moved(&counter, april.id, |plan, _| plan.theory_ends = "10:40".to_owned()).unwrap();
    counter.pay(at(NOW), people[1]).unwrap();
    let id = changes(&counter, april.id)[0].notifications[1].id;
    let request = MarkTold { notifications: vec![id], how: ToldHow::Telephone, note: String::new() };
    desk::mark_told(&counter.desk, at(LATER), &request).unwrap();
    let of = OfRegistration { registration: people[1] };
    let step = desk::undoable(&counter.desk, at(LATER), &of).unwrap().unwrap();
    assert_eq!(step.op, Op::TakePayment);
    assert!(shown(&counter, people[1]).seat.is_some());
}
