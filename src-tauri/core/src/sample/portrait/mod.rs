//! Portraits drawn by code: clearly drawings, yet with the size, weight and white ground that the notice asks for. A
//! portrait can be given one flaw, to show and to test what the desk says of it.

mod canvas;
mod clothes;
mod expression;
mod face;
mod features;
mod flaw;
mod grain;
mod hair;
mod look;

pub use flaw::PortraitFlaw;

use super::dice::Dice;
use crate::photo::{Aim, encode_near};
use canvas::Canvas;
use image::RgbImage;
use image::codecs::jpeg::PixelDensity;
use look::Look;

/// One inch: 25 by 35 mm at 300 dpi.
const WIDTH: u32 = 295;
const HEIGHT: u32 = 413;

/// Aimed at by every portrait without a flaw, in bytes: the middle of both readings of 40-80 千字节.
const TARGET: usize = 60_000;

/// A portrait of an invented person: a JPEG of 295 by 413 pixels at 300 dpi that passes the file rules, or one with
/// `flaw`. An odd `seed` draws a man, an even one a woman. The same seed gives the same bytes.
///
/// Empty where the drawing library fails, which needs memory to be exhausted.
pub fn portrait(seed: u64, flaw: Option<PortraitFlaw>) -> Vec<u8> {
    let (width, height) = if flaw == Some(PortraitFlaw::TooSmall) { (88, 132) } else { (WIDTH, HEIGHT) };
    let drawn = draw(seed, flaw, width, height);
    drawn.and_then(|picture| flaw::encode_flawed(&picture, flaw)).unwrap_or_default()
}

/// The picture before it is encoded.
fn draw(seed: u64, flaw: Option<PortraitFlaw>, width: u32, height: u32) -> Option<RgbImage> {
    let look = Look::of(seed).with(flaw);
    let mut canvas = Canvas::new(width, height, width as f32 / WIDTH as f32)?;
    canvas.ground(flaw::ground(flaw));
    hair::behind(&mut canvas, &look);
    clothes::neck(&mut canvas, &look);
    clothes::clothes(&mut canvas, &look);
    face::face(&mut canvas, &look);
    features::features(&mut canvas, &look);
    hair::front(&mut canvas, &look);
    features::glasses(&mut canvas, &look);
    let mut picture = canvas.into_rgb();
    grain::grain(&mut picture, &mut Dice::new(seed, 1));
    Some(picture)
}

/// Encode near `target` bytes at 300 dpi.
fn encode(picture: &RgbImage, target: usize) -> Option<Vec<u8>> {
    let aim = Aim { bytes: target, within: target / 6, tries: 5 };
    encode_near(picture, aim, PixelDensity::dpi(300), None).ok()
}
