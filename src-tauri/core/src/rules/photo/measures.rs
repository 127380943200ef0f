//! What is measured on a photo, with units. How it is measured is in `photo::measure`.

use super::FormatFault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// How far width over height is from 25 over 35 mm, as a share of it.
    pub one_inch: f64,
    /// Mean chroma C* of the picture without its background.
    pub chroma: f64,
    /// Median lightness L* of the background.
    pub background_lightness: f64,
    /// Chroma C* of the background's median colour.
    pub background_chroma: f64,
    /// 95th percentile of the background's ΔE 1976 to its median.
    pub background_evenness: f64,
    /// Faces found.
    pub faces: u32,
    /// Measures of the largest face; none where there is no face.
    pub face: Option<FaceMeasures>,
}

/// Measures of the largest face. t is the distance from the middle of the eyes to the chin.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct FaceMeasures {
    /// How far the head's middle is from the picture's, over its width.
    pub centre: f64,
    /// Top of the head with its hair, over the picture's height; 0 where it reaches the edge.
    pub crown: f64,
    /// Line of the eyes, from the top, over the picture's height.
    pub eye_line: f64,
    /// From crown to chin, over the picture's height.
    pub head_height: f64,
    /// The share of the face's points that lies beyond the picture.
    pub outside: f64,
    /// The widest gap between the lids of the less open eye, over t.
    pub eyes_open: f64,
    /// How far the irises are beside the middle of the eyes, over an eye's width.
    pub gaze: f64,
    /// Degrees the head is turned to a side.
    pub yaw: f64,
    /// Degrees the head is tilted towards a shoulder.
    pub roll: f64,
    /// Degrees the head is raised or lowered.
    pub pitch: f64,
    /// The widest gap between the lips, over t.
    pub lips: f64,
    /// Fine over coarse detail around the eyes, at one distance of the eyes.
    pub sharpness: f64,
    /// How much the eyes' surroundings differ in lightness L*.
    pub hair: f64,
    /// Median ΔE 1976 between clothing and background along the shoulders; none where no clothing is seen.
    pub clothing: Option<f64>,
    /// A frame of glasses is seen.
    pub frame: bool,
    /// The share of the eyes' surroundings that is clipped to white.
    pub reflection: f64,
}
