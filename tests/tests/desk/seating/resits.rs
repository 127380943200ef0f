//! Resits are seated for the one subject that they sit. The desk does not take resits yet, but its data know them: the
//! registrations are made resits in the closed file.

use super::{LATER, NOW, everybody, list, people};
use crate::counter::{Counter, at, candidate, code};
use crate::road::resit;
use desk_core::desk;
use desk_core::desk::request::SwapSeats;
use desk_core::error::Code;
use desk_core::model::{RegistrationId, SeatingOrder, Subject};

/// Two new candidates, a resit of theory and one of skill, in this order.
fn mixed() -> (Counter, Vec<RegistrationId>) {
    let counter = resit::counter();
    let ids: Vec<_> = (0..4).map(|person| counter.register(at(NOW), &candidate(person)).row.id).collect();
    let counter = resit::changed(
        counter,
        &format!(
            "UPDATE registration SET kind = 'resit', skill_fen = 0 WHERE id = '{}';
             UPDATE registration SET kind = 'resit', theory_fen = 0 WHERE id = '{}'",
            ids[2], ids[3]
        ),
    );
    counter.log_in(at(NOW), counter.chief, crate::counter::CHIEF_PASSPHRASE).unwrap();
    (counter, ids)
}

#[test]
fn two_resits_of_different_subjects_share_a_machine_and_leave_one_to_everybody_else() {
    let (counter, ids) = mixed();
    let april = counter.open_sitting(at(NOW), 3);
    let outcome = everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    assert_eq!((outcome.seated, outcome.no_seat), (4, 0), "four people at three machines");
    let seats = list(&counter, april.id);
    assert_eq!(people(&seats, Subject::Theory), ids[..3]);
    assert_eq!(people(&seats, Subject::Skill), [ids[0], ids[1], ids[3]]);
    assert_eq!((outcome.detail.sitting.taken.theory, outcome.detail.sitting.seated), (3, 4));
    assert_eq!(outcome.detail.warnings, [], "three machines are enough for each subject");
}

#[test]
fn people_who_share_no_subject_cannot_change_places() {
    let (counter, ids) = mixed();
    let april = counter.open_sitting(at(NOW), 3);
    everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    let swap = |first, second| {
        let request = SwapSeats { first, second, subject: None, reason: String::new() };
        desk::swap_seats(&counter.desk, at(LATER), &request)
    };
    assert_eq!(code(swap(ids[2], ids[3])), Code::SeatRefused);
    swap(ids[0], ids[2]).unwrap();
    let seats = list(&counter, april.id);
    assert_eq!(people(&seats, Subject::Theory), [ids[2], ids[1], ids[0]]);
    assert_eq!(people(&seats, Subject::Skill), [ids[0], ids[1], ids[3]], "what only one of them sits stays");
}
