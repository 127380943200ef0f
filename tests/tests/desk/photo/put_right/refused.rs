//! Photos that nothing can be made of, each with its reason.

use super::{CannotPutRight, PutRightError, jpeg, london, pixels, put, refused};
use desk_core::photo::PhotoError;
use desk_core::rules::photo::FormatFault;
use desk_core::sample::{PortraitFlaw, portrait};
use image::imageops::{FilterType, blur, resize};
use image::{Rgb, RgbImage, imageops};

#[test]
fn a_photo_of_88_by_132_pixels_is_not_enlarged() {
    let reason = refused(&portrait(1, Some(PortraitFlaw::TooSmall)));
    assert!(matches!(reason, CannotPutRight::TooSmall { width: 80..=88, height: 110..=132 }), "{reason:?}");
}

#[test]
fn a_photo_that_was_enlarged_before_or_is_blurred_is_refused() {
    let Some(path) = london("008_03") else { return };
    let sharp = super::done(&std::fs::read(path).unwrap());
    let sharp = pixels(&sharp.bytes);
    let small = resize(&sharp, 100, 140, FilterType::Lanczos3);
    let enlarged = resize(&small, 295, 413, FilterType::Lanczos3);
    assert_eq!(refused(&jpeg(&enlarged, 98)), CannotPutRight::TooBlurred, "enlarged from 100 by 140");
    let much_enlarged = resize(&small, 590, 826, FilterType::Lanczos3);
    assert_eq!(refused(&jpeg(&much_enlarged, 98)), CannotPutRight::TooBlurred, "at twice the size");
    assert_eq!(refused(&jpeg(&blur(&sharp, 2.0), 98)), CannotPutRight::TooBlurred, "blurred");
}

#[test]
fn one_face_is_wanted_and_no_more() {
    let empty = RgbImage::from_pixel(295, 413, Rgb([250; 3]));
    assert_eq!(refused(&jpeg(&empty, 95)), CannotPutRight::NoFace);
    let one = pixels(&portrait(1, None));
    let mut two = RgbImage::from_pixel(590, 413, Rgb([254; 3]));
    imageops::replace(&mut two, &one, 0, 0);
    imageops::replace(&mut two, &pixels(&portrait(2, None)), 295, 0);
    assert_eq!(refused(&jpeg(&two, 95)), CannotPutRight::SeveralFaces { count: 2 });
}

#[test]
fn files_that_are_cut_or_of_another_kind_say_so() {
    assert_eq!(refused(&portrait(1, Some(PortraitFlaw::Truncated))), CannotPutRight::Damaged);
    let png = portrait(1, Some(PortraitFlaw::Png));
    assert_eq!(refused(&png[..png.len() / 2]), CannotPutRight::Damaged);
    let kinds: [(&[u8], FormatFault); 4] = [
        (b"%PDF-1.7", FormatFault::Pdf),
        (b"\0\0\0\x18ftypheic", FormatFault::Heic),
        (b"GIF89a", FormatFault::Gif),
        (b"a letter", FormatFault::Unknown),
    ];
    for (file, kind) in kinds {
        assert_eq!(refused(file), CannotPutRight::NotReadable { kind });
    }
    assert_eq!(put(b""), Err(PutRightError::Desk(PhotoError::Empty)));
}
