//! Clothing against the background: the colours along the shoulders' edge.

use super::background::Ground;
use super::head::{Head, colour_at};
use super::points::Points;
use super::portrait::Portrait;
use image::RgbImage;

/// So far inside the edge the clothing is looked at, in t.
const INSIDE: f32 = 0.12;
/// The shoulders begin so far below the chin, in t.
const BELOW_CHIN: f32 = 0.25;
/// With fewer places along the edge no clothing is to be seen.
const LEAST_PLACES: usize = 6;

/// The median difference (ΔE 1976) between clothing and background along the edge of the person below the chin; none
/// where no clothing is to be seen.
pub fn difference(
    picture: &RgbImage,
    portrait: &Portrait,
    points: &Points,
    head: &Head,
    ground: &Ground,
) -> Option<f32> {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let t = points.t();
    let step = (t / 24.0).max(1.0);
    let mut differences = Vec::new();
    // Down each column to the shoulder: its edge is nearly level, so that the person begins below it.
    let columns = std::iter::successors(Some(step / 2.0), |x| Some(x + step)).take_while(|x| *x < width);
    for x in columns.filter(|x| (x - head.centre).abs() > (head.right - head.left) * 0.35) {
        let rows =
            std::iter::successors(Some(head.chin - t / 2.0), |y| Some(y + step)).take_while(|y| *y < height);
        let mut outside = false;
        for y in rows.filter(|y| *y >= 0.0) {
            let person = portrait.person.at(x, y);
            if person < 0.3 {
                outside = true;
            } else if outside && person > 0.5 {
                let below = y + INSIDE * t;
                if below > head.chin + BELOW_CHIN * t {
                    differences.extend(colour_at(picture, x, below).map(|colour| ground.difference(colour)));
                }
                break;
            }
        }
    }
    if differences.len() < LEAST_PLACES {
        return None;
    }
    let middle = differences.len() / 2;
    Some(*differences.select_nth_unstable_by(middle, f32::total_cmp).1)
}
