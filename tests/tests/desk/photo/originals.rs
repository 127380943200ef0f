//! What is kept of a file that was handed in: its picture to the byte, and nothing that tells of place or person. Judged by
//! ImageMagick.

use super::{identify, magick, with_segments};
use desk_core::photo::original::without_metadata;
use desk_core::sample::{PortraitFlaw, portrait};
use proptest::collection::vec;
use proptest::prelude::{any, proptest};

fn holds(file: &[u8], needle: &[u8]) -> bool {
    file.windows(needle.len()).any(|bytes| bytes == needle)
}

fn pixels(file: &[u8]) -> Vec<u8> {
    magick(file, &["-depth", "8"], "rgb")
}

#[test]
fn a_jpeg_keeps_its_coded_picture_and_loses_exif_xmp_and_comments() {
    let plain = portrait(1, None);
    let secrets: [(u8, &[u8]); 3] =
        [(0xE1, b"Exif\0\0MM\0*GPS here"), (0xE1, b"http://ns.adobe.com/xap/1.0/\0x"), (0xFE, b"home")];
    assert_eq!(without_metadata(&with_segments(&plain, &secrets)).unwrap(), plain);
}

#[test]
fn a_png_keeps_its_pixels_and_density_and_loses_exif_texts_and_times() {
    let sideways = portrait(3, Some(PortraitFlaw::Sideways));
    let file = magick(&sideways, &["-set", "comment", "taken at home"], "png");
    assert!(identify(&file, "%[EXIF:*]").contains("GPS") && holds(&file, b"taken at home"));
    let kept = without_metadata(&file).unwrap();
    assert_eq!(identify(&kept, "%[EXIF:*][%c]"), "[]");
    assert!(!holds(&kept, b"taken at home") && !holds(&kept, b"tIME") && !holds(&kept, b"eXIf"));
    assert_eq!(pixels(&kept), pixels(&file));
    assert_eq!(identify(&kept, "%x %y"), identify(&file, "%x %y"));
    let cut = &file[..file.len() - 20];
    assert_eq!(without_metadata(cut), None, "a cut one is no picture");
    assert_eq!(without_metadata(&[&kept[..], b"behind the end"].concat()).unwrap(), kept);
}

#[test]
fn a_webp_keeps_its_pixels_and_loses_exif_and_says_so() {
    let mut file = magick(&portrait(3, None), &[], "webp");
    let picture = file.split_off(12);
    // An extended file (VP8X, 295 by 413 pixels) with EXIF and XMP behind the picture.
    let chunk = |name: &[u8], content: &[u8]| {
        [name, &u32::try_from(content.len()).unwrap().to_le_bytes(), content, &[0][..content.len() % 2]]
            .concat()
    };
    let head = chunk(b"VP8X", &[0b0000_1100, 0, 0, 0, 38, 1, 0, 156, 1, 0]);
    let body = [head, picture, chunk(b"EXIF", b"MM\0*place"), chunk(b"XMP ", b"<x>home</x>")].concat();
    let file = [b"RIFF", &u32::try_from(body.len() + 4).unwrap().to_le_bytes()[..], b"WEBP", &body].concat();
    let kept = without_metadata(&file).unwrap();
    assert!(!holds(&kept, b"place") && !holds(&kept, b"home") && kept[20] == 0);
    assert_eq!(pixels(&kept), pixels(&file));
    assert_eq!(u32::from_le_bytes(*kept[4..].first_chunk().unwrap()) as usize + 8, kept.len());
}

#[test]
fn of_a_kind_whose_metadata_cannot_be_told_from_its_picture_nothing_is_kept() {
    for file in [&b"....ftypheic...."[..], b"%PDF-1.7", b"II*\0", b"GIF89a", b"words", b""] {
        assert_eq!(without_metadata(file), None);
    }
}

proptest! {
    #[test]
    fn no_bytes_behind_a_signature_panic(bytes in vec(any::<u8>(), 0..600)) {
        for signature in [&b"\xFF\xD8\xFF"[..], b"\x89PNG\r\n\x1A\n", b"RIFF\0\0\0\0WEBP", b"BM"] {
            let _ = without_metadata(&[signature, &bytes].concat());
        }
    }
}
