//! A fine grain like that of a camera. Flat drawings compress to far less than 40 kilobytes; with grain the weight is
//! that of a photograph.

use crate::sample::dice::Dice;
use image::RgbImage;

/// Add grain: much on the person, hardly any on a light ground.
pub(super) fn grain(picture: &mut RgbImage, dice: &mut Dice) {
    for image::Rgb([red, green, blue]) in picture.pixels_mut() {
        let bits = dice.bits();
        let noise = (bits & 0xF) as i16 + (bits >> 4 & 0xF) as i16 - 15; // triangular, -15 to 15
        let is_ground = (*red).min(*green).min(*blue) > 236;
        let step = if is_ground { noise / 7 } else { noise / 2 };
        for value in [red, green, blue] {
            *value = (i16::from(*value) + step).clamp(0, 255) as u8;
        }
    }
}
