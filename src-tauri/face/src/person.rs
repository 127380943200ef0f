//! What of a picture is a person, by MediaPipe's selfie segmentation.

use crate::error::{FaceError, Result};
use crate::network::{Memory, Network};
use crate::picture::{Beyond, Picture};

/// Width and height of what the segmentation sees and answers, in places.
const SIDE: usize = 256;

/// How likely each place of a picture shows a person. It eats hair, and its edge is soft.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonMask {
    values: Vec<f32>,
    /// The picture's width and height, in pixels.
    picture: [f32; 2],
}

impl PersonMask {
    /// Places a side: the whole picture is stretched to so many by so many.
    pub const SIDE: usize = SIDE;

    /// The likelihoods, 0 to 1, row by row from the left upper corner.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// The likelihood at a pixel of the picture, whole numbers being the middle of a pixel: a mixture of the four nearest
    /// places.
    pub fn at(&self, column: f32, row: f32) -> f32 {
        let place = |at: f32, of: f32| (at * SIDE as f32 / of).clamp(0.0, (SIDE - 1) as f32);
        let (x, y) = (place(column, self.picture[0]), place(row, self.picture[1]));
        let (left, top) = (x as usize, y as usize);
        let (right, bottom) = ((left + 1).min(SIDE - 1), (top + 1).min(SIDE - 1));
        let value = |y: usize, x: usize| self.values[y * SIDE + x];
        let row = |y: usize| value(y, left) + (value(y, right) - value(y, left)) * x.fract();
        row(top) + (row(bottom) - row(top)) * y.fract()
    }
}

/// The person of a picture.
pub(crate) fn mask(network: &Network, picture: &Picture, memory: &mut Memory) -> Result<PersonMask> {
    let tensor = picture.sample(&picture.whole(), SIDE, [0.0, 1.0], Beyond::Black);
    let [values] = network.run(&[&tensor], memory)?.try_into().map_err(|_| FaceError::Inputs)?;
    if values.len() != SIDE * SIDE {
        return Err(FaceError::Inputs);
    }
    Ok(PersonMask { values, picture: picture.size() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_is_mixed_between_its_places_and_goes_on_at_its_edge() {
        let values = (0..SIDE * SIDE).map(|place| (place % SIDE) as f32 / 256.0).collect();
        let mask = PersonMask { values, picture: [512.0, 128.0] };
        assert!((mask.at(128.0, 90.0) - 0.25).abs() < 1e-6);
        assert!((mask.at(129.0, 10.0) - 64.5 / 256.0).abs() < 1e-6);
        assert_eq!((mask.at(999.0, 999.0), mask.at(-1.0, 0.0)), (255.0 / 256.0, 0.0));
    }
}
