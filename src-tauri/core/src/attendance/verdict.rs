//! What a check at the door answers: one colour, why, and what is noted by it.

use super::Arrival;
use crate::model::{AttendanceState, VerdictCause, VerdictColour};

/// What was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketShown {
    /// A ticket in force, or the document of somebody who has one.
    InForce,
    /// A void ticket.
    Void,
    /// The document of somebody who has no ticket in force.
    None,
}

/// Where they sit, seen from where the desk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In this room, or in this sitting where the desk stands before all of its rooms.
    Here,
    /// In another room of the sitting.
    OtherRoom,
    /// In another sitting.
    OtherSitting,
    /// Nowhere for this subject.
    NotSeated,
}

/// What is known of who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckInFacts {
    /// 退考.
    pub withdrawn: bool,
    /// What was shown.
    pub ticket: TicketShown,
    /// Where they sit.
    pub place: Place,
    /// When they come.
    pub arrival: Arrival,
    /// What stands of them.
    pub standing: Option<AttendanceState>,
    /// A19: the original is still to be seen.
    pub original_at_door: bool,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// At a glance.
    pub colour: VerdictColour,
    /// Why; of red one cause, of yellow each.
    pub causes: Vec<VerdictCause>,
    /// What is noted by it: nothing by red, nor where they came already.
    pub marks: Option<AttendanceState>,
}

/// Judge. The first thing that forbids is the answer; what is merely to be done is told whole.
pub fn judge(facts: &CheckInFacts) -> Verdict {
    if let Some(cause) = forbids(facts) {
        return Verdict { colour: VerdictColour::Red, causes: vec![cause], marks: None };
    }
    let came = matches!(facts.standing, Some(AttendanceState::Present | AttendanceState::Late));
    let after_start = !came && facts.arrival != Arrival::InTime;
    let causes: Vec<_> = [
        (came, VerdictCause::AlreadyPresent),
        (facts.standing == Some(AttendanceState::Absent), VerdictCause::WasAbsent),
        (after_start && facts.arrival == Arrival::Closed, VerdictCause::Closed),
        (after_start && facts.arrival == Arrival::Late, VerdictCause::Late),
        (facts.original_at_door, VerdictCause::OriginalAtDoor),
    ]
    .into_iter()
    .filter_map(|(applies, cause)| applies.then_some(cause))
    .collect();
    let colour = if causes.is_empty() { VerdictColour::Green } else { VerdictColour::Yellow };
    let state = if after_start { AttendanceState::Late } else { AttendanceState::Present };
    Verdict { colour, causes, marks: (!came).then_some(state) }
}

fn forbids(facts: &CheckInFacts) -> Option<VerdictCause> {
    [
        (facts.withdrawn, VerdictCause::Withdrawn),
        (facts.ticket == TicketShown::Void, VerdictCause::TicketVoid),
        (facts.place == Place::OtherSitting, VerdictCause::OtherSitting),
        (facts.place == Place::NotSeated, VerdictCause::NotSeated),
        (facts.ticket == TicketShown::None, VerdictCause::NoTicket),
        (facts.arrival == Arrival::OtherDay, VerdictCause::OtherDay),
        (facts.place == Place::OtherRoom, VerdictCause::OtherRoom),
        (facts.standing == Some(AttendanceState::Misconduct), VerdictCause::Misconduct),
        (facts.arrival == Arrival::Over, VerdictCause::Over),
    ]
    .into_iter()
    .find_map(|(applies, cause)| applies.then_some(cause))
}

#[cfg(test)]
mod tests {
    use super::*;
    use AttendanceState::{Absent, Late, Misconduct, Present};
    use VerdictColour::{Green, Red, Yellow};

    const RIGHT: CheckInFacts = CheckInFacts {
        withdrawn: false,
        ticket: TicketShown::InForce,
        place: Place::Here,
        arrival: Arrival::InTime,
        standing: None,
        original_at_door: false,
    };

    #[test]
    fn every_cause_has_its_colour_and_notes_what_it_should() {
        let (void, none) = (TicketShown::Void, TicketShown::None);
        let stands = |state| CheckInFacts { standing: Some(state), ..RIGHT };
        let comes = |arrival| CheckInFacts { arrival, ..RIGHT };
        let sits = |place| CheckInFacts { place, ..RIGHT };
        for (facts, colour, causes, marks) in [
            (RIGHT, Green, vec![], Some(Present)),
            (comes(Arrival::Late), Yellow, vec![VerdictCause::Late], Some(Late)),
            (comes(Arrival::Closed), Yellow, vec![VerdictCause::Closed], Some(Late)),
            (comes(Arrival::Over), Red, vec![VerdictCause::Over], None),
            (comes(Arrival::OtherDay), Red, vec![VerdictCause::OtherDay], None),
            (stands(Present), Yellow, vec![VerdictCause::AlreadyPresent], None),
            (stands(Late), Yellow, vec![VerdictCause::AlreadyPresent], None),
            (stands(Absent), Yellow, vec![VerdictCause::WasAbsent], Some(Present)),
            (stands(Misconduct), Red, vec![VerdictCause::Misconduct], None),
            (sits(Place::OtherRoom), Red, vec![VerdictCause::OtherRoom], None),
            (sits(Place::OtherSitting), Red, vec![VerdictCause::OtherSitting], None),
            (sits(Place::NotSeated), Red, vec![VerdictCause::NotSeated], None),
            (CheckInFacts { ticket: void, ..RIGHT }, Red, vec![VerdictCause::TicketVoid], None),
            (CheckInFacts { ticket: none, ..RIGHT }, Red, vec![VerdictCause::NoTicket], None),
            (CheckInFacts { withdrawn: true, ..RIGHT }, Red, vec![VerdictCause::Withdrawn], None),
            (
                CheckInFacts { original_at_door: true, ..comes(Arrival::Late) },
                Yellow,
                vec![VerdictCause::Late, VerdictCause::OriginalAtDoor],
                Some(Late),
            ),
            (
                CheckInFacts { withdrawn: true, ticket: void, ..sits(Place::NotSeated) },
                Red,
                vec![VerdictCause::Withdrawn],
                None,
            ),
        ] {
            assert_eq!(judge(&facts), Verdict { colour, causes, marks }, "{facts:?}");
        }
    }
}
