//! Hair over an eye: the mesh invents eyes behind hair, so that points prove nothing. One eye much darker than the other
//! is a hint for the person who is asked.

use super::head::colour_at;
use super::points::Points;
use image::RgbImage;

/// How much the surroundings of the eyes differ in mean lightness L*, 0 to 100.
pub fn asymmetry(picture: &RgbImage, points: &Points) -> f32 {
    const SIDE: i16 = 12;
    let reach = points.eye_distance() * 0.35;
    let lightness = |eye: usize| {
        let centre = points.eye(eye);
        let places = (-SIDE..=SIDE).flat_map(|down| (-SIDE..=SIDE).map(move |across| (down, across)));
        let offset = |index: i16| f32::from(index) / f32::from(SIDE) * reach;
        let seen = places.filter_map(|(down, across)| {
            colour_at(picture, centre.x + offset(across), centre.y + offset(down) * 0.7)
        });
        let (sum, count) = seen.fold((0.0, 0_u32), |(sum, count), colour| (sum + colour.l, count + 1));
        sum / count.max(1) as f32
    };
    (lightness(0) - lightness(1)).abs()
}
