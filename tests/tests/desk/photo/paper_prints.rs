//! A paper print found on the scan of its page. The scans are composed here: paper with its grain, lines as of typed text,
//! and a portrait laid on it, turned.

use super::{day, examined, rulebook};
use desk_core::photo::print_on_page::{PaperPrint, find_prints};
use desk_core::photo::put_right::{CannotPutRight, Change, PutRightError, put_right};
use desk_core::rules::Outcome;
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::models;
use image::imageops::FilterType;
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// Grain of the paper and of the glass, in steps of a channel.
const GRAIN: u32 = 5;

/// A page to lay prints on.
struct Page {
    pixels: RgbImage,
    dots_per_mm: f64,
}

/// A print on its page: where its middle is in millimetres, how wide it is, and how far it is turned clockwise.
#[derive(Clone, Copy)]
struct Lying {
    middle: [f64; 2],
    width: f64,
    degrees: f64,
}

impl Page {
    /// A4 of this colour.
    fn new(dpi: f64, paper: [u8; 3]) -> Self {
        let dots_per_mm = dpi / 25.4;
        let side = |mm: f64| (mm * dots_per_mm).round() as u32;
        Self { pixels: RgbImage::from_pixel(side(210.0), side(297.0), Rgb(paper)), dots_per_mm }
    }

    /// Lines of words between these millimetres.
    fn typed(mut self, left: f64, top: f64, right: f64, bottom: f64) -> Self {
        let dots = |mm: f64| (mm * self.dots_per_mm) as u32;
        for (number, line) in (dots(top)..dots(bottom)).step_by(dots(6.0) as usize).enumerate() {
            for (x, y) in
                (line..line + dots(3.0)).flat_map(|y| (dots(left)..dots(right)).map(move |x| (x, y)))
            {
                // Strokes, gaps between words, and a ragged right edge.
                let at = (f64::from(x) / self.dots_per_mm * 10.0) as u32;
                let stroke = at % 9 < 4 && !(at + 40 * number as u32).is_multiple_of(7);
                if stroke && at % 130 < 110 && (y - line) % dots(1.0).max(2) < dots(0.6).max(1) {
                    self.pixels.put_pixel(x, y, Rgb([45, 45, 50]));
                }
            }
        }
        self
    }

    /// A portrait laid on it.
    fn with(mut self, portrait: &RgbImage, lying: Lying) -> Self {
        let [x, y] = lying.middle.map(|mm| mm * self.dots_per_mm);
        let (width, height) = (f64::from(portrait.width()), f64::from(portrait.height()));
        let scale = width / (lying.width * self.dots_per_mm);
        let (sine, cosine) = lying.degrees.to_radians().sin_cos();
        let reach = (width.hypot(height) / scale / 2.0).ceil();
        let within = |from: f64, most: u32| (from.max(0.0) as u32).min(most);
        let columns = within(x - reach, self.pixels.width())..within(x + reach, self.pixels.width());
        let rows = within(y - reach, self.pixels.height())..within(y + reach, self.pixels.height());
        for (column, row) in rows.flat_map(|row| columns.clone().map(move |column| (column, row))) {
            let (right, down) = (f64::from(column) + 0.5 - x, f64::from(row) + 0.5 - y);
            let across = (right * cosine + down * sine) * scale + width / 2.0;
            let along = (down * cosine - right * sine) * scale + height / 2.0;
            if (0.0..width).contains(&across) && (0.0..height).contains(&along) {
                self.pixels.put_pixel(column, row, mixed(portrait, across - 0.5, along - 0.5));
            }
        }
        self
    }

    /// As the scanner sees it.
    fn scanned(mut self) -> RgbImage {
        let mut state = 603_u32;
        for pixel in self.pixels.pixels_mut() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = (state >> 16) % (2 * GRAIN + 1);
            pixel.0 = pixel.0.map(|value| (u32::from(value) + grain).saturating_sub(GRAIN).min(255) as u8);
        }
        self.pixels
    }
}

/// The mixture of the four nearest pixels.
fn mixed(picture: &RgbImage, x: f64, y: f64) -> Rgb<u8> {
    let (x, y) =
        (x.clamp(0.0, f64::from(picture.width() - 1)), y.clamp(0.0, f64::from(picture.height() - 1)));
    let (left, top) = (x as u32, y as u32);
    let (right, bottom) = ((left + 1).min(picture.width() - 1), (top + 1).min(picture.height() - 1));
    let at = |x, y, channel: usize| f64::from(picture.get_pixel(x, y)[channel]);
    Rgb([0, 1, 2].map(|channel| {
        let above = at(left, top, channel) * (1.0 - x.fract()) + at(right, top, channel) * x.fract();
        let below = at(left, bottom, channel) * (1.0 - x.fract()) + at(right, bottom, channel) * x.fract();
        (above * (1.0 - y.fract()) + below * y.fract()).round() as u8
    }))
}

fn drawn(seed: u64, flaw: Option<PortraitFlaw>) -> RgbImage {
    image::load_from_memory(&portrait(seed, flaw)).unwrap().into_rgb8()
}

fn found(page: &RgbImage) -> Vec<PaperPrint> {
    find_prints(page, models()).unwrap()
}

/// The page as a PNG, put right.
fn put(page: &RgbImage) -> Result<Vec<Change>, CannotPutRight> {
    let mut file = Cursor::new(Vec::new());
    page.write_to(&mut file, ImageFormat::Png).unwrap();
    match put_right(file.get_ref(), models(), &rulebook(), day()) {
        Ok(photo) => {
            let findings = examined(&photo.bytes).unwrap().verdict.findings;
            let failed = findings.iter().filter(|found| found.outcome == Outcome::Fail);
            let failed: Vec<&str> = failed.map(|found| found.rule.as_str()).collect();
            assert!(failed.iter().all(|rule| rule.starts_with("photo.background")), "{failed:?}");
            Ok(photo.changed)
        }
        Err(PutRightError::Photo(reason)) => Err(reason),
        Err(error) => panic!("{error}"),
    }
}

/// How far the pixels of a print that was cut out are from the portrait's, once both have one size; in steps.
fn apart(print: &PaperPrint, portrait: &RgbImage) -> f64 {
    let size = (100, 140);
    let same = |picture: &RgbImage| image::imageops::resize(picture, size.0, size.1, FilterType::Triangle);
    let (one, other) = (same(&print.picture), same(portrait));
    let sum: u64 = one.as_raw().iter().zip(other.as_raw()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.as_raw().len() as f64
}

#[test]
fn a_print_with_a_ground_of_its_own_is_cut_out_straight_however_it_lies() {
    for (seed, flaw, degrees) in [
        (0, PortraitFlaw::BlueBackground, 0.0),
        (1, PortraitFlaw::GreyBackground, 4.0),
        (2, PortraitFlaw::BlueBackground, -92.5),
        (3, PortraitFlaw::GreyBackground, 178.0),
    ] {
        let portrait = drawn(seed, Some(flaw));
        let page = Page::new(150.0, [247, 246, 243])
            .typed(20.0, 30.0, 120.0, 120.0)
            .with(&portrait, Lying { middle: [160.0, 60.0], width: 25.0, degrees })
            .scanned();
        let prints = found(&page);
        let [print] = prints.as_slice() else { panic!("portrait {seed}: {} prints", prints.len()) };
        assert!((print.turned - degrees).abs() < 0.7, "portrait {seed}: turned by {}", print.turned);
        let middle = [0, 1].map(|axis| print.corners.iter().map(|corner| corner[axis]).sum::<f64>() / 4.0);
        let [x, y] = [160.0, 60.0].map(|mm| mm * 150.0 / 25.4);
        assert!((middle[0] - x).hypot(middle[1] - y) < 2.0, "portrait {seed}: its middle is at {middle:?}");
        assert!(apart(print, &portrait) < 14.0, "portrait {seed}: {} steps apart", apart(print, &portrait));
    }
}

#[test]
fn a_print_whose_white_ground_is_lost_on_white_paper_is_found_by_its_face() {
    for (seed, degrees) in [(0, 0.0), (2, 90.0), (3, 180.0)] {
        let page = Page::new(150.0, [252, 252, 252])
            .typed(20.0, 30.0, 120.0, 120.0)
            .with(&drawn(seed, None), Lying { middle: [160.0, 60.0], width: 33.0, degrees })
            .scanned();
        let changed = put(&page).unwrap_or_else(|reason| panic!("portrait {seed}: {reason:?}"));
        let cut = changed.iter().find_map(|change| match change {
            Change::CutOutOfPage { turned, .. } => Some(*turned),
            _ => None,
        });
        assert_eq!(cut, Some(degrees as i16), "portrait {seed}: {changed:?}");
    }
}

#[test]
fn a_scanned_print_becomes_a_photo_and_says_where_it_came_from() {
    let page = Page::new(300.0, [247, 246, 243])
        .with(
            &drawn(1, Some(PortraitFlaw::GreyBackground)),
            Lying { middle: [40.0, 60.0], width: 25.0, degrees: 3.0 },
        )
        .scanned();
    let changed = put(&page).unwrap();
    let cut = changed.iter().any(|change| {
        matches!(change, Change::CutOutOfPage { width: 270..=300, height: 380..=420, turned: 3 })
    });
    assert!(cut, "{changed:?}");
}

#[test]
fn a_page_without_a_print_has_none_and_a_sheet_of_prints_has_them_all() {
    let typed = Page::new(150.0, [247, 246, 243]).typed(20.0, 30.0, 190.0, 270.0).scanned();
    assert_eq!(found(&typed), []);
    assert_eq!(put(&typed), Err(CannotPutRight::NoFace));
    let lying = |x: f64| Lying { middle: [x, 60.0], width: 25.0, degrees: 0.0 };
    let portrait = drawn(2, Some(PortraitFlaw::BlueBackground));
    let sheet =
        Page::new(150.0, [250; 3]).with(&portrait, lying(50.0)).with(&portrait, lying(90.0)).scanned();
    let prints = found(&sheet);
    assert_eq!(prints.len(), 2);
    assert!(prints[0].corners[0][0] < prints[1].corners[0][0], "from the left");
    assert_eq!(put(&sheet), Err(CannotPutRight::SeveralFaces { count: 2 }));
}
