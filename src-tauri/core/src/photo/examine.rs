//! From a file to a verdict: open, prepare, measure, judge.

use super::PhotoError;
use super::measure::measure;
use super::prepare::{Prepared, open};
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
    /// What the rules say of it.
    pub verdict: PhotoVerdict,
}

/// Examine a file under the rules in force on `day`.
///
/// A PNG, a cut file and whatever else the notice refuses is a verdict. Errors: an empty file, one above
/// `MAX_FILE_BYTES`, a day on which the rulebook has no photo rules.
pub fn examine(file: &[u8], rulebook: &Rulebook, day: NaiveDate) -> Result<Examination, PhotoError> {
    let opened = open(file)?;
    let (prepared, picture) = opened.photo.unzip();
    let size = prepared.as_ref().map(|photo| photo.bytes.len());
    let picture = picture.zip(size).map(|(pixels, bytes)| measure(&pixels, bytes));
    let measures = PhotoMeasures { faults: opened.faults, picture };
    let verdict = judge(&measures, rulebook, day)?;
    Ok(Examination { prepared, measures, verdict })
}
