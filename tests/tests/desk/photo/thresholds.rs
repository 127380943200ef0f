//! Each value of the rulebook below, at and above.

use super::{day, finding, rulebook};
use chrono::NaiveDate;
use desk_core::error::{Code, Error};
use desk_core::rules::photo::{
    Acceptance, FaceMeasures, FormatFault, PHOTO_RULES, PhotoAnswer, PhotoMeasures, PhotoVerdict,
    PictureMeasures, judge,
};
use desk_core::rules::{Outcome, Override};

/// What is asked of a person, whatever was measured.
const ASKED: [&str; 4] = ["photo.hair", "photo.bare_head", "photo.tinted_glasses", "photo.tinted_lenses"];

/// Measures that pass every rule.
fn sound() -> PictureMeasures {
    PictureMeasures {
        width: 295,
        height: 413,
        bytes: 60_000,
        one_inch: 0.0,
        chroma: 15.0,
        background_lightness: 98.0,
        background_chroma: 1.0,
        background_evenness: 1.0,
        faces: 1,
        face: Some(FaceMeasures {
            centre: 0.0,
            crown: 0.1,
            eye_line: 0.4,
            head_height: 0.6,
            outside: 0.0,
            eyes_open: 0.08,
            gaze: 0.01,
            yaw: 1.0,
            roll: 1.0,
            pitch: 1.0,
            lips: 0.001,
            sharpness: 0.6,
            hair: 1.0,
            clothing: Some(50.0),
            frame: false,
            reflection: 0.0,
        }),
    }
}

pub(super) fn verdict(change: impl FnOnce(&mut PictureMeasures)) -> PhotoVerdict {
    let mut picture = sound();
    change(&mut picture);
    judge(&PhotoMeasures { faults: vec![], picture: Some(picture) }, &rulebook(), day()).unwrap()
}

fn of_fault(fault: FormatFault) -> PhotoVerdict {
    let picture = (!fault.is_fatal()).then(sound);
    judge(&PhotoMeasures { faults: vec![fault], picture }, &rulebook(), day()).unwrap()
}

/// The outcome of one rule; every other rule passes, or asks as it always does.
pub(super) fn outcome(rule: &str, change: impl FnOnce(&mut PictureMeasures)) -> Outcome {
    let verdict = verdict(change);
    for other in verdict.findings.iter().filter(|finding| finding.rule != rule) {
        let usual = if ASKED.contains(&other.rule.as_str()) { Outcome::Look } else { Outcome::Pass };
        assert_eq!(other.outcome, usual, "{} beside {rule}", other.rule);
    }
    finding(&verdict, rule).outcome
}

/// The outcome of a rule about the face.
pub(super) fn of_face(rule: &str, change: impl FnOnce(&mut FaceMeasures)) -> Outcome {
    outcome(rule, |picture| change(picture.face.as_mut().unwrap()))
}

#[test]
fn a_sound_photo_meets_every_rule_and_asks_what_no_machine_can_tell() {
    let verdict = verdict(|_| {});
    let judged: Vec<&str> = verdict.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert!(PHOTO_RULES.iter().all(|rule| judged.contains(rule)) && judged.len() == PHOTO_RULES.len());
    let open = verdict.findings.iter().filter(|finding| finding.outcome != Outcome::Pass);
    assert_eq!(open.map(|finding| finding.rule.as_str()).collect::<Vec<_>>(), ASKED);
    assert_eq!(verdict.acceptance(&[]), Acceptance::NeedsAnswer("photo.hair".to_owned()));
    assert_eq!(verdict.acceptance(&verdict.all_met()), Acceptance::Accept);
}

#[test]
fn height_and_width_must_be_more_than_132_and_88_pixels() {
    for (pixels, wanted) in [(131, Outcome::Fail), (132, Outcome::Fail), (133, Outcome::Pass)] {
        assert_eq!(outcome("photo.height", |picture| picture.height = pixels), wanted, "{pixels} high");
    }
    for (pixels, wanted) in [(87, Outcome::Fail), (88, Outcome::Fail), (89, Outcome::Pass)] {
        assert_eq!(outcome("photo.width", |picture| picture.width = pixels), wanted, "{pixels} wide");
    }
}

#[test]
fn bytes_pass_where_both_readings_of_the_kilobyte_agree_and_are_looked_at_where_one_does() {
    let cases = [
        (39_999, Outcome::Fail),
        (40_000, Outcome::Look),
        (40_959, Outcome::Look),
        (40_960, Outcome::Pass),
        (80_000, Outcome::Pass),
        (80_001, Outcome::Look),
        (81_920, Outcome::Look),
        (81_921, Outcome::Fail),
    ];
    for (bytes, wanted) in cases {
        assert_eq!(outcome("photo.bytes", |picture| picture.bytes = bytes), wanted, "{bytes} bytes");
    }
}

#[test]
fn colour_and_ground_turn_at_their_measured_values() {
    use Outcome::{Fail, Look, Pass};
    for (chroma, wanted) in [(0.99, Fail), (1.0, Look), (4.0, Look), (4.01, Pass)] {
        assert_eq!(outcome("photo.colour", |picture| picture.chroma = chroma), wanted, "{chroma}");
    }
    for (lightness, wanted) in [(84.99, Fail), (85.0, Look), (93.99, Look), (94.0, Pass)] {
        let found = outcome("photo.background.lightness", |picture| picture.background_lightness = lightness);
        assert_eq!(found, wanted, "L* {lightness}");
    }
    for (chroma, wanted) in [(5.0, Pass), (5.01, Look), (10.0, Look), (10.01, Fail)] {
        let found = outcome("photo.background.chroma", |picture| picture.background_chroma = chroma);
        assert_eq!(found, wanted, "C* {chroma}");
    }
    for (spread, wanted) in [(6.0, Pass), (6.01, Look), (12.0, Look), (12.01, Fail)] {
        let found = outcome("photo.background.evenness", |picture| picture.background_evenness = spread);
        assert_eq!(found, wanted, "dE {spread}");
    }
}

#[test]
fn a_look_is_answered_by_any_clerk_and_a_fail_is_for_the_supervisor() {
    let look = verdict(|picture| picture.bytes = 80_001);
    assert_eq!(look.acceptance(&look.all_met()), Acceptance::Accept);
    let fail = verdict(|picture| picture.height = 132);
    assert_eq!(fail.acceptance(&fail.all_met()), Acceptance::NeedsDecision(Override::Supervisor));
}

#[test]
fn a_photo_waits_until_every_question_is_answered_and_a_no_is_a_fail() {
    let verdict = verdict(|_| {});
    let mut answers = verdict.all_met();
    let last = answers.pop().unwrap();
    assert_eq!(verdict.acceptance(&answers), Acceptance::NeedsAnswer("photo.tinted_lenses".to_owned()));
    answers.push(PhotoAnswer { met: false, ..last });
    assert_eq!(verdict.acceptance(&answers), Acceptance::NeedsDecision(Override::Supervisor));
}

#[test]
fn every_fault_of_the_format_is_named_and_the_fatal_ones_nobody_can_override() {
    let need_a_look = [FormatFault::Progressive, FormatFault::Cmyk, FormatFault::TrailingBytes];
    for fault in FormatFault::ALL {
        let verdict = of_fault(*fault);
        let finding = finding(&verdict, "photo.format");
        assert_eq!(finding.observed.as_deref(), Some(fault.as_str()));
        if need_a_look.contains(fault) {
            assert_eq!(verdict.outcome, Outcome::Look, "{fault:?}");
            assert_eq!(verdict.acceptance(&[]), Acceptance::NeedsAnswer("photo.format".to_owned()));
            assert_eq!(verdict.acceptance(&verdict.all_met()), Acceptance::Accept);
        } else {
            assert_eq!(verdict.outcome, Outcome::Fail, "{fault:?}");
            assert_eq!(verdict.acceptance(&verdict.all_met()), Acceptance::Unusable);
            assert_eq!(verdict.findings.len(), 1, "what cannot be opened is not measured");
        }
    }
}

#[test]
fn a_finding_carries_clause_quote_measure_and_demand() {
    let verdict = verdict(|picture| picture.height = 132);
    let finding = finding(&verdict, "photo.height");
    assert_eq!(finding.clause, "三(二)2");
    assert_eq!(finding.quote, "高大于 132 像素");
    assert_eq!(finding.measured, Some(132.0));
    assert_eq!(finding.required.more_than, Some(132.0));
}

#[test]
fn the_rules_hold_from_their_first_day_and_not_the_day_before() {
    let measures = PhotoMeasures { faults: vec![], picture: Some(sound()) };
    let on =
        |year, month, day| judge(&measures, &rulebook(), NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert!(on(2026, 1, 1).is_ok());
    let error = Error::from(on(2025, 12, 31).unwrap_err());
    assert_eq!(error.code, Code::RuleNotInForce);
    assert_eq!(error.values["rule"], "photo.format");
}

#[test]
fn a_verdict_survives_the_store() {
    let verdict = verdict(|picture| picture.chroma = 0.5);
    let text = serde_json::to_string(&verdict).unwrap();
    assert_eq!(serde_json::from_str::<PhotoVerdict>(&text).unwrap(), verdict);
}
