//! The exam day: who is let in, who is not and why, who is missing, and what is taken back.

mod marking;
mod properties;
mod verdicts;

use crate::counter::{Counter, at, candidate, materials, sitting};
use desk_core::desk;
use desk_core::desk::request::{
    CheckIn, MarkAllAbsent, MarkAttendance, OfSubject, OpenSitting, Register, RoomEntry, SeeDocument,
    TakeBackAttendance,
};
use desk_core::desk::view::{AttendanceBoard, CheckInView, SittingView};
use desk_core::error::Result;
use desk_core::model::{AttendanceState, Channel, Moment, RegistrationId, RoomId, RoomSubjects, Subject};
use desk_core::sample::portrait;

const NOW: &str = "2026-03-18 10:00";
/// The theory of the sitting is sat from nine to half past ten.
const EARLY: &str = "2026-04-18 08:40";

/// A sitting of two rooms on 2026-04-18, two machines each, and three people with tickets: two in the first room.
struct Door {
    counter: Counter,
    april: SittingView,
    people: Vec<RegistrationId>,
    tickets: Vec<String>,
    rooms: Vec<RoomId>,
}

impl Door {
    fn new() -> Self {
        Self::of(Counter::new())
    }

    fn of(counter: Counter) -> Self {
        let now = at(NOW);
        let more =
            RoomEntry { room: None, name: "第二考场".to_owned(), seats: 4, subjects: RoomSubjects::Both };
        let request = OpenSitting { rooms: vec![more], ..sitting("2026-04-18", 2) };
        let april = desk::open_sitting(&counter.desk, now, &request).unwrap();
        let rooms = crate::sittings::detail(&counter, april.id).rooms.iter().map(|room| room.id).collect();
        let mut door = Self { counter, april, people: Vec::new(), tickets: Vec::new(), rooms };
        (0..3).for_each(|person| door.admit(person));
        door
    }

    /// One more with everything.
    fn admit(&mut self, person: usize) {
        let (counter, now) = (&self.counter, at(NOW));
        let id = counter.register_whole(now, person).row.id;
        counter.pay(now, id).unwrap();
        counter.seat(now, id, &self.april).unwrap();
        self.tickets.push(counter.ticket(now, id, None).unwrap().ticket.unwrap().number);
        self.people.push(id);
    }

    fn scan(&self, time: &str, text: &str) -> CheckInView {
        self.scan_at(time, text, Some(self.rooms[0])).unwrap()
    }

    fn scan_at(&self, time: &str, text: &str, room: Option<RoomId>) -> Result<CheckInView> {
        let (sitting, subject) = (self.april.id, Subject::Theory);
        let request = CheckIn { sitting, subject, room, text: text.to_owned() };
        desk::check_in(&self.counter.desk, at(time), &request)
    }

    fn board(&self, time: &str) -> AttendanceBoard {
        let request = OfSubject { sitting: self.april.id, subject: Subject::Theory };
        desk::attendance_board(&self.counter.desk, at(time), &request).unwrap()
    }

    fn mark(
        &self,
        time: &str,
        person: usize,
        state: AttendanceState,
        reason: &str,
    ) -> Result<AttendanceBoard> {
        let (sitting, subject, registration) = (self.april.id, Subject::Theory, self.people[person]);
        let request = MarkAttendance { sitting, subject, registration, state, reason: reason.to_owned() };
        desk::mark_attendance(&self.counter.desk, at(time), &request)
    }

    fn close(&self, time: &str, room: Option<usize>, count: u32) -> Result<AttendanceBoard> {
        let room = room.map(|room| self.rooms[room]);
        let request = MarkAllAbsent { sitting: self.april.id, subject: Subject::Theory, room, count };
        desk::mark_all_absent(&self.counter.desk, at(time), &request)
    }

    fn take_back(&self, time: &str, person: usize) -> Result<AttendanceBoard> {
        self.take_back_of(time, person, false)
    }

    /// With `together`, of everybody of whom it was noted at the same stroke.
    fn take_back_of(&self, time: &str, person: usize, together: bool) -> Result<AttendanceBoard> {
        let (sitting, subject, registration) = (self.april.id, Subject::Theory, self.people[person]);
        let request = TakeBackAttendance { sitting, subject, registration, together };
        desk::take_back_attendance(&self.counter.desk, at(time), &request)
    }
}

/// One more by telephone, whose original nobody has seen; their ticket number.
pub(crate) fn by_telephone(
    counter: &Counter,
    now: Moment,
    sitting: &SittingView,
) -> (RegistrationId, String) {
    let heard = Register {
        channel: Channel::Telephone,
        original_seen: false,
        photo: Some(counter.photo(now, &portrait(11, None), None)),
        materials_seen: materials(),
        ..candidate(11)
    };
    let id = counter.register(now, &heard).row.id;
    let name = Some(candidate(11).name);
    desk::see_image(&counter.desk, now, &SeeDocument { name, ..SeeDocument::of(id) }).unwrap();
    counter.pay(now, id).unwrap();
    counter.seat(now, id, sitting).unwrap();
    (id, counter.ticket(now, id, None).unwrap().ticket.unwrap().number)
}
