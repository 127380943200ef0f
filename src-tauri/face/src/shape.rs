//! The shape of a tensor: up to four axes, in the order batch, height, width, channels.

use crate::error::{FaceError, Result};

/// The most numbers a tensor may have: 32 MiB of them. The largest of the pinned models has 0.4 million.
pub(crate) const MOST_NUMBERS: usize = 8 << 20;

/// The lengths of a tensor's axes, the last one changing fastest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Right-aligned: missing leading axes have length one.
    axes: [usize; 4],
    rank: usize,
}

impl Shape {
    /// From a model's numbers; every axis must have at least one place.
    pub(crate) fn new(lengths: &[i32]) -> Result<Self> {
        let missing = 4usize
            .checked_sub(lengths.len())
            .ok_or_else(|| FaceError::Unsupported(format!("a tensor of {} axes", lengths.len())))?;
        let mut axes = [1; 4];
        for (axis, length) in axes.iter_mut().skip(missing).zip(lengths) {
            *axis = usize::try_from(*length).ok().filter(|length| *length > 0).ok_or(EMPTY)?;
        }
        let numbers = axes.iter().try_fold(1usize, |product, axis| product.checked_mul(*axis));
        match numbers {
            Some(numbers) if numbers <= MOST_NUMBERS => Ok(Self { axes, rank: lengths.len() }),
            _ => Err(FaceError::TooLarge("a tensor has too many numbers")),
        }
    }

    /// How many numbers the tensor has.
    pub(crate) fn len(&self) -> usize {
        self.axes.iter().product()
    }

    /// The four axes.
    pub(crate) fn axes(&self) -> [usize; 4] {
        self.axes
    }

    /// Height, width and channels of one picture; an error for a batch of several.
    pub(crate) fn plane(&self) -> Result<[usize; 3]> {
        match self.axes {
            [1, height, width, channels] => Ok([height, width, channels]),
            _ => Err(FaceError::Unsupported("a batch of several pictures".to_owned())),
        }
    }

    /// The last axis.
    pub(crate) fn channels(&self) -> usize {
        self.axes[3]
    }

    /// Which of [`Self::axes`] a model's axis is; negative ones count from the end.
    pub(crate) fn axis(&self, axis: i32) -> Result<usize> {
        let rank = i32::try_from(self.rank).unwrap_or(4);
        let from_end = if axis < 0 { axis.checked_add(4) } else { axis.checked_add(4 - rank) };
        from_end
            .filter(|_| (-rank..rank).contains(&axis))
            .and_then(|axis| usize::try_from(axis).ok())
            .ok_or(FaceError::Malformed("an axis that the tensor does not have"))
    }
}

const EMPTY: FaceError = FaceError::Malformed("an axis without a place");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_counted_from_either_end() {
        let shape = Shape::new(&[1, 512, 16]).unwrap();
        assert_eq!((shape.axis(1), shape.axis(-1), shape.axis(0)), (Ok(2), Ok(3), Ok(1)));
        assert!(shape.axis(3).is_err() && shape.axis(-4).is_err() && shape.axis(i32::MIN).is_err());
    }

    #[test]
    fn a_tensor_that_would_not_fit_is_refused() {
        assert!(Shape::new(&[i32::MAX, i32::MAX, i32::MAX, i32::MAX]).is_err());
        assert!(Shape::new(&[1, 0, 3]).is_err() && Shape::new(&[-1]).is_err());
        assert!(Shape::new(&[1; 5]).is_err());
        assert_eq!(Shape::new(&[2, 3]).unwrap().len(), 6);
    }
}
