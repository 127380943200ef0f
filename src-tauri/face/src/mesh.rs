//! The 478 points of a face, by MediaPipe's mesh with attention: 468 points of the whole face, then finer ones of the
//! lips and eyes in their place, and the irises.

use crate::detector::Face;
use crate::error::{FaceError, Result};
use crate::network::{Memory, Network};
use crate::operator::logistic;
use crate::picture::{Beyond, Picture, Point, Region};
use crate::refinement::{LEFT_EYE, LEFT_IRIS, LIDS, LIPS, RIGHT_EYE, RIGHT_IRIS};

/// Width and height of what the mesh sees, in places.
const SIDE: usize = 192;

/// The mesh sees so much more than the detector's box.
const AROUND: f32 = 1.5;

/// Points of the whole face, and with the irises.
const MESH: usize = 468;
const POINTS: usize = 478;

/// The points of a face.
#[derive(Debug, Clone, PartialEq)]
pub struct Landmarks {
    /// 478 points in MediaPipe's order, in pixels: 0 to 467 the face, 468 and 473 the centres of the irises.
    pub points: Vec<Landmark>,
    /// Whether this is a face at all, 0 to 1. At or below 0.5 the points mean nothing. A head upside down is taken for an
    /// upright face, with a high presence and invented points, by MediaPipe as by us.
    pub presence: f32,
}

/// A point of a face.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Landmark {
    /// From the picture's left edge, in pixels.
    pub x: f32,
    /// From the picture's upper edge, in pixels.
    pub y: f32,
    /// Away from the viewer, from about the middle of the head, on the scale of the pixels.
    pub z: f32,
}

/// The points of a face that was found.
pub(crate) fn landmarks(
    network: &Network,
    picture: &Picture,
    face: &Face,
    memory: &mut Memory,
) -> Result<Landmarks> {
    let region = region(face);
    let tensor = picture.sample(&region, SIDE, [0.0, 1.0], Beyond::Nearest);
    let outputs = network.run(&[&tensor], memory)?;
    let [mesh, lips, left_eye, right_eye, left_iris, right_iris, presence] =
        outputs.try_into().map_err(|_| FaceError::Inputs)?;
    let mut points: Vec<[f32; 3]> = mesh.as_chunks::<3>().0.to_vec();
    if points.len() != MESH || presence.len() != 1 {
        return Err(FaceError::Inputs);
    }
    points.resize(POINTS, [0.0; 3]);
    refine(&mut points, &LIPS, &lips);
    refine(&mut points, &LEFT_EYE, &left_eye);
    refine(&mut points, &RIGHT_EYE, &right_eye);
    for (iris, numbers, eye) in [(LEFT_IRIS, left_iris, LEFT_EYE), (RIGHT_IRIS, right_iris, RIGHT_EYE)] {
        let depth = eye[..LIDS].iter().map(|place| points[*place][2]).sum::<f32>() / LIDS as f32;
        iris.iter().for_each(|place| points[*place][2] = depth);
        refine(&mut points, &iris, &numbers);
    }
    let points = points.into_iter().map(|numbers| landmark(&region, numbers)).collect();
    Ok(Landmarks { points, presence: logistic(presence[0]) })
}

/// Put finer points in the place of the mesh's; how far away they are stays.
fn refine(points: &mut [[f32; 3]], places: &[usize], finer: &[f32]) {
    for (place, [x, y]) in places.iter().zip(finer.as_chunks::<2>().0) {
        points[*place][..2].copy_from_slice(&[*x, *y]);
    }
}

fn landmark(region: &Region, numbers: [f32; 3]) -> Landmark {
    let [across, down, away] = numbers.map(|number| number / SIDE as f32);
    let Point { x, y } = region.point(across, down);
    Landmark { x, y, z: away * region.width }
}

/// The square around a face that the mesh sees, turned so that the eyes are level.
fn region(face: &Face) -> Region {
    let [left_eye, right_eye, ..] = face.points;
    let width = face.right_lower.x - face.left_upper.x;
    let height = face.right_lower.y - face.left_upper.y;
    let side = width.max(height) * AROUND;
    let centre = Point { x: face.left_upper.x + width / 2.0, y: face.left_upper.y + height / 2.0 };
    let angle = (right_eye.y - left_eye.y).atan2(right_eye.x - left_eye.x);
    Region { centre, width: side, height: side, angle }
}
