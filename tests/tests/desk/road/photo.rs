//! A photo that does not pass: who may accept it, and how the journal shows it.

use crate::counter::{Counter, at, candidate, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{AttachPhoto, ExaminePhoto, PhotoChoice, Register};
use desk_core::error::Code;
use desk_core::model::Fact;
use desk_core::rules::Outcome;
use desk_core::sample::{PortraitFlaw, portrait};
use desk_core::store::Op;

const REASON: &str = "本人今日在报名台补拍，背景布未到";

#[test]
fn a_portrait_on_grey_is_refused_for_a_clerk_and_accepted_by_a_supervisor_with_a_reason_the_journal_shows() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    counter.clerk_works(now);
    let grey = portrait(3, Some(PortraitFlaw::GreyBackground));
    let id = counter.register(now, &candidate(0)).row.id;
    let attach = |reason| {
        let photo = counter.photo(now, &grey, reason);
        desk::attach_photo(&counter.desk, now, &AttachPhoto { registration: id, photo })
    };
    let token = counter.photo(now, &grey, None).token;
    let seen = desk::examine_photo(&counter.desk, now, &ExaminePhoto { token }).unwrap();
    let ground = seen.verdict.findings.iter().find(|it| it.rule == "photo.background.lightness").unwrap();
    assert_eq!((ground.outcome, ground.quote.as_str()), (Outcome::Fail, "一寸彩色白底免冠照片"));
    assert!(ground.measured.unwrap() < 85.0 && ground.required.at_least == Some(94.0));

    let without = refusal(attach(None));
    assert_eq!(
        (without.code, without.values["may_override"].as_str()),
        (Code::PhotoNeedsDecision, "supervisor")
    );
    assert_eq!(code(attach(Some("  "))), Code::PhotoNeedsDecision, "a blank is no reason");
    assert_eq!(code(attach(Some(REASON))), Code::SupervisorOnly);
    let at_intake = Register { photo: Some(counter.photo(now, &grey, Some(REASON))), ..candidate(1) };
    assert_eq!(
        code(desk::register(&counter.desk, now, &at_intake)),
        Code::SupervisorOnly,
        "nor at the intake"
    );

    counter.chief_works(at("2026-03-18 10:20"));
    assert_eq!(code(attach(None)), Code::PhotoNeedsDecision, "a supervisor gives a reason too");
    let view = attach(Some(REASON)).unwrap();
    let decision = view.photo.unwrap().decision.unwrap();
    assert_eq!((decision.reason.as_str(), decision.clerk_name.as_str()), (REASON, "王主管"));
    assert!(!view.missing.contains(&Fact::PhotoAccepted));
    let told: Vec<_> = counter.journal().into_iter().filter(|line| line.op == Op::AttachPhoto).collect();
    assert_eq!(told.len(), 1, "what was refused is not in the journal");
    assert_eq!((told[0].reason.as_deref(), told[0].clerk_name.as_str()), (Some(REASON), "王主管"));
}

#[test]
fn what_is_no_usable_jpeg_is_accepted_by_nobody() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let id = counter.register(now, &candidate(0)).row.id;
    let files = [
        portrait(3, Some(PortraitFlaw::Png)),
        portrait(3, Some(PortraitFlaw::Truncated)),
        b"not a picture".to_vec(),
        vec![0xFF, 0xD8],
    ];
    for file in files {
        let photo = counter.photo(now, &file, Some(REASON));
        let refused =
            refusal(desk::attach_photo(&counter.desk, now, &AttachPhoto { registration: id, photo }));
        assert_eq!((refused.code, refused.values["rule"].as_str()), (Code::PhotoUnusable, "photo.format"));
    }
}

#[test]
fn a_photo_that_only_needs_a_look_is_accepted_by_a_clerk_who_answers_every_question() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    counter.clerk_works(now);
    let id = counter.register(now, &candidate(0)).row.id;
    let looked_at = counter.photo(now, &portrait(5, Some(PortraitFlaw::Padded)), None);
    let attach = |photo| desk::attach_photo(&counter.desk, now, &AttachPhoto { registration: id, photo });
    let unanswered = PhotoChoice { answers: Vec::new(), ..looked_at.clone() };
    let refused = refusal(attach(unanswered));
    assert_eq!((refused.code, refused.values["rule"].as_str()), (Code::PhotoNeedsAnswer, "photo.format"));
    assert!(attach(looked_at).unwrap().photo.unwrap().decision.is_none(), "nothing was left to decide");
}

#[test]
fn a_better_photo_replaces_the_one_before_and_a_passing_one_needs_no_reason() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let id = counter.register(now, &candidate(0)).row.id;
    let attach = |bytes: &[u8], reason| {
        let photo = counter.photo(now, bytes, reason);
        desk::attach_photo(&counter.desk, now, &AttachPhoto { registration: id, photo })
            .unwrap()
            .photo
            .unwrap()
    };
    let grey = attach(&portrait(3, Some(PortraitFlaw::GreyBackground)), Some(REASON));
    let good = attach(&portrait(3, None), Some("多余的理由"));
    assert!(grey.decision.is_some() && good.decision.is_none() && grey.sha256 != good.sha256);
    assert_eq!(desk::photo_bytes(&counter.desk, &good.sha256).unwrap(), portrait(3, None));
    assert_eq!(
        desk::photo_bytes(&counter.desk, &grey.sha256).unwrap().len(),
        grey.bytes as usize,
        "kept once"
    );
}

#[test]
fn a_turned_photo_is_put_upright_and_the_place_it_names_is_gone_from_every_stored_byte() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let id = counter.register(now, &candidate(0)).row.id;
    let photo = counter.photo(now, &portrait(3, Some(PortraitFlaw::Sideways)), Some(REASON));
    let view = desk::attach_photo(&counter.desk, now, &AttachPhoto { registration: id, photo }).unwrap();
    let stored = view.photo.unwrap();
    assert!(stored.height > stored.width, "{} x {}", stored.width, stored.height);
    let bytes = desk::photo_bytes(&counter.desk, &stored.sha256).unwrap();
    assert!(!bytes.windows(4).any(|part| part == b"Exif"));
}

#[test]
fn a_photograph_on_its_grey_studio_ground_is_refused_with_measure_and_quote() {
    let Some(folder) = desk_tests::shared("photos/london-neutral") else { return };
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let file = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).min().unwrap();
    let token = counter.photo(now, &std::fs::read(file).unwrap(), None).token;
    let seen = desk::examine_photo(&counter.desk, now, &ExaminePhoto { token }).unwrap();
    let ground = seen.verdict.findings.iter().find(|it| it.rule == "photo.background.lightness").unwrap();
    assert_eq!(seen.verdict.outcome, Outcome::Fail);
    assert!(ground.outcome != Outcome::Pass && ground.measured.is_some_and(|it| it < 94.0), "{ground:?}");
}

#[test]
fn a_photo_chosen_by_a_token_that_nobody_gave_is_not_found() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    for token in ["", "0", "../../store/desk.keys", "'; DROP TABLE photo; --"] {
        let asked = ExaminePhoto { token: token.to_owned() };
        assert_eq!(code(desk::examine_photo(&counter.desk, now, &asked)), Code::NotFound);
        assert_eq!(code(desk::photo_bytes(&counter.desk, token)), Code::NotFound);
    }
}

#[test]
fn a_photo_examined_before_is_judged_anew_once_another_day_or_another_file_is_asked_for() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let good = counter.photo(now, &portrait(3, None), None).token;
    let grey = counter.photo(now, &portrait(3, Some(PortraitFlaw::GreyBackground)), None).token;
    let outcome = |moment: &str, token: &str| {
        let asked = ExaminePhoto { token: token.to_owned() };
        desk::examine_photo(&counter.desk, at(moment), &asked).map(|seen| seen.verdict.outcome)
    };
    for _ in 0..2 {
        assert_eq!(
            outcome("2026-03-18 10:01", &good),
            Ok(Outcome::Look),
            "what no machine can tell is asked"
        );
        assert_eq!(outcome("2026-03-18 10:01", &grey), Ok(Outcome::Fail));
    }
    assert_eq!(
        code(outcome("2025-12-31 23:59", &grey)),
        Code::RuleNotInForce,
        "the notice held from 2026 on"
    );
}
