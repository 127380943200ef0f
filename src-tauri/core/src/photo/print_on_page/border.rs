//! Rectangles of a print's proportions on a page.

use super::cut::Rectangle;
use super::overview::Overview;
use image::{GrayImage, Luma};
use imageproc::distance_transform::Norm;
use imageproc::geometry::min_area_rect;
use imageproc::morphology::{close, open};
use imageproc::point::Point;
use imageproc::region_labelling::{Connectivity, connected_components};

/// Width by height of a print: 25 by 35 mm, 33 by 48 mm and 35 by 53 mm, and what cutting by hand makes of them.
const PROPORTION: std::ops::RangeInclusive<f64> = 0.62..=0.80;

/// A print's shorter side is at least this share of the page's longer one: 25 mm of an A4 page are 0.084.
const LEAST_SIDE: f64 = 0.06;

/// A rectangle is filled up to its round corners, a silhouette is not.
const LEAST_FILLED: f64 = 0.93;

/// Lines and text are thinner than twice this many pixels of the overview, prints are not.
const THIN: u8 = 8;

/// Gaps in a border that is hardly seen are closed up to twice this many pixels of the overview.
const GAP: u8 = 3;

/// Everything on the page that has a print's form, from the left upper one down.
pub(super) fn rectangles(overview: &Overview) -> Vec<Rectangle> {
    let content = &overview.content;
    // A print with a ground of its own is solid; one with a white ground is seen by its outline.
    let outlined = open(&filled(&close(content, Norm::LInf, GAP)), Norm::LInf, THIN);
    let solid = open(&close(content, Norm::LInf, 1), Norm::LInf, THIN);
    let longer = f64::from(content.width().max(content.height()));
    let mut found: Vec<Rectangle> = Vec::new();
    for mask in [solid, outlined] {
        for rectangle in components(&mask) {
            let known =
                found.iter().any(|other| other.holds(rectangle.centre) || rectangle.holds(other.centre));
            if rectangle.width >= LEAST_SIDE * longer && !known {
                found.push(rectangle);
            }
        }
    }
    found.sort_by(|a, b| (a.centre[1] + a.centre[0]).total_cmp(&(b.centre[1] + b.centre[0])));
    found.into_iter().map(|rectangle| rectangle.times(overview.scale)).collect()
}

/// The mask with its holes filled: what cannot be reached from the page's edges.
fn filled(mask: &GrayImage) -> GrayImage {
    let (width, height) = mask.dimensions();
    // One paper pixel all around, so that the outside is one component.
    let around = GrayImage::from_fn(width + 2, height + 2, |x, y| {
        let inside = (1..=width).contains(&x) && (1..=height).contains(&y);
        Luma([if inside { 255 - mask.get_pixel(x - 1, y - 1)[0] } else { 255 }])
    });
    let labels = connected_components(&around, Connectivity::Four, Luma([0]));
    let outside = *labels.get_pixel(0, 0);
    GrayImage::from_fn(width, height, |x, y| {
        Luma([if *labels.get_pixel(x + 1, y + 1) == outside { 0 } else { 255 }])
    })
}

/// The components that are rectangles of a print's proportions.
fn components(mask: &GrayImage) -> Vec<Rectangle> {
    let labels = connected_components(mask, Connectivity::Four, Luma([0]));
    let count = labels.pixels().map(|label| label[0]).max().unwrap_or(0) as usize;
    let mut areas = vec![0_u32; count + 1];
    let mut outlines: Vec<Vec<Point<i32>>> = vec![Vec::new(); count + 1];
    for (y, row) in labels.rows().enumerate() {
        let mut before = 0;
        for (x, label) in row.map(|label| label[0] as usize).chain([0]).enumerate() {
            if label != before {
                // The corners of the pixels, not their middles: a rectangle is as wide as it is.
                let (x, y) = (x as i32, y as i32);
                for at in [before, label].into_iter().filter(|label| *label != 0) {
                    outlines[at].extend([Point::new(x, y), Point::new(x, y + 1)]);
                }
                before = label;
            }
            areas[label] += 1;
        }
    }
    let shaped = areas.into_iter().zip(outlines).skip(1);
    shaped.filter_map(|(area, outline)| rectangle(f64::from(area), &outline)).collect()
}

fn rectangle(area: f64, outline: &[Point<i32>]) -> Option<Rectangle> {
    /// The crate rounds corners down to whole numbers; these are sixteenths of a pixel.
    const FINE: i32 = 16;
    if outline.len() < 4 {
        return None;
    }
    let fine: Vec<Point<i32>> =
        outline.iter().map(|point| Point::new(point.x * FINE, point.y * FINE)).collect();
    let corner = |point: Point<i32>| [f64::from(point.x), f64::from(point.y)].map(|at| at / f64::from(FINE));
    let rectangle = Rectangle::of(min_area_rect(&fine).map(corner));
    let fits = PROPORTION.contains(&(rectangle.width / rectangle.height))
        && area >= LEAST_FILLED * rectangle.width * rectangle.height;
    fits.then_some(rectangle)
}
