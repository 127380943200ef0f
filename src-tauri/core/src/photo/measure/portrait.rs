//! Who is in the picture: the faces found, the points of the largest one, and what of the picture is a person.

use super::points::{Points, distance};
use face::{FaceError, Models, PersonMask, Picture};
use image::RgbImage;

/// A second face so much smaller than the largest one is a print on a shirt or a picture on the wall: it still counts.
/// What is smaller than this share of it is not looked at.
const SMALLEST: f32 = 0.15;

/// Who is in a picture.
#[derive(Debug, Clone)]
pub struct Portrait {
    /// How many faces.
    pub faces: usize,
    /// The points of the largest face; none where there is no face.
    pub points: Option<Points>,
    /// What of the picture is a person.
    pub person: PersonMask,
}

impl Portrait {
    /// Look for people in an upright picture.
    pub fn find(picture: &RgbImage, models: &Models) -> Result<Self, FaceError> {
        let seen = Picture::new(picture.width(), picture.height(), picture.as_raw())?;
        let mut faces = Vec::new();
        for face in models.find_faces(&seen)? {
            faces.extend(Points::of(models.landmarks(&seen, &face)?));
        }
        faces.sort_by(|a, b| b.t().total_cmp(&a.t()));
        let largest = faces.first().map_or(0.0, Points::t);
        faces.retain(|face| face.t() >= largest * SMALLEST);
        let count = distinct(&faces);
        Ok(Self { faces: count, points: faces.into_iter().next(), person: models.person_mask(&seen)? })
    }
}

/// The detector can answer twice for one face; the mesh then finds the same points.
fn distinct(faces: &[Points]) -> usize {
    let is_new = |(index, face): &(usize, &Points)| {
        faces.iter().take(*index).all(|other| distance(other.eyes(), face.eyes()) > other.t() / 2.0)
    };
    faces.iter().enumerate().filter(is_new).count()
}
