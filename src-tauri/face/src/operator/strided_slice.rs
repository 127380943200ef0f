//! STRIDED_SLICE: every so many places of a tensor, along each axis.

use super::window::positive;
use super::{Kernel, MISFIT, Node};
use crate::error::{FaceError, Result};

/// Operands: tensor; for each axis the first place, the one after the last, and the step.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let input = node.only_computed()?.axes();
    let output = node.result.axes();
    let options = node.options()?;
    for mask in 0..5 {
        if options.int(mask, 0)? != 0 {
            return Err(FaceError::Unsupported("a slice with a mask".to_owned()));
        }
    }
    let (begins, ends, steps) = (node.integers(1)?, node.integers(2)?, node.integers(3)?);
    if begins.len() != ends.len() || begins.len() != steps.len() || begins.len() > 4 {
        return Err(MISFIT);
    }
    let missing = 4 - begins.len();
    let (mut first, mut step) = ([0; 4], [1; 4]);
    for (place, axis) in (missing..4).enumerate() {
        let begin = place_from(begins[place], input[axis])?;
        let end = place_from(ends[place], input[axis])?;
        step[axis] = positive(steps[place])?;
        first[axis] = begin;
        if end.saturating_sub(begin).div_ceil(step[axis]) != output[axis] {
            return Err(MISFIT);
        }
    }
    if input[..missing] != output[..missing] {
        return Err(MISFIT);
    }
    Ok(Kernel::apart(move |operands, result| {
        for (place, number) in result.iter_mut().enumerate() {
            let mut rest = place;
            let (mut source, mut length) = (0, 1);
            for axis in (0..4).rev() {
                source += (first[axis] + rest % output[axis] * step[axis]) * length;
                rest /= output[axis];
                length *= input[axis];
            }
            *number = operands[0][source];
        }
    }))
}

/// A place from the start, or from the end where it is negative; never beyond the axis.
fn place_from(number: i32, length: usize) -> Result<usize> {
    let length = i32::try_from(length).map_err(|_| MISFIT)?;
    let place = if number < 0 { number.saturating_add(length) } else { number };
    usize::try_from(place.clamp(0, length)).map_err(|_| MISFIT)
}
