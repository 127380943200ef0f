//! Whatever is registered late, seated, moved, swapped, withdrawn, blocked, unblocked, moved to another room or cancelled in
//! whatever order: no machine is given twice, nobody sits a subject twice or half, no new seat is at a blocked machine, and
//! nobody is moved but who was meant.

use super::{LATER, NOW, block, everybody, list, map};
use crate::counter::{Counter, at, candidate, sitting};
use crate::sittings::{cancelled, detail, moved};
use desk_core::desk;
use desk_core::desk::request::{MachineEntry, MoveSeat, OpenSitting, RoomEntry, SwapSeats};
use desk_core::desk::view::{SeatedView, SittingView};
use desk_core::error::Code;
use desk_core::model::{BlockKind, RegistrationId, RoomId, RoomSubjects, SeatingOrder, Subject};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone)]
enum Act {
    Late(bool),
    Everybody(usize, u32, bool),
    Move(usize, usize, u32, Option<Subject>),
    FirstFree(usize),
    Swap(usize, usize, Option<Subject>),
    Withdraw(usize),
    Block(usize, u32, bool),
    Rooms(usize, u32),
    Shift(bool),
    Cancel,
}

fn act() -> impl Strategy<Value = Act> {
    let subject = || prop::option::of(prop::sample::select(Subject::ALL));
    let (person, room, number) = (0..12_usize, 0..2_usize, 0..6_u32);
    prop_oneof![
        4 => any::<bool>().prop_map(Act::Late),
        2 => (0..3_usize, any::<u32>(), any::<bool>()).prop_map(|(order, seed, which)| Act::Everybody(order, seed, which)),
        3 => (person.clone(), room.clone(), number.clone(), subject()).prop_map(|(who, room, at, subject)| Act::Move(who, room, at, subject)),
        1 => person.clone().prop_map(Act::FirstFree),
        3 => (person.clone(), person.clone(), subject()).prop_map(|(one, two, subject)| Act::Swap(one, two, subject)),
        2 => person.prop_map(Act::Withdraw),
        3 => (room.clone(), number, any::<bool>()).prop_map(|(room, number, block)| Act::Block(room, number, block)),
        1 => (room, 1..6_u32).prop_map(|(room, seats)| Act::Rooms(room, seats)),
        1 => any::<bool>().prop_map(Act::Shift),
        1 => Just(Act::Cancel),
    ]
}

/// A desk with two sittings of April, the first in two rooms.
struct Hall {
    counter: Counter,
    first: SittingView,
    second: SittingView,
    people: Vec<RegistrationId>,
}

type Seat = (RegistrationId, Subject);
type Place = (RoomId, u32);

impl Hall {
    fn new() -> Self {
        let counter = Counter::new();
        let more =
            RoomEntry { room: None, name: "第二考场".to_owned(), seats: 3, subjects: RoomSubjects::Both };
        let first = OpenSitting { rooms: vec![more], ..sitting("2026-04-18", 3) };
        let first = desk::open_sitting(&counter.desk, at(NOW), &first).unwrap();
        let second = desk::open_sitting(&counter.desk, at(NOW), &sitting("2026-04-25", 2)).unwrap();
        Self { counter, first, second, people: Vec::new() }
    }

    fn seats(&self) -> Vec<SeatedView> {
        [&self.first, &self.second].iter().flat_map(|it| list(&self.counter, it.id)).collect()
    }

    fn places(&self) -> BTreeMap<Seat, Place> {
        self.seats().iter().map(|it| ((it.registration, it.subject), (it.room, it.seat_number))).collect()
    }

    fn rooms(&self) -> Vec<RoomId> {
        [&self.first, &self.second]
            .iter()
            .flat_map(|it| detail(&self.counter, it.id).rooms)
            .map(|room| room.id)
            .collect()
    }

    fn blocked(&self) -> BTreeSet<Place> {
        let of_room = |room: &RoomId| {
            let machines = map(&self.counter, *room).machines.into_iter();
            machines.filter(|it| it.block.is_some()).map(|it| (*room, it.number)).collect::<Vec<_>>()
        };
        self.rooms().iter().flat_map(of_room).collect()
    }

    fn person(&self, which: usize) -> Option<RegistrationId> {
        self.people.get(which % self.people.len().max(1)).copied()
    }

    /// Do it, and answer whom it may move.
    fn act(&mut self, act: &Act) -> BTreeSet<RegistrationId> {
        let meant = match act {
            Act::Move(who, ..) | Act::FirstFree(who) | Act::Withdraw(who) => vec![self.person(*who)],
            Act::Swap(one, two, _) => vec![self.person(*one), self.person(*two)],
            Act::Rooms(..) => self.losing(),
            Act::Cancel => {
                list(&self.counter, self.first.id).iter().map(|it| Some(it.registration)).collect()
            }
            Act::Late(_) | Act::Everybody(..) | Act::Block(..) | Act::Shift(_) => Vec::new(),
        };
        let meant = meant.into_iter().flatten().collect();
        self.perform(act);
        meant
    }

    fn losing(&self) -> Vec<Option<RegistrationId>> {
        list(&self.counter, self.first.id).iter().map(|it| Some(it.registration)).collect()
    }

    fn perform(&mut self, act: &Act) {
        let counter = &self.counter;
        match act {
            Act::Late(second) => self.late(*second),
            Act::Everybody(order, seed, second) => {
                let which = if *second { self.second.id } else { self.first.id };
                let _ = everybody(counter, which, SeatingOrder::ALL[*order], *seed);
            }
            Act::Move(who, room, number, subject) => {
                let (Some(registration), Some(room)) = (self.person(*who), self.rooms().get(*room).copied())
                else {
                    return;
                };
                let to = Some(MachineEntry { room, number: *number });
                let request = MoveSeat { registration, subject: *subject, to, reason: String::new() };
                let _ = desk::move_seat(&counter.desk, at(LATER), &request);
            }
            Act::FirstFree(who) => {
                let Some(registration) = self.person(*who) else { return };
                let request = MoveSeat { registration, subject: None, to: None, reason: String::new() };
                let _ = desk::move_seat(&counter.desk, at(LATER), &request);
            }
            Act::Swap(one, two, subject) => {
                let (Some(first), Some(second)) = (self.person(*one), self.person(*two)) else { return };
                let request = SwapSeats { first, second, subject: *subject, reason: String::new() };
                let _ = desk::swap_seats(&counter.desk, at(LATER), &request);
            }
            Act::Withdraw(who) => {
                let Some(registration) = self.person(*who) else { return };
                let _ = counter.withdraw(at(LATER), registration);
            }
            Act::Block(room, number, on) => {
                let Some(room) = self.rooms().get(*room).copied() else { return };
                let _ = block(counter, room, *number, on.then_some(BlockKind::Broken));
            }
            Act::Rooms(which, seats) => {
                let _ = moved(counter, self.first.id, |_, rooms| {
                    let room = which % rooms.len();
                    rooms[room].seats = *seats;
                });
            }
            Act::Shift(later) => {
                let day = if *later { "2026-04-19" } else { "2026-04-18" };
                let _ = moved(counter, self.first.id, |plan, _| plan.skill_date = crate::counter::day(day));
            }
            Act::Cancel => drop(cancelled(counter, self.first.id)),
        }
    }

    /// One more, who gets a seat exactly where one is free.
    fn late(&mut self, second: bool) {
        let sitting = if second { self.second.clone() } else { self.first.clone() };
        let id = self.counter.register(at(LATER), &candidate(self.people.len())).row.id;
        self.people.push(id);
        let seated = self.counter.seat(at(LATER), id, &sitting);
        if detail(&self.counter, sitting.id).sitting.cancelled.is_some() {
            assert_eq!(seated.map(drop).map_err(|error| error.code), Err(Code::WrongState));
            return;
        }
        let free = Subject::ALL.iter().all(|subject| self.free(&sitting, *subject, id) > 0);
        assert_eq!(seated.is_ok(), free, "a free seat is given, one that was freed as well");
    }

    /// Machines that are free for a subject, counting what `but` took.
    fn free(&self, sitting: &SittingView, subject: Subject, but: RegistrationId) -> usize {
        let rooms = detail(&self.counter, sitting.id).rooms;
        let machines = rooms.iter().flat_map(|room| map(&self.counter, room.id).machines);
        machines
            .filter(|it| it.block.is_none())
            .filter(|it| {
                let there = if subject == Subject::Theory { &it.theory } else { &it.skill };
                there.as_ref().is_none_or(|it| it.registration == but)
            })
            .count()
    }

    fn holds(&self) {
        let seats = self.seats();
        let mut machines = BTreeSet::new();
        let mut of_person: BTreeMap<RegistrationId, BTreeSet<Subject>> = BTreeMap::new();
        for it in &seats {
            assert!(machines.insert((it.room, it.seat_number, it.subject)), "a machine given twice");
            assert!(of_person.entry(it.registration).or_default().insert(it.subject), "a subject sat twice");
            let room = map(&self.counter, it.room).room;
            assert!((1..=room.seats).contains(&it.seat_number), "behind the last machine");
        }
        assert!(of_person.values().all(|subjects| subjects.len() == 2), "half a seat");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_with_seats_in_whatever_order_no_constraint_is_broken(acts in prop::collection::vec(act(), 1..30)) {
        let mut hall = Hall::new();
        for act in &acts {
            let (before, people) = (hall.places(), hall.people.len());
            let meant = hall.act(act);
            let (after, blocked) = (hall.places(), hall.blocked());
            hall.holds();
            for (seat, place) in &after {
                let is_new = before.get(seat) != Some(place);
                prop_assert!(!is_new || !blocked.contains(place), "{:?} seats at a blocked machine", act);
            }
            for (seat, place) in &before {
                let stayed = after.get(seat) == Some(place);
                prop_assert!(stayed || meant.contains(&seat.0), "{:?} moved somebody else", act);
            }
            prop_assert!(hall.people.len() - people <= 1);
        }
        let sound = desk::check_desk(&hall.counter.desk);
        prop_assert!(sound.is_ok());
    }
}
