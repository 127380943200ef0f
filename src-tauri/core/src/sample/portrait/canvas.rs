//! A thin layer over the drawing library: shapes in the units of a 295 by 413 sheet.

use image::RgbImage;
use tiny_skia::{
    Color, FillRule, GradientStop, LineCap, LinearGradient, Paint, Path, PathBuilder, Pixmap, Point,
    RadialGradient, Rect, Shader, SpreadMode, Stroke, Transform,
};

/// Red, green, blue.
pub(super) type Rgb = [u8; 3];

/// The middle of the sheet.
pub(super) const MIDDLE: f32 = 147.5;

/// What is drawn on.
pub(super) struct Canvas {
    pixmap: Pixmap,
    scale: Transform,
}

impl Canvas {
    /// An empty sheet; none where there is no memory.
    pub(super) fn new(width: u32, height: u32, scale: f32) -> Option<Self> {
        Some(Self { pixmap: Pixmap::new(width, height)?, scale: Transform::from_scale(scale, scale) })
    }

    /// Fill the sheet.
    pub(super) fn ground(&mut self, ground: Rgb) {
        self.pixmap.fill(opaque(ground));
    }

    /// Fill a path; nothing happens for none.
    pub(super) fn fill(&mut self, path: Option<Path>, shader: Shader<'static>) {
        if let Some(path) = path {
            let paint = Paint { shader, anti_alias: true, ..Paint::default() };
            self.pixmap.fill_path(&path, &paint, FillRule::Winding, self.scale, None);
        }
    }

    /// Draw along a path with a round pen.
    pub(super) fn stroke(&mut self, path: Option<Path>, shader: Shader<'static>, width: f32) {
        if let Some(path) = path {
            let paint = Paint { shader, anti_alias: true, ..Paint::default() };
            let pen = Stroke { width, line_cap: LineCap::Round, ..Stroke::default() };
            self.pixmap.stroke_path(&path, &paint, &pen, self.scale, None);
        }
    }

    /// The finished picture; the sheet is opaque.
    pub(super) fn into_rgb(self) -> RgbImage {
        let (width, height) = (self.pixmap.width(), self.pixmap.height());
        let bytes = self.pixmap.data().chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect();
        RgbImage::from_raw(width, height, bytes).unwrap_or_default()
    }
}

/// A path drawn by `trace`.
pub(super) fn path(trace: impl FnOnce(&mut PathBuilder)) -> Option<Path> {
    let mut builder = PathBuilder::new();
    trace(&mut builder);
    builder.finish()
}

/// An ellipse around a centre.
pub(super) fn ellipse(x: f32, y: f32, across: f32, down: f32) -> Option<Path> {
    PathBuilder::from_oval(Rect::from_xywh(x - across, y - down, across * 2.0, down * 2.0)?)
}

/// One colour.
pub(super) fn plain(colour: Rgb) -> Shader<'static> {
    Shader::SolidColor(opaque(colour))
}

/// One colour let through by `alpha`, 0 to 1.
pub(super) fn glaze(colour: Rgb, alpha: f32) -> Shader<'static> {
    let mut colour = opaque(colour);
    colour.set_alpha(alpha);
    Shader::SolidColor(colour)
}

/// From one colour at the height `from` to another at `to`.
pub(super) fn vertical(from: f32, to: f32, above: Rgb, below: Rgb) -> Shader<'static> {
    let stops = vec![GradientStop::new(0.0, opaque(above)), GradientStop::new(1.0, opaque(below))];
    let (start, end) = (Point::from_xy(0.0, from), Point::from_xy(0.0, to));
    LinearGradient::new(start, end, stops, SpreadMode::Pad, Transform::identity()).unwrap_or(plain(above))
}

/// From one colour in the middle to others outside; `stops` are parts of the radius.
pub(super) fn radial(x: f32, y: f32, radius: f32, stops: &[(f32, Rgb, f32)]) -> Shader<'static> {
    let stops: Vec<_> = stops
        .iter()
        .map(|(part, colour, alpha)| {
            let mut colour = opaque(*colour);
            colour.set_alpha(*alpha);
            GradientStop::new(*part, colour)
        })
        .collect();
    let centre = Point::from_xy(x, y);
    RadialGradient::new(centre, 0.0, centre, radius, stops, SpreadMode::Pad, Transform::identity())
        .unwrap_or(glaze([0, 0, 0], 0.0))
}

/// `part` of the way from one colour to another.
pub(super) fn mix(one: Rgb, other: Rgb, part: f32) -> Rgb {
    [0, 1, 2].map(|i| (f32::from(one[i]) + (f32::from(other[i]) - f32::from(one[i])) * part) as u8)
}

fn opaque([red, green, blue]: Rgb) -> Color {
    Color::from_rgba8(red, green, blue, 255)
}
