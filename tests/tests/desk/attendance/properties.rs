//! Whoever is scanned, marked and taken back in whatever order: each person has exactly one state, and counts add up.

use super::Door;
use desk_core::desk::view::{AttendanceBoard, AttendanceCounts};
use desk_core::model::{AttendanceState, VerdictColour};
use proptest::prelude::*;
use std::sync::LazyLock;

/// One desk for all cases: every sequence goes on where the one before it ended.
static DOOR: LazyLock<Door> = LazyLock::new(Door::new);

#[derive(Debug, Clone)]
enum Act {
    Scan(usize, Option<usize>),
    Mark(usize, AttendanceState),
    Close(Option<usize>),
    TakeBack(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let (person, room) = (0..3_usize, || prop::option::of(0..2_usize));
    prop_oneof![
        4 => (person.clone(), room()).prop_map(|(who, room)| Act::Scan(who, room)),
        3 => (person.clone(), prop::sample::select(AttendanceState::ALL)).prop_map(|(who, state)| Act::Mark(who, state)),
        1 => room().prop_map(Act::Close),
        4 => person.prop_map(Act::TakeBack),
    ]
}

/// Do it; whether it may change who is there.
fn perform(door: &Door, act: &Act, time: &str) -> bool {
    match act {
        Act::Scan(who, room) => {
            let room = room.map(|room| door.rooms[room]);
            let view = door.scan_at(time, &door.tickets[*who], room).unwrap();
            assert!(view.colour != VerdictColour::Red || view.noted.is_none(), "red notes nobody");
            view.noted.is_some()
        }
        Act::Mark(who, state) => door.mark(time, *who, *state, "核实").is_ok(),
        Act::Close(room) => {
            let board = door.board(time);
            let open = match room {
                Some(room) => board.rooms[*room].counts.open,
                None => board.total.open,
            };
            door.close(time, *room, open).is_ok()
        }
        Act::TakeBack(who) => door.take_back(time, *who).is_ok(),
    }
}

fn sum(counts: &AttendanceCounts) -> u32 {
    counts.present + counts.late + counts.absent + counts.misconduct + counts.open
}

fn holds(board: &AttendanceBoard) {
    assert_eq!((board.total.expected, sum(&board.total)), (3, 3), "exactly one state each");
    for room in &board.rooms {
        assert_eq!(sum(&room.counts), room.counts.expected);
    }
    let of_rooms =
        |count: fn(&AttendanceCounts) -> u32| board.rooms.iter().map(|it| count(&it.counts)).sum::<u32>();
    assert_eq!(of_rooms(|it| it.expected), 3);
    assert_eq!(of_rooms(|it| it.present), board.total.present);
    assert_eq!(of_rooms(|it| it.open), board.total.open);
    let there = usize::try_from(board.total.present + board.total.late).unwrap();
    assert_eq!(board.missing.len(), 3 - there, "whoever is not there is listed, once");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 40, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_noted_in_whatever_order_each_has_one_state_and_the_counts_add_up(acts in prop::collection::vec((act(), any::<bool>()), 1..20)) {
        for (act, late) in &acts {
            let time = if *late { "2026-04-18 09:20" } else { "2026-04-18 08:30" };
            let before = DOOR.board(time);
            let changes = perform(&DOOR, act, time);
            let after = DOOR.board(time);
            holds(&after);
            prop_assert!(changes || before == after, "{:?} was refused and changed something", act);
        }
    }
}
