//! AVERAGE_POOL_2D: the mean of each window, channel by channel; places outside the picture do not count.

use super::max_pool_2d::Pool;
use super::{Kernel, Node};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    let pool = Pool::of(node)?;
    Ok(Kernel::apart(move |operands, result| {
        let add = |target: &mut [f32], pixel: &[f32]| {
            target.iter_mut().zip(pixel).for_each(|(sum, number)| *sum += number);
        };
        pool.each(operands[0], result, 0.0, add, |target, count| {
            target.iter_mut().for_each(|sum| *sum /= count as f32);
        });
    }))
}
