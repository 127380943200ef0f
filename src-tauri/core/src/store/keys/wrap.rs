//! Wrapping a database key: Argon2id (RFC 9106) makes a key of the passphrase, ChaCha20-Poly1305 (RFC 8439) seals.

use super::DatabaseKey;
use crate::error::{Code, Error, Result};
use crate::store::Entropy;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Memory in KiB: 64 MiB, three times what OWASP asks for at least; about 0.1 s on a counter's computer.
const MEMORY_KIB: u32 = 64 * 1024;
/// Passes over the memory.
const PASSES: u32 = 2;
/// A key file may ask for at most this much memory: a damaged one must not exhaust the computer.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;

/// A database key sealed under one secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::store) struct Wrapped {
    memory_kib: u32,
    passes: u32,
    salt: Hex<16>,
    nonce: Hex<12>,
    sealed: Hex<48>,
}

impl Wrapped {
    /// Seal `key` under `secret`, bound to `owner`.
    pub(super) fn seal(key: &DatabaseKey, secret: &str, owner: &str, entropy: Entropy) -> Result<Self> {
        let (mut salt, mut nonce) = ([0; 16], [0; 12]);
        entropy(&mut salt)?;
        entropy(&mut nonce)?;
        let cipher = cipher(secret, &salt, MEMORY_KIB, PASSES)?;
        let payload = Payload { msg: &key.0, aad: owner.as_bytes() };
        let sealed = cipher.encrypt(&Nonce::from(nonce), payload).map_err(|_| Error::internal("seal"))?;
        let sealed = sealed.try_into().map_err(|_| Error::internal("seal length"))?;
        Ok(Self {
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            salt: Hex(salt),
            nonce: Hex(nonce),
            sealed: Hex(sealed),
        })
    }

    /// What no other sealing has in common with this one.
    pub(super) fn mark(&self) -> String {
        self.salt.clone().into()
    }

    /// Open with `secret`; none where it is the wrong one.
    pub(super) fn open(&self, secret: &str, owner: &str) -> Result<Option<DatabaseKey>> {
        if self.memory_kib > MOST_MEMORY_KIB || self.passes > 100 {
            return Err(Error::new(Code::KeyFileDamaged));
        }
        let cipher = cipher(secret, &self.salt.0, self.memory_kib, self.passes)?;
        let payload = Payload { msg: &self.sealed.0, aad: owner.as_bytes() };
        let Ok(opened) = cipher.decrypt(&Nonce::from(self.nonce.0), payload).map(Zeroizing::new) else {
            return Ok(None);
        };
        Ok(opened.as_slice().try_into().ok().map(DatabaseKey))
    }
}

fn cipher(secret: &str, salt: &[u8], memory_kib: u32, passes: u32) -> Result<ChaCha20Poly1305> {
    let params =
        Params::new(memory_kib, passes, 1, Some(32)).map_err(|_| Error::new(Code::KeyFileDamaged))?;
    let mut derived = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, derived.as_mut())
        .map_err(|_| Error::internal("argon2"))?;
    Ok(ChaCha20Poly1305::new(&Key::from(*derived)))
}

/// A fixed number of bytes, hexadecimal in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Hex<const N: usize>([u8; N]);

impl<const N: usize> From<Hex<N>> for String {
    fn from(bytes: Hex<N>) -> Self {
        crate::model::hex(&bytes.0)
    }
}

impl<const N: usize> TryFrom<String> for Hex<N> {
    type Error = String;
    fn try_from(text: String) -> std::result::Result<Self, String> {
        let wrong = || format!("not {N} bytes in hexadecimal");
        if text.len() != 2 * N || !text.is_ascii() {
            return Err(wrong());
        }
        let mut bytes = [0; N];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).map_err(|_| wrong())?;
        }
        Ok(Self(bytes))
    }
}
