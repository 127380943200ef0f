//! Faces on a page that is too large for the detector to see them: it is looked at piece by piece.

use super::cut::Rectangle;
use super::overview::Overview;
use face::{Face, FaceError, Models, Picture};
use image::{ImageBuffer, Luma, RgbImage, imageops};
use imageproc::distance_transform::Norm;
use imageproc::morphology::close;
use imageproc::region_labelling::{Connectivity, connected_components};

/// Sides of the pieces as shares of the page's longer side: the face of a one-inch print on A4 is a third of the
/// smallest, that of a print as large as half the page a third of the largest.
const PIECES: [f64; 3] = [0.125, 0.25, 0.5];

/// A piece with less on it than this is paper.
const LEAST_FILLED: f64 = 0.04;

/// In pixels of the overview, as the page lies.
#[derive(Debug, Clone, Copy)]
struct Seen {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    score: f32,
}

/// What lies around each face on the page, in the page's pixels.
pub(super) fn rectangles(overview: &Overview, models: &Models) -> Result<Vec<Rectangle>, FaceError> {
    let mut seen = look(&overview.picture, overview, models, false)?;
    // Of a picture lying on its side the detector sees nothing; upside down it sees a face in the same place.
    if seen.is_empty() {
        seen = look(&imageops::rotate90(&overview.picture), overview, models, true)?;
    }
    let faces = distinct(seen);
    if faces.is_empty() {
        return Ok(Vec::new());
    }
    let labels =
        connected_components(&close(&overview.content, Norm::LInf, 4), Connectivity::Four, Luma([0]));
    let around = |face: &Seen| {
        let person = extent(&labels, face.centre()).unwrap_or(*face);
        around(overview, face, &person).times(overview.scale)
    };
    Ok(faces.iter().map(around).collect())
}

/// Every face of every piece, the page being turned right by a quarter or not.
fn look(page: &RgbImage, overview: &Overview, models: &Models, turned: bool) -> Result<Vec<Seen>, FaceError> {
    let longer = f64::from(page.width().max(page.height()));
    let mut seen = Vec::new();
    for share in PIECES {
        let side = ((longer * share).round() as u32).max(1);
        let starts =
            |length: u32| (0..length.saturating_sub(side / 2).max(1)).step_by((side / 2).max(1) as usize);
        for (left, top) in
            starts(page.height()).flat_map(|top| starts(page.width()).map(move |left| (left, top)))
        {
            let piece = imageops::crop_imm(page, left, top, side, side).to_image();
            let lying = Seen::of_piece(left, top, &piece);
            let lying = if turned { lying.turned_back(overview) } else { lying };
            if lying.filled(overview) < LEAST_FILLED {
                continue;
            }
            let picture = Picture::new(piece.width(), piece.height(), piece.as_raw())?;
            for face in models.find_faces(&picture)? {
                if models.landmarks(&picture, &face)?.presence > 0.5 {
                    let face = Seen::of(left, top, &face);
                    seen.push(if turned { face.turned_back(overview) } else { face });
                }
            }
        }
    }
    Ok(seen)
}

impl Seen {
    fn of(left: u32, top: u32, face: &Face) -> Self {
        let (x, y) = (f64::from(left), f64::from(top));
        Self {
            left: x + f64::from(face.left_upper.x),
            top: y + f64::from(face.left_upper.y),
            right: x + f64::from(face.right_lower.x),
            bottom: y + f64::from(face.right_lower.y),
            score: face.score,
        }
    }

    fn of_piece(left: u32, top: u32, piece: &RgbImage) -> Self {
        let (x, y) = (f64::from(left), f64::from(top));
        let (right, bottom) = (x + f64::from(piece.width()), y + f64::from(piece.height()));
        Self { left: x, top: y, right, bottom, score: 0.0 }
    }

    /// From the page turned right by a quarter back to the page as it lies.
    fn turned_back(self, overview: &Overview) -> Self {
        let height = f64::from(overview.picture.height());
        Self {
            left: self.top,
            right: self.bottom,
            top: height - self.right,
            bottom: height - self.left,
            score: self.score,
        }
    }

    fn filled(&self, overview: &Overview) -> f64 {
        let at = |number: f64| number.max(0.0) as u32;
        overview.filled(at(self.left), at(self.top), at(self.right - self.left), at(self.bottom - self.top))
    }

    fn centre(&self) -> [f64; 2] {
        [(self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0]
    }

    fn holds(&self, [x, y]: [f64; 2]) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }
}

/// One of each, the surest first.
fn distinct(mut seen: Vec<Seen>) -> Vec<Seen> {
    seen.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut kept: Vec<Seen> = Vec::new();
    for face in seen {
        if !kept.iter().any(|other| other.holds(face.centre()) || face.holds(other.centre())) {
            kept.push(face);
        }
    }
    kept
}

/// More than a face and a half to every side, but nowhere further than a face beyond what belongs together with it, and
/// not at all on the body's side: below a print's lower edge there is paper, and a portrait must not end in it.
fn around(overview: &Overview, face: &Seen, person: &Seen) -> Rectangle {
    let side = (face.right - face.left).max(face.bottom - face.top);
    let body = body(overview, face, side);
    let beyond = |of: Side| if of == body { 0.0 } else { side };
    let (width, height) = (f64::from(overview.picture.width()), f64::from(overview.picture.height()));
    let reach = 1.6 * side;
    let left = (face.left - reach).max(person.left - beyond(Side::Left)).clamp(0.0, width);
    let top = (face.top - reach).max(person.top - beyond(Side::Top)).clamp(0.0, height);
    let right = (face.right + reach).min(person.right + beyond(Side::Right)).clamp(0.0, width);
    let bottom = (face.bottom + reach).min(person.bottom + beyond(Side::Bottom)).clamp(0.0, height);
    Rectangle::upright(left, top, right, bottom)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Top,
    Right,
    Bottom,
}

/// On which side of the face the body is: where most of the page is covered. Over the hair there is a ground.
fn body(overview: &Overview, face: &Seen, side: f64) -> Side {
    let (near, far) = (0.4 * side, 0.9 * side);
    let blocks = [
        (Side::Bottom, Seen { top: face.bottom + near, bottom: face.bottom + far, ..*face }),
        (Side::Top, Seen { top: face.top - far, bottom: face.top - near, ..*face }),
        (Side::Left, Seen { left: face.left - far, right: face.left - near, ..*face }),
        (Side::Right, Seen { left: face.right + near, right: face.right + far, ..*face }),
    ];
    let filled = blocks.map(|(side, block)| (block.filled(overview), side));
    let most = filled.into_iter().reduce(|most, other| if other.0 > most.0 { other } else { most });
    most.map_or(Side::Bottom, |(_, side)| side)
}

/// What is connected with a place of the page.
fn extent(labels: &ImageBuffer<Luma<u32>, Vec<u32>>, place: [f64; 2]) -> Option<Seen> {
    let [x, y] = place.map(|at| at.max(0.0) as u32);
    let label = labels.get_pixel_checked(x, y).filter(|label| label[0] != 0)?;
    let mut found: Option<Seen> = None;
    for (x, y, _) in labels.enumerate_pixels().filter(|(_, _, other)| *other == label) {
        let (x, y) = (f64::from(x), f64::from(y));
        let so_far = found.unwrap_or(Seen { left: x, top: y, right: x, bottom: y, score: 0.0 });
        found = Some(Seen {
            left: so_far.left.min(x),
            top: so_far.top.min(y),
            right: so_far.right.max(x + 1.0),
            bottom: so_far.bottom.max(y + 1.0),
            score: 0.0,
        });
    }
    found
}
