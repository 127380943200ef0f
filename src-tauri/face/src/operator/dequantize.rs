//! DEQUANTIZE of constants kept as half-precision numbers, done once when the model is loaded.

use half::f16;

/// Little-endian IEEE 754 binary16 to single precision, exactly.
pub(crate) fn singles(bytes: &[u8]) -> Vec<f32> {
    let (halves, _) = bytes.as_chunks::<2>();
    halves.iter().map(|half| f16::from_le_bytes(*half).to_f32()).collect()
}

#[cfg(test)]
mod tests {
    use super::singles;

    #[test]
    fn halves_are_read_as_the_standard_says() {
        let bytes: Vec<u8> =
            [0x3c00u16, 0xc000, 0x7bff, 0x0001, 0x3555].iter().flat_map(|half| half.to_le_bytes()).collect();
        assert_eq!(singles(&bytes), [1.0, -2.0, 65504.0, 5.960_464_5e-8, 0.333_251_95]);
    }
}
