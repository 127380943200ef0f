//! Violations made from photographs of people, from the folder beside the workspace. None of them helped to find a
//! threshold.

use super::sitting::{STUDIO, Sitting, Studio, people};
use super::violation::{Violation, each_is_named, fails, is_looked_at, open};
use super::wrongs::{self, jpeg};
use image::RgbImage;

/// Light and dark skin, women and men, curls, long hair.
const NAMES: [&str; 4] = ["097_03", "123_03", "129_03", "135_03"];

const POSITION: &str = "photo.head_position";

/// What the encoder may bring, and lips whose gap of 0.006 is a fraction of a pixel.
const ALWAYS: &[&str] = &["photo.bytes", "photo.lips"];

fn sitters() -> Vec<Sitting> {
    people("london-neutral", &NAMES).unwrap_or_default()
}

fn where_the_head_is(sitter: &Sitting) -> Vec<Violation> {
    let photo = |change: Studio| jpeg(&sitter.photo(change));
    vec![
        fails("off centre", photo(Studio { centre: 0.62, ..STUDIO }), "photo.head_position.centre", MAY),
        fails("too low", photo(Studio { eye_line: 0.6, ..STUDIO }), "photo.head_position.eye_line", MAY),
        fails("cut off above", photo(Studio { eye_line: 0.2, ..STUDIO }), "photo.head_position.crown", MAY),
        is_looked_at("too small", photo(Studio { t: 0.17, ..STUDIO }), "photo.head_position.height", MAY),
        is_looked_at(
            "too large",
            photo(Studio { t: 0.42, eye_line: 0.5, ..STUDIO }),
            "photo.head_position.height",
            LARGE,
        ),
    ]
}

const MAY: &[&str] = &[POSITION, "photo.clothing", "photo.bytes", "photo.lips"];

/// Where a head fills the picture, hardly any ground is left to measure.
const LARGE: &[&str] = &[POSITION, "photo.clothing", "photo.bytes", "photo.lips", "photo.background"];

fn what_is_behind_and_worn(sitter: &Sitting) -> Vec<Violation> {
    let photo = |change: Studio| jpeg(&sitter.photo(change));
    let blue = Studio { ground: [67.0, 142.0, 219.0], ..STUDIO };
    let grey = Studio { ground: [198.0; 3], ..STUDIO };
    let white_shirt = Studio { cloth: [1.2; 3], ..STUDIO };
    vec![
        fails("blue ground", photo(blue), "photo.background.chroma", GROUND),
        fails("grey ground", photo(grey), "photo.background.lightness", ALWAYS),
        fails(
            "in shadow",
            jpeg(&wrongs::in_shadow(&sitter.photo(STUDIO))),
            "photo.background.evenness",
            GROUND,
        ),
        fails("white clothes", photo(white_shirt), "photo.clothing", ALWAYS),
    ]
}

const GROUND: &[&str] = &["photo.background", "photo.bytes", "photo.lips"];

fn the_face_and_its_picture(sitter: &Sitting, other: &RgbImage) -> Vec<Violation> {
    let sound = sitter.photo(STUDIO);
    let made = |change: &dyn Fn(&RgbImage) -> RgbImage| jpeg(&change(&sound));
    vec![
        is_looked_at("head tilted", made(&|it| wrongs::tilted(it, 12.0)), "photo.gaze.roll", TILTED),
        fails("lying on its side", made(&wrongs::lying), "photo.gaze.roll", LYING),
        fails("upside down", made(&wrongs::upside_down), "photo.gaze.roll", LYING),
        fails("out of focus", made(&|it| wrongs::blurred(it, 0.008)), "photo.features.sharpness", SOFT),
        fails("enlarged", made(&|it| wrongs::enlarged_from(it, 60)), "photo.features.sharpness", SOFT),
        fails("shaken", made(&|it| wrongs::shaken(it, 0.03)), "photo.features.sharpness", SOFT),
        fails("grey", made(&wrongs::grey), "photo.colour", ALWAYS),
        fails("two people", made(&|it| wrongs::beside(it, other)), "photo.features.faces", TWO),
    ]
}

const TILTED: &[&str] =
    &["photo.head_position.centre", "photo.background", "photo.clothing", "photo.bytes", "photo.lips"];
const LYING: &[&str] = &[
    "photo.one_inch",
    "photo.background",
    "photo.clothing",
    POSITION,
    "photo.gaze",
    "photo.lips",
    "photo.reflection",
    "photo.bytes",
    "photo.features",
    "photo.colour",
];
const SOFT: &[&str] = &["photo.bytes", "photo.gaze", "photo.lips"];
const TWO: &[&str] = &["photo.background", "photo.clothing", POSITION, "photo.bytes", "photo.lips"];

#[test]
fn a_person_before_white_in_dark_clothes_violates_nothing() {
    for (name, sitter) in NAMES.iter().zip(sitters()) {
        let open = open(&jpeg(&sitter.photo(STUDIO))).into_iter().map(|finding| finding.rule);
        let open: Vec<String> = open.filter(|rule| !ALWAYS.contains(&rule.as_str())).collect();
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

#[test]
fn a_head_in_the_wrong_place_is_named() {
    for (name, sitter) in NAMES.iter().zip(sitters()) {
        each_is_named(&where_the_head_is(&sitter), name);
    }
}

#[test]
fn the_wrong_ground_and_the_wrong_clothes_are_named() {
    for (name, sitter) in NAMES.iter().zip(sitters()) {
        each_is_named(&what_is_behind_and_worn(&sitter), name);
    }
}

#[test]
fn what_is_wrong_with_the_face_or_its_picture_is_named() {
    let sitters = sitters();
    for (place, sitter) in sitters.iter().enumerate() {
        let other = sitters[(place + 1) % sitters.len()].photo(STUDIO);
        each_is_named(&the_face_and_its_picture(sitter, &other), NAMES[place]);
    }
}
