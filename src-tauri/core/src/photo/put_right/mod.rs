//! Putting a candidate's photo right: what can be mended without touching the person is mended, and everything that was
//! changed is told. What a photo shows stays as it is: a grey ground stays grey, a face keeps its form, and nothing is
//! ever enlarged. A head's tilt is left alone: up to six degrees pass, and to turn a picture costs sharpness and margin.
//!
//! Where proportion and head are right, the pixels stay and only the coding changes. The same file gives the same bytes.

mod change;
mod extend;
mod framing;
mod judged;
mod margin;
mod page;
mod placement;
mod refusal;
mod sizes;
mod source;
mod weigh;

pub use change::{Change, ExtendedSide};
pub use refusal::{CannotPutRight, PutRightError};

use super::Models;
use crate::rules::Rulebook;
use chrono::NaiveDate;
use image::RgbImage;
use judged::Judging;
use source::{Source, count};
use weigh::{BEST_QUALITY, Weighed, dpi, weigh};

/// A photo that was put right.
#[derive(Clone, PartialEq, Eq)]
pub struct PutRight {
    /// The JPEG.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What was changed, in this order; at least one thing.
    pub changed: Vec<Change>,
}

impl std::fmt::Debug for PutRight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PutRight")
            .field("bytes", &self.bytes.len())
            .field("width", &self.width)
            .field("height", &self.height)
            .field("changed", &self.changed)
            .finish()
    }
}

/// Put a photo right under the rules in force on `day`.
///
/// Errors: the reason why this photo cannot be put right; an empty file or one above `MAX_FILE_BYTES`; a day on which
/// the rulebook has no photo rules.
pub fn put_right(
    file: &[u8],
    models: &Models,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<PutRight, PutRightError> {
    let judging = Judging { models, rulebook, day };
    let mut source = source::read(file)?;
    let mut judged = judging.judge(&source.picture)?;
    if page::may_be_page(&source.picture, &judged)
        && let Some(print) = page::print(&source.picture, &judged, models)?
    {
        source.becomes(print);
        judged = judging.judge(&source.picture)?;
    }
    judged.one_sharp_face()?;
    if judged.is_framed() {
        return recode(source, &judging, CannotPutRight::NothingToDo);
    }
    match framing::framing(&source.picture, &judged, &judging)? {
        Ok(part) => sizes::reframed(source, &judged, &judging, part),
        // A head that only asks for a look is no reason to leave the rest as it is.
        Err(missing) if judged.may_be_framed() => recode(source, &judging, missing),
        Err(missing) => Err(missing.into()),
    }
}

/// The same pixels in another coding. `otherwise` is said where they are coded well enough.
fn recode(source: Source, judging: &Judging, otherwise: CannotPutRight) -> Result<PutRight, PutRightError> {
    let (width, height) = source.picture.dimensions();
    if let Some(jpeg) = &source.jpeg
        && judging.passes("photo.bytes", jpeg.len() as f64)?
    {
        if source.changes.is_empty() {
            return Err(otherwise.into());
        }
        return Ok(PutRight { bytes: jpeg.clone(), width, height, changed: source.changes });
    }
    match weigh(&source.picture, source.icc.as_deref())? {
        Weighed::Fits { bytes, quality } => Ok(finished(source, None, bytes, quality)),
        Weighed::TooLight { bytes } if judging.passes("photo.bytes", bytes.len() as f64)? => {
            Ok(finished(source, None, bytes, BEST_QUALITY))
        }
        Weighed::TooLight { bytes } => Err(sizes::too_light((width, height), bytes.len()).into()),
        Weighed::TooHeavy => sizes::smaller(source),
    }
}

/// The photo and its last changes; `picture` where it is no more the source's.
fn finished(source: Source, picture: Option<RgbImage>, bytes: Vec<u8>, quality: u8) -> PutRight {
    let picture = picture.as_ref().unwrap_or(&source.picture);
    let dpi = dpi(picture);
    let mut changed = source.changes;
    changed.push(Change::EncodedAgain { quality, from_bytes: source.bytes, bytes: count(bytes.len()) });
    if source.dpi != Some(dpi) {
        changed.push(Change::DensitySet { dpi });
    }
    PutRight { bytes, width: picture.width(), height: picture.height(), changed }
}

impl Source {
    /// The print that was found on this page takes its place.
    fn becomes(&mut self, print: crate::photo::print_on_page::PaperPrint) {
        self.changes.push(Change::CutOutOfPage {
            width: print.picture.width(),
            height: print.picture.height(),
            turned: print.turned.round() as i16,
        });
        self.picture = print.picture;
        self.jpeg = None;
    }
}
