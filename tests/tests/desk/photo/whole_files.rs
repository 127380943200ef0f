//! Files as they are handed in, by every road to a verdict.

use super::{accepted_by_one_who_looked, examined, finding, identify, magick, with_segments};
use desk_core::error::{Code, Error};
use desk_core::photo::{MAX_FILE_BYTES, PhotoError, prepare};
use desk_core::rules::Outcome;
use desk_core::rules::photo::{Acceptance, FormatFault};
use desk_core::sample::{PortraitFlaw, portrait};

/// A portrait of exactly `size` bytes: a colour profile, which belongs to the picture, takes up the rest.
fn of_size(size: usize) -> Vec<u8> {
    let light = portrait(7, Some(PortraitFlaw::TooLight));
    let mut profile = b"ICC_PROFILE\0\x01\x01".to_vec();
    profile.resize(size - light.len() - 4, 0);
    with_segments(&light, &[(0xE2, &profile)])
}

fn fault_of(file: &[u8]) -> FormatFault {
    let examination = examined(file).unwrap();
    assert_eq!(examination.prepared, None);
    assert_eq!(examination.verdict.outcome, Outcome::Fail);
    assert_eq!(examination.verdict.acceptance(&[]), Acceptance::Unusable);
    assert_eq!(prepare(file), Err(PhotoError::Unusable(examination.measures.faults[0])));
    examination.measures.faults[0]
}

#[test]
fn a_portrait_of_the_right_size_passes_and_is_kept_byte_for_byte() {
    let file = portrait(3, None);
    let examination = examined(&file).unwrap();
    assert_eq!(
        accepted_by_one_who_looked(&examination.verdict),
        Acceptance::Accept,
        "{:?}",
        examination.measures
    );
    let prepared = examination.prepared.unwrap();
    assert!(prepared.bytes == file && !prepared.turned && !prepared.metadata_stripped);
    assert_eq!((prepared.width, prepared.height), (295, 413));
    assert_eq!(prepared.sha256, prepared.original_sha256);
}

#[test]
fn the_size_in_bytes_is_that_of_the_stored_file() {
    let cases = [
        (39_999, Outcome::Fail),
        (40_000, Outcome::Look),
        (40_959, Outcome::Look),
        (40_960, Outcome::Pass),
        (80_000, Outcome::Pass),
        (80_001, Outcome::Look),
        (81_920, Outcome::Look),
        (81_921, Outcome::Fail),
    ];
    for (size, wanted) in cases {
        let file = of_size(size);
        assert_eq!(file.len(), size);
        let commented = with_segments(&file, &[(0xFE, b"a comment does not count")]);
        let examination = examined(&commented).unwrap();
        assert_eq!(examination.prepared.unwrap().bytes.len(), size);
        assert_eq!(finding(&examination.verdict, "photo.bytes").outcome, wanted, "{size} bytes");
    }
}

#[test]
fn pictures_of_132_and_88_pixels_are_refused_and_one_more_is_enough() {
    let large = portrait(5, None);
    for (width, height, fits) in [(88, 132, false), (89, 132, false), (88, 133, false), (89, 133, true)] {
        let size = format!("{width}x{height}!");
        let file = magick(&large, &["-strip", "-resize", &size], "jpeg");
        let verdict = examined(&file).unwrap().verdict;
        let refused = |rule: &str, bad: bool| {
            assert_eq!(finding(&verdict, rule).outcome == Outcome::Fail, bad, "{size}")
        };
        refused("photo.width", width == 88);
        refused("photo.height", height == 132);
        assert_eq!(fits, width == 89 && height == 133);
    }
}

#[test]
fn other_formats_are_told_by_their_bytes_whatever_their_name() {
    let file = portrait(4, None);
    assert_eq!(fault_of(&portrait(4, Some(PortraitFlaw::Png))), FormatFault::Png);
    assert_eq!(fault_of(&magick(&file, &[], "gif")), FormatFault::Gif);
    assert_eq!(fault_of(&magick(&file, &[], "bmp")), FormatFault::Bmp);
    assert_eq!(fault_of(&magick(&file, &[], "tiff")), FormatFault::Tiff);
    assert_eq!(fault_of(b"%PDF-1.7\n"), FormatFault::Pdf);
    assert_eq!(fault_of(b"RIFF\x24\0\0\0WEBPVP8 "), FormatFault::WebP);
    assert_eq!(fault_of(b"\0\0\0\x18ftypheic\0\0\0\0"), FormatFault::Heic);
    assert_eq!(fault_of("姓名,证件号码".as_bytes()), FormatFault::Unknown);
}

#[test]
fn a_file_cut_anywhere_is_truncated_and_unusable() {
    let file = portrait(6, None);
    for length in (4..file.len()).step_by(1009).chain([file.len() - 2, file.len() - 1]) {
        assert_eq!(fault_of(&file[..length]), FormatFault::Truncated, "{length} bytes");
    }
}

#[test]
fn a_progressive_and_a_cmyk_file_are_for_a_person_to_look_at() {
    let file = portrait(8, None);
    let progressive = magick(&file, &["-interlace", "JPEG", "-quality", "97"], "jpeg");
    let verdict = examined(&progressive).unwrap().verdict;
    assert_eq!(finding(&verdict, "photo.format").observed.as_deref(), Some("progressive"));
    assert_eq!(finding(&verdict, "photo.format").outcome, Outcome::Look);

    let cmyk = magick(&file, &["-colorspace", "CMYK"], "jpeg");
    assert_eq!(identify(&cmyk, "%[colorspace]"), "CMYK");
    let verdict = examined(&cmyk).unwrap().verdict;
    assert_eq!(finding(&verdict, "photo.format").observed.as_deref(), Some("cmyk"));
}

#[test]
fn grey_with_one_component_and_grey_with_three_are_not_in_colour() {
    let one = magick(&portrait(9, None), &["-colorspace", "Gray"], "jpeg");
    for file in [one, portrait(9, Some(PortraitFlaw::GreyScale))] {
        let verdict = examined(&file).unwrap().verdict;
        assert_eq!(finding(&verdict, "photo.colour").outcome, Outcome::Fail);
        assert_eq!(finding(&verdict, "photo.colour").quote, "一寸彩色白底免冠照片");
    }
}

#[test]
fn bytes_behind_the_end_are_reported_and_cut_off() {
    let sound = portrait(10, None);
    let padded = portrait(10, Some(PortraitFlaw::Padded));
    assert!(padded.len() > sound.len());
    let examination = examined(&padded).unwrap();
    let finding = finding(&examination.verdict, "photo.format");
    assert_eq!((finding.outcome, finding.observed.as_deref()), (Outcome::Look, Some("trailing_bytes")));
    let prepared = examination.prepared.unwrap();
    assert_eq!(prepared.bytes, sound);
    assert_ne!(prepared.sha256, prepared.original_sha256);
}

#[test]
fn an_empty_and_a_huge_file_are_errors_with_a_code() {
    assert_eq!(Error::from(examined(&[]).unwrap_err()).code, Code::FileEmpty);
    let mut huge = portrait(11, None);
    huge.resize(MAX_FILE_BYTES, 0);
    assert!(examined(&huge).is_ok(), "at the limit it is read");
    huge.push(0);
    let error = Error::from(examined(&huge).unwrap_err());
    assert_eq!(error.code, Code::FileTooLarge);
    assert_eq!(error.values["bytes"], "40000001");
}

#[test]
fn a_small_file_that_claims_an_enormous_picture_is_not_decoded() {
    let mut file = portrait(12, None);
    let frame = file.windows(4).position(|bytes| bytes == [0xFF, 0xC0, 0, 17]).unwrap();
    file[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    assert_eq!(fault_of(&file), FormatFault::TooManyPixels);
}
