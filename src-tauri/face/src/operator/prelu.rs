//! PRELU: what is negative is multiplied by a factor of its channel.

use super::{Kernel, MISFIT, Node};
use crate::error::Result;

/// Operands: picture; a factor for each channel.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let shape = node.only_computed()?;
    let factors = node.floats(1)?.to_vec();
    if node.result != shape || factors.len() != shape.channels() || node.shape(1)?.channels() != factors.len()
    {
        return Err(MISFIT);
    }
    let held = factors.len();
    let run = move |numbers: &mut [f32], _: &[&[f32]]| {
        for pixel in numbers.chunks_exact_mut(factors.len()) {
            for (number, factor) in pixel.iter_mut().zip(&factors) {
                *number = number.max(0.0) + factor * number.min(0.0);
            }
        }
    };
    Ok(Kernel::in_place(run).holding(held))
}
