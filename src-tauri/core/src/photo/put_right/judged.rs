//! What is measured and what the rules say before and after.

use super::placement::{Bounds, HeadMarks};
use super::refusal::{CannotPutRight, PutRightError};
use crate::photo::PhotoError;
use crate::photo::measure::portrait::Portrait;
use crate::photo::measure::{Measured, measure};
use crate::rules::photo::{PhotoMeasures, judge};
use crate::rules::{Finding, Outcome, Rule, RuleNotInForce, Rulebook};
use chrono::NaiveDate;
use face::Models;
use image::RgbImage;

/// What photos are measured and judged with.
#[derive(Clone, Copy)]
pub(super) struct Judging<'a> {
    pub(super) models: &'a Models,
    pub(super) rulebook: &'a Rulebook,
    pub(super) day: NaiveDate,
}

/// A picture, measured and judged; of its bytes nothing is said.
pub(super) struct Judged {
    pub(super) measured: Measured,
    findings: Vec<Finding>,
}

impl Judging<'_> {
    /// Measure and judge a picture.
    pub(super) fn judge(&self, picture: &RgbImage) -> Result<Judged, PhotoError> {
        let measured = measure(picture, 0, Portrait::find(picture, self.models)?);
        let measures = PhotoMeasures { faults: Vec::new(), picture: Some(measured.measures) };
        let findings = judge(&measures, self.rulebook, self.day)?.findings;
        Ok(Judged { measured, findings })
    }

    /// Whether a value passes a rule.
    pub(super) fn passes(&self, rule: &'static str, value: f64) -> Result<bool, PhotoError> {
        Ok(self.rule(rule)?.pass.holds(value))
    }

    /// Whether so many pixels pass.
    pub(super) fn passes_size(&self, width: u32, height: u32) -> Result<bool, PhotoError> {
        Ok(self.passes("photo.width", f64::from(width))? && self.passes("photo.height", f64::from(height))?)
    }

    /// Where a head passes, a little inside of what the rulebook says: measured again, it lies a hair elsewhere.
    pub(super) fn bounds(&self) -> Result<Bounds, PhotoError> {
        const INSIDE: f64 = 0.012;
        let range = |rule| {
            let pass = self.rule(rule)?.pass;
            let (least, most) = (pass.at_least.unwrap_or(0.0), pass.at_most.unwrap_or(1.0));
            Ok::<_, PhotoError>([least + INSIDE, most - INSIDE])
        };
        Ok(Bounds {
            crown: range("photo.head_position.crown")?,
            eyes: range("photo.head_position.eye_line")?,
            head: range("photo.head_position.height")?,
            off_centre: range("photo.head_position.centre")?[1].max(0.0),
        })
    }

    /// How uneven a ground may be, ΔE 1976.
    pub(super) fn evenness(&self) -> Result<f64, PhotoError> {
        Ok(self.rule("photo.background.evenness")?.pass.at_most.unwrap_or(0.0))
    }

    fn rule(&self, id: &'static str) -> Result<&Rule, PhotoError> {
        Ok(self.rulebook.rule(id, self.day).ok_or(RuleNotInForce { rule: id, day: self.day })?)
    }
}

impl Judged {
    /// One face, whole, and sharp enough to be answered for.
    pub(super) fn one_sharp_face(&self) -> Result<(), PutRightError> {
        match self.measured.measures.faces {
            0 => Err(CannotPutRight::NoFace.into()),
            1 if self.worst("photo.features.complete") == Outcome::Fail => {
                Err(CannotPutRight::HeadCutOff.into())
            }
            1 if self.worst("photo.head_position.crown") == Outcome::Fail => {
                Err(CannotPutRight::HeadCutOff.into())
            }
            1 if self.worst("photo.features.sharpness") != Outcome::Pass => {
                Err(CannotPutRight::TooBlurred.into())
            }
            1 => Ok(()),
            count => Err(CannotPutRight::SeveralFaces { count }.into()),
        }
    }

    /// Whether size, proportion and the head's place pass.
    pub(super) fn is_framed(&self) -> bool {
        self.frame() == Outcome::Pass
    }

    /// Whether nothing about size, proportion and the head's place fails.
    pub(super) fn may_be_framed(&self) -> bool {
        self.frame() != Outcome::Fail
    }

    fn frame(&self) -> Outcome {
        ["photo.width", "photo.height", "photo.one_inch", "photo.head_position."]
            .into_iter()
            .map(|rules| self.worst(rules))
            .max()
            .unwrap_or(Outcome::Fail)
    }

    /// The worst that is said by the rules whose names begin so; a failure where nothing is said.
    fn worst(&self, rules: &str) -> Outcome {
        let said = self.findings.iter().filter(|finding| finding.rule.starts_with(rules));
        said.map(|finding| finding.outcome).max().unwrap_or(Outcome::Fail)
    }

    /// Where the head is; none without a face.
    pub(super) fn head(&self) -> Option<HeadMarks> {
        let head = self.measured.head.as_ref()?;
        Some(HeadMarks {
            crown: f64::from(head.crown),
            eyes: f64::from(head.eye_line),
            chin: f64::from(head.chin),
            centre: f64::from(head.centre),
        })
    }
}
