//! The order in which people are seated, without a store.

use desk_core::model::{RegistrationId, SeatingOrder, Subject, new_id};
use desk_core::seating::{Wanting, in_order};
use proptest::prelude::*;

pub(super) fn wanting(number: usize, offering: usize, subjects: &'static [Subject]) -> Wanting {
    Wanting { registration: new_id(number as u64, [0; 10]), offering, subjects }
}

fn of_offerings(offerings: &[usize]) -> Vec<Wanting> {
    offerings.iter().enumerate().map(|(number, it)| wanting(number, *it, Subject::ALL)).collect()
}

fn ids(people: &[Wanting]) -> Vec<RegistrationId> {
    people.iter().map(|it| it.registration).collect()
}

fn offerings(people: &[Wanting]) -> Vec<usize> {
    people.iter().map(|it| it.offering).collect()
}

#[test]
fn offerings_follow_the_plan_and_people_the_order_of_registration() {
    let people = of_offerings(&[2, 0, 2, 1, 0]);
    let order = in_order(&people, SeatingOrder::Registration, 7);
    assert_eq!(offerings(&order), [0, 0, 1, 2, 2]);
    assert_eq!(ids(&order), [1, 4, 3, 0, 2].map(|number: usize| people[number].registration));
}

#[test]
fn the_same_seed_shuffles_alike_and_another_otherwise_within_each_offering() {
    let people = of_offerings(&[[0; 20], [1; 20]].concat());
    let shuffled = |seed| in_order(&people, SeatingOrder::Shuffled, seed);
    assert_eq!(ids(&shuffled(603)), ids(&shuffled(603)));
    assert_ne!(ids(&shuffled(603)), ids(&shuffled(604)));
    assert_eq!(offerings(&shuffled(603)), [[0; 20], [1; 20]].concat());
    let places = |range: std::ops::Range<usize>| -> Vec<usize> {
        let order = shuffled(603);
        let place =
            |it: &Wanting| people.iter().position(|one| one.registration == it.registration).unwrap() % 20;
        order[range].iter().map(place).collect()
    };
    assert_ne!(places(0..20), places(20..40), "no two offerings are shuffled alike");
}

#[test]
fn interleaved_neighbours_are_of_two_offerings_up_to_one_more_than_all_the_others() {
    let order = |offerings: &[usize]| {
        let people = of_offerings(offerings);
        self::offerings(&in_order(&people, SeatingOrder::Interleaved, 0))
    };
    assert_eq!(order(&[0, 0, 1]), [0, 1, 0], "at the edge");
    assert_eq!(order(&[0, 0, 0, 1]), [0, 1, 0, 0], "beyond it");
    assert_eq!(order(&[0, 0, 0, 1, 2]), [0, 1, 0, 2, 0]);
    assert_eq!(order(&[]), Vec::<usize>::new());
}

proptest! {
    #[test]
    fn every_order_is_everybody_once(offerings in prop::collection::vec(0..5_usize, 0..60), seed: u64) {
        let people = of_offerings(&offerings);
        let mut before = ids(&people);
        before.sort();
        for order in SeatingOrder::ALL {
            let mut after = ids(&in_order(&people, *order, seed));
            after.sort();
            prop_assert_eq!(&after, &before);
        }
    }

    #[test]
    fn nobody_sits_beside_their_own_offering_where_the_numbers_allow(offerings in prop::collection::vec(0..5_usize, 1..60)) {
        let order = self::offerings(&in_order(&of_offerings(&offerings), SeatingOrder::Interleaved, 0));
        let most = (0..5).map(|one| offerings.iter().filter(|it| **it == one).count()).max().unwrap();
        let pairs = order.windows(2).filter(|pair| pair[0] == pair[1]).count();
        let needed = most.saturating_sub(offerings.len() - most + 1);
        prop_assert_eq!(pairs, needed);
    }
}
