//! Handing out machines, without a store.

use super::orders::wanting;
use desk_core::model::{RoomId, Subject, new_id};
use desk_core::seating::{FreeMachines, Given, Machine};
use proptest::prelude::*;
use std::collections::BTreeSet;

const BOTH: &[Subject] = Subject::ALL;
const THEORY: &[Subject] = &[Subject::Theory];
const SKILL: &[Subject] = &[Subject::Skill];

fn machines(free: &[(bool, bool)]) -> FreeMachines {
    let room: RoomId = new_id(1, [0; 10]);
    let machine = |(number, (theory, skill)): (u32, &(bool, bool))| Machine {
        room,
        number,
        theory: *theory,
        skill: *skill,
    };
    FreeMachines::new((1..).zip(free).map(machine).collect())
}

fn numbers(given: Option<Vec<Given>>) -> Option<Vec<(Subject, u32)>> {
    given.map(|seats| seats.iter().map(|it| (it.subject, it.number)).collect())
}

#[test]
fn who_sits_both_stays_at_one_machine_and_two_who_sit_one_each_share_theirs() {
    let mut free = machines(&[(true, true), (true, true), (true, true)]);
    let mut seat = |number, subjects| numbers(free.seat(&wanting(number, 0, subjects)));
    assert_eq!(seat(0, THEORY), Some(vec![(Subject::Theory, 1)]));
    assert_eq!(seat(1, BOTH), Some(vec![(Subject::Theory, 2), (Subject::Skill, 2)]));
    assert_eq!(seat(2, SKILL), Some(vec![(Subject::Skill, 1)]));
    assert_eq!(seat(3, BOTH), Some(vec![(Subject::Theory, 3), (Subject::Skill, 3)]));
    assert_eq!(seat(4, SKILL), None);
}

#[test]
fn who_sits_both_has_two_machines_only_where_none_is_free_for_both() {
    let mut free = machines(&[(true, false), (false, true), (true, true)]);
    let mut seat = |number| numbers(free.seat(&wanting(number, 0, BOTH)));
    assert_eq!(seat(0), Some(vec![(Subject::Theory, 3), (Subject::Skill, 3)]));
    assert_eq!(seat(1), Some(vec![(Subject::Theory, 1), (Subject::Skill, 2)]));
    assert_eq!(seat(2), None);
}

proptest! {
    #[test]
    fn everybody_is_seated_once_while_a_machine_is_free_for_each_of_their_subjects(
        free in prop::collection::vec(any::<(bool, bool)>(), 0..30),
        people in prop::collection::vec(0..3_usize, 0..40),
    ) {
        let mut handed_out = machines(&free);
        let mut left = [free.iter().filter(|it| it.0).count(), free.iter().filter(|it| it.1).count()];
        let mut taken = BTreeSet::new();
        for (number, which) in people.into_iter().enumerate() {
            let subjects = [BOTH, THEORY, SKILL][which];
            let there_is = subjects.iter().all(|it| left[*it as usize] > 0);
            let given = handed_out.seat(&wanting(number, 0, subjects));
            prop_assert_eq!(given.is_some(), there_is);
            for seat in given.into_iter().flatten() {
                let was_free = free[seat.number as usize - 1];
                let free_for = if seat.subject == Subject::Theory { was_free.0 } else { was_free.1 };
                prop_assert!(free_for);
                prop_assert!(taken.insert((seat.number, seat.subject)), "twice");
                left[seat.subject as usize] -= 1;
            }
        }
    }
}
