//! How many pixels a photo is given: one inch at 300 dots an inch, and more only where that weighs too little.

use super::change::Change;
use super::framing::ONE_INCH;
use super::judged::{Judged, Judging};
use super::margin::with_margin;
use super::placement::missing_side;
use super::refusal::{CannotPutRight, PutRightError};
use super::source::{Source, count};
use super::weigh::{BEST_QUALITY, Weighed, weigh};
use super::{PutRight, finished};
use crate::photo::scale::{Part, shrink_part};
use image::RgbImage;

/// One inch at 300, 420 and 600 dots an inch.
const SIZES: [(u32, u32); 3] = [(295, 413), (413, 578), (590, 826)];

/// A photo in a size.
struct Sized {
    picture: RgbImage,
    bytes: Vec<u8>,
    quality: u8,
}

/// The part of a photo, in the smallest size that weighs enough, never in a larger one than it has.
pub(super) fn reframed(
    mut source: Source,
    judged: &Judged,
    judging: &Judging,
    part: Part,
) -> Result<PutRight, PutRightError> {
    let whole = source.picture.dimensions();
    let (picture, part, extended) = with_margin(&source.picture, part);
    let own = part.own_pixels(&picture);
    let sized = growing(&picture, part, judging, source.icc.as_deref())?;
    source.changes.extend(extended);
    source.changes.extend(cropped(whole, own));
    source.changes.extend(scaled(own, sized.picture.dimensions()));
    if !judging.judge(&sized.picture)?.may_be_framed() {
        let head = judged.head().ok_or(CannotPutRight::NoFace)?;
        let side = missing_side(&head, [f64::from(whole.0), f64::from(whole.1)], ONE_INCH);
        return Err(CannotPutRight::NotEnoughMargin { side }.into());
    }
    Ok(finished(source, Some(sized.picture), sized.bytes, sized.quality))
}

/// A photo whose frame is right and that is too heavy, in the largest size that is not.
pub(super) fn smaller(mut source: Source) -> Result<PutRight, PutRightError> {
    let whole = source.picture.dimensions();
    let part = Part::centred(whole);
    for size in SIZES.into_iter().rev().filter(|(_, height)| f64::from(*height) < part.height) {
        let picture = shrink_part(&source.picture, part.shaped(size), size.0, size.1);
        if let Weighed::Fits { bytes, quality } = weigh(&picture, source.icc.as_deref())? {
            let own = part.own_pixels(&source.picture);
            source.changes.extend(cropped(whole, own));
            source.changes.extend(scaled(own, size));
            return Ok(finished(source, Some(picture), bytes, quality));
        }
    }
    Err(CannotPutRight::TooHeavy.into())
}

fn growing(
    picture: &RgbImage,
    part: Part,
    judging: &Judging,
    icc: Option<&[u8]>,
) -> Result<Sized, PutRightError> {
    let own = part.own_pixels(picture);
    let mut sizes: Vec<(u32, u32)> =
        SIZES.into_iter().filter(|(width, height)| *width <= own.0 && *height <= own.1).collect();
    if sizes.len() < SIZES.len() && sizes.last() != Some(&own) {
        sizes.push(own);
    }
    let mut at_best = None;
    for size in sizes {
        if !judging.passes_size(size.0, size.1)? {
            continue;
        }
        let part = if size == own { part.whole_pixels(own) } else { part.shaped(size) };
        let picture = shrink_part(picture, part, size.0, size.1);
        match weigh(&picture, icc)? {
            Weighed::Fits { bytes, quality } => return Ok(Sized { picture, bytes, quality }),
            Weighed::TooHeavy => return Err(CannotPutRight::TooHeavy.into()),
            Weighed::TooLight { bytes } => at_best = Some(Sized { picture, bytes, quality: BEST_QUALITY }),
        }
    }
    match at_best {
        // Nearer to the rule's limit than is aimed at, but inside.
        Some(sized) if judging.passes("photo.bytes", sized.bytes.len() as f64)? => Ok(sized),
        Some(sized) => Err(too_light(own, sized.bytes.len()).into()),
        None => Err(CannotPutRight::TooSmall { width: own.0, height: own.1 }.into()),
    }
}

/// A picture that is too light at its own size: more pixels would help, or more detail.
pub(super) fn too_light((width, height): (u32, u32), bytes: usize) -> CannotPutRight {
    if width >= SIZES[0].0 && height >= SIZES[0].1 {
        CannotPutRight::TooLittleDetail { bytes: count(bytes) }
    } else {
        CannotPutRight::TooSmall { width, height }
    }
}

fn cropped(from: (u32, u32), to: (u32, u32)) -> Option<Change> {
    let (from_width, from_height, width, height) = (from.0, from.1, to.0, to.1);
    (from != to).then_some(Change::Cropped { from_width, from_height, width, height })
}

fn scaled(from: (u32, u32), to: (u32, u32)) -> Option<Change> {
    let (from_width, from_height, width, height) = (from.0, from.1, to.0, to.1);
    (from != to).then_some(Change::Scaled { from_width, from_height, width, height })
}

impl Part {
    /// The largest part of one inch's proportion in the middle of a picture.
    fn centred((width, height): (u32, u32)) -> Self {
        let (width, height) = (f64::from(width), f64::from(height));
        let (part_width, part_height) = (width.min(height * ONE_INCH), height.min(width / ONE_INCH));
        Self {
            left: (width - part_width) / 2.0,
            top: (height - part_height) / 2.0,
            width: part_width,
            height: part_height,
        }
    }

    /// With exactly the proportion of a size in whole pixels, so that both directions are scaled alike.
    fn shaped(self, (width, height): (u32, u32)) -> Self {
        let shaped = self.height * f64::from(width) / f64::from(height);
        Self { left: self.left + (self.width - shaped) / 2.0, width: shaped, ..self }
    }

    /// How many of the picture's own pixels it has.
    fn own_pixels(&self, picture: &RgbImage) -> (u32, u32) {
        let side = |length: f64, most: u32| (length.round() as u32).clamp(1, most.max(1));
        (side(self.width, picture.width()), side(self.height, picture.height()))
    }

    /// Whole pixels, so that none is mixed with its neighbours.
    fn whole_pixels(self, (width, height): (u32, u32)) -> Self {
        Self {
            left: self.left.round().max(0.0),
            top: self.top.round().max(0.0),
            width: f64::from(width),
            height: f64::from(height),
        }
    }
}
