//! Measures on the pixels. Pure: pixels and what the models see in them, numbers out.

pub mod background;
pub mod clothing;
pub mod colour;
pub mod eyes;
pub mod glasses;
pub mod hair;
pub mod head;
pub mod lab;
pub mod lips;
pub mod patch;
pub mod points;
pub mod portrait;
pub mod pose;
pub mod sharpness;

use crate::rules::photo::{FaceMeasures, PictureMeasures};
use background::Ground;
use head::Head;
use image::RgbImage;
use lab::LabGrid;
use points::Points;
use portrait::Portrait;

/// A frame has a stronger edge than this over the bridge of the nose, in steps of luma.
const FRAME_AT_BRIDGE: f32 = 22.0;
/// And below the eyes.
const FRAME_BELOW: f32 = 14.0;

/// A photo measured: its numbers, and where they come from in the picture.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The numbers.
    pub measures: PictureMeasures,
    /// Who is in the picture.
    pub portrait: Portrait,
    /// Where the head is; none where there is no face.
    pub head: Option<Head>,
    /// What the ground is like.
    pub ground: Ground,
}

/// Everything that is measured on a decoded photo whose file has `bytes` bytes.
///
/// The numbers are rounded before they are judged, so that what is shown is what was judged.
pub fn measure(picture: &RgbImage, bytes: usize, portrait: Portrait) -> Measured {
    let grid = LabGrid::of(picture);
    let ground = Ground::of(&grid, &portrait);
    let head = portrait.points.as_ref().map(|points| Head::of(picture, &portrait, points, &ground));
    let face = portrait.points.as_ref().zip(head.as_ref());
    let measures = PictureMeasures {
        width: picture.width(),
        height: picture.height(),
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
        one_inch: fine(off_one_inch(picture)),
        chroma: rounded(colour::mean_chroma(&grid, ground.median)),
        background_lightness: rounded(ground.median.l),
        background_chroma: rounded(ground.median.chroma()),
        background_evenness: rounded(ground.spread),
        faces: u32::try_from(portrait.faces).unwrap_or(u32::MAX),
        face: face.map(|(points, head)| measure_face(picture, &portrait, points, head, &ground)),
    };
    Measured { measures, portrait, head, ground }
}

/// How far the ratio of width to height is from 25 to 35, as a share of it.
fn off_one_inch(picture: &RgbImage) -> f32 {
    (picture.width() as f32 / picture.height() as f32 / (25.0 / 35.0) - 1.0).abs()
}

fn measure_face(
    picture: &RgbImage,
    portrait: &Portrait,
    points: &Points,
    head: &Head,
    ground: &Ground,
) -> FaceMeasures {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let pose = pose::pose(points);
    let glasses = glasses::glasses(picture, points);
    FaceMeasures {
        centre: fine((head.centre / width - 0.5).abs()),
        crown: fine(head.crown / height),
        eye_line: fine(head.eye_line / height),
        head_height: fine(head.height() / height),
        outside: fine(points.outside(width, height)),
        eyes_open: fine(eyes::opening(points)),
        gaze: fine(eyes::gaze(points)),
        yaw: rounded(pose.yaw),
        roll: rounded(pose.roll),
        pitch: rounded(pose.pitch),
        lips: fine(lips::gap(points)),
        sharpness: fine(sharpness::sharpness(picture, points)),
        hair: rounded(hair::asymmetry(picture, points)),
        clothing: clothing::difference(picture, portrait, points, head, ground).map(rounded),
        frame: glasses.bridge > FRAME_AT_BRIDGE && glasses.below > FRAME_BELOW,
        reflection: fine(glasses.clipped),
    }
}

/// Two decimals: colours and degrees.
fn rounded(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}

/// Four decimals: shares.
fn fine(value: f32) -> f64 {
    (f64::from(value) * 10_000.0).round() / 10_000.0
}
