//! Whether a cut-out is a portrait, and which way up.

use crate::photo::scale::shrink;
use face::{Face, FaceError, Models, PersonMask, Picture};
use image::{RgbImage, imageops};

/// The shares of a print's width that a face's box may have.
const FACE: std::ops::RangeInclusive<f32> = 0.2..=0.95;

/// The shoulders weigh more than the detector's and the mesh's word, which are both given for a head upside down too.
const SHOULDERS: f32 = 4.0;

/// The models see no more than this of a picture; larger ones are made smaller first.
const SIDE: u32 = 512;

/// How many clockwise quarter turns put the print upright; none where no face fills it as a portrait's does.
///
/// A head upside down is taken for a face too, so that the shoulders must tell.
pub(super) fn quarters(cut: &RgbImage, models: &Models) -> Result<Option<u8>, FaceError> {
    let small = small(cut);
    let mut best: Option<(f32, u8)> = None;
    for quarters in 0..4 {
        if let Some(likely) = likely(&turn(small.clone(), quarters), models)?
            && best.is_none_or(|(least, _)| likely > least)
        {
            best = Some((likely, quarters));
        }
    }
    Ok(best.map(|(_, quarters)| quarters))
}

/// Turn clockwise by quarters.
pub(super) fn turn(picture: RgbImage, quarters: u8) -> RgbImage {
    match quarters % 4 {
        0 => picture,
        1 => imageops::rotate90(&picture),
        2 => imageops::rotate180(&picture),
        _ => imageops::rotate270(&picture),
    }
}

fn small(cut: &RgbImage) -> RgbImage {
    let longer = cut.width().max(cut.height());
    if longer <= SIDE {
        return cut.clone();
    }
    let side = |length: u32| (length * SIDE / longer).max(1);
    shrink(cut, side(cut.width()), side(cut.height()))
}

/// How likely this is a portrait that stands upright; none where it is none.
fn likely(cut: &RgbImage, models: &Models) -> Result<Option<f32>, FaceError> {
    let picture = Picture::new(cut.width(), cut.height(), cut.as_raw())?;
    let Some(face) = models.find_faces(&picture)?.into_iter().find(|face| fills(face, cut)) else {
        return Ok(None);
    };
    let presence = models.landmarks(&picture, &face)?.presence;
    if presence <= 0.5 {
        return Ok(None);
    }
    let shoulders = shoulders(&models.person_mask(&picture)?, &face);
    Ok(Some(face.score + presence + SHOULDERS * shoulders))
}

fn fills(face: &Face, cut: &RgbImage) -> bool {
    FACE.contains(&((face.right_lower.x - face.left_upper.x) / cut.width() as f32))
}

/// By how much more of what lies below the face than of what lies above it is a person, -1 to 1.
fn shoulders(mask: &PersonMask, face: &Face) -> f32 {
    const PLACES: u8 = 16;
    let (width, height) = (face.right_lower.x - face.left_upper.x, face.right_lower.y - face.left_upper.y);
    let mean = |from: f32| {
        let places = (0..PLACES).flat_map(|row| (0..PLACES).map(move |column| (column, row)));
        let share = |place: u8| (f32::from(place) + 0.5) / f32::from(PLACES);
        let values = places.map(|(column, row)| {
            // As wide as two faces and half a face high.
            let x = face.left_upper.x + (share(column) * 2.0 - 0.5) * width;
            mask.at(x, from + share(row) * height / 2.0)
        });
        values.sum::<f32>() / f32::from(PLACES).powi(2)
    };
    mean(face.right_lower.y + 0.4 * height) - mean(face.left_upper.y - 1.1 * height)
}
