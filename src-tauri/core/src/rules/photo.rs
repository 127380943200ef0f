//! The photo's file rules, clause 三(二)2: format, size in pixels and bytes, colour, white ground. Pure: measures in,
//! verdict out. What needs a face to be found is judged elsewhere.

use super::{Finding, Outcome, Override, Rule, RuleNotInForce, Rulebook, worst};
use crate::model::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What is questionable about the file itself; the word stands in a finding's `observed`.
    FormatFault {
        /// A PNG, whatever its name says.
        Png = "png",
        /// A WebP.
        WebP = "webp",
        /// A GIF.
        Gif = "gif",
        /// A bitmap.
        Bmp = "bmp",
        /// A TIFF.
        Tiff = "tiff",
        /// HEIC or AVIF from a telephone.
        Heic = "heic",
        /// A PDF.
        Pdf = "pdf",
        /// No picture that the desk knows.
        Unknown = "unknown",
        /// A JPEG that stops before its end.
        Truncated = "truncated",
        /// A JPEG that cannot be decoded.
        Damaged = "damaged",
        /// A JPEG that hardly any reader takes: lossless, arithmetic, 12 bits.
        Unsupported = "unsupported",
        /// A JPEG too large to open.
        TooManyPixels = "too_many_pixels",
        /// A progressive JPEG: some readers refuse it.
        Progressive = "progressive",
        /// A JPEG in printing colours.
        Cmyk = "cmyk",
        /// Bytes behind the end: padding to reach a size, or a second picture. They are cut off.
        TrailingBytes = "trailing_bytes",
    }
}

impl FormatFault {
    /// Whether the file cannot be used at all; the others need a look.
    pub fn is_fatal(self) -> bool {
        !matches!(self, Self::Progressive | Self::Cmyk | Self::TrailingBytes)
    }
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PhotoMeasures {
    /// What is questionable about the file; empty for a plain JPEG.
    pub faults: Vec<FormatFault>,
    /// Measures of the photo as it would be stored; none where it cannot be opened.
    pub picture: Option<PictureMeasures>,
}

/// Measures of a decoded photo, upright and stripped, as it would be stored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct PictureMeasures {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Size of the stored file.
    pub bytes: u32,
    /// Mean chroma C* of the picture without its background.
    pub chroma: f64,
    /// Median lightness L* of the background.
    pub background_lightness: f64,
    /// Chroma C* of the background's median colour.
    pub background_chroma: f64,
    /// 95th percentile of the background's ΔE 1976 to its median.
    pub background_evenness: f64,
}

/// What the rules say of a photo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PhotoVerdict {
    /// The worst of the findings.
    pub outcome: Outcome,
    /// One per rule; `photo.format` has one per fault.
    pub findings: Vec<Finding>,
}

/// What may be done with a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "by", rename_all = "snake_case")]
pub enum Acceptance {
    /// It meets every rule judged here.
    Accept,
    /// Somebody of this rank (clerk or supervisor) must decide, with a reason.
    NeedsDecision(Override),
    /// Nobody can accept it.
    Unusable,
}

impl PhotoVerdict {
    /// What may be done, by the strictest of the findings that did not pass.
    pub fn acceptance(&self) -> Acceptance {
        let open = || self.findings.iter().filter(|finding| finding.outcome != Outcome::Pass);
        let any = |level| open().any(|finding| finding.may_override == level);
        if any(Override::Never) {
            Acceptance::Unusable
        } else if any(Override::Supervisor) {
            Acceptance::NeedsDecision(Override::Supervisor)
        } else if any(Override::Clerk) {
            Acceptance::NeedsDecision(Override::Clerk)
        } else {
            Acceptance::Accept
        }
    }
}

/// Judge a photo by the rules in force on `day`.
///
/// A rule's `may_override` speaks of a photo that fails it. Where a rule only asks for a look, any clerk may decide
/// (A16: warn, allow staff).
pub fn judge(
    measures: &PhotoMeasures,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<PhotoVerdict, RuleNotInForce> {
    let rule = |id| rulebook.rule(id, day).ok_or(RuleNotInForce { rule: id, day });
    let mut findings = format_findings(rule("photo.format")?, &measures.faults);
    if let Some(picture) = &measures.picture {
        let measured = [
            ("photo.height", f64::from(picture.height)),
            ("photo.width", f64::from(picture.width)),
            ("photo.bytes", f64::from(picture.bytes)),
            ("photo.colour", picture.chroma),
            ("photo.background.lightness", picture.background_lightness),
            ("photo.background.chroma", picture.background_chroma),
            ("photo.background.evenness", picture.background_evenness),
        ];
        for (id, value) in measured {
            findings.push(rule(id)?.judge(value));
        }
    }
    for finding in &mut findings {
        if finding.outcome == Outcome::Look {
            finding.may_override = Override::Clerk;
        }
    }
    Ok(PhotoVerdict { outcome: worst(&findings), findings })
}

fn format_findings(rule: &Rule, faults: &[FormatFault]) -> Vec<Finding> {
    if faults.is_empty() {
        return vec![rule.observe(Outcome::Pass, "jpeg")];
    }
    let outcome = |fault: FormatFault| if fault.is_fatal() { Outcome::Fail } else { Outcome::Look };
    faults.iter().map(|fault| rule.observe(outcome(*fault), fault.as_str())).collect()
}
