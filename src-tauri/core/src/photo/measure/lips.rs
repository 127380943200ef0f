//! The lips.

use super::points::{Points, distance};

/// Inner edge of the upper and of the lower lip, opposite each other, from one corner of the mouth to the other.
const INNER_LIPS: [(usize, usize); 7] =
    [(13, 14), (82, 87), (312, 317), (81, 178), (311, 402), (80, 88), (310, 318)];

/// The widest gap between the lips, over t; 0 for lips that touch.
pub fn gap(points: &Points) -> f32 {
    let gaps = INNER_LIPS.iter().map(|(upper, lower)| distance(points.at(*upper), points.at(*lower)));
    gaps.fold(0.0, f32::max) / points.t()
}
