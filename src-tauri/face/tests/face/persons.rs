//! The person of photographs, against what MediaPipe's own Python package sees: `golden/persons.py`.

use crate::reference::load;
use crate::shared::{pixels, shared};
use face::{Models, PersonMask, Picture};
use image::RgbImage;
use serde_json::Value;

/// Cells a side in which the person's share is compared.
const CELLS: u32 = 8;

#[test]
fn the_person_of_a_photograph_is_the_one_that_mediapipe_sees() {
    let Some(folder) = shared("photos") else { return };
    let judged: Value = serde_json::from_str(include_str!("../golden/persons.json")).expect("JSON");
    let models = load();
    let mut sum = 0.0;
    let photos = judged.as_object().expect("photos");
    for (name, expected) in photos {
        let found = shares(&models, &pixels(&folder.join(name)));
        let off: Vec<f64> = (0..CELLS as usize)
            .flat_map(|y| (0..CELLS as usize).map(move |x| (y, x)))
            .zip(found)
            .map(|((y, x), share)| (share - expected[y][x].as_f64().expect("a share")).abs())
            .collect();
        let (mean, worst) =
            (off.iter().sum::<f64>() / off.len() as f64, off.iter().copied().fold(0.0, f64::max));
        println!("{name:<28} mean {mean:.4}, worst cell {worst:.3}");
        assert!(worst < 0.025, "{name}: a cell's person is {worst:.3} off");
        sum += mean;
    }
    let mean = sum / photos.len() as f64;
    assert!(mean < 0.0005, "the person is {mean:.4} off on the average");
}

/// The person's mean share of each cell, row by row.
fn shares(models: &Models, pixels: &RgbImage) -> Vec<f64> {
    let (width, height) = pixels.dimensions();
    let picture = Picture::new(width, height, pixels.as_raw()).expect("a picture");
    let mask = models.person_mask(&picture).expect("the models run");
    // MediaPipe makes the picture small by the edges of its places and the mask large by their middles, so that its person
    // lies almost half a place to the right and down. Ours lies where it was seen, and is asked there.
    let [right, down] = [width, height].map(|side| 0.5 - side as f32 / PersonMask::SIDE as f32 / 2.0);
    let cells = (0..CELLS).flat_map(|y| (0..CELLS).map(move |x| (y, x)));
    cells
        .map(|(y, x)| {
            let columns = x * width / CELLS..(x + 1) * width / CELLS;
            let rows = y * height / CELLS..(y + 1) * height / CELLS;
            let count = (columns.len() * rows.len()) as f64;
            let places = rows.flat_map(|row| columns.clone().map(move |column| (column, row)));
            places
                .map(|(column, row)| f64::from(mask.at(column as f32 + right, row as f32 + down)))
                .sum::<f64>()
                / count
        })
        .collect()
}
