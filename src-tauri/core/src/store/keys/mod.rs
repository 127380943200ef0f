//! Keys: one random database key, wrapped once for each clerk by passphrase and once by the printed recovery key.

mod file;
mod recovery;
mod wrap;

pub use file::{KeyFile, KeyHolder};
pub use recovery::{RECOVERY_KEY_GROUPS, RecoveryKey};

use crate::error::Result;
use crate::model::hex;
use crate::store::Entropy;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The key of the database: 256 random bits, never derived from anything.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(in crate::store) struct DatabaseKey([u8; 32]);

impl DatabaseKey {
    /// A new random key.
    pub(in crate::store) fn random(entropy: Entropy) -> Result<Self> {
        let mut key = Self([0; 32]);
        entropy(&mut key.0)?;
        Ok(key)
    }

    /// For SQLCipher's raw-key form.
    pub(in crate::store) fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(&self.0))
    }
}
