//! Files of other kinds become plain JPEG files.

use super::{Change, WINDOW, assert_framed_and_weighed, done, identify, magick, pixels};
use desk_core::rules::photo::FormatFault;
use desk_core::sample::{PortraitFlaw, portrait};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

#[test]
fn png_webp_and_bmp_files_keep_their_pixels() {
    let drawn = image::load_from_memory(&portrait(6, None)).unwrap();
    let png16 = written(&DynamicImage::ImageRgb16(drawn.to_rgb16()), ImageFormat::Png);
    let files = [
        (written(&drawn, ImageFormat::Png), FormatFault::Png),
        (png16, FormatFault::Png),
        (written(&drawn, ImageFormat::WebP), FormatFault::WebP),
        (written(&drawn, ImageFormat::Bmp), FormatFault::Bmp),
    ];
    let mut outcomes = Vec::new();
    for (file, from) in files {
        let photo = done(&file);
        assert_eq!(photo.changed.first(), Some(&Change::Converted { from }));
        assert!(WINDOW.contains(&photo.bytes.len()), "{photo:?}");
        assert_eq!(identify(&photo.bytes, "%m %[colorspace] %z"), "JPEG sRGB 8");
        outcomes.push(photo.bytes);
    }
    assert!(outcomes.windows(2).all(|pair| pair[0] == pair[1]), "one picture, one file");
}

#[test]
fn transparent_parts_become_white_as_every_viewer_shows_them() {
    let drawn = pixels(&portrait(6, None));
    let cut_out = RgbaImage::from_fn(295, 413, |x, y| match drawn.get_pixel(x, y).0 {
        [red, green, blue] if red.min(green).min(blue) > 235 => Rgba([0, 0, 0, 0]),
        [red, green, blue] => Rgba([red, green, blue, 255]),
    });
    let photo = done(&written(&DynamicImage::ImageRgba8(cut_out), ImageFormat::Png));
    assert!(photo.changed.contains(&Change::LaidOnWhite), "{photo:?}");
    assert!(pixels(&photo.bytes).get_pixel(5, 5).0.iter().all(|value| *value > 250));
}

#[test]
fn a_photo_lying_on_its_side_is_turned_and_its_place_is_taken_out() {
    let photo = done(&portrait(3, Some(PortraitFlaw::Sideways)));
    assert_eq!(photo.changed[..2], [Change::TurnedUpright, Change::MetadataTakenOut]);
    assert_eq!((photo.width, photo.height), (295, 413));
    assert_framed_and_weighed(&photo.bytes);
    assert_eq!(identify(&photo.bytes, "%[EXIF:*]"), "");
}

#[test]
fn cmyk_and_progressive_files_become_plain_and_look_the_same() {
    let file = portrait(3, None);
    let cmyk = magick(&file, &["-colorspace", "CMYK", "-quality", "95"], "jpeg");
    let photo = done(&cmyk);
    assert_eq!(photo.changed[0], Change::Converted { from: FormatFault::Cmyk });
    assert_eq!(identify(&photo.bytes, "%[colorspace]"), "sRGB");
    let (before, after) = (pixels(&magick(&cmyk, &["-colorspace", "sRGB"], "png")), pixels(&photo.bytes));
    let off = before.as_raw().iter().zip(after.as_raw()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum::<u64>();
    assert!(off / (before.as_raw().len() as u64) < 6, "{off} steps over all channels");

    let progressive = magick(&file, &["-interlace", "JPEG", "-quality", "96"], "jpeg");
    let photo = done(&progressive);
    assert_eq!(photo.changed[0], Change::Converted { from: FormatFault::Progressive });
    assert_eq!(identify(&photo.bytes, "%[interlace]"), "None");
}

#[test]
fn a_colour_profile_stays_with_the_pixels_it_belongs_to() {
    let drawn = magick(&portrait(6, None), &["-quality", "90"], "jpeg");
    // Not a working profile, but one that nothing else would write.
    let profile = [b"\0\0\0\x80none".as_slice(), &[7; 120]].concat();
    let content = [b"ICC_PROFILE\0\x01\x01".as_slice(), &profile].concat();
    let photo = done(&super::super::with_segments(&drawn, &[(0xE2, &content)]));
    assert!(photo.bytes.windows(profile.len()).any(|window| window == profile), "{photo:?}");
}
