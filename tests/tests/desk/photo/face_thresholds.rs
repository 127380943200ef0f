//! Each value of the rulebook that is about the face, below, at and above.

use super::finding;
use super::thresholds::{of_face, outcome, verdict};
use desk_core::rules::Outcome::{self, Fail, Look, Pass};
use desk_core::rules::photo::FaceMeasures;

type Cases = &'static [(f64, Outcome)];

fn turns(rule: &str, cases: Cases, change: impl Fn(&mut FaceMeasures, f64)) {
    for (value, wanted) in cases {
        assert_eq!(of_face(rule, |face| change(face, *value)), *wanted, "{rule} {value}");
    }
}

#[test]
fn one_inch_is_25_by_35_give_or_take_three_hundredths() {
    for (off, wanted) in [(0.03, Pass), (0.0301, Look), (0.08, Look), (0.0801, Fail)] {
        assert_eq!(outcome("photo.one_inch", |picture| picture.one_inch = off), wanted, "{off}");
    }
}

#[test]
fn the_head_is_in_the_middle_and_in_the_upper_part() {
    turns(
        "photo.head_position.centre",
        &[(0.04, Pass), (0.0401, Look), (0.08, Look), (0.0801, Fail)],
        |face, value| {
            face.centre = value;
        },
    );
    let crown: Cases =
        &[(0.0, Fail), (0.0001, Look), (0.0199, Look), (0.02, Pass), (0.18, Pass), (0.1801, Look)];
    turns("photo.head_position.crown", crown, |face, value| face.crown = value);
    let eyes: Cases =
        &[(0.3499, Look), (0.35, Pass), (0.5, Pass), (0.5001, Look), (0.55, Look), (0.5501, Fail)];
    turns("photo.head_position.eye_line", eyes, |face, value| face.eye_line = value);
    let height: Cases = &[(0.4999, Look), (0.5, Pass), (0.75, Pass), (0.7501, Look)];
    turns("photo.head_position.height", height, |face, value| face.head_height = value);
}

#[test]
fn the_eyes_are_open_and_look_into_the_lens() {
    let open: Cases = &[(0.0299, Fail), (0.03, Look), (0.0499, Look), (0.05, Pass)];
    turns("photo.gaze.eyes_open", open, |face, value| face.eyes_open = value);
    let gaze: Cases = &[(0.06, Pass), (0.0601, Look), (0.12, Look), (0.1201, Fail)];
    turns("photo.gaze.iris", gaze, |face, value| face.gaze = value);
    turns("photo.gaze.yaw", &[(10.0, Pass), (10.01, Look), (30.0, Look), (30.01, Fail)], |face, value| {
        face.yaw = value
    });
    turns("photo.gaze.roll", &[(6.0, Pass), (6.01, Look), (20.0, Look), (20.01, Fail)], |face, value| {
        face.roll = value
    });
    turns("photo.gaze.pitch", &[(15.0, Pass), (15.01, Look), (30.0, Look), (30.01, Fail)], |face, value| {
        face.pitch = value;
    });
}

#[test]
fn the_lips_are_closed() {
    let lips: Cases = &[(0.006, Pass), (0.0061, Look), (0.035, Look), (0.0351, Fail)];
    turns("photo.lips", lips, |face, value| face.lips = value);
}

#[test]
fn one_face_is_there_whole_and_sharp() {
    for (faces, wanted) in [(1, Pass), (2, Fail)] {
        assert_eq!(outcome("photo.features.faces", |picture| picture.faces = faces), wanted, "{faces}");
    }
    turns("photo.features.complete", &[(0.0, Pass), (0.0021, Fail)], |face, value| face.outside = value);
    let sharp: Cases =
        &[(SHARP.0 - 0.0001, Fail), (SHARP.0, Look), (SHARP.1 - 0.0001, Look), (SHARP.1, Pass)];
    turns("photo.features.sharpness", sharp, |face, value| face.sharpness = value);
}

/// What is looked at, and what passes.
const SHARP: (f64, f64) = (0.2, 0.3);

#[test]
fn without_a_face_only_that_is_said_of_it() {
    let verdict = verdict(|picture| (picture.faces, picture.face) = (0, None));
    assert_eq!(finding(&verdict, "photo.features.faces").outcome, Fail);
    assert!(!verdict.findings.iter().any(|finding| finding.rule.starts_with("photo.gaze")));
}

#[test]
fn clothing_differs_from_the_ground_and_where_none_is_seen_a_person_is_asked() {
    let clothing: Cases = &[(9.99, Fail), (10.0, Look), (24.99, Look), (25.0, Pass)];
    turns("photo.clothing", clothing, |face, value| face.clothing = Some(value));
    assert_eq!(of_face("photo.clothing", |face| face.clothing = None), Look);
}

#[test]
fn glasses_are_always_looked_at_for_reflections_and_fail_where_a_twentieth_is_white() {
    assert_eq!(
        of_face("photo.reflection", |face| face.reflection = 0.5),
        Pass,
        "without a frame nothing reflects"
    );
    for (white, wanted) in [(0.0, Look), (0.05, Look), (0.0501, Fail)] {
        let found = of_face("photo.reflection", |face| (face.frame, face.reflection) = (true, white));
        assert_eq!(found, wanted, "{white}");
    }
}

#[test]
fn what_is_asked_of_a_person_never_passes_by_itself() {
    for asymmetry in [0.0, 5.0, 90.0] {
        assert_eq!(of_face("photo.hair", |face| face.hair = asymmetry), Look, "{asymmetry}");
    }
    for rule in ["photo.bare_head", "photo.tinted_glasses", "photo.tinted_lenses"] {
        assert_eq!(finding(&verdict(|_| {}), rule).outcome, Look, "{rule}");
    }
}
