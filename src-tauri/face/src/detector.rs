//! Faces in a picture, by MediaPipe's short-range detector: 896 anchors, each with a score, a box and six points.

use crate::error::{FaceError, Result};
use crate::network::{Memory, Network};
use crate::operator::logistic;
use crate::picture::{Beyond, Picture, Point, Region};

/// Width and height of what the detector sees, in places.
const SIDE: usize = 128;

/// The numbers of an anchor: centre, width and height of the box, then six points.
const NUMBERS: usize = 16;

/// Anchors: places a side, and anchors a place.
const ANCHORS: [(usize, usize); 2] = [(16, 2), (8, 6)];

/// What scores less is no face.
const LEAST_SCORE: f32 = 0.5;

/// Two boxes that have this share of their union in common show the same face.
const SAME_FACE: f32 = 0.3;

/// A face that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// The left upper corner of its box, in pixels; perhaps beyond the picture.
    pub left_upper: Point,
    /// The right lower corner of its box, in pixels; perhaps beyond the picture.
    pub right_lower: Point,
    /// As one sees them: left eye, right eye, tip of the nose, mouth, left ear, right ear; in pixels.
    pub points: [Point; 6],
    /// How sure the detector is, 0.5 to 1. It is sure of some pictures without any face: see
    /// [`Landmarks::presence`](crate::Landmarks::presence).
    pub score: f32,
}

/// The faces of a picture, the surest one first.
pub(crate) fn faces(network: &Network, picture: &Picture, memory: &mut Memory) -> Result<Vec<Face>> {
    faces_within(network, picture, &picture.square(), memory)
}

/// How sure the detector is of a face in the picture turned by half a circle, 0 where it finds none.
pub(crate) fn score_turned_over(network: &Network, picture: &Picture, memory: &mut Memory) -> Result<f32> {
    let turned = Region { angle: std::f32::consts::PI, ..picture.square() };
    Ok(faces_within(network, picture, &turned, memory)?.first().map_or(0.0, |face| face.score))
}

fn faces_within(
    network: &Network,
    picture: &Picture,
    square: &Region,
    memory: &mut Memory,
) -> Result<Vec<Face>> {
    let tensor = picture.sample(square, SIDE, [-1.0, 1.0], Beyond::Black);
    let outputs = network.run(&[&tensor], memory)?;
    let [boxes, scores] = outputs.as_slice() else { return Err(FaceError::Inputs) };
    let mut found: Vec<Face> = Vec::new();
    for ((anchor, numbers), score) in anchors().zip(boxes.as_chunks::<NUMBERS>().0).zip(scores) {
        let score = logistic(score.clamp(-100.0, 100.0));
        if score >= LEAST_SCORE {
            let point = |place: usize| {
                let [x, y] = [0, 1].map(|axis| anchor[axis] + numbers[place + axis] / SIDE as f32);
                square.point(x, y)
            };
            let half = [2, 3].map(|axis| numbers[axis] / SIDE as f32 * square.width / 2.0);
            let centre = point(0);
            found.push(Face {
                left_upper: Point { x: centre.x - half[0], y: centre.y - half[1] },
                right_lower: Point { x: centre.x + half[0], y: centre.y + half[1] },
                points: std::array::from_fn(|place| point(4 + 2 * place)),
                score,
            });
        }
    }
    Ok(merged(found))
}

/// The centres of all anchors, as shares of the square.
fn anchors() -> impl Iterator<Item = [f32; 2]> {
    ANCHORS.into_iter().flat_map(|(side, each)| {
        let centre = move |place: usize| (place as f32 + 0.5) / side as f32;
        (0..side * side)
            .flat_map(move |place| std::iter::repeat_n([centre(place % side), centre(place / side)], each))
    })
}

/// Answers that show the same face become one: the mean of their boxes and points by score, with the best score.
fn merged(mut found: Vec<Face>) -> Vec<Face> {
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut faces = Vec::new();
    while let Some(best) = found.first().copied() {
        let (same, others): (Vec<Face>, Vec<Face>) =
            found.into_iter().partition(|face| common(&best, face) > SAME_FACE);
        if same.is_empty() {
            // A box without an area has nothing in common even with itself.
            found = others.into_iter().skip(1).collect();
            continue;
        }
        let total: f32 = same.iter().map(|face| face.score).sum();
        let mean = |of: &dyn Fn(&Face) -> Point| {
            let sum = same.iter().fold(Point::default(), |sum, face| {
                let point = of(face);
                Point { x: sum.x + point.x * face.score, y: sum.y + point.y * face.score }
            });
            Point { x: sum.x / total, y: sum.y / total }
        };
        faces.push(Face {
            left_upper: mean(&|face| face.left_upper),
            right_lower: mean(&|face| face.right_lower),
            points: std::array::from_fn(|place| mean(&|face| face.points[place])),
            score: best.score,
        });
        found = others;
    }
    faces
}

/// The area that two boxes have in common, as a share of the area of both.
fn common(a: &Face, b: &Face) -> f32 {
    let area =
        |left: f32, top: f32, right: f32, bottom: f32| (right - left).max(0.0) * (bottom - top).max(0.0);
    let of = |face: &Face| area(face.left_upper.x, face.left_upper.y, face.right_lower.x, face.right_lower.y);
    let both = area(
        a.left_upper.x.max(b.left_upper.x),
        a.left_upper.y.max(b.left_upper.y),
        a.right_lower.x.min(b.right_lower.x),
        a.right_lower.y.min(b.right_lower.y),
    );
    both / (of(a) + of(b) - both)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(left: f32, top: f32, side: f32, score: f32) -> Face {
        Face {
            left_upper: Point { x: left, y: top },
            right_lower: Point { x: left + side, y: top + side },
            points: [Point { x: left, y: top }; 6],
            score,
        }
    }

    #[test]
    fn there_are_896_anchors_and_the_first_ones_share_the_left_upper_place() {
        let anchors: Vec<[f32; 2]> = anchors().collect();
        assert_eq!(anchors.len(), 896);
        assert_eq!((anchors[0], anchors[1]), ([1.0 / 32.0; 2], [1.0 / 32.0; 2]));
        assert_eq!((anchors[2], anchors[511]), ([3.0 / 32.0, 1.0 / 32.0], [31.0 / 32.0; 2]));
        assert_eq!((anchors[512], anchors[895]), ([1.0 / 16.0; 2], [15.0 / 16.0; 2]));
    }

    #[test]
    fn answers_for_one_face_become_their_mean_by_score() {
        let merged =
            merged(vec![face(10.0, 0.0, 10.0, 0.6), face(12.0, 0.0, 10.0, 0.9), face(90.0, 0.0, 10.0, 0.7)]);
        assert_eq!(merged.len(), 2);
        assert!((merged[0].left_upper.x - (12.0 * 0.9 + 10.0 * 0.6) / 1.5).abs() < 1e-4);
        assert!((merged[0].score, merged[1].score) == (0.9, 0.7));
    }

    #[test]
    fn a_box_without_an_area_is_left_out() {
        assert_eq!(merged(vec![face(10.0, 0.0, 0.0, 0.9), face(50.0, 0.0, 10.0, 0.8)]).len(), 1);
        assert!(merged(vec![face(f32::NAN, 0.0, 1.0, 0.9)]).is_empty());
    }
}
