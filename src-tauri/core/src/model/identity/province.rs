//! Provinces by the first two digits of a region code.

/// Whether two ASCII digits name a province of GB/T 2260 (71 is Taiwan). Only these two are looked at: the region is the
/// place of first registration, and many of the longer codes have been abolished. 81 to 83 belong to residence permits.
pub(super) fn is_province(code: &[u8]) -> bool {
    matches!(
        code,
        [b'1', b'1'..=b'5']
            | [b'2', b'1'..=b'3']
            | [b'3', b'1'..=b'7']
            | [b'4', b'1'..=b'6']
            | [b'5', b'0'..=b'4']
            | [b'6', b'1'..=b'5']
            | [b'7', b'1']
    )
}
