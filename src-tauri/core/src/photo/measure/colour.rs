//! Whether the picture has colour. A grey picture can be stored with three components, so that only the pixels tell.

use super::lab::{Lab, LabGrid};

/// Samples nearer to the background than this (ΔE 1976) are taken for background.
const NEAR_BACKGROUND: f32 = 10.0;

/// Mean chroma C* of what is not background; of the whole picture where nothing else is there.
pub fn mean_chroma(grid: &LabGrid, background: Lab) -> f32 {
    let person = grid.all().filter(|colour| colour.difference(background) > NEAR_BACKGROUND);
    mean(person).or_else(|| mean(grid.all())).unwrap_or_default()
}

fn mean(colours: impl Iterator<Item = Lab>) -> Option<f32> {
    let (sum, count) =
        colours.fold((0.0_f64, 0_u32), |(sum, count), colour| (sum + f64::from(colour.chroma()), count + 1));
    (count > 0).then(|| (sum / f64::from(count)) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    fn chroma(head: [u8; 3]) -> f32 {
        let picture = RgbImage::from_fn(100, 140, |x, y| {
            Rgb(if (30..70).contains(&x) && y > 20 { head } else { [255; 3] })
        });
        mean_chroma(&LabGrid::of(&picture), Lab { l: 100.0, a: 0.0, b: 0.0 })
    }

    #[test]
    fn the_white_ground_does_not_thin_the_colour() {
        let skin = Lab::from_srgb([224, 172, 140]).chroma();
        assert!((chroma([224, 172, 140]) - skin).abs() < 0.01);
        assert!(chroma([120, 120, 120]) < 0.1);
    }

    #[test]
    fn an_empty_sheet_has_no_colour() {
        assert!(chroma([255, 255, 255]) < 0.1);
    }
}
