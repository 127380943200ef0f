//! Photos put right: what is mended, what is left as it is, and what is refused with its reason.

mod coding;
mod formats;
mod framing;
mod hostile;
mod refused;

use super::{day, finding, identify, magick, rulebook};
use desk_core::photo::measure::points::distance;
use desk_core::photo::measure::portrait::Portrait;
use desk_core::photo::measure::{Measured, measure};
use desk_core::photo::put_right::{CannotPutRight, Change, PutRight, PutRightError, put_right};
use desk_core::rules::Outcome;
use desk_tests::{models, shared};
use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// Inside both readings of 40-80 千字节.
const WINDOW: RangeInclusive<usize> = 42_000..=78_000;

fn put(file: &[u8]) -> Result<PutRight, PutRightError> {
    put_right(file, models(), &rulebook(), day())
}

fn done(file: &[u8]) -> PutRight {
    put(file).expect("this photo can be put right")
}

fn refused(file: &[u8]) -> CannotPutRight {
    match put(file) {
        Err(PutRightError::Photo(reason)) => reason,
        other => panic!("not refused for the photo's sake: {other:?}"),
    }
}

fn pixels(file: &[u8]) -> RgbImage {
    image::load_from_memory(file).expect("a picture").into_rgb8()
}

fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, quality).encode_image(picture).unwrap();
    file
}

fn measured(picture: &RgbImage) -> Measured {
    measure(picture, 0, Portrait::find(picture, models()).unwrap())
}

/// A portrait of 1350 by 1350 pixels before a light grey ground.
fn london(name: &str) -> Option<PathBuf> {
    Some(shared("photos/london-neutral")?.join(format!("{name}.jpg")))
}

/// Whether size, weight, proportion and the head's place pass, by the examination that every photo goes through.
fn assert_framed_and_weighed(file: &[u8]) {
    let verdict = super::examined(file).unwrap().verdict;
    let rules = ["photo.format", "photo.height", "photo.width", "photo.bytes", "photo.one_inch"];
    let head = ["centre", "crown", "eye_line", "height"].map(|part| format!("photo.head_position.{part}"));
    for rule in rules.map(str::to_owned).iter().chain(&head) {
        let found = finding(&verdict, rule);
        assert_eq!(found.outcome, Outcome::Pass, "{found:?}");
    }
}

/// The eyes' distance over their distance to the chin: another form of the face would show in it.
fn form(picture: &RgbImage) -> f32 {
    let points = Portrait::find(picture, models()).unwrap().points.expect("a face");
    points.eye_distance() / distance(points.eyes(), points.chin())
}
