//! How a window moves over a picture: what convolutions and pools have in common.

use super::MISFIT;
use crate::error::{FaceError, Result};
use crate::flatbuffer::Table;
use std::ops::Range;

/// A window along one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    /// Places of the picture.
    pub(super) input: usize,
    /// Places of the window.
    pub(super) size: usize,
    /// Places from one window to the next.
    pub(super) stride: usize,
    /// How many places the first window stands before the picture.
    pub(super) before: usize,
    /// How many windows there are.
    pub(super) output: usize,
}

impl Axis {
    /// `same` adds places around the picture until every `stride`-th place has its window; else all windows lie within.
    fn new(input: usize, size: usize, stride: usize, same: bool) -> Result<Self> {
        if same {
            let output = input.div_ceil(stride);
            let before = ((output - 1) * stride + size).saturating_sub(input) / 2;
            return Ok(Self { input, size, stride, before, output });
        }
        let output = input.checked_sub(size).map(|rest| rest / stride + 1).ok_or(MISFIT)?;
        Ok(Self { input, size, stride, before: 0, output })
    }

    /// The first place of a window, perhaps before the picture, and those places of the window that lie within.
    pub(super) fn window(&self, output: usize) -> (isize, Range<usize>) {
        let start = (output * self.stride).cast_signed() - self.before.cast_signed();
        let first = (-start).max(0).cast_unsigned();
        let last = (self.input.cast_signed() - start).clamp(0, self.size.cast_signed()).cast_unsigned();
        (start, first.min(last)..last)
    }
}

/// The window's rows and columns. `options` begins as those of all these operators do: padding, stride along the
/// width, stride along the height.
pub(super) fn axes(options: &Table, input: [usize; 2], size: [usize; 2]) -> Result<[Axis; 2]> {
    let same = match options.byte(0)? {
        0 => true,
        1 => false,
        _ => return Err(FaceError::Malformed("an unknown padding")),
    };
    let stride = |slot| positive(options.int(slot, 0)?);
    Ok([Axis::new(input[0], size[0], stride(2)?, same)?, Axis::new(input[1], size[1], stride(1)?, same)?])
}

/// A length or distance of at least one and at most a million.
pub(super) fn positive(number: i32) -> Result<usize> {
    let number = usize::try_from(number).ok().filter(|number| (1..=1_000_000).contains(number));
    number.ok_or(FaceError::Malformed("a length that is none"))
}

#[cfg(test)]
mod tests {
    use super::Axis;

    #[test]
    fn windows_stand_as_the_operators_description_says() {
        let axis = Axis::new(128, 5, 2, true).unwrap();
        assert_eq!(
            (axis.output, axis.before),
            (64, 1),
            "128 places, window 5, stride 2: padding 3, one before"
        );
        assert_eq!(axis.window(0), (-1, 1..5));
        assert_eq!(axis.window(63), (125, 0..3));
        assert_eq!(Axis::new(7, 3, 2, false).unwrap().output, 3);
        assert!(Axis::new(2, 3, 1, false).is_err(), "the window is larger than the picture");
    }
}
