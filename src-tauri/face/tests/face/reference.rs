//! Photographs, against what MediaPipe's own Python package says of them.

use crate::golden::models;
use crate::shared::{pixels, shared};
use face::{Landmarks, Models, Picture};
use image::RgbImage;
use serde_json::Value;

/// Pairs of the inner lips and of the lids, as the reference has them.
const LIPS: [(usize, usize); 7] =
    [(13, 14), (82, 87), (312, 317), (81, 178), (311, 402), (80, 88), (310, 318)];
const LEFT_LIDS: [(usize, usize); 3] = [(159, 145), (158, 153), (160, 144)];
const RIGHT_LIDS: [(usize, usize); 3] = [(386, 374), (385, 380), (387, 373)];

/// What one photo's numbers are, and the reference's.
struct Compared {
    name: String,
    /// Median and largest distance of a point from the reference's, over t.
    median: f64,
    largest: f64,
    mouth: [f64; 2],
    eyes: [f64; 2],
}

#[test]
fn points_and_measures_of_photographs_are_mediapipe_s() {
    let Some(folder) = shared("photos") else { return };
    let text = std::fs::read_to_string(folder.join("mediapipe-reference.json")).expect("the reference");
    let reference: Value = serde_json::from_str(&text).expect("JSON");
    let models = load();
    let photos = reference["photos"].as_object().expect("photos");
    let compared: Vec<Compared> = photos
        .iter()
        .map(|(name, expected)| {
            let landmarks = landmarks(&models, &pixels(&folder.join(name)))
                .unwrap_or_else(|| panic!("{name}: the reference has a face"));
            compare(name, &landmarks, expected)
        })
        .collect();
    judge(&compared);
}

pub(crate) fn load() -> Models {
    Models::load(&models()).unwrap_or_else(|error| panic!("{error}; run `cargo xtask resources`"))
}

/// The points of the surest face, if it is one.
pub(crate) fn landmarks(models: &Models, pixels: &RgbImage) -> Option<Landmarks> {
    let picture = Picture::new(pixels.width(), pixels.height(), pixels.as_raw()).expect("a picture");
    let face = models.find_faces(&picture).expect("the models run").into_iter().next()?;
    let landmarks = models.landmarks(&picture, &face).expect("the models run");
    (landmarks.presence > 0.5).then_some(landmarks)
}

fn compare(name: &str, landmarks: &Landmarks, expected: &Value) -> Compared {
    let point =
        |place: usize| [0, 1].map(|axis| [landmarks.points[place].x, landmarks.points[place].y][axis] as f64);
    let distance = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
    let corners = [33, 133, 362, 263].map(point);
    let eyes = [0, 1].map(|axis| corners.iter().map(|corner| corner[axis]).sum::<f64>() / 4.0);
    let t = distance(eyes, point(152));
    let number = |key: &str| expected[key].as_f64().expect("a number");
    let (width, height) = (number("width"), number("height"));
    let given = expected["landmarks"].as_object().expect("landmarks");
    let mut off: Vec<f64> = given
        .iter()
        .map(|(place, share)| {
            let share = [0, 1].map(|axis| share[axis].as_f64().expect("a number"));
            distance(point(place.parse().expect("a place")), [share[0] * width, share[1] * height]) / t
        })
        .collect();
    off.sort_by(f64::total_cmp);
    let gap = |pairs: &[(usize, usize)]| {
        pairs.iter().map(|(a, b)| distance(point(*a), point(*b)) / t).fold(0.0, f64::max)
    };
    Compared {
        name: name.to_owned(),
        median: off[off.len() / 2],
        largest: off[off.len() - 1],
        mouth: [gap(&LIPS), number("mouth_gap_over_t")],
        eyes: [gap(&LEFT_LIDS).min(gap(&RIGHT_LIDS)), number("eye_gap_over_t")],
    }
}

/// List each photo's deviation, then hold all of them against the bounds.
fn judge(compared: &[Compared]) {
    println!("{:<28} median  largest  mouth (reference)  eyes (reference), all over t", "");
    for one in compared {
        let Compared { name, median, largest, mouth, eyes } = one;
        println!(
            "{name:<28} {median:.4}  {largest:.4}   {:.4} ({:.4})    {:.4} ({:.4})",
            mouth[0], mouth[1], eyes[0], eyes[1]
        );
    }
    let of = |pair: fn(&Compared) -> [f64; 2]| correlation(&compared.iter().map(pair).collect::<Vec<_>>());
    let (mouth, eyes) = (of(|one| one.mouth), of(|one| one.eyes));
    println!("correlation: mouth {mouth:.4}, eyes {eyes:.4}");
    for one in compared {
        // The goal is 0.01; this is what a shift by half a place of the mesh would exceed.
        assert!(one.median < 0.004, "{}: the median point is {:.4} t off", one.name, one.median);
    }
    assert!(mouth >= 0.97 && eyes >= 0.97, "correlation: mouth {mouth}, eyes {eyes}");
}

/// Pearson's coefficient.
fn correlation(pairs: &[[f64; 2]]) -> f64 {
    let count = pairs.len() as f64;
    let mean = [0, 1].map(|axis| pairs.iter().map(|pair| pair[axis]).sum::<f64>() / count);
    let product = |a: usize, b: usize| -> f64 {
        pairs.iter().map(|pair| (pair[a] - mean[a]) * (pair[b] - mean[b])).sum()
    };
    product(0, 1) / (product(0, 0) * product(1, 1)).sqrt()
}
