//! 申报材料: what came for each, how, and how long a 在线验证码 may be looked at.

use crate::counter::{Counter, at, candidate, code, day, refusal};
use desk_core::desk;
use desk_core::desk::request::{MarkMaterial, MaterialEvidence, OfRegistration, Register};
use desk_core::desk::view::RegistrationView;
use desk_core::error::{Code, Result};
use desk_core::model::{
    Fact, MaterialState, PartialDate, RegistrationId, SchoolType, Signature, StudyStatus,
};
use desk_core::rules::eligibility::{Career, Education};

const NOW: &str = "2026-03-18 10:00";
const CODE: &str = "online_verification_code";

/// Somebody with a university's diploma, whom the notice asks for a code.
fn graduate() -> Register {
    let studies = Education {
        school_type: SchoolType::University,
        major: "人力资源管理".to_owned(),
        major_class: None,
        class: None,
        degree: None,
        date: Some(PartialDate::try_from("2020-06-30".to_owned()).unwrap()),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    };
    Register { career: Career { education: vec![studies], ..Career::default() }, ..candidate(0) }
}

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
    let view = counter.register(at(NOW), &graduate());
    let asked = view.materials.iter().find(|it| it.id == CODE).unwrap();
    let quotes: Vec<&str> = asked.alternatives.iter().map(|it| it.quote.as_str()).collect();
    assert_eq!(quotes, ["在线验证码", "纸质认证"]);
    assert!(quotes.iter().all(|quote| asked.quote.contains(quote)));
}

#[test]
fn a_code_counts_on_its_last_day_and_the_day_before_but_not_the_day_after() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &graduate()).row.id;
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
    let id = counter.register(at(NOW), &graduate()).row.id;
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
    let id = counter.register(at(NOW), &graduate()).row.id;
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
