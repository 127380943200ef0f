//! SHA-256 of files, in hex.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;

/// SHA-256 of `bytes` as 64 lower-case hex digits.
pub(crate) fn of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// SHA-256 of a file; none where it is not there or cannot be read.
pub(crate) fn of_file(path: &Path) -> Option<String> {
    std::fs::read(path).ok().map(|bytes| of(&bytes))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_is_the_standard_s_own_example() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(super::of(b"abc"), expected, "FIPS 180-2, appendix B.1");
        assert_ne!(super::of(b"abd"), expected);
    }
}
