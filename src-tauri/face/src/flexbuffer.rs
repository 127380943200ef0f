//! Reading FlexBuffers, the format of a custom operator's settings: a map of numbers and lists of numbers. Every access
//! is checked; the `flexbuffers` crate panics on spoilt bytes. Source: the FlatBuffers documentation, "FlexBuffers".

use crate::error::{FaceError, Result};

const WRONG: FaceError = FaceError::Malformed("an operator's settings cannot be read");

/// A value: where it stands, how wide the numbers of its container are, and its type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Value<'a> {
    bytes: &'a [u8],
    at: usize,
    width: usize,
    kind: u8,
}

/// The most values of a list. The longest one of the pinned models has 80.
const MOST_VALUES: usize = 1 << 10;

const SIGNED: u8 = 1;
const UNSIGNED: u8 = 2;
const FLOAT: u8 = 3;
/// A number elsewhere: this much more than the same number in place.
const INDIRECT: u8 = 5;
const MAP: u8 = 9;
const LIST: u8 = 10;
/// A list of numbers of one type: this much more than the number.
const LIST_OF: u8 = 10;

impl<'a> Value<'a> {
    /// The outermost value, which the end of the bytes describes.
    pub(crate) fn root(bytes: &'a [u8]) -> Result<Self> {
        let [before @ .., packed, width] = bytes else { return Err(WRONG) };
        let width = usize::from(*width);
        if ![1, 2, 4, 8].contains(&width) {
            return Err(WRONG);
        }
        let at = before.len().checked_sub(width).ok_or(WRONG)?;
        Ok(Self { bytes, at, width, kind: *packed })
    }

    /// The value of a key, this value being a map.
    pub(crate) fn field(&self, name: &str) -> Result<Self> {
        if self.kind >> 2 != MAP {
            return Err(WRONG);
        }
        let (start, width) = self.target()?;
        let keys = behind(self.bytes, back(start, 3 * width)?, width)?;
        let keys_width = to_usize(number_at(self.bytes, back(start, 2 * width)?, width)?)?;
        for place in 0..self.count(start, width)? {
            let key = behind(self.bytes, forward(keys, place, keys_width)?, keys_width)?;
            let rest = self.bytes.get(key..).and_then(|rest| rest.strip_prefix(name.as_bytes()));
            if rest.is_some_and(|rest| rest.first() == Some(&0)) {
                return self.element(start, width, place);
            }
        }
        Err(WRONG)
    }

    /// A number of any type.
    pub(crate) fn number(&self) -> Result<f64> {
        match self.kind >> 2 {
            kind @ SIGNED..=FLOAT => scalar(self.bytes, self.at, self.width, kind),
            kind if (SIGNED..=FLOAT).contains(&kind.wrapping_sub(INDIRECT)) => {
                let (at, width) = self.target()?;
                scalar(self.bytes, at, width, kind - INDIRECT)
            }
            _ => Err(WRONG),
        }
    }

    /// A whole number that counts or names something.
    pub(crate) fn place(&self) -> Result<usize> {
        let number = self.number()?;
        let whole = (0.0..=f64::from(u32::MAX)).contains(&number) && number.fract() == 0.0;
        if whole { Ok(number as usize) } else { Err(WRONG) }
    }

    /// The values of a list.
    pub(crate) fn list(&self) -> Result<Vec<Self>> {
        let kind = self.kind >> 2;
        let (start, width) = self.target()?;
        let count = self.count(start, width)?;
        if kind == LIST {
            return (0..count).map(|place| self.element(start, width, place)).collect();
        }
        let of = kind.wrapping_sub(LIST_OF);
        if !(SIGNED..=FLOAT).contains(&of) {
            return Err(WRONG);
        }
        let one =
            |place| Ok(Self { bytes: self.bytes, at: forward(start, place, width)?, width, kind: of << 2 });
        (0..count).map(one).collect()
    }

    /// A value of a list or map, whose types stand after its values.
    fn element(&self, start: usize, width: usize, place: usize) -> Result<Self> {
        let types = forward(start, self.count(start, width)?, width)?;
        let kind = *self.bytes.get(forward(types, place, 1)?).ok_or(WRONG)?;
        Ok(Self { bytes: self.bytes, at: forward(start, place, width)?, width, kind })
    }

    /// What this value, an offset, points at, and how wide the numbers there are.
    fn target(&self) -> Result<(usize, usize)> {
        Ok((behind(self.bytes, self.at, self.width)?, 1 << (self.kind & 3)))
    }

    /// The length of a list or map.
    fn count(&self, start: usize, width: usize) -> Result<usize> {
        let count = to_usize(number_at(self.bytes, back(start, width)?, width)?)?;
        if count <= MOST_VALUES { Ok(count) } else { Err(FaceError::TooLarge("a list of settings")) }
    }
}

fn scalar(bytes: &[u8], at: usize, width: usize, kind: u8) -> Result<f64> {
    let bits = number_at(bytes, at, width)?;
    match (kind, width) {
        (UNSIGNED, _) => Ok(bits as f64),
        (SIGNED, _) => {
            let unused = 64 - 8 * width;
            Ok(((bits << unused).cast_signed() >> unused) as f64)
        }
        (_, 4) => Ok(f64::from(f32::from_bits(bits as u32))),
        (_, 8) => Ok(f64::from_bits(bits)),
        _ => Err(WRONG),
    }
}

/// An unsigned number of one, two, four or eight bytes.
fn number_at(bytes: &[u8], at: usize, width: usize) -> Result<u64> {
    let number = bytes.get(at..).and_then(|rest| rest.get(..width)).filter(|_| width <= 8).ok_or(WRONG)?;
    Ok(number.iter().rev().fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
}

/// Offsets lead back.
fn behind(bytes: &[u8], at: usize, width: usize) -> Result<usize> {
    back(at, to_usize(number_at(bytes, at, width)?)?)
}

fn back(at: usize, distance: usize) -> Result<usize> {
    at.checked_sub(distance).ok_or(WRONG)
}

fn forward(at: usize, place: usize, width: usize) -> Result<usize> {
    place.checked_mul(width).and_then(|distance| at.checked_add(distance)).ok_or(WRONG)
}

fn to_usize(number: u64) -> Result<usize> {
    usize::try_from(number).map_err(|_| WRONG)
}
