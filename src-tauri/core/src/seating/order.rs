//! The order in which people are given seats.

use super::Wanting;
use super::shuffle::shuffle;
use crate::model::SeatingOrder;
use std::collections::{BTreeMap, VecDeque};

/// People who stand in the order of their registration, in the order in which they get seats. `seed` is of a shuffle alone.
pub fn in_order(people: &[Wanting], order: SeatingOrder, seed: u64) -> Vec<Wanting> {
    let mut offerings: BTreeMap<usize, VecDeque<Wanting>> = BTreeMap::new();
    for person in people {
        offerings.entry(person.offering).or_default().push_back(*person);
    }
    match order {
        SeatingOrder::Registration => offerings.into_values().flatten().collect(),
        SeatingOrder::Shuffled => {
            // One seed, and yet no two offerings shuffled alike.
            let shuffled = offerings.into_iter().map(|(offering, people)| {
                let mut people = Vec::from(people);
                shuffle(&mut people, seed ^ (offering as u64).rotate_right(16));
                people
            });
            shuffled.flatten().collect()
        }
        SeatingOrder::Interleaved => interleaved(offerings),
    }
}

/// Always somebody of the offering that most are left of and that was not the last: two of one offering stand side by side
/// only where one offering has more people than all others and one.
fn interleaved(mut offerings: BTreeMap<usize, VecDeque<Wanting>>) -> Vec<Wanting> {
    let mut order = Vec::new();
    let mut last = None;
    loop {
        let largest = |but: Option<usize>| {
            let others = offerings.iter().filter(|(offering, _)| Some(**offering) != but);
            // Of two as large the one that the plan names first.
            others.max_by_key(|(offering, people)| (people.len(), std::cmp::Reverse(**offering)))
        };
        let Some(next) = largest(last).or_else(|| largest(None)).map(|(offering, _)| *offering) else {
            return order;
        };
        let people = offerings.entry(next).or_default();
        order.extend(people.pop_front());
        if people.is_empty() {
            offerings.remove(&next);
        }
        last = Some(next);
    }
}
