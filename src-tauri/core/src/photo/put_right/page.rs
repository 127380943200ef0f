//! A file that shows a whole page with the photo on it.

use super::judged::Judged;
use super::refusal::{CannotPutRight, PutRightError};
use super::source::count;
use crate::photo::print_on_page::{PaperPrint, find_bordered_prints, find_prints};
use face::Models;
use image::RgbImage;

/// Narrower faces, as shares of the picture's width, may be on a print that does not fill the picture.
const NARROW: f32 = 0.25;

/// A picture whose longer side is shorter is no scan of a page.
const LEAST_SIDE: u32 = 600;

/// Whether to look for a print: no face is seen, or one that is small in its picture.
pub(super) fn may_be_page(picture: &RgbImage, judged: &Judged) -> bool {
    let narrow = |width: f32| width < NARROW * picture.width() as f32;
    picture.width().max(picture.height()) >= LEAST_SIDE
        && judged.measured.head.as_ref().is_none_or(|head| narrow(head.right - head.left))
}

/// The one print on the page; none where the picture is to be taken as it is.
pub(super) fn print(
    picture: &RgbImage,
    judged: &Judged,
    models: &Models,
) -> Result<Option<PaperPrint>, PutRightError> {
    let prints = if judged.measured.measures.faces == 0 {
        find_prints(picture, models)?
    } else {
        find_bordered_prints(picture, models)?
    };
    match prints.len() {
        0 | 1 => Ok(prints.into_iter().next()),
        several => Err(CannotPutRight::SeveralFaces { count: count(several) }.into()),
    }
}
