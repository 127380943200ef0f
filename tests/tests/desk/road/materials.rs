//! 申报材料: what came for each, how, and how long a 在线验证码 may be looked at.

use crate::counter::{Counter, at, candidate, code, day, refusal};
use crate::graduate::graduate;
use desk_core::desk;
use desk_core::desk::request::{MarkMaterial, MaterialEvidence, OfRegistration, UndoStep};
use desk_core::desk::view::RegistrationView;
use desk_core::error::{Code, Result};
use desk_core::model::{Fact, MaterialState, Paper, RegistrationId, Signature};

const NOW: &str = "2026-03-18 10:00";
const CODE: &str = "online_verification_code";

fn online(code: &str, until: &str) -> MaterialEvidence {
    let alternative = Some("online_code".to_owned());
    MaterialEvidence {
        alternative,
        code: code.to_owned(),
        code_until: Some(day(until)),
        ..Default::default()
    }
}

fn mark(
    counter: &Counter,
    id: RegistrationId,
    state: MaterialState,
    evidence: MaterialEvidence,
) -> Result<RegistrationView> {
    let (material, evidence) = (CODE.to_owned(), Some(evidence));
    let request = MarkMaterial { registration: id, material, state, reason: None, evidence };
    desk::mark_material(&counter.desk, at(NOW), &request)
}

#[test]
fn the_alternatives_of_a_diploma_are_the_notices_own_words() {
    let counter = Counter::new();
    let view = counter.register(at(NOW), &graduate(0));
    let asked = view.materials.iter().find(|it| it.id == CODE).unwrap();
    let quotes: Vec<&str> = asked.alternatives.iter().map(|it| it.quote.as_str()).collect();
    assert_eq!(quotes, ["在线验证码", "纸质认证"]);
    assert!(quotes.iter().all(|quote| asked.quote.contains(quote)));
}

#[test]
fn a_code_counts_on_its_last_day_and_the_day_before_but_not_the_day_after() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &graduate(0)).row.id;
    let late = refusal(mark(&counter, id, MaterialState::Seen, online("ABCD1234EFGH", "2026-03-17")));
    assert_eq!((late.code, late.values["last_day"].as_str()), (Code::CodeExpired, "2026-03-17"));
    for until in ["2026-03-18", "2026-03-19"] {
        let seen = mark(&counter, id, MaterialState::Seen, online("abcd 1234 efgh", until)).unwrap();
        let row = seen.materials.iter().find(|it| it.id == CODE).unwrap();
        assert_eq!((row.state, row.code.as_deref()), (MaterialState::Seen, Some("ABCD1234EFGH")));
        mark(&counter, id, MaterialState::Owed, online("ABCD1234EFGH", until)).unwrap();
    }
}

#[test]
fn a_code_is_twelve_or_sixteen_letters_and_digits_and_says_its_last_day() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &graduate(0)).row.id;
    for wrong in ["ABCD1234EFG", "ABCD1234EFGHI", "ABCD-1234EFG", "验证码ABCD1234"] {
        let told = refusal(mark(&counter, id, MaterialState::Owed, online(wrong, "2026-09-01")));
        assert_eq!((told.code, told.values["field"].as_str()), (Code::FieldInvalid, "code"), "{wrong}");
    }
    let endless = MaterialEvidence { code_until: None, ..online("ABCD1234EFGH5678", "2026-09-01") };
    assert_eq!(refusal(mark(&counter, id, MaterialState::Seen, endless)).values["field"], "code_until");
    let empty = MaterialEvidence { code_until: None, ..online("", "2026-09-01") };
    assert_eq!(code(mark(&counter, id, MaterialState::Seen, empty)), Code::FieldMissing);
    let other = MaterialEvidence { alternative: Some("diploma".to_owned()), ..Default::default() };
    assert_eq!(refusal(mark(&counter, id, MaterialState::Seen, other)).values["field"], "alternative");
}

#[test]
fn everything_owed_is_seen_at_once_and_a_copy_with_its_folder_is_kept() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &graduate(0)).row.id;
    let paper = MaterialEvidence {
        alternative: Some("paper_certification".to_owned()),
        signed: Some(Signature::ByHand),
        dated_on: Some(day("2026-03-18")),
        folder_number: " 12-3 ".to_owned(),
        ..Default::default()
    };
    let copied = mark(&counter, id, MaterialState::Copied, paper.clone()).unwrap();
    assert!(copied.missing.contains(&Fact::MaterialsComplete));
    let all = desk::see_materials(&counter.desk, at(NOW), &OfRegistration { registration: id }).unwrap();
    assert!(!all.missing.contains(&Fact::MaterialsComplete));
    let row = all.materials.iter().find(|it| it.id == CODE).unwrap();
    assert_eq!((row.state, row.folder_number.as_deref()), (MaterialState::Copied, Some("12-3")));
    let again = desk::see_materials(&counter.desk, at(NOW), &OfRegistration { registration: id });
    assert_eq!(code(again), Code::WrongState);
    let tomorrow = MaterialEvidence { dated_on: Some(day("2026-03-19")), ..paper };
    assert_eq!(refusal(mark(&counter, id, MaterialState::Seen, tomorrow)).values["field"], "dated_on");
}

#[test]
fn what_wants_its_code_is_not_ticked_with_all_the_others() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &graduate(0)).row.id;
    let all = || desk::see_materials(&counter.desk, at(NOW), &OfRegistration { registration: id });
    let view = all().unwrap();
    let state = |view: &RegistrationView, material: &str| {
        view.materials.iter().find(|it| it.id == material).unwrap().state
    };
    assert_eq!(state(&view, CODE), MaterialState::Owed, "which of the two came was not said");
    assert_eq!(state(&view, "work_history_commitment"), MaterialState::Seen);
    assert_eq!(refusal(all()).values["field"], "code", "nothing else is owed");
    mark(&counter, id, MaterialState::Owed, online("ABCD1234EFGH", "2026-03-17")).unwrap();
    assert_eq!(code(all()), Code::CodeExpired);
    mark(&counter, id, MaterialState::Owed, online("ABCD1234EFGH", "2026-03-18")).unwrap();
    assert_eq!(state(&all().unwrap(), CODE), MaterialState::Seen);
}

#[test]
fn what_was_recorded_is_taken_back_with_everything_that_was_known_before() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &graduate(0)).row.id;
    let first = online("ABCD1234EFGH", "2026-06-01");
    let before = mark(&counter, id, MaterialState::Owed, first).unwrap().materials;
    let second = MaterialEvidence {
        alternative: Some("paper_certification".to_owned()),
        folder_number: "7".to_owned(),
        dated_on: Some(day("2026-03-02")),
        ..Default::default()
    };
    let changed = mark(&counter, id, MaterialState::Copied, second).unwrap().materials;
    assert_ne!(changed, before);
    let step = desk::undoable(&counter.desk, at(NOW), &OfRegistration { registration: id }).unwrap();
    let undo = UndoStep { registration: id, seq: step.unwrap().seq };
    let after = desk::undo(&counter.desk, at(NOW), &undo).unwrap().unwrap().materials;
    assert_eq!(after, before);
}

#[test]
fn the_receipt_says_waived_of_what_was_waived() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(0)).row.id;
    counter.material(at(NOW), id, MaterialState::Waived, Some("单位已统一出具证明")).unwrap();
    let pdf = desk::paper_of(&counter.desk, at(NOW), Paper::Receipt, id).unwrap();
    let path = counter.home.path().join("receipt.pdf");
    std::fs::write(&path, pdf).unwrap();
    let text = super::signed::text_of(&path);
    assert!(text.contains("工作经历承诺书免交"), "{text}");
    assert!(!text.contains("已核对原件"), "{text}");
}
