//! The project's own drawn portraits, against what MediaPipe's own Python package says of them:
//! `tests/golden/photos/portraits.py`.

use desk_core::sample::portrait;
use desk_tests::models;
use face::{PersonMask, Picture};
use image::RgbImage;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const PORTRAITS: u64 = 12;

/// Cells a side in which the person's share is compared.
const CELLS: u32 = 12;

static FILES: LazyLock<Vec<Vec<u8>>> =
    LazyLock::new(|| (0..PORTRAITS).map(|seed| portrait(seed, None)).collect());

/// Each portrait with what was said of it.
fn judged() -> Vec<(RgbImage, Value)> {
    let judged: Value =
        serde_json::from_str(include_str!("../../../golden/photos/portraits.json")).expect("JSON");
    let of = |seed: usize| &judged[seed.to_string()];
    let changed: Vec<usize> =
        (0..FILES.len()).filter(|seed| digest(&FILES[*seed]) != of(*seed)["sha256"]).collect();
    if !changed.is_empty() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/portraits");
        std::fs::create_dir_all(folder).unwrap();
        for (seed, file) in FILES.iter().enumerate() {
            std::fs::write(format!("{folder}/{seed}.jpg"), file).unwrap();
        }
        panic!(
            "{changed:?} were drawn anew: have target/portraits judged by tests/golden/photos/portraits.py"
        );
    }
    let decoded = |file: &Vec<u8>| image::load_from_memory(file).expect("a portrait").into_rgb8();
    FILES.iter().enumerate().map(|(seed, file)| (decoded(file), of(seed).clone())).collect()
}

fn digest(file: &[u8]) -> String {
    Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_drawn_portrait_s_points_are_those_that_mediapipe_sees() {
    let models = models();
    let mut faces = 0;
    for (seed, (pixels, judged)) in judged().into_iter().enumerate() {
        let picture = Picture::new(pixels.width(), pixels.height(), pixels.as_raw()).unwrap();
        let face = models.find_faces(&picture).unwrap().into_iter().next();
        let landmarks = face.map(|face| models.landmarks(&picture, &face).unwrap());
        let landmarks = landmarks.filter(|landmarks| landmarks.presence > 0.5);
        let expected = &judged["landmarks"];
        assert_eq!(landmarks.is_some(), expected.is_object(), "portrait {seed}: a face, or none");
        let (Some(landmarks), Some(expected)) = (landmarks, expected.as_object()) else { continue };
        faces += 1;
        let given = |place: &str| [0, 1].map(|axis| expected[place][axis].as_f64().unwrap());
        let corners = ["33", "133", "362", "263"].map(given);
        let eyes = [0, 1].map(|axis| corners.iter().map(|corner| corner[axis]).sum::<f64>() / 4.0);
        let distance = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
        let t = distance(eyes, given("152"));
        let mut off: Vec<f64> = expected
            .keys()
            .map(|place| {
                let point = landmarks.points[place.parse::<usize>().unwrap()];
                distance([point.x.into(), point.y.into()], given(place)) / t
            })
            .collect();
        off.sort_by(f64::total_cmp);
        let (median, largest) = (off[off.len() / 2], off[off.len() - 1]);
        println!(
            "portrait {seed:>2}: median {median:.4} of t, largest {largest:.4}, presence {:.3}",
            landmarks.presence
        );
        assert!(median < 0.01, "portrait {seed}: the median point is {median:.4} of t off");
    }
    assert!(faces > 0, "not one portrait passes for a face");
}

#[test]
fn a_drawn_portrait_s_person_is_the_one_that_mediapipe_sees() {
    let models = models();
    for (seed, (pixels, judged)) in judged().into_iter().enumerate() {
        let (width, height) = pixels.dimensions();
        let mask = models.person_mask(&Picture::new(width, height, pixels.as_raw()).unwrap()).unwrap();
        // MediaPipe's mask lies almost half a place to the right and down of what was seen; ours does not.
        let [right, down] = [width, height].map(|side| 0.5 - side as f32 / PersonMask::SIDE as f32 / 2.0);
        let mut worst = 0.0_f64;
        for (y, x) in (0..CELLS).flat_map(|y| (0..CELLS).map(move |x| (y, x))) {
            let columns = x * width / CELLS..(x + 1) * width / CELLS;
            let rows = y * height / CELLS..(y + 1) * height / CELLS;
            let count = columns.len() * rows.len();
            let places = rows.flat_map(|row| columns.clone().map(move |column| (column, row)));
            let sum: f32 =
                places.map(|(column, row)| mask.at(column as f32 + right, row as f32 + down)).sum();
            let expected = judged["person"][y as usize][x as usize].as_f64().unwrap();
            worst = worst.max((f64::from(sum) / count as f64 - expected).abs());
        }
        println!("portrait {seed:>2}: the worst cell is {worst:.3} off");
        assert!(worst < 0.025, "portrait {seed}: a cell's person is {worst:.3} off");
    }
}
