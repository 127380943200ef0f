//! CONCATENATION: tensors one after another along an axis.

use super::{Kernel, MISFIT, Node};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    node.no_activation(1)?;
    let axis = node.result.axis(node.options()?.int(0, 0)?)?;
    let computed = node.computed();
    if computed.len() != node.operands.len() || computed.is_empty() {
        return Err(MISFIT);
    }
    let mut places = 0;
    for shape in &computed {
        let mut axes = shape.axes();
        places += axes[axis];
        axes[axis] = node.result.axes()[axis];
        if axes != node.result.axes() {
            return Err(MISFIT);
        }
    }
    if places != node.result.axes()[axis] {
        return Err(MISFIT);
    }
    let run = |axes: [usize; 4]| axes[axis..].iter().product::<usize>();
    let lengths: Vec<usize> = computed.iter().map(|shape| run(shape.axes())).collect();
    let whole = run(node.result.axes());
    Ok(Kernel::apart(move |operands, result| {
        for (place, target) in result.chunks_exact_mut(whole).enumerate() {
            let mut rest = target;
            for (operand, length) in operands.iter().zip(&lengths) {
                let (part, after) = rest.split_at_mut(*length);
                part.copy_from_slice(&operand[place * length..][..*length]);
                rest = after;
            }
        }
    }))
}
