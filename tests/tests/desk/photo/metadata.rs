//! Turning upright and taking private data out, judged by ImageMagick.

use super::{accepted_by_one_who_looked, examined, identify, magick, with_segments};
use desk_core::photo::prepare;
use desk_core::rules::photo::Acceptance;
use desk_core::sample::{PortraitFlaw, portrait};

/// EXIF data with nothing but an orientation, in the byte order of most telephones.
fn exif(orientation: u8) -> Vec<u8> {
    let mut data = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    data.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    data
}

/// Mean difference of two files' pixels as ImageMagick decodes them, 0 to 255.
fn difference(one: &[u8], other: &[u8]) -> f64 {
    let (one, other) = (magick(one, &["-depth", "8"], "rgb"), magick(other, &["-depth", "8"], "rgb"));
    assert_eq!(one.len(), other.len());
    let sum: u64 = one.iter().zip(&other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.len() as f64
}

fn holds(file: &[u8], needle: &[u8]) -> bool {
    file.windows(needle.len()).any(|bytes| bytes == needle)
}

#[test]
fn a_photo_on_its_side_becomes_upright_passes_and_loses_the_place_it_was_taken() {
    let file = portrait(13, Some(PortraitFlaw::Sideways));
    assert_eq!(identify(&file, "%w %h %[EXIF:Orientation] %[EXIF:GPSLatitudeRef]"), "413 295 6 N");
    let examination = examined(&file).unwrap();
    assert_eq!(
        accepted_by_one_who_looked(&examination.verdict),
        Acceptance::Accept,
        "{:?}",
        examination.measures
    );
    let prepared = examination.prepared.unwrap();
    assert!(prepared.turned && prepared.metadata_stripped);
    assert_eq!(identify(&prepared.bytes, "%w %h %x %y %U [%[EXIF:*]]"), "295 413 300 300 PixelsPerInch []");
    assert!(holds(&file, b"Exif\0\0") && !holds(&prepared.bytes, b"Exif"));
    let change = prepared.bytes.len().abs_diff(file.len()) as f64 / file.len() as f64;
    assert!(change < 0.15, "the size changed by {change:.2}");
    let upright = portrait(13, None);
    assert!(difference(&prepared.bytes, &upright) < 4.0, "it is the same picture");
    assert!(prepare(&prepared.bytes).unwrap().bytes == prepared.bytes, "and stays as it is from here");
}

#[test]
fn all_eight_orientations_come_out_as_imagemagick_turns_them() {
    let picture = magick(&portrait(14, None), &["-strip", "-crop", "120x160+60+60", "+repage"], "jpeg");
    for orientation in 1..=8 {
        let file = with_segments(&picture, &[(0xE1, &exif(orientation))]);
        assert_eq!(identify(&file, "%[EXIF:Orientation]"), orientation.to_string());
        let prepared = prepare(&file).unwrap();
        assert_eq!(prepared.turned, orientation != 1);
        let judge = magick(&file, &["-auto-orient", "-strip", "-quality", "98"], "jpeg");
        assert_eq!(
            identify(&prepared.bytes, "%w %h"),
            identify(&judge, "%w %h"),
            "orientation {orientation}"
        );
        let apart = difference(&prepared.bytes, &judge);
        assert!(apart < 4.0, "orientation {orientation}: {apart:.1}");
    }
}

#[test]
fn an_upright_photo_loses_every_kind_of_metadata_and_keeps_its_picture_to_the_byte() {
    let picture = portrait(15, None);
    let file = with_segments(
        &picture,
        &[
            (0xE1, &exif(1)),
            (0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
            (0xE2, b"MPF\0a second picture"),
            (0xED, b"Photoshop 3.0\08BIM"),
            (0xEB, b"JP a signed history"),
            (0xF5, b"a reserved marker"),
            (0xFE, b"taken at home"),
        ],
    );
    let prepared = prepare(&file).unwrap();
    assert!(prepared.metadata_stripped && !prepared.turned);
    assert!(prepared.bytes == picture, "the picture is copied byte for byte");
}

#[test]
fn density_and_colour_profile_stay_when_a_photo_is_turned() {
    let mut profile = b"ICC_PROFILE\0\x01\x01".to_vec();
    profile.extend((0..600_u16).map(|n| (n % 251) as u8));
    let lying = portrait(16, Some(PortraitFlaw::Sideways));
    let prepared = prepare(&with_segments(&lying, &[(0xE2, &profile)])).unwrap();
    assert!(prepared.turned);
    assert!(holds(&prepared.bytes, &profile), "the profile is the same");
    assert_eq!(identify(&prepared.bytes, "%x %U"), "300 PixelsPerInch");
}
