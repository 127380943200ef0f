//! What must hold for photographs whoever looks at them: as many faces as there are, and points that move with the face.

use crate::reference::{landmarks, load};
use crate::shared::{pixels, shared};
use face::{Landmarks, Picture};
use image::RgbImage;
use image::imageops::{crop_imm, flip_horizontal, replace, resize};

/// Eye corners as one sees them, from the left, and the chin.
const CORNERS: [usize; 4] = [33, 133, 362, 263];
const CHIN: usize = 152;

/// The head of a photograph of 1350 by 1350 pixels.
fn head(name: &str) -> Option<RgbImage> {
    let path = shared(&format!("photos/london-neutral/{name}.jpg"))?;
    Some(crop_imm(&pixels(&path), 325, 275, 700, 900).to_image())
}

fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

fn point(landmarks: &Landmarks, place: usize) -> [f32; 2] {
    let point = landmarks.points[place];
    [point.x, point.y]
}

#[test]
fn two_people_side_by_side_are_two_faces() {
    let (Some(one), Some(other)) = (head("001_03"), head("008_03")) else { return };
    let mut both = RgbImage::new(1400, 900);
    replace(&mut both, &one, 0, 0);
    replace(&mut both, &other, 700, 0);
    let models = load();
    let picture = Picture::new(both.width(), both.height(), both.as_raw()).expect("a picture");
    let mut faces = models.find_faces(&picture).expect("the models run");
    faces.sort_by(|a, b| a.left_upper.x.total_cmp(&b.left_upper.x));
    assert_eq!(faces.len(), 2, "{faces:?}");
    for (face, left) in faces.iter().zip([0.0, 700.0]) {
        let landmarks = models.landmarks(&picture, face).expect("the models run");
        assert!(landmarks.presence > 0.5);
        let inside = landmarks.points.iter().filter(|point| (left..left + 700.0).contains(&point.x));
        assert_eq!(inside.count(), 478, "each face's points lie in its own half");
    }
}

#[test]
fn in_the_mirror_left_is_right() {
    let Some(head) = head("001_03") else { return };
    let models = load();
    let seen = landmarks(&models, &head).expect("a face");
    let mirrored = landmarks(&models, &flip_horizontal(&head)).expect("a face");
    let t = distance(point(&seen, CORNERS[0]), point(&seen, CHIN));
    for (here, there) in CORNERS.iter().zip(CORNERS.iter().rev()) {
        let [x, y] = point(&seen, *here);
        let off = distance([699.0 - x, y], point(&mirrored, *there)) / t;
        assert!(off < 0.03, "eye corner {here} is {off:.4} away from where the mirror has it");
    }
}

#[test]
fn a_face_of_half_the_size_has_its_points_at_half_the_way() {
    let Some(head) = head("008_03") else { return };
    let models = load();
    let seen = landmarks(&models, &head).expect("a face");
    let small = resize(&head, 350, 450, image::imageops::FilterType::Triangle);
    let small = landmarks(&models, &small).expect("a face");
    let t = distance(point(&seen, CORNERS[0]), point(&seen, CHIN));
    let mut off: Vec<f32> = (0..478)
        .map(|place| distance(point(&seen, place), point(&small, place).map(|number| number * 2.0)) / t)
        .collect();
    off.sort_by(f32::total_cmp);
    assert!(off[239] < 0.01, "the median point is {:.4} away", off[239]);
}

#[test]
fn the_points_are_where_a_face_has_them() {
    let Some(head) = head("014_03") else { return };
    let seen = landmarks(&load(), &head).expect("a face");
    let [left, right] = [468, 473].map(|iris| point(&seen, iris));
    let (nose, chin) = (point(&seen, 1), point(&seen, CHIN));
    assert!(left[0] < nose[0] && nose[0] < right[0], "the eyes on either side of the nose");
    assert!(left[1] < nose[1] && nose[1] < chin[1], "eyes, nose and chin from above");
    for (iris, [outer, inner]) in [(left, [33, 133]), (right, [362, 263])] {
        let [outer, inner] = [outer, inner].map(|corner| point(&seen, corner)[0]);
        assert!(outer < iris[0] && iris[0] < inner, "the iris between the corners of its eye");
    }
    assert!(seen.points[1].z < seen.points[234].z, "the nose is nearer than the cheek");
}
