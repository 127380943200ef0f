//! Landmarks2TransformMatrix, version 2: from a part of a face's points, where in the picture that part lies. The matrix
//! leads from places of a small picture of the part, upright, to places of the picture the points are in.

use super::{Kernel, MISFIT, Node};
use crate::error::{FaceError, Result};
use crate::flexbuffer::Value;

/// Operand: points of three coordinates. Result: four rows of four.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [_, rows, points, coordinates] = node.only_computed()?.axes();
    if rows != 1 || coordinates != 3 || node.result.axes() != [1, 1, 4, 4] {
        return Err(MISFIT);
    }
    let part = Part::read(node.custom)?;
    let last = part.points.iter().chain([&part.left, &part.right]).max();
    if last.is_none_or(|last| *last >= points) || part.points.is_empty() {
        return Err(FaceError::Malformed("a landmark that is not there"));
    }
    let held = part.points.len() * 2;
    Ok(Kernel::apart(move |operands, result| result.copy_from_slice(&part.matrix(operands[0]))).holding(held))
}

/// Which part of the face.
struct Part {
    /// The points that the part reaches around.
    points: Vec<usize>,
    /// From this point to the other one is level.
    left: usize,
    right: usize,
    /// Width and height of the small picture, in places.
    size: [f32; 2],
    /// How much larger than the points' box the part is.
    scale: [f32; 2],
}

impl Part {
    /// From the operator's settings, a FlexBuffers map.
    fn read(settings: &[u8]) -> Result<Self> {
        let map = Value::root(settings)?;
        let place = |name: &str| map.field(name)?.place();
        let number = |name: &str| Ok::<f32, FaceError>(map.field(name)?.number()? as f32);
        let length = |name: &str| {
            let length = place(name)?;
            if (1..=1_000_000).contains(&length) { Ok(length as f32) } else { Err(MISFIT) }
        };
        Ok(Self {
            points: map.field("subset_idxs")?.list()?.iter().map(Value::place).collect::<Result<_>>()?,
            left: place("left_rotation_idx")?,
            right: place("right_rotation_idx")?,
            size: [length("output_width")?, length("output_height")?],
            scale: [number("scale_x")?, number("scale_y")?],
        })
    }

    fn matrix(&self, points: &[f32]) -> [f32; 16] {
        let point = |place: usize| [points[place * 3], points[place * 3 + 1]];
        let (left, right) = (point(self.left), point(self.right));
        let angle = (right[1] - left[1]).atan2(right[0] - left[0]);
        let (sine, cosine) = angle.sin_cos();
        // The box around the points, turned upright.
        let (mut least, mut most) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
        for [x, y] in self.points.iter().map(|place| point(*place)) {
            for (axis, turned) in [x * cosine + y * sine, y * cosine - x * sine].into_iter().enumerate() {
                least[axis] = least[axis].min(turned);
                most[axis] = most[axis].max(turned);
            }
        }
        let middle = [0, 1].map(|axis| f32::midpoint(least[axis], most[axis]));
        let centre = [middle[0] * cosine - middle[1] * sine, middle[0] * sine + middle[1] * cosine];
        let [across, down] =
            [0, 1].map(|axis| self.scale[axis] * (most[axis] - least[axis]) / self.size[axis]);
        let half = self.size.map(|size| size / 2.0);
        let row = |axis: usize, x: f32, y: f32| [x, y, 0.0, centre[axis] - x * half[0] - y * half[1]];
        let rows = [
            row(0, cosine * across, -sine * down),
            row(1, sine * across, cosine * down),
            [0.0, 0.0, 1.0, 0.0],
            [0.0, 0.0, 0.0, 1.0],
        ];
        std::array::from_fn(|place| rows[place / 4][place % 4])
    }
}
