//! What a part reaches beyond its picture is added to the picture.

use super::change::{Change, ExtendedSide};
use super::extend::extend;
use crate::photo::scale::Part;
use image::{RgbImage, imageops};

/// The picture that holds the whole part, the part in it, and what was added.
pub(super) fn with_margin(picture: &RgbImage, part: Part) -> (RgbImage, Part, Vec<Change>) {
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let beyond = [
        (ExtendedSide::Left, -part.left),
        (ExtendedSide::Right, part.left + part.width - width),
        (ExtendedSide::Top, -part.top),
    ];
    // What the part does not need is left behind first: a large picture is not copied again and again.
    let (left, top) = (part.left.max(0.0).floor(), part.top.max(0.0).floor());
    let right = (part.left + part.width).min(width).ceil();
    let bottom = (part.top + part.height).min(height).ceil();
    let mut needed =
        imageops::crop_imm(picture, left as u32, top as u32, (right - left) as u32, (bottom - top) as u32)
            .to_image();
    let mut part = Part { left: part.left - left, top: part.top - top, ..part };
    let mut changes = Vec::new();
    for (side, beyond) in beyond {
        // A thousandth of a pixel is rounding.
        let pixels = (beyond - 0.001).max(0.0).ceil() as u32;
        if pixels > 0 {
            needed = extend(&needed, side, pixels);
            match side {
                ExtendedSide::Left => part.left += f64::from(pixels),
                ExtendedSide::Top => part.top += f64::from(pixels),
                ExtendedSide::Right => {}
            }
            changes.push(Change::Extended { side, pixels });
        }
    }
    (needed, part, changes)
}
