//! TransformLandmarks, version 2: points of a part of the face, brought back into the whole by the part's matrix.

use super::{Kernel, MISFIT, Node};
use crate::error::Result;

/// Operands: points of two coordinates; matrix of four rows of four.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [points, matrix] = node.computed().try_into().map_err(|_| MISFIT)?;
    if points.channels() != 2 || points != node.result || matrix.axes() != [1, 1, 4, 4] {
        return Err(MISFIT);
    }
    Ok(Kernel::in_place(|points, others| {
        let matrix = others[0];
        for point in points.as_chunks_mut::<2>().0 {
            let [x, y] = *point;
            *point = [&matrix[..4], &matrix[4..8]].map(|row| row[0] * x + row[1] * y + row[3]);
        }
    }))
}
