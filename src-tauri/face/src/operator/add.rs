//! ADD: the sum of two tensors.

use super::{Kernel, Node, broadcast};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    node.no_activation(0)?;
    broadcast::load(node, |a, b| a + b)
}
