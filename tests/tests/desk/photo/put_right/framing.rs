//! The head is not where it belongs, or the proportion is not that of one inch.

use super::{
    CannotPutRight, Change, WINDOW, assert_framed_and_weighed, done, form, identify, jpeg, london, measured,
    pixels, refused,
};
use desk_core::photo::put_right::ExtendedSide;
use image::{Rgb, RgbImage, imageops};

/// The first row where a fiftieth of the middle third is darker than the ground by far: the top of dark hair, found
/// without any model.
fn first_dark_row(picture: &RgbImage) -> f32 {
    let (width, height) = picture.dimensions();
    let ground = f32::from(picture.get_pixel(width / 10, height / 10)[1]);
    let is_dark = |x: u32, y: u32| f32::from(picture.get_pixel(x, y)[1]) < ground - 50.0;
    let dark = |y: &u32| (width / 3..width * 2 / 3).filter(|x| is_dark(*x, *y)).count() as u32 > width / 150;
    (0..height).find(dark).expect("a head") as f32 / height as f32
}

#[test]
fn a_square_studio_portrait_becomes_one_inch_with_crown_and_chin_in_their_place_and_the_face_in_its_form() {
    for name in ["008_03", "070_03", "141_03"] {
        let Some(path) = london(name) else { return };
        let file = std::fs::read(path).unwrap();
        let photo = done(&file);
        assert_eq!(
            identify(&photo.bytes, "%w %h %x %U %[jpeg:sampling-factor]"),
            "295 413 300 PixelsPerInch 1x1,1x1,1x1"
        );
        assert!(WINDOW.contains(&photo.bytes.len()), "{name}: {photo:?}");
        assert_framed_and_weighed(&photo.bytes);
        let (before, after) = (pixels(&file), pixels(&photo.bytes));
        let head = measured(&after).head.expect("a head");
        assert!((0.66..0.74).contains(&(head.chin / 413.0)), "{name}: chin at {}", head.chin / 413.0);
        let crown = first_dark_row(&after);
        assert!((0.08..0.13).contains(&crown), "{name}: crown at {crown}");
        let (form_before, form_after) = (form(&before), form(&after));
        assert!((form_after / form_before - 1.0).abs() < 0.02, "{name}: {form_before} became {form_after}");
        let steps = photo.changed.iter().filter_map(|change| match change {
            Change::Scaled { from_width, from_height, width, height } => Some(
                f64::from(*from_width) / f64::from(*width) / (f64::from(*from_height) / f64::from(*height)),
            ),
            _ => None,
        });
        assert!(steps.into_iter().all(|ratio| (ratio - 1.0).abs() < 0.003), "{name}: both directions alike");
    }
}

/// A portrait cut off so closely that the hair has this share of the head's height above it, with its own grey ground.
fn tight(name: &str, above: f32) -> Option<RgbImage> {
    let whole = pixels(&std::fs::read(london(name)?).unwrap());
    let head = measured(&whole).head.expect("a head");
    let top = (head.crown - above * head.height()).max(0.0) as u32;
    Some(imageops::crop_imm(&whole, 0, top, whole.width(), whole.height() - top).to_image())
}

#[test]
fn a_tight_photo_of_short_hair_before_an_even_ground_is_extended_without_a_seam() {
    for name in ["105_03", "014_03"] {
        let Some(picture) = tight(name, 0.022) else { return };
        let photo = done(&jpeg(&picture, 97));
        let extended = photo.changed.iter().find_map(|change| match change {
            Change::Extended { side: ExtendedSide::Top, pixels } => Some(*pixels),
            _ => None,
        });
        let extended = extended.unwrap_or_else(|| panic!("{name} was not extended: {photo:?}"));
        assert!(extended < picture.height() / 10, "{name}: by {extended}, more than it needs");
        assert_framed_and_weighed(&photo.bytes);
        let after = pixels(&photo.bytes);
        // Row by row down the left upper corner: a seam would be a step.
        let row = |y: u32| (2..60).map(|x| f64::from(after.get_pixel(x, y)[1])).sum::<f64>() / 58.0;
        let steps = (1..60).map(|y| (row(y) - row(y - 1)).abs()).fold(0.0, f64::max);
        assert!(steps < 2.0, "{name}: a step of {steps}");
    }
}

/// Continued all the same, the ground of the first one has a step that is seen.
#[test]
fn a_photo_cut_a_hundredth_above_the_hair_is_refused_and_not_extended_with_a_seam() {
    for name in ["008_03", "141_03", "105_03"] {
        let Some(picture) = tight(name, 0.01) else { return };
        let reason = refused(&jpeg(&picture, 97));
        let wanted =
            [CannotPutRight::NotEnoughMargin { side: Some(ExtendedSide::Top) }, CannotPutRight::HeadCutOff];
        assert!(wanted.contains(&reason), "{name}: {reason:?}");
    }
}

#[test]
fn a_tight_photo_before_a_patterned_ground_has_not_enough_margin() {
    let Some(mut picture) = tight("008_03", 0.01) else { return };
    let width = picture.width();
    for (x, y) in (0..30).flat_map(|y| (0..width).map(move |x| (x, y))) {
        if x / 20 % 2 == 0 && !(width * 2 / 5..width * 3 / 5).contains(&x) {
            picture.put_pixel(x, y, Rgb([120, 90, 60]));
        }
    }
    let reason = refused(&jpeg(&picture, 97));
    assert_eq!(reason, CannotPutRight::NotEnoughMargin { side: Some(ExtendedSide::Top) });
}

#[test]
fn a_head_that_is_cut_off_stays_cut_off() {
    let Some(path) = london("008_03") else { return };
    let whole = pixels(&std::fs::read(path).unwrap());
    let head = measured(&whole).head.expect("a head");
    let below = (head.crown + 0.1 * head.height()) as u32;
    let cut = imageops::crop_imm(&whole, 0, below, 1350, 1350 - below).to_image();
    assert_eq!(refused(&jpeg(&cut, 97)), CannotPutRight::HeadCutOff);
}

#[test]
fn a_body_is_never_invented() {
    let Some(path) = london("070_03") else { return };
    let whole = pixels(&std::fs::read(path).unwrap());
    let head = measured(&whole).head.expect("a head");
    let cut = imageops::crop_imm(&whole, 0, 0, 1350, (head.chin + 0.02 * head.height()) as u32).to_image();
    assert_eq!(refused(&jpeg(&cut, 97)), CannotPutRight::NotEnoughMargin { side: None });
}
