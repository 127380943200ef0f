//! A decoded picture, and a turned square of it brought to a model's size.

use crate::error::{FaceError, Result};

/// 8-bit RGB pixels, row by row, upright.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    width: u32,
    height: u32,
    pixels: &'a [u8],
}

/// A point of a picture, in pixels from its left upper corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A rectangle of a picture, turned about its centre; it may reach beyond the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Region {
    /// In pixels.
    pub(crate) centre: Point,
    /// In pixels.
    pub(crate) width: f32,
    /// In pixels.
    pub(crate) height: f32,
    /// In radians, clockwise as one sees it.
    pub(crate) angle: f32,
}

/// What lies beyond the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// Black.
    Black,
    /// The nearest pixel goes on.
    Nearest,
}

impl<'a> Picture<'a> {
    /// From `pixels` of red, green and blue.
    ///
    /// # Errors
    /// [`FaceError::Picture`] where width times height times three is not the number of bytes, or is nothing.
    pub fn new(width: u32, height: u32, pixels: &'a [u8]) -> Result<Self> {
        let bytes = u64::from(width).checked_mul(u64::from(height)).and_then(|pixels| pixels.checked_mul(3));
        if bytes != u64::try_from(pixels.len()).ok() || pixels.is_empty() {
            return Err(FaceError::Picture { width, height, bytes: pixels.len() });
        }
        Ok(Self { width, height, pixels })
    }

    /// Width and height, in pixels.
    pub(crate) fn size(&self) -> [f32; 2] {
        [self.width as f32, self.height as f32]
    }

    /// The whole picture, stretched to a square where it is none.
    pub(crate) fn whole(&self) -> Region {
        let [width, height] = self.size();
        Region { centre: Point { x: width / 2.0, y: height / 2.0 }, width, height, angle: 0.0 }
    }

    /// The smallest upright square around the whole picture.
    pub(crate) fn square(&self) -> Region {
        let whole = self.whole();
        let side = whole.width.max(whole.height);
        Region { width: side, height: side, ..whole }
    }

    /// The pixels of a region at `side` by `side` places, each a mixture of its four neighbours, with 0 to 255 brought to
    /// `range`. As MediaPipe does on a processor: place 0 is the region's edge, and a picture is not smoothed before it is
    /// made smaller.
    pub(crate) fn sample(&self, region: &Region, side: usize, range: [f32; 2], beyond: Beyond) -> Vec<f32> {
        let scale = (range[1] - range[0]) / 255.0;
        let mut tensor = vec![0.0; side * side * 3];
        let [start, across, down] = region.steps(side);
        for (y, row) in tensor.chunks_exact_mut(side * 3).enumerate() {
            let left = start.plus(down, y as f32);
            for (x, place) in row.as_chunks_mut::<3>().0.iter_mut().enumerate() {
                let pixel = self.mixture(left.plus(across, x as f32), beyond);
                *place = pixel.map(|value| value * scale + range[0]);
            }
        }
        tensor
    }

    fn mixture(&self, at: Point, beyond: Beyond) -> [f32; 3] {
        let (left, top) = (whole_below(at.x), whole_below(at.y));
        let (right_share, lower_share) = (at.x - left as f32, at.y - top as f32);
        let row = |y| {
            self.pair_within(left, y).unwrap_or_else(|| {
                [self.pixel(left, y, beyond), self.pixel(left.saturating_add(1), y, beyond)]
            })
        };
        let (upper, lower) = (row(top), row(top.saturating_add(1)));
        std::array::from_fn(|channel| {
            let [a, b] = upper.map(|pixel| f32::from(pixel[channel]));
            let [c, d] = lower.map(|pixel| f32::from(pixel[channel]));
            let (above, below) = (a + (b - a) * right_share, c + (d - c) * right_share);
            above + (below - above) * lower_share
        })
    }

    /// Two pixels side by side, where both are in the picture.
    fn pair_within(&self, x: i64, y: i64) -> Option<[[u8; 3]; 2]> {
        let (x, y) = (u32::try_from(x).ok()?, u32::try_from(y).ok().filter(|y| *y < self.height)?);
        if x.saturating_add(1) >= self.width {
            return None;
        }
        let first = (y as usize * self.width as usize + x as usize) * 3;
        let pair = self.pixels.get(first..)?.first_chunk::<6>()?;
        Some([[pair[0], pair[1], pair[2]], [pair[3], pair[4], pair[5]]])
    }

    fn pixel(&self, x: i64, y: i64, beyond: Beyond) -> [u8; 3] {
        let inside = (x.clamp(0, i64::from(self.width) - 1), y.clamp(0, i64::from(self.height) - 1));
        if inside != (x, y) && beyond == Beyond::Black {
            return [0; 3];
        }
        let place = (inside.1 * i64::from(self.width) + inside.0).cast_unsigned();
        let first = usize::try_from(place).unwrap_or(0) * 3;
        self.pixels.get(first..).and_then(|rest| rest.first_chunk()).copied().unwrap_or_default()
    }
}

impl Point {
    fn plus(self, step: Self, times: f32) -> Self {
        Self { x: self.x + step.x * times, y: self.y + step.y * times }
    }
}

/// The largest whole number that is not above; what is no number becomes zero.
fn whole_below(number: f32) -> i64 {
    let whole = number as i64;
    if (whole as f32) > number { whole.saturating_sub(1) } else { whole }
}

impl Region {
    /// The left upper corner, and the steps to the next of `side` places across and down.
    fn steps(&self, side: usize) -> [Point; 3] {
        let (sine, cosine) = self.angle.sin_cos();
        let (across, down) = (self.width / side as f32, self.height / side as f32);
        [
            self.point(0.0, 0.0),
            Point { x: across * cosine, y: across * sine },
            Point { x: -down * sine, y: down * cosine },
        ]
    }

    /// The picture's point at shares of the region's width and height.
    pub(crate) fn point(&self, across: f32, down: f32) -> Point {
        let (sine, cosine) = self.angle.sin_cos();
        let (x, y) = ((across - 0.5) * self.width, (down - 0.5) * self.height);
        Point { x: self.centre.x + x * cosine - y * sine, y: self.centre.y + x * sine + y * cosine }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red is the column, green the row, blue the same everywhere.
    fn ramp() -> Vec<u8> {
        (0..4u8).flat_map(|y| (0..6u8).flat_map(move |x| [x * 10, y * 10, 200])).collect()
    }

    #[test]
    fn a_picture_has_three_bytes_a_pixel() {
        let pixels = ramp();
        assert!(Picture::new(6, 4, &pixels).is_ok());
        for (width, height) in [(6, 5), (0, 4), (0, 0), (u32::MAX, u32::MAX)] {
            assert!(Picture::new(width, height, &pixels).is_err(), "{width} by {height}");
        }
        assert!(Picture::new(0, 0, &[]).is_err());
    }

    #[test]
    fn a_region_is_sampled_between_the_pixels() {
        let pixels = ramp();
        let picture = Picture::new(6, 4, &pixels).unwrap();
        let region = Region { centre: Point { x: 2.0, y: 2.0 }, width: 2.0, height: 2.0, angle: 0.0 };
        let sampled = picture.sample(&region, 4, [0.0, 255.0], Beyond::Black);
        let red: Vec<f32> = sampled.iter().copied().step_by(3).take(4).collect();
        assert_eq!(red, [10.0, 15.0, 20.0, 25.0]);
        let turned = Region { angle: std::f32::consts::FRAC_PI_2, ..region };
        let first = &picture.sample(&turned, 4, [0.0, 255.0], Beyond::Black)[..3];
        assert!(
            (first[0] - 30.0).abs() < 1e-3 && (first[1] - 10.0).abs() < 1e-3,
            "the right upper corner: {first:?}"
        );
    }

    #[test]
    fn beyond_the_picture_is_black_or_the_nearest_pixel() {
        let pixels = ramp();
        let picture = Picture::new(6, 4, &pixels).unwrap();
        let far = Region { centre: Point { x: 99.0, y: 1.0 }, width: 0.0, height: 0.0, angle: 0.0 };
        assert_eq!(picture.sample(&far, 1, [-1.0, 1.0], Beyond::Black), [-1.0; 3]);
        assert_eq!(picture.sample(&far, 1, [0.0, 255.0], Beyond::Nearest), [50.0, 10.0, 200.0]);
    }
}
