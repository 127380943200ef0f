//! LOGISTIC: 1 / (1 + e⁻ˣ).

use super::{Kernel, Node};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    node.of_each(logistic)
}

/// Any number to one between zero and one.
pub(crate) fn logistic(number: f32) -> f32 {
    1.0 / (1.0 + (-number).exp())
}
