//! Only the coding is wrong: the pixels stay.

use super::{
    CannotPutRight, Change, WINDOW, assert_framed_and_weighed, done, identify, jpeg, london, magick, pixels,
    refused,
};
use desk_core::sample::{PortraitFlaw, portrait};
use image::RgbImage;

/// How far the pixels of two pictures of one size are from each other: the root of the mean square, in steps.
fn apart(one: &RgbImage, other: &RgbImage) -> f64 {
    assert_eq!(one.dimensions(), other.dimensions());
    let squares = one.as_raw().iter().zip(other.as_raw()).map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2));
    (squares.sum::<f64>() / one.as_raw().len() as f64).sqrt()
}

#[test]
fn five_one_inch_photos_that_weigh_too_little_come_into_the_window_with_their_pixels_as_they_were() {
    for name in ["008_03", "036_03", "063_03", "105_03", "141_03"] {
        let Some(path) = london(name) else { return };
        let crop = ["-crop", "880x1232+235+60", "+repage", "-resize", "295x413!", "-strip", "-quality", "95"];
        let light = magick(&std::fs::read(path).unwrap(), &crop, "jpeg");
        assert!(light.len() < 40_000, "{name} weighs {} bytes at quality 95", light.len());
        let photo = done(&light);
        assert!(WINDOW.contains(&photo.bytes.len()), "{name}: {photo:?}");
        let only_coded =
            |change: &Change| matches!(change, Change::EncodedAgain { .. } | Change::DensitySet { .. });
        assert!(photo.changed.iter().all(only_coded), "{name}: {photo:?}");
        let (before, after) = (pixels(&light), pixels(&photo.bytes));
        assert!(apart(&before, &after) < 1.0, "{name}: {} steps apart", apart(&before, &after));
        assert_framed_and_weighed(&photo.bytes);
        assert_eq!(identify(&photo.bytes, "%w %h %x %y %U"), "295 413 300 300 PixelsPerInch", "{name}");
        assert_eq!(done(&light), photo, "{name}: the same file gives the same bytes");
    }
}

#[test]
fn a_photo_that_weighs_too_much_gets_a_lower_quality_and_only_then_fewer_pixels() {
    let mut grained = pixels(&portrait(2, None));
    for (at, value) in grained.iter_mut().enumerate() {
        *value = value.saturating_sub((at.wrapping_mul(2_654_435_761) >> 9) as u8 % 7);
    }
    let heavy = jpeg(&grained, 100);
    assert!(heavy.len() > 81_920, "{} bytes", heavy.len());
    let photo = done(&heavy);
    assert_eq!((photo.width, photo.height), (295, 413));
    assert!(WINDOW.contains(&photo.bytes.len()), "{photo:?}");

    let large = portrait(2, Some(PortraitFlaw::TooHeavy));
    assert_eq!(identify(&large, "%w %h"), "590 826");
    let photo = done(&large);
    assert!(WINDOW.contains(&photo.bytes.len()), "{photo:?}");
    assert_framed_and_weighed(&photo.bytes);
}

#[test]
fn bytes_behind_the_end_are_cut_off_and_the_others_stay() {
    let photo = done(&portrait(3, Some(PortraitFlaw::Padded)));
    assert_eq!(photo.changed, [Change::TrailingBytesCut { bytes: 4096 }]);
    assert_eq!(photo.bytes, portrait(3, None));
}

#[test]
fn a_photo_that_needs_nothing_is_not_encoded_again() {
    for flaw in [None, Some(PortraitFlaw::GreyScale), Some(PortraitFlaw::BlueBackground)] {
        assert_eq!(
            refused(&portrait(4, flaw)),
            CannotPutRight::NothingToDo,
            "{flaw:?} is not for us to mend"
        );
    }
    let photo = done(&portrait(4, Some(PortraitFlaw::Png)));
    assert_eq!(refused(&photo.bytes), CannotPutRight::NothingToDo, "what was put right stays right");
}

#[test]
fn a_grey_ground_stays_as_grey_as_it_was() {
    let grey = pixels(&portrait(5, Some(PortraitFlaw::GreyBackground)));
    let ground = |picture: &RgbImage| {
        [0, 1, 2].map(|channel| {
            let corner = image::imageops::crop_imm(picture, 2, 2, 60, 120).to_image();
            let mut values: Vec<u8> = corner.pixels().map(|pixel| pixel[channel]).collect();
            values.sort_unstable();
            values[values.len() / 2]
        })
    };
    let light = jpeg(&grey, 92);
    assert!(light.len() < 40_000, "{} bytes", light.len());
    let photo = done(&light);
    assert_eq!(ground(&pixels(&photo.bytes)), ground(&pixels(&light)));
    assert!(ground(&grey).iter().all(|value| (190..210).contains(value)));
}
