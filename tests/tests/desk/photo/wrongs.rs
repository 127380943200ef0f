//! Ways to spoil a sound picture, each in one respect.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, blur, overlay, resize, rotate90, rotate180};
use image::{Rgb, RgbImage};

const WHITE: Rgb<u8> = Rgb([253; 3]);

/// A JPEG of 42 to 78 kilobytes, or as near to them as its quality allows.
pub(super) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut files = [98, 100, 93, 85].into_iter().map(|quality| encoded(picture, quality));
    let mut best = files.next().unwrap();
    while !(42_000..78_000).contains(&best.len()) {
        let Some(next) = files.next() else { break };
        if next.len().abs_diff(60_000) < best.len().abs_diff(60_000) {
            best = next;
        }
    }
    best
}

fn encoded(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut file = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut file, quality)).unwrap();
    file
}

/// Moved by shares of its size; what comes in goes on from the edge.
pub(super) fn moved(picture: &RgbImage, across: f32, down: f32) -> RgbImage {
    let (width, height) = picture.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let from = |place: u32, by: f32, side: u32| {
            (place as f32 - by * side as f32).clamp(0.0, (side - 1) as f32) as u32
        };
        *picture.get_pixel(from(x, across, width), from(y, down, height))
    })
}

/// Made smaller, before the same white.
pub(super) fn smaller(picture: &RgbImage, share: f32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let side = |side: u32| (side as f32 * share) as u32;
    let small = resize(picture, side(width), side(height), FilterType::Triangle);
    let mut sheet = RgbImage::from_pixel(width, height, WHITE);
    overlay(&mut sheet, &small, i64::from((width - side(width)) / 2), i64::from(height - side(height)));
    sheet
}

/// Tilted by degrees about the middle.
pub(super) fn tilted(picture: &RgbImage, degrees: f32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let middle = [width as f32 / 2.0, height as f32 / 2.0];
    RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (x as f32 - middle[0], y as f32 - middle[1]);
        let at = [x * cosine + y * sine + middle[0], y * cosine - x * sine + middle[1]];
        let place = [0, 1].map(|axis| at[axis].clamp(0.0, [width, height][axis] as f32 - 1.001));
        image::imageops::interpolate_bilinear(picture, place[0], place[1]).unwrap_or(WHITE)
    })
}

/// On its head.
pub(super) fn upside_down(picture: &RgbImage) -> RgbImage {
    rotate180(picture)
}

/// On its side, without a word of it in the file.
pub(super) fn lying(picture: &RgbImage) -> RgbImage {
    rotate90(picture)
}

/// Out of focus by a share of the width.
pub(super) fn blurred(picture: &RgbImage, share: f32) -> RgbImage {
    blur(picture, share * picture.width() as f32)
}

/// Brought to so many pixels across and enlarged again.
pub(super) fn enlarged_from(picture: &RgbImage, width: u32) -> RgbImage {
    let small = resize(picture, width, width * picture.height() / picture.width(), FilterType::Triangle);
    resize(&small, picture.width(), picture.height(), FilterType::CatmullRom)
}

/// The hand moved to a side, by a share of the width.
pub(super) fn shaken(picture: &RgbImage, share: f32) -> RgbImage {
    let reach = (share * picture.width() as f32 / 2.0).round() as i64;
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let columns = (i64::from(x) - reach..=i64::from(x) + reach)
            .map(|x| x.clamp(0, i64::from(picture.width()) - 1) as u32);
        let sum = columns.fold([0_u32; 3], |sum, x| {
            let pixel = picture.get_pixel(x, y).0;
            [0, 1, 2].map(|c| sum[c] + u32::from(pixel[c]))
        });
        Rgb(sum.map(|value| (value / (2 * reach as u32 + 1)) as u8))
    })
}

/// Two people side by side, cut off at the outer shoulders.
pub(super) fn beside(one: &RgbImage, other: &RgbImage) -> RgbImage {
    let (width, height) = one.dimensions();
    let mut both = RgbImage::from_pixel(width, height, WHITE);
    for (picture, across) in [(one, -0.08), (other, 0.42)] {
        let small = resize(picture, width * 2 / 3, height * 2 / 3, FilterType::Triangle);
        overlay(&mut both, &small, (across * width as f32) as i64, i64::from(height - height * 2 / 3));
    }
    both
}

/// Darker from the right to the left.
pub(super) fn in_shadow(picture: &RgbImage) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let share = 0.55 + 0.45 * x as f32 / picture.width() as f32;
        Rgb(picture.get_pixel(x, y).0.map(|value| (f32::from(value) * share) as u8))
    })
}

/// Grey, with three components.
pub(super) fn grey(picture: &RgbImage) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue] = picture.get_pixel(x, y).0.map(f32::from);
        Rgb([(0.299 * red + 0.587 * green + 0.114 * blue) as u8; 3])
    })
}
