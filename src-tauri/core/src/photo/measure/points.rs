//! The points of a face by name, and the lengths that everything else is measured in. Places are MediaPipe's.

use face::{Landmark, Landmarks, Point};

/// Corners of the eye on the picture's left and on its right, outer ones first and last.
const EYE_CORNERS: [usize; 4] = [33, 133, 362, 263];
/// Centres of the irises, on the picture's left and right.
const IRISES: [usize; 2] = [468, 473];
const CHIN: usize = 152;
const FOREHEAD: usize = 10;
/// Where the face's outline is widest, at the ears.
const SIDES: [usize; 2] = [234, 454];
/// Points of the face; the irises' come behind them.
const FACE_POINTS: usize = 468;

/// The points of one face in a picture, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Points(Vec<Landmark>);

impl Points {
    /// The points of a face; none where what was found is no face.
    pub fn of(landmarks: Landmarks) -> Option<Self> {
        let is_face = landmarks.presence > 0.5 && landmarks.points.len() > IRISES[1];
        is_face.then_some(Self(landmarks.points))
    }

    /// One point.
    pub fn at(&self, place: usize) -> Point {
        self.0.get(place).map(|point| Point { x: point.x, y: point.y }).unwrap_or_default()
    }

    /// How far one point lies behind the other, in pixels.
    pub fn depth(&self, from: usize, to: usize) -> f32 {
        let z = |place: usize| self.0.get(place).map_or(0.0, |point| point.z);
        z(to) - z(from)
    }

    /// Every point, the irises' last.
    pub fn all(&self) -> impl Iterator<Item = Point> {
        self.0.iter().map(|point| Point { x: point.x, y: point.y })
    }

    /// The share of the face that lies beyond a picture of this size.
    pub fn outside(&self, width: f32, height: f32) -> f32 {
        let beyond = |point: &Point| !(0.0..=width).contains(&point.x) || !(0.0..=height).contains(&point.y);
        self.all().take(FACE_POINTS).filter(beyond).count() as f32 / FACE_POINTS as f32
    }

    /// Corners of one eye, on the picture's left (0) or right (1), from left to right.
    pub fn corners(&self, eye: usize) -> [Point; 2] {
        let at = if eye == 0 { 0 } else { 2 };
        [self.at(EYE_CORNERS[at]), self.at(EYE_CORNERS[at + 1])]
    }

    /// The middle between the corners of one eye.
    pub fn eye(&self, eye: usize) -> Point {
        let [left, right] = self.corners(eye);
        middle(left, right)
    }

    /// The centre of an eye's iris.
    pub fn iris(&self, eye: usize) -> Point {
        self.at(IRISES[eye.min(1)])
    }

    /// The middle of both eyes.
    pub fn eyes(&self) -> Point {
        middle(self.eye(0), self.eye(1))
    }

    /// The distance of both eyes' middles.
    pub fn eye_distance(&self) -> f32 {
        distance(self.eye(0), self.eye(1))
    }

    /// The lowest point of the chin.
    pub fn chin(&self) -> Point {
        self.at(CHIN)
    }

    /// The highest point of the forehead that the mesh knows; the crown lies above it.
    pub fn forehead(&self) -> Point {
        self.at(FOREHEAD)
    }

    /// Where the face's outline is widest, left and right.
    pub fn sides(&self) -> [Point; 2] {
        SIDES.map(|place| self.at(place))
    }

    /// t: from the middle of the eyes to the chin. Unlike a width it does not shrink when a head turns.
    pub fn t(&self) -> f32 {
        distance(self.eyes(), self.chin()).max(1.0)
    }
}

/// Between two points.
pub fn middle(a: Point, b: Point) -> Point {
    Point { x: f32::midpoint(a.x, b.x), y: f32::midpoint(a.y, b.y) }
}

/// In pixels.
pub fn distance(a: Point, b: Point) -> f32 {
    (a.x - b.x).hypot(a.y - b.y)
}
