//! Where the head is: crown, chin, middle, and the line of the eyes.

use super::background::Ground;
use super::lab::Lab;
use super::points::Points;
use super::portrait::Portrait;
use image::RgbImage;

/// A head in an upright picture, in pixels from its left upper corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Head {
    /// Top of the head with its hair; 0 where it reaches the picture's edge.
    pub crown: f32,
    /// The line of the eyes.
    pub eye_line: f32,
    /// The lowest point of the chin.
    pub chin: f32,
    /// The middle of the face.
    pub centre: f32,
    /// The face's outline at the left ear as one sees it.
    pub left: f32,
    /// The face's outline at the right ear as one sees it.
    pub right: f32,
}

/// A crown lies no lower over the mesh's forehead than this, in t: the mesh ends at the hairline.
const LEAST_OVER_FOREHEAD: f32 = 0.05;
/// Nor higher than this, in t: what goes on above is no head.
const MOST_OVER_FOREHEAD: f32 = 1.1;
/// So much of a head's middle is looked at, in widths of the face.
const MIDDLE: f32 = 0.3;
/// The colour of hair and of a hat differs from the ground's by more (ΔE 1976).
const UNLIKE_GROUND: f32 = 14.0;
/// The mask is surer than this that it shows a person.
const PERSON: f32 = 0.5;

impl Head {
    /// The head of a face.
    pub fn of(picture: &RgbImage, portrait: &Portrait, points: &Points, ground: &Ground) -> Self {
        let [left, right] = points.sides();
        Self {
            crown: crown(picture, portrait, points, ground),
            eye_line: points.eyes().y,
            chin: points.chin().y,
            centre: f32::midpoint(left.x, right.x),
            left: left.x,
            right: right.x,
        }
    }

    /// From crown to chin.
    pub fn height(&self) -> f32 {
        self.chin - self.crown
    }
}

/// Up from the forehead, column by column, as long as there is a person or a colour unlike the ground's. A tenth of the
/// columns may reach higher: a wisp of hair is no crown.
fn crown(picture: &RgbImage, portrait: &Portrait, points: &Points, ground: &Ground) -> f32 {
    const COLUMNS: usize = 21;
    let (forehead, t) = (points.forehead(), points.t());
    let [left, right] = points.sides();
    let width = (right.x - left.x).max(1.0);
    let lowest = forehead.y - LEAST_OVER_FOREHEAD * t;
    let highest = forehead.y - MOST_OVER_FOREHEAD * t;
    let step = (t / 150.0).max(1.0);
    let top_of = |column: usize| {
        let share = column as f32 / (COLUMNS - 1) as f32 * 2.0 - 1.0;
        let x = f32::midpoint(left.x, right.x) + share * MIDDLE * width;
        let (mut top, mut y, mut missed) = (lowest, lowest, 0.0);
        while y >= highest.max(0.0) && missed < 0.06 * t {
            let is_head = portrait.person.at(x, y) > PERSON
                || colour_at(picture, x, y).is_some_and(|colour| ground.differs(colour, UNLIKE_GROUND));
            (top, missed) = if is_head { (y, 0.0) } else { (top, missed + step) };
            y -= step;
        }
        if top < step * 1.5 { 0.0 } else { top }
    };
    let mut tops: Vec<f32> = (0..COLUMNS).map(top_of).collect();
    tops.sort_by(f32::total_cmp);
    tops.get(COLUMNS / 10).copied().unwrap_or(lowest).max(0.0)
}

/// The colour at a point; none beyond the picture.
pub fn colour_at(picture: &RgbImage, x: f32, y: f32) -> Option<Lab> {
    if x < 0.0 || y < 0.0 {
        return None;
    }
    picture.get_pixel_checked(x as u32, y as u32).map(|pixel| Lab::from_srgb(pixel.0))
}
