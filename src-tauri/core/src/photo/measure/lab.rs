//! CIELAB under D65 from 8-bit sRGB (IEC 61966-2-1, CIE 15), and a picture sampled in it.

use image::RgbImage;
use std::sync::LazyLock;

/// About so many samples suffice for a picture of any size.
const SAMPLES: f64 = 40_000.0;

/// A colour in CIELAB.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Lab {
    /// Lightness, 0 black to 100 white.
    pub l: f32,
    /// Green (negative) to red.
    pub a: f32,
    /// Blue (negative) to yellow.
    pub b: f32,
}

impl Lab {
    /// Convert from sRGB.
    pub fn from_srgb([red, green, blue]: [u8; 3]) -> Self {
        let [r, g, b] = [linear(red), linear(green), linear(blue)];
        let x = f((0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47);
        let y = f(0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b);
        let z = f((0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83);
        Self { l: 116.0 * y - 16.0, a: 500.0 * (x - y), b: 200.0 * (y - z) }
    }

    /// Chroma C*: distance from grey.
    pub fn chroma(self) -> f32 {
        (self.a * self.a + self.b * self.b).sqrt()
    }

    /// Colour difference ΔE of CIE 1976.
    pub fn difference(self, other: Self) -> f32 {
        let (l, a, b) = (self.l - other.l, self.a - other.a, self.b - other.b);
        (l * l + a * a + b * b).sqrt()
    }
}

fn f(t: f32) -> f32 {
    const DELTA: f32 = 6.0 / 29.0;
    if t > DELTA * DELTA * DELTA { t.cbrt() } else { t / (3.0 * DELTA * DELTA) + 4.0 / 29.0 }
}

fn linear(value: u8) -> f32 {
    static TABLE: LazyLock<Vec<f32>> = LazyLock::new(|| (0..=u8::MAX).map(linear_of).collect());
    TABLE.get(usize::from(value)).copied().unwrap_or_default()
}

fn linear_of(value: u8) -> f32 {
    let v = f32::from(value) / 255.0;
    if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
}

/// A picture in CIELAB, each sample the middle of an equal cell.
#[derive(Debug, Clone)]
pub struct LabGrid {
    /// Samples across, at least 1.
    pub width: usize,
    /// Samples down, at least 1.
    pub height: usize,
    /// Pixels from one sample to the next, across as down.
    pub step: usize,
    samples: Vec<Lab>,
}

impl LabGrid {
    /// Sample a picture of at least one pixel; small pictures pixel by pixel.
    pub fn of(picture: &RgbImage) -> Self {
        let pixels = f64::from(picture.width()) * f64::from(picture.height());
        let step = (pixels / SAMPLES).sqrt().floor().max(1.0) as usize;
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let raw = picture.as_raw();
        let cells = |length: usize| (step / 2..length).step_by(step);
        let samples: Vec<Lab> = cells(height)
            .flat_map(|y| cells(width).map(move |x| (y * width + x) * 3))
            .filter_map(|at| raw.get(at..)?.first_chunk::<3>().copied())
            .map(Lab::from_srgb)
            .collect();
        Self { width: cells(width).count(), height: cells(height).count(), step, samples }
    }

    /// The samples of a block, given as ranges of columns and rows.
    pub fn block(
        &self,
        columns: std::ops::Range<usize>,
        rows: std::ops::Range<usize>,
    ) -> impl Iterator<Item = Lab> {
        rows.filter_map(move |row| {
            self.samples.get(row * self.width + columns.start..row * self.width + columns.end)
        })
        .flatten()
        .copied()
    }

    /// Every sample.
    pub fn all(&self) -> impl Iterator<Item = Lab> {
        self.samples.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lab_agrees_with_published_values() {
        // Bruce Lindbloom's calculator, sRGB, D65, no adaptation
        let cases = [
            ([255, 0, 0], [53.2408, 80.0925, 67.2032]),
            ([0, 255, 0], [87.7347, -86.1827, 83.1793]),
            ([0, 0, 255], [32.2970, 79.1875, -107.8602]),
            ([255, 255, 255], [100.0, 0.0, 0.0]),
            ([0, 0, 0], [0.0, 0.0, 0.0]),
            ([119, 119, 119], [50.0344, 0.0, 0.0]),
        ];
        for (rgb, [l, a, b]) in cases {
            let got = Lab::from_srgb(rgb);
            let want = Lab { l, a, b };
            assert!(got.difference(want) < 0.02, "{rgb:?}: {got:?} is not {want:?}");
        }
    }

    #[test]
    fn a_grid_samples_small_pictures_wholly_and_large_ones_evenly() {
        let small = LabGrid::of(&RgbImage::new(88, 132));
        assert_eq!((small.width, small.height, small.all().count()), (88, 132, 88 * 132));
        let large = LabGrid::of(&RgbImage::new(1350, 1350));
        assert!((160..=260).contains(&large.width), "{}", large.width);
        assert_eq!(large.all().count(), large.width * large.height);
        assert_eq!(LabGrid::of(&RgbImage::new(1, 1)).all().count(), 1);
    }
}
