//! A paper print found on the scan of its page: glued to a form or lying on the glass, perhaps turned.
//!
//! A print whose border is seen is cut out along it and put straight. A white ground on white paper has no border; there
//! the face is looked for, and what lies around it is cut out.

mod border;
mod cut;
mod faces;
mod overview;
mod upright;

use cut::Rectangle;
use face::{FaceError, Models};
use image::RgbImage;
use overview::Overview;

/// A print on its page.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperPrint {
    /// The print, upright, as many pixels as the scan has of it.
    pub picture: RgbImage,
    /// Its corners on the page in pixels, clockwise from the print's own left upper one.
    pub corners: [[f64; 2]; 4],
    /// By how many degrees the print lay turned clockwise, above -180 to 180; 0 where it lay upright.
    pub turned: f64,
}

/// The prints on a scanned page, from the left upper one down; none where there is none.
///
/// # Errors
/// Those of the models.
pub fn find_prints(page: &RgbImage, models: &Models) -> Result<Vec<PaperPrint>, FaceError> {
    let overview = Overview::of(page);
    let bordered = bordered(page, &overview, models)?;
    if bordered.is_empty() {
        prints(page, &faces::rectangles(&overview, models)?, models, 0.0)
    } else {
        Ok(bordered)
    }
}

/// The prints whose border is seen.
///
/// # Errors
/// Those of the models.
pub fn find_bordered_prints(page: &RgbImage, models: &Models) -> Result<Vec<PaperPrint>, FaceError> {
    bordered(page, &Overview::of(page), models)
}

fn bordered(page: &RgbImage, overview: &Overview, models: &Models) -> Result<Vec<PaperPrint>, FaceError> {
    // The border itself, its shadow and the paper's cut edge are left out.
    const TRIMMED: f64 = 0.02;
    prints(page, &border::rectangles(overview), models, TRIMMED)
}

/// What is a print of these: a face fills enough of it.
fn prints(
    page: &RgbImage,
    rectangles: &[Rectangle],
    models: &Models,
    trimmed: f64,
) -> Result<Vec<PaperPrint>, FaceError> {
    let mut found = Vec::new();
    for rectangle in rectangles {
        let cut = cut::cut(page, &rectangle.trimmed(trimmed));
        if let Some(quarters) = upright::quarters(&cut, models)? {
            found.push(PaperPrint {
                corners: rectangle.corners(quarters),
                turned: rectangle.turned(quarters),
                picture: upright::turn(cut, quarters),
            });
        }
    }
    Ok(found)
}
