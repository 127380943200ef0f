//! Two tensors number by number, where the second may have one number a channel, or one for all.

use super::{Constant, Kernel, MISFIT, Node};
use crate::error::{FaceError, Result};
use crate::shape::Shape;

/// How the second tensor's numbers are spread over the first one's.
#[derive(Debug, Clone, Copy)]
enum Spread {
    Same,
    Channels,
    One,
}

/// The kernel that puts the second operand to the first with `together`. The result has the first one's shape.
pub(super) fn load(
    node: &Node,
    together: impl Fn(f32, f32) -> f32 + Send + Sync + Copy + 'static,
) -> Result<Kernel> {
    let [first, second] = node.operands.as_slice() else { return Err(MISFIT) };
    if first.constant.is_some() || first.shape != node.result {
        return Err(MISFIT);
    }
    let spread = spread(first.shape, second.shape)?;
    match &second.constant {
        None => Ok(Kernel::in_place(move |numbers, others| apply(numbers, others[0], spread, together))),
        Some(Constant::Floats(constant)) => {
            let constant = constant.to_vec();
            let held = constant.len();
            Ok(Kernel::in_place(move |numbers, _| apply(numbers, &constant, spread, together)).holding(held))
        }
        Some(Constant::Integers(_)) => {
            Err(FaceError::Unsupported("arithmetic with whole numbers".to_owned()))
        }
    }
}

fn spread(first: Shape, second: Shape) -> Result<Spread> {
    if first.axes() == second.axes() {
        Ok(Spread::Same)
    } else if second.len() == 1 {
        Ok(Spread::One)
    } else if second.len() == second.channels() && second.channels() == first.channels() {
        Ok(Spread::Channels)
    } else {
        Err(MISFIT)
    }
}

fn apply(numbers: &mut [f32], others: &[f32], spread: Spread, together: impl Fn(f32, f32) -> f32 + Copy) {
    let pairwise = |numbers: &mut [f32]| {
        for (number, other) in numbers.iter_mut().zip(others) {
            *number = together(*number, *other);
        }
    };
    match spread {
        Spread::Same => pairwise(numbers),
        Spread::Channels => numbers.chunks_exact_mut(others.len()).for_each(pairwise),
        Spread::One => numbers.iter_mut().for_each(|number| *number = together(*number, others[0])),
    }
}
