//! Machines that are broken or kept in reserve.

use super::{LATER, NOW, block, everybody, first_room, list, map};
use crate::counter::{Counter, at, candidate, code, refusal};
use crate::sittings::detail;
use desk_core::desk;
use desk_core::desk::request::MoveSeat;
use desk_core::error::Code;
use desk_core::model::{BlockKind, SeatingOrder, Subject};

#[test]
fn nobody_is_seated_at_a_blocked_machine_and_it_does_not_count() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 4);
    let room = first_room(&counter, april.id);
    block(&counter, room, 1, Some(BlockKind::Broken)).unwrap();
    block(&counter, room, 3, Some(BlockKind::Reserved)).unwrap();
    let ids: Vec<_> = (0..3).map(|person| counter.register(now, &candidate(person)).row.id).collect();
    assert_eq!(detail(&counter, april.id).sitting.capacity, 2);
    let outcome = everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    assert_eq!((outcome.seated, outcome.no_seat), (2, 1));
    let theory = list(&counter, april.id).into_iter().filter(|it| it.subject == Subject::Theory);
    assert_eq!(theory.map(|it| it.seat_number).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(code(counter.seat(at(LATER), ids[2], &april)), Code::SittingFull);
    block(&counter, room, 3, None).unwrap();
    assert_eq!(counter.seat(at(LATER), ids[2], &april).unwrap().seat.unwrap().seat_number, 3);
}

#[test]
fn a_machine_blocked_under_somebody_says_who_must_be_moved_until_they_are() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 4);
    let id = counter.register(now, &candidate(0)).row.id;
    counter.seat(now, id, &april).unwrap();
    let room = first_room(&counter, april.id);
    let shown = block(&counter, room, 1, Some(BlockKind::Broken)).unwrap();
    let machine = &shown.machines[0];
    assert_eq!(machine.block.as_ref().unwrap().kind, BlockKind::Broken);
    assert_eq!(machine.theory.as_ref().unwrap().registration, id, "they stay until somebody moves them");
    let stuck = || detail(&counter, april.id).must_move.iter().map(|it| it.registration).collect::<Vec<_>>();
    assert_eq!(stuck(), [id, id], "of both subjects");
    let request = MoveSeat { registration: id, subject: None, to: None, reason: String::new() };
    desk::move_seat(&counter.desk, at(LATER), &request).unwrap();
    assert_eq!(stuck(), []);
    assert!(map(&counter, room).machines[0].theory.is_none());
}

#[test]
fn a_block_changes_its_kind_and_only_what_is_blocked_comes_into_use_again() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 4);
    let room = first_room(&counter, april.id);
    assert_eq!(refusal(block(&counter, room, 2, None)).values["state"], "not_blocked");
    for number in [0, 5] {
        let refused = refusal(block(&counter, room, number, Some(BlockKind::Broken)));
        assert_eq!((refused.code, refused.values["reason"].as_str()), (Code::SeatRefused, "no_such_machine"));
    }
    block(&counter, room, 4, Some(BlockKind::Broken)).unwrap();
    let shown = block(&counter, room, 4, Some(BlockKind::Reserved)).unwrap();
    assert_eq!(
        (shown.room.blocked, shown.machines[3].block.as_ref().unwrap().kind),
        (1, BlockKind::Reserved)
    );
    crate::sittings::moved(&counter, april.id, |_, rooms| rooms[0].seats = 3).unwrap();
    assert_eq!(
        detail(&counter, april.id).sitting.capacity,
        3,
        "one that is not there any more takes nothing away"
    );
}
