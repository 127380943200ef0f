//! What to say while a person sits before the camera: where the head is to go, then what the photo would be refused
//! for. By the same rules and bounds as the photo itself.

use super::PictureMeasures;
use crate::model::words::words;
use crate::rules::{Rule, RuleNotInForce, Rulebook};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Something to put right before the shutter is pressed. Left and right are those of the picture.
    FrameHint {
        /// Nobody is seen.
        NoFace = "no_face",
        /// Somebody else is seen as well.
        SeveralFaces = "several_faces",
        /// The head is too large.
        TooNear = "too_near",
        /// The head is too small.
        TooFar = "too_far",
        /// The head is beside the middle, on the picture's left.
        TooFarLeft = "too_far_left",
        /// On the picture's right.
        TooFarRight = "too_far_right",
        /// The head is too high.
        TooHigh = "too_high",
        /// The head is too low.
        TooLow = "too_low",
        /// The eyes are not open.
        EyesClosed = "eyes_closed",
        /// The lips are not closed.
        MouthOpen = "mouth_open",
        /// The head is turned or tilted.
        NotStraight = "not_straight",
        /// The eyes do not look into the camera.
        LooksAway = "looks_away",
        /// The ground is not white or not even.
        GroundNotWhite = "ground_not_white",
    }
}

/// Nobody follows more than this at once.
const MOST_HINTS: usize = 3;

/// Where a head is in the photo that would be cut out of a frame, over the photo's width or height. Beyond 0 to 1 it is
/// outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Framing {
    /// The head's middle from the photo's; negative on the left.
    pub centre: f64,
    /// Top of the head with its hair.
    pub crown: f64,
    /// Line of the eyes.
    pub eye_line: f64,
    /// From crown to chin.
    pub head_height: f64,
}

/// What a rule's bound says of a value.
#[derive(PartialEq)]
enum Side {
    Below,
    Within,
    Above,
}

fn side(rule: &Rule, value: f64) -> Side {
    if rule.pass.holds(value) {
        return Side::Within;
    }
    match rule.pass.at_most {
        Some(limit) if value > limit => Side::Above,
        _ => Side::Below,
    }
}

/// Where the head is to go; empty where it is right. Size first, because height follows from it.
pub fn framing_hints(
    framing: &Framing,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<Vec<FrameHint>, RuleNotInForce> {
    let of = |id, value| rule(rulebook, id, day).map(|rule| side(rule, value));
    let mut hints = Vec::new();
    match of("photo.head_position.height", framing.head_height)? {
        Side::Above => hints.push(FrameHint::TooNear),
        Side::Below => hints.push(FrameHint::TooFar),
        Side::Within => {}
    }
    if of("photo.head_position.centre", framing.centre.abs())? != Side::Within {
        hints.push(if framing.centre < 0.0 { FrameHint::TooFarLeft } else { FrameHint::TooFarRight });
    }
    let crown = of("photo.head_position.crown", framing.crown)?;
    let eye_line = of("photo.head_position.eye_line", framing.eye_line)?;
    if crown == Side::Below || eye_line == Side::Below {
        hints.push(FrameHint::TooHigh);
    } else if crown == Side::Above || eye_line == Side::Above {
        hints.push(FrameHint::TooLow);
    }
    Ok(hints)
}

/// What the photo that would be cut out would be questioned for, what the person can change at once first.
pub fn photo_hints(
    picture: &PictureMeasures,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<Vec<FrameHint>, RuleNotInForce> {
    let Some(face) = &picture.face else { return Ok(vec![FrameHint::NoFace]) };
    let measured = [
        (FrameHint::EyesClosed, "photo.gaze.eyes_open", face.eyes_open),
        (FrameHint::MouthOpen, "photo.lips", face.lips),
        (FrameHint::NotStraight, "photo.gaze.yaw", face.yaw),
        (FrameHint::NotStraight, "photo.gaze.roll", face.roll),
        (FrameHint::NotStraight, "photo.gaze.pitch", face.pitch),
        (FrameHint::LooksAway, "photo.gaze.iris", face.gaze),
        (FrameHint::GroundNotWhite, "photo.background.lightness", picture.background_lightness),
        (FrameHint::GroundNotWhite, "photo.background.chroma", picture.background_chroma),
        (FrameHint::GroundNotWhite, "photo.background.evenness", picture.background_evenness),
    ];
    let mut hints = Vec::new();
    for (hint, id, value) in measured {
        if !rule(rulebook, id, day)?.pass.holds(value) && !hints.contains(&hint) {
            hints.push(hint);
        }
    }
    hints.truncate(MOST_HINTS);
    Ok(hints)
}

fn rule<'a>(rulebook: &'a Rulebook, id: &'static str, day: NaiveDate) -> Result<&'a Rule, RuleNotInForce> {
    rulebook.rule(id, day).ok_or(RuleNotInForce { rule: id, day })
}
