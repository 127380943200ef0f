//! The violations of the notice's photo clause that a desk meets, made from drawn portraits: each is named by its clause.

use super::violation::{Violation, each_is_named, fails, is_looked_at, open};
use super::wrongs::{self, jpeg};
use super::{examined, identify, magick, with_segments};
use desk_core::sample::{PortraitFlaw, portrait};
use image::{Rgb, RgbImage};

/// Drawn people without glasses: a woman and two men.
const PEOPLE: [u64; 3] = [8, 21, 13];

/// What is said of a head that is not where it should be.
const POSITION: &str = "photo.head_position";

fn pixels(file: &[u8]) -> RgbImage {
    image::load_from_memory(file).unwrap().into_rgb8()
}

/// A file of exactly `size` bytes: a colour profile, which belongs to the picture, takes up the rest.
pub(super) fn of_size(seed: u64, size: usize) -> Vec<u8> {
    let light = portrait(seed, Some(PortraitFlaw::TooLight));
    let mut profile = b"ICC_PROFILE\0\x01\x01".to_vec();
    profile.resize(size - light.len() - 4, 0);
    with_segments(&light, &[(0xE2, &profile)])
}

fn of_the_file(seed: u64) -> Vec<Violation> {
    let (sound, flawed) = (portrait(seed, None), |flaw| portrait(seed, Some(flaw)));
    let grey = magick(&sound, &["-colorspace", "Gray", "-quality", "100"], "jpeg");
    assert_eq!(identify(&grey, "%[colorspace]"), "Gray");
    let small = ["-strip", "-quality", "100", "-resize", "88x132!"];
    vec![
        fails("grey in one component", grey, "photo.colour", &["photo.bytes"]),
        fails("grey in three components", flawed(PortraitFlaw::GreyScale), "photo.colour", &[]),
        is_looked_at(
            "CMYK",
            magick(&sound, &["-colorspace", "CMYK"], "jpeg"),
            "photo.format",
            &["photo.bytes"],
        ),
        is_looked_at(
            "progressive",
            magick(&sound, &["-interlace", "JPEG"], "jpeg"),
            "photo.format",
            &["photo.bytes"],
        ),
        fails("truncated", flawed(PortraitFlaw::Truncated), "photo.format", &[]),
        fails("PNG renamed", flawed(PortraitFlaw::Png), "photo.format", &[]),
        fails("WebP renamed", magick(&sound, &[], "webp"), "photo.format", &[]),
        is_looked_at("trailing bytes", flawed(PortraitFlaw::Padded), "photo.format", &[]),
        fails("88x132, too low", magick(&sound, &small, "jpeg"), "photo.height", SMALL),
        fails("88x132, too narrow", magick(&sound, &small, "jpeg"), "photo.width", SMALL),
        fails("39,999 bytes", of_size(seed, 39_999), "photo.bytes", &[]),
        fails("81,921 bytes", of_size(seed, 81_921), "photo.bytes", &[]),
    ]
}

const SMALL: &[&str] = &["photo.height", "photo.width", "photo.bytes", "photo.one_inch"];

fn of_the_ground_and_the_head(seed: u64) -> Vec<Violation> {
    let sound = pixels(&portrait(seed, None));
    let made = |change: &dyn Fn(&RgbImage) -> RgbImage| jpeg(&change(&sound));
    let flawed = |flaw| portrait(seed, Some(flaw));
    let other = pixels(&portrait(seed + 1, None));
    vec![
        fails("blue ground", flawed(PortraitFlaw::BlueBackground), "photo.background.chroma", GROUND),
        fails("grey ground", flawed(PortraitFlaw::GreyBackground), "photo.background.lightness", &[]),
        fails("in shadow", made(&wrongs::in_shadow), "photo.background.evenness", GROUND),
        fails("white clothes", flawed(PortraitFlaw::WhiteClothes), "photo.clothing", &[]),
        fails("off centre", made(&|it| wrongs::moved(it, 0.12, 0.0)), "photo.head_position.centre", &[]),
        fails("too low", made(&|it| wrongs::moved(it, 0.0, 0.16)), "photo.head_position.eye_line", LOW),
        fails(
            "cut off above",
            made(&|it| wrongs::moved(it, 0.0, -0.2)),
            "photo.head_position.crown",
            &[POSITION],
        ),
        is_looked_at(
            "too small",
            made(&|it| wrongs::smaller(it, 0.6)),
            "photo.head_position.height",
            SMALLER,
        ),
        fails("two people", made(&|it| wrongs::beside(it, &other)), "photo.features.faces", TWO),
        fails("nobody", jpeg(&nobody(&sound)), "photo.features.faces", &["photo.background", "photo.bytes"]),
    ]
}

const GROUND: &[&str] = &["photo.background"];
const LOW: &[&str] = &[POSITION, "photo.clothing"];
/// Much white needs few bytes.
const SMALLER: &[&str] = &[POSITION, "photo.clothing", "photo.bytes"];
const TWO: &[&str] = &["photo.background", "photo.clothing", POSITION, "photo.bytes"];

/// The shoulders without a head.
fn nobody(picture: &RgbImage) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        if y < picture.height() * 7 / 10 { Rgb([253; 3]) } else { *picture.get_pixel(x, y) }
    })
}

fn of_the_face(seed: u64) -> Vec<Violation> {
    let sound = pixels(&portrait(seed, None));
    let made = |change: &dyn Fn(&RgbImage) -> RgbImage| jpeg(&change(&sound));
    let flawed = |flaw| portrait(seed, Some(flaw));
    vec![
        is_looked_at("head turned", flawed(PortraitFlaw::HeadTurned), "photo.gaze.yaw", &["photo.gaze.iris"]),
        is_looked_at("head tilted", made(&|it| wrongs::tilted(it, 12.0)), "photo.gaze.roll", TILTED),
        fails("lying on its side", made(&wrongs::lying), "photo.gaze.roll", LYING),
        fails("upside down", made(&wrongs::upside_down), "photo.gaze.roll", LYING),
        fails("eyes closed", flawed(PortraitFlaw::EyesClosed), "photo.gaze.eyes_open", &[]),
        fails("mouth open", flawed(PortraitFlaw::MouthOpen), "photo.lips", &[]),
        fails("out of focus", made(&|it| wrongs::blurred(it, 0.016)), "photo.features.sharpness", SOFT),
        fails("enlarged", made(&|it| wrongs::enlarged_from(it, 44)), "photo.features.sharpness", SOFT),
    ]
}

const TILTED: &[&str] = &["photo.head_position.centre", "photo.background", "photo.clothing"];
const LYING: &[&str] = &[
    "photo.one_inch",
    "photo.background",
    "photo.clothing",
    POSITION,
    "photo.gaze",
    "photo.lips",
    "photo.reflection",
    "photo.features",
];
/// What has no detail needs few bytes, and eyes without edges are hard to measure.
const SOFT: &[&str] = &["photo.bytes", "photo.gaze", "photo.lips"];

#[test]
fn each_violation_of_the_file_is_named() {
    for seed in PEOPLE {
        each_is_named(&of_the_file(seed), &format!("portrait {seed}"));
    }
}

#[test]
fn each_violation_of_ground_clothes_and_place_is_named() {
    for seed in PEOPLE {
        each_is_named(&of_the_ground_and_the_head(seed), &format!("portrait {seed}"));
    }
}

#[test]
fn each_violation_of_the_face_is_named() {
    for seed in PEOPLE {
        each_is_named(&of_the_face(seed), &format!("portrait {seed}"));
    }
}

#[test]
fn a_file_that_says_how_it_lies_is_turned_and_violates_nothing() {
    for seed in PEOPLE {
        let file = portrait(seed, Some(PortraitFlaw::Sideways));
        assert!(examined(&file).unwrap().prepared.unwrap().turned);
        assert_eq!(open(&file), [], "portrait {seed}");
    }
}
