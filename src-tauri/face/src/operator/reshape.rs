//! RESHAPE: the same numbers under another shape, which the file gives.

use super::{Kernel, MISFIT, Node};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    if node.only_computed()?.len() != node.result.len() {
        return Err(MISFIT);
    }
    Ok(Kernel::in_place(|_, _| {}))
}
