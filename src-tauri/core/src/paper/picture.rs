//! A laid-out page as a picture: for whoever cannot open a PDF on a telephone. Drawn from the same marks and the same fonts
//! as the file.

use super::error::{PaperError, PhotoFault};
use super::fonts::{FontName, Fonts, is_ignored};
use super::layout::{Area, MM_PER_POINT, Mark, PAGE_HEIGHT, PAGE_WIDTH, Sheet, Text};
use super::logo::Logo;
use super::photo::Photo;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat};
use tiny_skia::{
    Color, FillRule, FilterQuality, IntSize, Paint, Path, PathBuilder, Pixmap, PixmapPaint, Stroke, Transform,
};
use ttf_parser::{GlyphId, OutlineBuilder};

/// Dots on an inch.
const DOTS: f32 = 150.0;
/// Dots on a millimetre.
const SCALE: f32 = DOTS / 25.4;

/// Sheets drawn one over the other, as a PNG file. Every character must have been checked to have a glyph.
///
/// # Errors
/// [`PaperError::Photo`] for a photo that cannot be decoded; [`PaperError::Pdf`] for a fault of the program.
pub(super) fn picture(
    sheets: &[Sheet],
    photo: &Photo,
    logo: Option<&Logo>,
    fonts: &Fonts,
) -> Result<Vec<u8>, PaperError> {
    let (width, height) = ((PAGE_WIDTH * SCALE).round() as u32, (PAGE_HEIGHT * SCALE).round() as u32);
    let mut page = Pixmap::new(width, height).ok_or(PaperError::Pdf("picture"))?;
    page.fill(Color::WHITE);
    for mark in sheets.iter().flat_map(Sheet::marks) {
        match mark {
            Mark::Text(text) => write_text(&mut page, text, fonts)?,
            Mark::Line(line) => {
                let mut path = PathBuilder::new();
                path.move_to(line.from.0, line.from.1);
                path.line_to(line.to.0, line.to.1);
                stroke(&mut page, path.finish(), line.thickness);
            }
            Mark::Frame(area, thickness) => stroke(&mut page, outline(&[corners(*area)]), *thickness),
            Mark::Fill(area, level) => fill(&mut page, outline(&[corners(*area)]), *level),
            Mark::Shape(outlines) => fill(&mut page, outline(outlines), 0.0),
            Mark::Photo(area) => place(&mut page, &decoded(photo)?, *area),
            Mark::Logo(area) => {
                if let Some(logo) = logo {
                    place(&mut page, &logo_pixels(logo)?, *area);
                }
            }
        }
    }
    let mut file = Vec::new();
    let opaque: Vec<u8> = page.data().chunks_exact(4).flat_map(|dot| [dot[0], dot[1], dot[2]]).collect();
    let written = PngEncoder::new(&mut file).write_image(&opaque, width, height, ExtendedColorType::Rgb8);
    written.map_err(|_| PaperError::Pdf("picture"))?;
    Ok(file)
}

fn write_text(page: &mut Pixmap, text: &Text, fonts: &Fonts) -> Result<(), PaperError> {
    let mut x = text.x;
    for c in text.text.chars().filter(|c| !is_ignored(*c)) {
        let (name, glyph) =
            fonts.glyph(text.style.face, c).ok_or_else(|| PaperError::MissingGlyphs(vec![c]))?;
        let em = text.style.size * MM_PER_POINT;
        if let Some(path) = glyph_outline(fonts, name, glyph, (x, text.baseline), em)? {
            fill_by(page, Some(path), 0.0, FillRule::Winding);
        }
        x += f32::from(fonts.font(name).advance(glyph)) / 1000.0 * em;
    }
    Ok(())
}

/// A glyph at a place in millimetres; none for one that draws nothing.
fn glyph_outline(
    fonts: &Fonts,
    name: FontName,
    glyph: u16,
    origin: (f32, f32),
    em: f32,
) -> Result<Option<Path>, PaperError> {
    let face =
        ttf_parser::Face::parse(fonts.bytes(name)?, 0).map_err(|_| PaperError::Pdf("picture's font"))?;
    let scale = em / f32::from(face.units_per_em());
    let mut outline = Outline { path: PathBuilder::new(), origin, scale };
    face.outline_glyph(GlyphId(glyph), &mut outline);
    Ok(outline.path.finish())
}

/// Draws a glyph: its y runs upwards from the baseline.
struct Outline {
    path: PathBuilder,
    origin: (f32, f32),
    scale: f32,
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.origin.0 + x * self.scale, self.origin.1 - y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

fn millimetres() -> Transform {
    Transform::from_scale(SCALE, SCALE)
}

fn corners(area: Area) -> Vec<(f32, f32)> {
    let (right, bottom) = (area.right(), area.bottom());
    vec![(area.x, area.y), (right, area.y), (right, bottom), (area.x, bottom)]
}

fn outline(outlines: &[Vec<(f32, f32)>]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for outline in outlines {
        for (place, (x, y)) in outline.iter().enumerate() {
            if place == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
        }
        path.close();
    }
    path.finish()
}

fn ink(level: f32) -> Paint<'static> {
    let mut paint = Paint::default();
    let level = (level.clamp(0.0, 1.0) * 255.0).round() as u8;
    paint.set_color_rgba8(level, level, level, 255);
    paint
}

fn fill(page: &mut Pixmap, path: Option<Path>, level: f32) {
    fill_by(page, path, level, FillRule::EvenOdd);
}

fn fill_by(page: &mut Pixmap, path: Option<Path>, level: f32, rule: FillRule) {
    if let Some(path) = path {
        page.fill_path(&path, &ink(level), rule, millimetres(), None);
    }
}

/// `thickness` in points.
fn stroke(page: &mut Pixmap, path: Option<Path>, thickness: f32) {
    if let Some(path) = path {
        let stroke = Stroke { width: thickness * MM_PER_POINT, ..Stroke::default() };
        page.stroke_path(&path, &ink(0.0), &stroke, millimetres(), None);
    }
}

fn decoded(photo: &Photo) -> Result<Pixmap, PaperError> {
    let fault = || PaperError::Photo(PhotoFault::NotJpeg);
    let picture =
        image::load_from_memory_with_format(photo.bytes(), ImageFormat::Jpeg).map_err(|_| fault())?;
    let (width, height) = (picture.width(), picture.height());
    pixmap(picture.to_rgba8().into_raw(), width, height).ok_or_else(fault)
}

fn logo_pixels(logo: &Logo) -> Result<Pixmap, PaperError> {
    match logo {
        Logo::Jpeg(photo) => decoded(photo),
        Logo::Flat { width, height, bytes } => {
            let mut flat = Vec::new();
            let read =
                std::io::Read::read_to_end(&mut flate2::read::ZlibDecoder::new(bytes.as_slice()), &mut flat);
            read.map_err(|_| PaperError::Pdf("picture's logo"))?;
            let dots = flat.chunks_exact(3).flat_map(|dot| [dot[0], dot[1], dot[2], 255]).collect();
            pixmap(dots, (*width).into(), (*height).into()).ok_or(PaperError::Pdf("picture's logo"))
        }
    }
}

/// Opaque dots: with every alpha 255 they are the same premultiplied.
fn pixmap(dots: Vec<u8>, width: u32, height: u32) -> Option<Pixmap> {
    Pixmap::from_vec(dots, IntSize::from_wh(width, height)?)
}

fn place(page: &mut Pixmap, picture: &Pixmap, area: Area) {
    let (wide, high) = (area.w * SCALE / picture.width() as f32, area.h * SCALE / picture.height() as f32);
    let transform = Transform::from_row(wide, 0.0, 0.0, high, area.x * SCALE, area.y * SCALE);
    let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
    page.draw_pixmap(0, 0, picture.as_ref(), &paint, transform, None);
}
