//! Where in a photo something was measured, for the window to draw and to enlarge. In shares of the photo's width and
//! height.

use super::measure::Measured;
use super::measure::points::Points;
use crate::rules::photo::PHOTO_RULES;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where in a photo something was measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Marks {
    /// The face's points, across and down.
    pub points: Vec<[f32; 2]>,
    /// Top of the head.
    pub crown: f32,
    /// Line of the eyes.
    pub eye_line: f32,
    /// The chin.
    pub chin: f32,
    /// The head's middle.
    pub centre: f32,
    /// For a rule that is about a part of the photo: that part.
    pub parts: BTreeMap<String, Area>,
}

/// A part of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Area {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Marks {
    /// The marks of a measured photo; none where there is no face.
    pub fn of(measured: &Measured) -> Option<Self> {
        let (points, head) = (measured.portrait.points.as_ref()?, measured.head?);
        let (width, height) = (measured.measures.width as f32, measured.measures.height as f32);
        let part = |rule: &&str| Some(((*rule).to_owned(), area(rule, points)?.within(width, height)?));
        Some(Self {
            points: points.all().map(|point| [share(point.x, width), share(point.y, height)]).collect(),
            crown: share(head.crown, height),
            eye_line: share(head.eye_line, height),
            chin: share(head.chin, height),
            centre: share(head.centre, width),
            parts: PHOTO_RULES.iter().filter_map(part).collect(),
        })
    }
}

/// What to look at for a rule, in pixels; none for one that is about the whole photo.
fn area(rule: &str, points: &Points) -> Option<Area> {
    let (eyes, chin, t) = (points.eyes(), points.chin(), points.t());
    let around = |x: f32, y: f32, width: f32, height: f32| {
        Some(Area { left: x - width / 2.0, top: y - height / 2.0, width, height })
    };
    match rule {
        "photo.lips" => around(chin.x, eyes.y + 0.68 * t, 1.2 * t, 0.75 * t),
        "photo.clothing" => around(chin.x, chin.y + 0.55 * t, 3.0 * t, 1.4 * t),
        "photo.bare_head" => around(eyes.x, eyes.y - 0.55 * t, 2.4 * t, 1.7 * t),
        "photo.features.sharpness" => around(eyes.x, eyes.y + 0.3 * t, 1.7 * t, 1.4 * t),
        "photo.gaze.eyes_open"
        | "photo.gaze.iris"
        | "photo.hair"
        | "photo.reflection"
        | "photo.tinted_glasses"
        | "photo.tinted_lenses" => around(eyes.x, eyes.y, 1.75 * t, 0.75 * t),
        _ => None,
    }
}

impl Area {
    /// Cut to the picture and in shares of it; none where nothing is left.
    fn within(self, width: f32, height: f32) -> Option<Self> {
        let (left, right) = (self.left.max(0.0), (self.left + self.width).min(width));
        let (top, bottom) = (self.top.max(0.0), (self.top + self.height).min(height));
        (right - left > 1.0 && bottom - top > 1.0).then(|| Self {
            left: share(left, width),
            top: share(top, height),
            width: share(right - left, width),
            height: share(bottom - top, height),
        })
    }
}

fn share(pixels: f32, of: f32) -> f32 {
    (pixels / of * 10_000.0).round() / 10_000.0
}
