//! A line that crosses a part of a face from side to side, like the frame of glasses. Skin, shadows and the bags below eyes
//! have steps from light to dark, but hardly a thin line that is darker, or lighter, than what is above and below it.

use super::patch::Patch;

/// The skin above and below is looked at in this part of the eyes' distance.
const BESIDE: f32 = 5.0 / 64.0;
/// What is darker than this has too little light to divide by.
const LEAST_LUMA: f32 = 30.0;

/// How much the strongest line stands out from both its sides, in percent of the patch's luma; 0 or less for none.
///
/// The line may rise and fall by one place from column to column: frames are curved.
pub fn line(patch: &Patch) -> f32 {
    let beside = ((patch.eye_distance * BESIDE).round() as usize).max(2);
    let rows = patch.height.saturating_sub(2 * beside);
    let stands_out = |sign: f32| {
        let mut best: Vec<f32> = Vec::new();
        for column in 0..patch.width {
            let here: Vec<f32> = (0..rows)
                .map(|row| {
                    let [above, on, below] =
                        [row, row + beside, row + 2 * beside].map(|row| smooth(patch, column, row));
                    sign * if sign > 0.0 { above.min(below) - on } else { above.max(below) - on }
                })
                .collect();
            best = if best.is_empty() { here } else { joined(&best, &here) };
        }
        best.into_iter().fold(f32::NEG_INFINITY, f32::max) / patch.width as f32
    };
    if rows == 0 {
        return 0.0;
    }
    let mean = patch.luma().iter().sum::<f32>() / patch.luma().len() as f32;
    stands_out(1.0).max(stands_out(-1.0)) / mean.max(LEAST_LUMA) * 100.0
}

/// Go on with each line from the best one of the three places before.
fn joined(before: &[f32], here: &[f32]) -> Vec<f32> {
    let best = |row: usize| {
        let near = before.get(row.saturating_sub(1)..(row + 2).min(before.len())).unwrap_or_default();
        near.iter().copied().fold(f32::NEG_INFINITY, f32::max)
    };
    here.iter().enumerate().map(|(row, value)| best(row) + value).collect()
}

/// The mean over three columns and two rows: noise has no line.
fn smooth(patch: &Patch, column: usize, row: usize) -> f32 {
    let columns = column.saturating_sub(1)..=column + 1;
    let (sum, count) = columns
        .flat_map(|column| [row, row + 1].map(|row| patch.at(column, row)))
        .fold((0.0, 0_u16), |(sum, count), luma| (sum + luma, count + 1));
    sum / f32::from(count)
}
