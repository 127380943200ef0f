//! 复审: by another clerk than the first check, kept with its time, printed, and gone with what it was a check of.

use super::signed::text_of;
use crate::counter::{Counter, at, candidate, career, code, refusal, spell};
use desk_core::desk;
use desk_core::desk::request::{
    ApproveCondition, Correct, MakeRuling, OfRegistration, PreviewCorrection, Register, RevokeRuling,
    RulingEntry, UndoStep,
};
use desk_core::desk::view::RegistrationView;
use desk_core::error::{Code, Result};
use desk_core::model::{Moment, Paper, RegistrationId};
use desk_core::rules::eligibility::{RulingScope, RulingSubject};

const NOW: &str = "2026-03-18 10:00";

fn now() -> Moment {
    at(NOW)
}

fn check(counter: &Counter, id: RegistrationId) -> Result<RegistrationView> {
    desk::second_check(&counter.desk, now(), &OfRegistration { registration: id })
}

/// Ten years in an occupation that the notice does not name.
fn unlisted(person: usize) -> Register {
    Register { career: career(vec![spell("行政文员", "2015-01-01", "")]), ..candidate(person) }
}

fn approve(counter: &Counter, id: RegistrationId) -> Result<RegistrationView> {
    let request = ApproveCondition { registration: id, reason: "岗位说明已看".to_owned() };
    desk::approve_condition(&counter.desk, now(), &request)
}

/// Correct something; whether the preview says that the second check falls by it.
fn correct(
    counter: &Counter,
    id: RegistrationId,
    change: impl FnOnce(&mut Register),
) -> (bool, RegistrationView) {
    let of = OfRegistration { registration: id };
    let mut form = desk::correction_form(&counter.desk, now(), &of).unwrap();
    change(&mut form);
    let asked = PreviewCorrection { registration: id, form: form.clone() };
    let preview = desk::preview_correction(&counter.desk, now(), &asked).unwrap();
    let falls = preview.second_check_void;
    let request =
        Correct { registration: id, form, reason: "看错了".to_owned(), fingerprint: preview.fingerprint };
    (falls, desk::correct(&counter.desk, now(), &request).unwrap())
}

#[test]
fn a_condition_that_is_met_is_checked_again_by_another_than_who_registered() {
    let counter = Counter::new();
    let view = counter.register(now(), &candidate(0));
    let first = view.first_check.expect("the registration is the first check");
    assert_eq!((first.clerk_name.as_str(), first.at), ("王主管", now()));
    assert_eq!(code(check(&counter, view.row.id)), Code::SameChecker);
    counter.clerk_works(now());
    let checked = check(&counter, view.row.id).unwrap();
    let second = checked.second_check.expect("it was checked");
    assert_eq!((second.clerk_name.as_str(), second.at), ("李经办", now()));
    assert_eq!(checked.missing, view.missing, "it is no gate");
    assert_eq!(refusal(check(&counter, view.row.id)).values["state"], "checked_twice");
}

#[test]
fn an_open_condition_is_approved_first_and_who_approved_does_not_check_it_again() {
    let counter = Counter::new();
    counter.clerk_works(now());
    let id = counter.register(now(), &unlisted(0)).row.id;
    assert_eq!(refusal(check(&counter, id)).values["state"], "no_first_check");
    counter.chief_works(now());
    approve(&counter, id).unwrap();
    assert_eq!(code(check(&counter, id)), Code::SameChecker);
    let withdrawn = counter.register(now(), &candidate(1)).row.id;
    counter.withdraw(now(), withdrawn).unwrap();
    assert_eq!(refusal(check(&counter, withdrawn)).values["state"], "withdrawn");
}

#[test]
fn the_form_of_application_names_both_who_checked() {
    let counter = Counter::new();
    let id = counter.register(now(), &candidate(0)).row.id;
    let printed = |counter: &Counter| {
        let pdf = desk::paper_of(&counter.desk, now(), Paper::ApplicationForm, id).unwrap();
        let path = counter.home.path().join("form.pdf");
        std::fs::write(&path, pdf).unwrap();
        text_of(&path)
    };
    let before = printed(&counter);
    assert!(before.contains("王主管2026年3月18日") && !before.contains("李经办"), "{before}");
    counter.clerk_works(now());
    check(&counter, id).unwrap();
    let after = printed(&counter);
    assert!(after.contains("李经办2026年3月18日"), "{after}");
    assert_eq!(after.matches("符合申报条件。").count(), 2);
}

#[test]
fn it_is_taken_back_as_the_newest_step_and_goes_with_a_career_that_is_corrected() {
    let counter = Counter::new();
    let id = counter.register(now(), &candidate(0)).row.id;
    counter.clerk_works(now());
    check(&counter, id).unwrap();
    let step = desk::undoable(&counter.desk, now(), &OfRegistration { registration: id }).unwrap().unwrap();
    let undone = desk::undo(&counter.desk, now(), &UndoStep { registration: id, seq: step.seq }).unwrap();
    assert_eq!(undone.unwrap().second_check, None);
    check(&counter, id).unwrap();
    let (falls, renamed) = correct(&counter, id, |form| form.telephone = "13900001111".to_owned());
    assert!(!falls && renamed.second_check.is_some(), "a telephone has no part in it");
    let (falls, shorter) =
        correct(&counter, id, |form| form.career.spells = vec![spell("劳动关系协调师", "2016-01-01", "")]);
    assert!(falls, "and is told before");
    assert_eq!(shorter.second_check, None);
    assert!(shorter.first_check.is_some());
}

#[test]
fn it_goes_where_the_ruling_that_the_condition_leant_on_is_revoked() {
    let counter = Counter::new();
    let ids: Vec<RegistrationId> =
        (0..2).map(|person| counter.register(now(), &unlisted(person)).row.id).collect();
    let ruling = RulingEntry {
        subject: RulingSubject::Occupation,
        name: "行政文员".to_owned(),
        school_type: None,
        related: true,
        scope: RulingScope::Everybody,
        reason: "实际做劳动关系".to_owned(),
    };
    desk::make_ruling(&counter.desk, now(), &MakeRuling { registration: ids[0], ruling }).unwrap();
    let own = counter.register(now(), &candidate(2)).row.id;
    counter.clerk_works(now());
    for id in [ids[0], ids[1], own] {
        check(&counter, id).unwrap();
    }
    counter.chief_works(now());
    let id = desk::rulebook_page(&counter.desk).unwrap().rulings[0].id;
    let revoke = RevokeRuling { ruling: id, reason: "核实后并非如此".to_owned() };
    desk::revoke_ruling(&counter.desk, now(), &revoke).unwrap();
    let shown = |id| desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
    for id in ids {
        assert_eq!((shown(id).first_check, shown(id).second_check), (None, None));
    }
    assert!(shown(own).second_check.is_some(), "who does not lean on it keeps it");
}
