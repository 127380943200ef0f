//! HARD_SWISH: x · min(max(x + 3, 0), 6) / 6.

use super::{Kernel, Node};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    node.of_each(|number| number * (number + 3.0).clamp(0.0, 6.0) * (1.0 / 6.0))
}
