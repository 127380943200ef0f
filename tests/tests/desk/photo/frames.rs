//! Frames of a camera's live picture: what to put right before the shutter is pressed, by the photo's own rules.

use crate::counter::{Counter, at, code};
use desk_core::desk::view::FrameView;
use desk_core::desk::{examine_frame, lock, photo_bytes};
use desk_core::error::Code;
use desk_core::model::hex;
use desk_core::photo::{MAX_FRAME_BYTES, PHOTO_GUIDE, see_frame};
use desk_core::rules::Rulebook;
use desk_core::rules::photo::FrameHint;
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::models;
use image::imageops::{FilterType, flip_horizontal, overlay};
use image::{ImageFormat, Rgb, RgbImage};
use sha2::{Digest, Sha256};
use std::io::Cursor;

const SIZE: (u32, u32) = (640, 480);
const WHITE: Rgb<u8> = Rgb([250, 250, 250]);

/// A person before a ground of this colour: `scale` 1 fills the photo, moved across and down by shares of it.
struct Sitting {
    scale: f32,
    across: f32,
    down: f32,
    ground: Rgb<u8>,
    flaw: Option<PortraitFlaw>,
}

const RIGHT: Sitting = Sitting { scale: 1.0, across: 0.0, down: 0.0, ground: WHITE, flaw: None };

impl Sitting {
    fn onto(&self, frame: &mut RgbImage) {
        let photo = PHOTO_GUIDE.photo_in(SIZE.0 as f32, SIZE.1 as f32);
        let drawn = image::load_from_memory(&portrait(7, self.flaw)).unwrap();
        let (width, height) = (photo.width * self.scale, photo.height * self.scale);
        let person = drawn.resize_exact(width as u32, height as u32, FilterType::Triangle).into_rgb8();
        let left = photo.left + (photo.width - width) / 2.0 + self.across * photo.width;
        let top = photo.top + photo.height - height + self.down * photo.height;
        overlay(frame, &person, left as i64, top as i64);
    }

    fn frame(&self) -> RgbImage {
        let mut frame = RgbImage::from_pixel(SIZE.0, SIZE.1, self.ground);
        self.onto(&mut frame);
        frame
    }
}

fn hints(frame: &RgbImage) -> Vec<FrameHint> {
    let rulebook = Rulebook::load(RULEBOOK_2026).unwrap();
    see_frame(&jpeg(frame), models(), &rulebook, at("2026-03-18 10:15").day()).unwrap().hints
}

fn jpeg(frame: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    frame.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

#[test]
fn where_nobody_sits_and_where_two_sit_that_is_all_that_is_said() {
    assert_eq!(hints(&RgbImage::from_pixel(SIZE.0, SIZE.1, WHITE)), [FrameHint::NoFace]);
    let mut two = RgbImage::from_pixel(SIZE.0, SIZE.1, WHITE);
    Sitting { scale: 0.6, across: -0.35, ..RIGHT }.onto(&mut two);
    Sitting { scale: 0.6, across: 0.35, ..RIGHT }.onto(&mut two);
    assert_eq!(hints(&two), [FrameHint::SeveralFaces]);
}

#[test]
fn a_head_out_of_its_place_is_told_where_to_go() {
    for (sitting, told) in [
        (Sitting { across: -0.2, ..RIGHT }, FrameHint::TooFarLeft),
        (Sitting { across: 0.2, ..RIGHT }, FrameHint::TooFarRight),
        (Sitting { scale: 0.7, down: -0.1, ..RIGHT }, FrameHint::TooFar),
        (Sitting { scale: 1.5, down: 0.35, ..RIGHT }, FrameHint::TooNear),
        (Sitting { down: 0.15, ..RIGHT }, FrameHint::TooLow),
        (Sitting { down: -0.15, ..RIGHT }, FrameHint::TooHigh),
    ] {
        let hints = hints(&sitting.frame());
        assert!(hints.contains(&told), "{told:?}: {hints:?}");
        assert!(hints.len() <= 3);
    }
}

#[test]
fn left_is_the_picture_s_left_whatever_the_preview_shows() {
    let frame = Sitting { across: -0.2, ..RIGHT }.frame();
    assert!(hints(&flip_horizontal(&frame)).contains(&FrameHint::TooFarRight));
}

#[test]
fn a_head_in_its_place_before_white_is_asked_nothing_about_place_and_ground() {
    let hints = hints(&RIGHT.frame());
    let unwanted = [FrameHint::GroundNotWhite, FrameHint::EyesClosed, FrameHint::TooNear, FrameHint::TooFar];
    assert!(unwanted.iter().all(|hint| !hints.contains(hint)), "{hints:?}");
    assert!(!hints.iter().any(|hint| hint.as_str().starts_with("too_")), "{hints:?}");
}

#[test]
fn a_ground_that_the_photo_would_be_refused_for_is_told() {
    for flaw in [PortraitFlaw::GreyBackground, PortraitFlaw::BlueBackground] {
        let ground = if flaw == PortraitFlaw::GreyBackground { [198, 199, 201] } else { [67, 142, 219] };
        let sitting = Sitting { ground: Rgb(ground), flaw: Some(flaw), ..RIGHT };
        assert!(hints(&sitting.frame()).contains(&FrameHint::GroundNotWhite), "{flaw:?}");
    }
}

#[test]
fn the_place_of_the_head_is_told_and_nothing_is_kept() {
    let counter = Counter::new();
    let now = at("2026-03-18 10:15");
    let frame = jpeg(&RIGHT.frame());
    let FrameView { head, .. } = examine_frame(&counter.desk, now, &frame).unwrap();
    let head = head.unwrap();
    assert!((head.left + head.width / 2.0 - 0.5).abs() < 0.03, "{head:?}");
    assert!((0.45..0.75).contains(&head.height), "{head:?}");
    let digest = hex(&Sha256::digest(&frame));
    assert_eq!(code(photo_bytes(&counter.desk, &digest)), Code::NotFound);
    lock(&counter.desk, now).unwrap();
    assert_eq!(code(examine_frame(&counter.desk, now, &frame)), Code::Locked);
}

#[test]
fn what_is_no_small_jpeg_is_refused() {
    let counter = Counter::new();
    let examine = |bytes: &[u8]| code(examine_frame(&counter.desk, at("2026-03-18 10:15"), bytes));
    assert_eq!(examine(b""), Code::FileEmpty);
    assert_eq!(examine(b"\xFF\xD8\xFFnothing"), Code::PhotoUnusable);
    assert_eq!(examine(&vec![0; MAX_FRAME_BYTES + 1]), Code::FileTooLarge);
}
