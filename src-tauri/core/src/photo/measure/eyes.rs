//! The eyes: how far they are open, and where they look.

use super::points::{Points, distance};
use face::Point;

/// Upper and lower lid, opposite each other: both eyes.
const LIDS: [[(usize, usize); 3]; 2] =
    [[(159, 145), (158, 153), (160, 144)], [(386, 374), (385, 380), (387, 373)]];

/// How far the less open eye is open, over t: the widest gap between its lids.
pub fn opening(points: &Points) -> f32 {
    let gap = |lids: &[(usize, usize); 3]| {
        lids.iter().map(|(upper, lower)| distance(points.at(*upper), points.at(*lower))).fold(0.0, f32::max)
    };
    LIDS.iter().map(gap).fold(f32::INFINITY, f32::min) / points.t()
}

/// How far the irises lie beside the middle between the eyes' corners, over the eye's width: 0 looks straight ahead,
/// 0.5 out of the corner. The mean of both eyes, because eyes that look at something near turn towards each other.
pub fn gaze(points: &Points) -> f32 {
    let offset = |eye: usize| {
        let [left, right] = points.corners(eye);
        let (across, width) = (Point { x: right.x - left.x, y: right.y - left.y }, distance(left, right));
        let (iris, middle) = (points.iris(eye), points.eye(eye));
        let along = (iris.x - middle.x) * across.x + (iris.y - middle.y) * across.y;
        along / (width * width).max(1.0)
    };
    f32::midpoint(offset(0), offset(1)).abs()
}
