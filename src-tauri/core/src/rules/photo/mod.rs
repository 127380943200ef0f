//! The photo's clause 三(二)2, judged on measures. Pure: measures in, verdict out. What is measured and how is in
//! `photo::measure`; every threshold is the rulebook's.

mod acceptance;
mod change;
mod format;
mod framing;
mod measures;

pub use acceptance::{Acceptance, PhotoAnswer};
pub use change::{Change, ExtendedSide};
pub use format::FormatFault;
pub use framing::{FrameHint, Framing, framing_hints, photo_hints};
pub use measures::{FaceMeasures, PhotoMeasures, PictureMeasures};

use super::{Finding, Outcome, Rule, RuleNotInForce, Rulebook, worst};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Rules that the photo is judged by; a rulebook must have every one.
pub const PHOTO_RULES: [&str; 28] = [
    "photo.format",
    "photo.height",
    "photo.width",
    "photo.bytes",
    "photo.one_inch",
    "photo.colour",
    "photo.background.lightness",
    "photo.background.chroma",
    "photo.background.evenness",
    "photo.features.faces",
    "photo.features.complete",
    "photo.features.sharpness",
    "photo.head_position.centre",
    "photo.head_position.crown",
    "photo.head_position.eye_line",
    "photo.head_position.height",
    "photo.gaze.eyes_open",
    "photo.gaze.iris",
    "photo.gaze.yaw",
    "photo.gaze.roll",
    "photo.gaze.pitch",
    "photo.lips",
    "photo.clothing",
    "photo.reflection",
    "photo.bare_head",
    "photo.hair",
    "photo.tinted_glasses",
    "photo.tinted_lenses",
];

/// What the rules say of a photo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PhotoVerdict {
    /// The worst of the findings.
    pub outcome: Outcome,
    /// One per rule; `photo.format` has one per fault. Without a face, what only a face can meet is left out.
    pub findings: Vec<Finding>,
}

/// Judge a photo by the rules in force on `day`.
///
/// A rule's `may_override` speaks of a photo that fails it. Where a rule only asks for a look, any clerk answers
/// (A16: warn, allow staff).
pub fn judge(
    measures: &PhotoMeasures,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<PhotoVerdict, RuleNotInForce> {
    let rule = |id| rulebook.rule(id, day).ok_or(RuleNotInForce { rule: id, day });
    let mut findings = format_findings(rule("photo.format")?, &measures.faults);
    if let Some(picture) = &measures.picture {
        for (id, value) in of_picture(picture) {
            findings.push(rule(id)?.judge(value));
        }
        if let Some(face) = &picture.face {
            for (id, value) in of_face(face) {
                findings.push(rule(id)?.judge(value));
            }
            findings.push(clothing(rule("photo.clothing")?, face));
            findings.push(reflection(rule("photo.reflection")?, face));
            for id in ["photo.bare_head", "photo.tinted_glasses", "photo.tinted_lenses"] {
                findings.push(rule(id)?.observe(Outcome::Look, "asked"));
            }
        }
    }
    Ok(PhotoVerdict { outcome: worst(&findings), findings })
}

fn of_picture(picture: &PictureMeasures) -> [(&'static str, f64); 9] {
    [
        ("photo.height", f64::from(picture.height)),
        ("photo.width", f64::from(picture.width)),
        ("photo.bytes", f64::from(picture.bytes)),
        ("photo.one_inch", picture.one_inch),
        ("photo.colour", picture.chroma),
        ("photo.background.lightness", picture.background_lightness),
        ("photo.background.chroma", picture.background_chroma),
        ("photo.background.evenness", picture.background_evenness),
        ("photo.features.faces", f64::from(picture.faces)),
    ]
}

fn of_face(face: &FaceMeasures) -> [(&'static str, f64); 13] {
    [
        ("photo.features.complete", face.outside),
        ("photo.features.sharpness", face.sharpness),
        ("photo.head_position.centre", face.centre),
        ("photo.head_position.crown", face.crown),
        ("photo.head_position.eye_line", face.eye_line),
        ("photo.head_position.height", face.head_height),
        ("photo.gaze.eyes_open", face.eyes_open),
        ("photo.gaze.iris", face.gaze),
        ("photo.gaze.yaw", face.yaw),
        ("photo.gaze.roll", face.roll),
        ("photo.gaze.pitch", face.pitch),
        ("photo.lips", face.lips),
        ("photo.hair", face.hair),
    ]
}

/// Where no clothing is to be seen, nobody can say what colour it has.
fn clothing(rule: &Rule, face: &FaceMeasures) -> Finding {
    match face.clothing {
        Some(difference) => rule.judge(difference),
        None => rule.observe(Outcome::Look, "none_visible"),
    }
}

/// Without glasses there is nothing that reflects. The frame of some can hardly be seen: what is white around the eyes is
/// then looked at.
fn reflection(rule: &Rule, face: &FaceMeasures) -> Finding {
    let found = rule.judge(face.reflection);
    match found.outcome {
        _ if rule.applies_to(face.frame) => found,
        Outcome::Fail => Finding { outcome: Outcome::Look, ..found },
        _ => rule.observe(Outcome::Pass, "no_frame"),
    }
}

fn format_findings(rule: &Rule, faults: &[FormatFault]) -> Vec<Finding> {
    if faults.is_empty() {
        return vec![rule.observe(Outcome::Pass, "jpeg")];
    }
    let outcome = |fault: FormatFault| if fault.is_fatal() { Outcome::Fail } else { Outcome::Look };
    faults.iter().map(|fault| rule.observe(outcome(*fault), fault.as_str())).collect()
}
