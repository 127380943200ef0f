//! PAD: zeros before and after along each axis.

use super::{Kernel, MISFIT, Node};
use crate::error::Result;

/// Operands: tensor; for each axis how many places before and after.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let input = node.only_computed()?.axes();
    let output = node.result.axes();
    let (pairs, _) = node.integers(1)?.as_chunks::<2>();
    let missing = 4usize.checked_sub(pairs.len()).ok_or(MISFIT)?;
    let mut before = [0; 4];
    for axis in 0..4 {
        let [start, end] = if axis < missing { [0, 0] } else { pairs[axis - missing] };
        let [start, end] = [start, end].map(usize::try_from);
        let (Ok(start), Ok(end)) = (start, end) else { return Err(MISFIT) };
        if input[axis].checked_add(start).and_then(|sum| sum.checked_add(end)) != Some(output[axis]) {
            return Err(MISFIT);
        }
        before[axis] = start;
    }
    Ok(Kernel::apart(move |operands, result| {
        result.fill(0.0);
        for (line, numbers) in operands[0].chunks_exact(input[3]).enumerate() {
            let (rest, row) = (line / input[2], line % input[2]);
            let (batch, height) = (rest / input[1], rest % input[1]);
            let target = (batch + before[0]) * output[1] + height + before[1];
            let target = (target * output[2] + row + before[2]) * output[3] + before[3];
            result[target..target + input[3]].copy_from_slice(numbers);
        }
    }))
}
