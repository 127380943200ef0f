//! Registering with the documents of each group of candidates, and with what the notice does not name.

use crate::counter::{Counter, at, candidate, code, day, refusal};
use desk_core::desk;
use desk_core::desk::request::{CheckIdentity, DocumentEntry, Register};
use desk_core::error::Code;
use desk_core::model::identity::{IdentityProblem, KnownNumber};
use desk_core::model::{CandidateGroup, DocumentType, Fact, PartialDate, Sex, Validity};
use desk_core::rules::Outcome;

const NOW: &str = "2026-03-18 10:00";

/// A document of somebody whose birth date and sex are typed, because the number does not tell them.
fn document(group: CandidateGroup, document_type: DocumentType, number: &str) -> DocumentEntry {
    DocumentEntry {
        group,
        document_type,
        birth_date: Some(day("1990-03-07")),
        sex: Some(Sex::Female),
        ..DocumentEntry::resident_card(number.to_owned(), Validity::Until(day("2030-01-01")))
    }
}

/// Somebody with this document.
fn with(document: DocumentEntry) -> Register {
    Register { document, ..candidate(0) }
}

#[test]
fn every_document_that_the_notice_names_registers_somebody_of_its_group() {
    use CandidateGroup::{Foreign, HongKongMacao, Mainland, Taiwan};
    let counter = Counter::new();
    let hong_kong = DocumentEntry {
        validity: Some(Validity::NonePrinted),
        issued_on: Some(PartialDate::try_from("2019-05".to_owned()).unwrap()),
        ..document(HongKongMacao, DocumentType::HongKongCard, "A123456(3)")
    };
    let derived = |document: DocumentEntry| DocumentEntry { birth_date: None, sex: None, ..document };
    let documents = [
        derived(document(Mainland, DocumentType::ResidentCard, "11010519491231002X")),
        hong_kong,
        document(HongKongMacao, DocumentType::MacaoCard, "1234567(8)"),
        derived(document(HongKongMacao, DocumentType::HongKongMacaoResidencePermit, "81000019880229001X")),
        document(HongKongMacao, DocumentType::HomeReturnPermit, "H12345678"),
        document(HongKongMacao, DocumentType::Passport, "K12345678"),
        derived(document(Taiwan, DocumentType::TaiwanResidencePermit, "830000199003071230")),
        document(Taiwan, DocumentType::TaiwanTravelPermit, "01234567"),
        derived(document(Foreign, DocumentType::ForeignPermanentResidentCard, "911840198507040113")),
        document(Foreign, DocumentType::Passport, "99ZZ12345"),
    ];
    for entry in documents {
        let (number, document_type) = (entry.number.clone(), entry.document_type);
        let view = counter.register(at(NOW), &with(entry));
        assert_eq!(view.document_type, document_type);
        assert!(!view.missing.contains(&Fact::OriginalSeen), "{number}");
        assert!(view.document_decision.is_none());
    }
}

#[test]
fn a_document_outside_the_list_of_the_group_needs_a_supervisor_s_reason() {
    let counter = Counter::new();
    let passport = || document(CandidateGroup::Taiwan, DocumentType::Passport, "300123456");
    let refused = refusal(desk::register(&counter.desk, at(NOW), &with(passport())));
    assert_eq!(
        (refused.code, refused.values["may_override"].as_str()),
        (Code::DocumentNeedsDecision, "supervisor")
    );
    let reasoned = || DocumentEntry {
        decision_reason: Some("台胞证换发中，已报中心".to_owned()),
        ..passport()
    };
    counter.clerk_works(at(NOW));
    assert_eq!(code(desk::register(&counter.desk, at(NOW), &with(reasoned()))), Code::SupervisorOnly);
    counter.chief_works(at(NOW));
    let view = counter.register(at(NOW), &with(reasoned()));
    assert_eq!(view.document_decision.as_deref(), Some("台胞证换发中，已报中心"));
    let line = counter.journal().pop().unwrap();
    assert_eq!(line.reason.as_deref(), Some("台胞证换发中，已报中心"));
}

#[test]
fn a_temporary_card_and_the_permit_of_non_chinese_citizens_are_any_clerk_s_to_judge() {
    let counter = Counter::new();
    counter.clerk_works(at(NOW));
    let temporary = DocumentEntry {
        document_type: DocumentType::TemporaryResidentCard,
        birth_date: None,
        sex: None,
        ..document(CandidateGroup::Mainland, DocumentType::ResidentCard, "11010519491231002X")
    };
    let permit = document(CandidateGroup::Foreign, DocumentType::HomeReturnPermitNonChinese, "HA1234567");
    for entry in [temporary, permit] {
        let refused = refusal(desk::register(&counter.desk, at(NOW), &with(entry.clone())));
        assert_eq!(
            (refused.code, refused.values["may_override"].as_str()),
            (Code::DocumentNeedsDecision, "clerk")
        );
        let reasoned = DocumentEntry { decision_reason: Some("核对无误".to_owned()), ..entry };
        counter.register(at(NOW), &with(reasoned));
    }
}

#[test]
fn what_the_number_tells_must_agree_and_what_it_does_not_tell_must_be_typed() {
    let counter = Counter::new();
    let told = |change: fn(&mut DocumentEntry)| {
        let mut entry = document(CandidateGroup::HongKongMacao, DocumentType::HomeReturnPermit, "H12345678");
        change(&mut entry);
        refusal(desk::register(&counter.desk, at(NOW), &with(entry)))
    };
    assert_eq!(told(|it| it.birth_date = None).values["field"], "birth_date");
    assert_eq!(told(|it| it.sex = None).values["field"], "sex");
    assert_eq!(told(|it| it.validity = None).values["field"], "validity");
    assert_eq!(told(|it| it.birth_date = Some(day("2026-03-19"))).values["field"], "birth_date");
    let card = DocumentEntry {
        birth_date: Some(day("1950-01-01")),
        ..document(CandidateGroup::Mainland, DocumentType::ResidentCard, "11010519491231002X")
    };
    assert_eq!(
        refusal(desk::register(&counter.desk, at(NOW), &with(card))).values["problem"],
        "disagreement"
    );
    let century = DocumentEntry {
        birth_date: Some(day("1985-07-04")),
        sex: None,
        ..document(CandidateGroup::Foreign, DocumentType::ForeignPermanentResidentCard, "USA110085070415")
    };
    let view = counter.register(at(NOW), &with(century));
    assert_eq!(view.birth_date, day("1985-07-04"), "the century is typed where the number leaves it open");
}

#[test]
fn a_renewed_permit_is_the_same_person_s_and_the_same_offering_is_not_taken_twice() {
    let counter = Counter::new();
    let permit = |number| document(CandidateGroup::HongKongMacao, DocumentType::HomeReturnPermit, number);
    let first = counter.register(at(NOW), &with(permit("H12345678")));
    let renewed = refusal(desk::register(&counter.desk, at(NOW), &with(permit("H1234567802"))));
    assert_eq!(renewed.code, Code::AlreadyRegistered);
    counter.withdraw(at(NOW), first.row.id).unwrap();
    let autumn = Register { month: day("2026-09-01"), ..with(permit("H1234567802")) };
    assert_eq!(counter.register(at(NOW), &autumn).row.candidate_id, first.row.candidate_id);
    let passport = document(CandidateGroup::HongKongMacao, DocumentType::Passport, "H12345678");
    let other = counter.register(at(NOW), &with(passport));
    assert_ne!(other.row.candidate_id, first.row.candidate_id, "another kind of document is another number");
}

#[test]
fn a_hong_kong_card_of_before_november_2018_is_void_by_the_holder_s_year_of_birth() {
    let counter = Counter::new();
    let refused = |issued: &str, born: &str, now: &str| {
        let entry = DocumentEntry {
            validity: Some(Validity::NonePrinted),
            issued_on: Some(PartialDate::try_from(issued.to_owned()).unwrap()),
            birth_date: Some(day(born)),
            ..document(CandidateGroup::HongKongMacao, DocumentType::HongKongCard, "A123456(3)")
        };
        let request = CheckIdentity { document: entry, month: None };
        let check = desk::check_identity(&counter.desk, at(now), &request).unwrap();
        check.findings.into_iter().find(|it| it.rule == "identity.hong_kong_card").unwrap().outcome
    };
    assert_eq!(refused("2018-11-26", "1980-01-01", NOW), Outcome::Pass);
    assert_eq!(refused("2018-11-25", "1980-01-01", NOW), Outcome::Fail);
    assert_eq!(refused("2018-11", "1980-01-01", NOW), Outcome::Look, "the month alone leaves it open");
    assert_eq!(refused("2018-10", "1980-01-01", NOW), Outcome::Fail);
    assert_eq!(refused("2010-05", "1969-12-31", "2025-10-11 10:00"), Outcome::Pass);
    assert_eq!(refused("2010-05", "1969-12-31", "2025-10-12 10:00"), Outcome::Fail);
    assert_eq!(refused("2010-05", "1970-01-01", "2025-05-11 10:00"), Outcome::Pass);
    assert_eq!(refused("2010-05", "1970-01-01", "2025-05-12 10:00"), Outcome::Fail);
    assert_eq!(refused("2026-04", "1980-01-01", NOW), Outcome::Fail, "issued in the future");
}

#[test]
fn a_wrong_document_is_named_by_its_right_name_while_it_is_typed() {
    let counter = Counter::new();
    let check = |group, document_type, number: &str| {
        let request = CheckIdentity { document: document(group, document_type, number), month: None };
        desk::check_identity(&counter.desk, at(NOW), &request).unwrap()
    };
    let permit = check(CandidateGroup::Mainland, DocumentType::ResidentCard, "830000199003071230");
    assert_eq!(permit.looks_like, Some(KnownNumber::TaiwanResidencePermit));
    let mainlander = check(CandidateGroup::HongKongMacao, DocumentType::HomeReturnPermit, "C12345678");
    assert_eq!(mainlander.problem, Some(IdentityProblem::OtherDocument));
    assert_eq!(mainlander.looks_like, Some(KnownNumber::HongKongMacaoTravelPermit));
    let outside = check(CandidateGroup::Mainland, DocumentType::Passport, "EA1234567");
    let accepted = outside.findings.iter().find(|it| it.rule == "identity.accepted").unwrap();
    assert_eq!(accepted.outcome, Outcome::Fail);
    assert!(accepted.quote.contains("中华人民共和国居民身份证原件"), "the sentence for the group is quoted");
    assert!(outside.problem.is_none(), "the number itself is right");
}
