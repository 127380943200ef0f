//! Where randomness comes from: an argument, so that nothing in the core reaches for it by itself.

use crate::error::{Error, Result};

/// Fills a buffer with random bytes.
pub type Entropy = fn(&mut [u8]) -> Result<()>;

/// The operating system's randomness.
pub fn os_entropy(buffer: &mut [u8]) -> Result<()> {
    getrandom::fill(buffer).map_err(|_| Error::internal("entropy"))
}
