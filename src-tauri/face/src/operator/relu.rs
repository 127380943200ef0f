//! RELU: nothing below zero.

use super::{Kernel, Node};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    node.of_each(|number| number.max(0.0))
}
