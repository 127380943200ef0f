//! Pictures of any size and content, and faces that nobody found: an answer, never a panic.

use crate::reference::load;
use face::{Face, Models, Picture, Point};
use proptest::prelude::*;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(load);

fn look(width: u32, height: u32, pixels: &[u8]) {
    let picture = Picture::new(width, height, pixels).expect("as many bytes as claimed");
    let nobody = Face {
        left_upper: Point { x: 0.0, y: 0.0 },
        right_lower: Point { x: width as f32, y: height as f32 },
        points: [Point { x: 0.0, y: 0.0 }; 6],
        score: 0.5,
    };
    let faces = MODELS.find_faces(&picture).expect("the models run");
    for face in faces.iter().chain([&nobody]) {
        let landmarks = MODELS.landmarks(&picture, face).expect("the models run");
        assert_eq!(landmarks.points.len(), 478);
        let finite = landmarks.points.iter().all(|point| (point.x + point.y + point.z).is_finite());
        assert!(finite && (0.0..=1.0).contains(&landmarks.presence));
    }
    let mask = MODELS.person_mask(&picture).expect("the models run");
    assert!(mask.values().iter().all(|value| (0.0..=1.0).contains(value)));
}

#[test]
fn the_smallest_and_the_thinnest_pictures_are_looked_at() {
    for (width, height) in [(1, 1), (1, 3000), (3000, 1), (2, 3), (127, 129)] {
        let bytes = usize::try_from(width * height * 3).expect("small");
        look(width, height, &vec![200; bytes]);
    }
}

#[test]
fn a_claim_of_more_pixels_than_there_are_is_refused() {
    for (width, height) in [(u32::MAX, u32::MAX), (1 << 16, 1 << 16), (5, 4), (4, 3), (0, 16)] {
        assert!(Picture::new(width, height, &[0; 48]).is_err(), "{width} by {height}");
    }
    assert!(Picture::new(4, 4, &[0; 48]).is_ok());
}

#[test]
fn a_grey_wall_and_noise_have_no_face() {
    let noise: Vec<u8> =
        (0..90_000_u32).map(|index| (index.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for pixels in [vec![128; 90_000], noise] {
        let picture = Picture::new(150, 200, &pixels).expect("a picture");
        let found = MODELS.find_faces(&picture).expect("the models run");
        let real =
            found.iter().filter(|face| MODELS.landmarks(&picture, face).expect("they run").presence > 0.5);
        assert_eq!(real.count(), 0);
    }
}

#[test]
fn a_face_that_lies_nowhere_does_no_harm() {
    let pixels = vec![90; 300];
    let picture = Picture::new(10, 10, &pixels).expect("a picture");
    for far in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 1e30, -1e30, 0.0] {
        let point = Point { x: far, y: far };
        let face = Face { left_upper: point, right_lower: point, points: [point; 6], score: 1.0 };
        assert!(MODELS.landmarks(&picture, &face).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_picture_of_any_size_and_content_is_looked_at(width in 1..90_u32, height in 1..90_u32, seed in any::<u32>()) {
        let pixels: Vec<u8> = (0..width * height * 3)
            .map(|index| (index.wrapping_add(seed).wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        look(width, height, &pixels);
    }
}
