//! How wide text is.

/// Millimetres in a typographic point (1/72 inch).
pub const MM_PER_POINT: f32 = 25.4 / 72.0;

/// The two hands a paper is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Serif, regular: what is filled in, and all longer text.
    Body,
    /// Sans, bold: labels and headings.
    Label,
}

/// A face at a size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Which hand.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The same words on every paper of a kind: their glyphs are cut out of the font once for all.
    pub fixed: bool,
}

impl Style {
    /// Body text of this size in points.
    pub const fn body(size: f32) -> Self {
        Self { face: Face::Body, size, fixed: false }
    }

    /// A label of this size in points.
    pub const fn label(size: f32) -> Self {
        Self { face: Face::Label, size, fixed: false }
    }

    /// The same face at another size in points.
    #[must_use]
    pub const fn at(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The same style for words that do not differ from paper to paper.
    #[must_use]
    pub const fn fixed(self) -> Self {
        Self { fixed: true, ..self }
    }
}

/// Whoever knows how wide characters are.
pub trait Measure {
    /// How far `c` moves the pen, in em (1.0 is a full hanzi). Characters that cannot be drawn count as one em.
    fn advance(&self, face: Face, c: char) -> f32;
}

/// The width of one line of text, in millimetres.
pub fn width(measure: &dyn Measure, style: Style, text: &str) -> f32 {
    let em: f32 = text.chars().map(|c| measure.advance(style.face, c)).sum();
    em * style.size * MM_PER_POINT
}

/// For the layout's own tests: a hanzi is one em, everything of Latin half an em.
#[cfg(test)]
pub(super) struct Squares;

#[cfg(test)]
impl Measure for Squares {
    fn advance(&self, _: Face, c: char) -> f32 {
        if c < '\u{2000}' { 0.5 } else { 1.0 }
    }
}
