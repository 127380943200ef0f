//! From a file to a verdict: open, prepare, find the face, measure, judge.

use super::marks::Marks;
use super::measure::measure;
use super::measure::portrait::Portrait;
use super::prepare::{Prepared, open};
use super::{Models, PhotoError};
use crate::rules::Rulebook;
use crate::rules::photo::{PhotoMeasures, PhotoVerdict, judge};
use chrono::NaiveDate;

/// What the desk knows about a file that was handed in as a photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Examination {
    /// The photo as it would be stored; none where the file is no usable JPEG.
    pub prepared: Option<Prepared>,
    /// What was measured, on the prepared photo.
    pub measures: PhotoMeasures,
    /// Where it was measured; none where there is no face.
    pub marks: Option<Marks>,
    /// What the rules say of it.
    pub verdict: PhotoVerdict,
}

/// Examine a file under the rules in force on `day`.
///
/// A PNG, a cut file and whatever else the notice refuses is a verdict. Errors: an empty file, one above
/// `MAX_FILE_BYTES`, a day on which the rulebook has no photo rules.
pub fn examine(
    file: &[u8],
    models: &Models,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<Examination, PhotoError> {
    let opened = open(file)?;
    let (mut picture, mut marks, mut prepared) = (None, None, None);
    if let Some((photo, pixels)) = opened.photo {
        let portrait = Portrait::find(&pixels, models)?;
        let measured = measure(&pixels, photo.bytes.len(), portrait);
        marks = Marks::of(&measured);
        (picture, prepared) = (Some(measured.measures), Some(photo));
    }
    let measures = PhotoMeasures { faults: opened.faults, picture };
    let verdict = judge(&measures, rulebook, day)?;
    Ok(Examination { prepared, measures, marks, verdict })
}
