//! The free machines of a sitting, handed out from the first.

use super::Wanting;
use crate::model::{RegistrationId, RoomId, Subject};

/// A machine at which somebody may be seated, and for which subjects nobody is yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Machine {
    /// The room.
    pub room: RoomId,
    /// Its number, from 1.
    pub number: u32,
    /// Free for 理论知识.
    pub theory: bool,
    /// Free for 技能考核.
    pub skill: bool,
}

/// A seat given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Whose.
    pub registration: RegistrationId,
    /// For which subject.
    pub subject: Subject,
    /// Where.
    pub room: RoomId,
    /// At which machine.
    pub number: u32,
}

/// Free machines in the order in which they are given: room after room, number after number.
#[derive(Debug, Clone)]
pub struct FreeMachines {
    machines: Vec<Machine>,
    // Before each of these nothing is free: nothing becomes free while seats are given.
    first_for_both: usize,
    first_for_theory: usize,
    first_for_skill: usize,
}

impl Machine {
    fn is_free(&self, subject: Subject) -> bool {
        match subject {
            Subject::Theory => self.theory,
            Subject::Skill => self.skill,
        }
    }

    fn take(&mut self, subject: Subject) {
        match subject {
            Subject::Theory => self.theory = false,
            Subject::Skill => self.skill = false,
        }
    }
}

impl FreeMachines {
    /// Machines in the order in which they are to be given.
    pub fn new(machines: Vec<Machine>) -> Self {
        Self { machines, first_for_both: 0, first_for_theory: 0, first_for_skill: 0 }
    }

    /// Seat one person: at the first machine that is free for all their subjects, so that who sits both stays where they
    /// are; where there is none, at the first that is free for each. None where a subject finds no machine.
    pub fn seat(&mut self, person: &Wanting) -> Option<Vec<Given>> {
        let places = match person.subjects {
            [subject] => vec![(*subject, self.first(*subject)?)],
            subjects => match self.first_of_both() {
                Some(place) => subjects.iter().map(|subject| (*subject, place)).collect(),
                None => {
                    let each = |subject: &Subject| Some((*subject, self.first(*subject)?));
                    subjects.iter().map(each).collect::<Option<Vec<_>>>()?
                }
            },
        };
        let given = places.into_iter().filter_map(|(subject, place)| {
            let machine = self.machines.get_mut(place)?;
            machine.take(subject);
            let (room, number) = (machine.room, machine.number);
            Some(Given { registration: person.registration, subject, room, number })
        });
        Some(given.collect())
    }

    fn first(&mut self, subject: Subject) -> Option<usize> {
        let from = match subject {
            Subject::Theory => &mut self.first_for_theory,
            Subject::Skill => &mut self.first_for_skill,
        };
        advance(&self.machines, from, |machine| machine.is_free(subject))
    }

    fn first_of_both(&mut self) -> Option<usize> {
        advance(&self.machines, &mut self.first_for_both, |machine| machine.theory && machine.skill)
    }
}

/// Go on to the next machine that will do, and stay there.
fn advance(machines: &[Machine], from: &mut usize, will_do: impl Fn(&Machine) -> bool) -> Option<usize> {
    let ahead = machines.get(*from..)?.iter().position(will_do);
    *from = ahead.map_or(machines.len(), |ahead| *from + ahead);
    ahead.map(|_| *from)
}
