//! Which glyphs a sheet needs, and fonts cut down to them.

use super::fixed::{FixedFonts, fixed_id};
use crate::paper::error::PaperError;
use crate::paper::fonts::{FontName, Fonts, is_ignored};
use crate::paper::layout::{Sheet, Text};
use printpdf::{Codepoint, FontId, FontMetrics, ParsedFont, PdfFontMetricsStub};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The glyphs of each font that were used.
pub(super) type Used = BTreeMap<FontName, GlyphRemapper>;

/// A stretch of text in one font, as glyphs of the cut-down font.
pub(super) struct Run {
    pub(super) font: FontId,
    pub(super) glyphs: Vec<Codepoint>,
}

/// The glyphs of one file's sheets, gathered while its texts are encoded.
pub(super) struct Glyphs<'a> {
    fonts: &'a Fonts,
    fixed: Option<&'a FixedFonts>,
    used: Used,
}

/// That every character of the sheets has a glyph.
///
/// # Errors
/// [`PaperError::MissingGlyphs`] names every character of the sheets that no font has. Without this check the page would
/// show a hollow box while the extracted text still looked right.
pub(crate) fn check_drawable(sheets: &[Sheet], fonts: &Fonts) -> Result<(), PaperError> {
    let mut missing: Vec<char> = Vec::new();
    for text in sheets.iter().flat_map(Sheet::texts) {
        for c in fonts.missing(&text.text) {
            if !missing.contains(&c) {
                missing.push(c);
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(PaperError::MissingGlyphs(missing)) }
}

impl<'a> Glyphs<'a> {
    /// Ready to encode; what is written in a fixed style is taken from `fixed`.
    pub(super) fn new(fonts: &'a Fonts, fixed: Option<&'a FixedFonts>) -> Self {
        Self { fonts, fixed, used: BTreeMap::new() }
    }

    /// One line of text as runs, each character in the first font that has it.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`] for what [`check_drawable`] would have refused.
    pub(super) fn encode(&mut self, text: &Text) -> Result<Vec<Run>, PaperError> {
        let mut runs: Vec<Run> = Vec::new();
        for c in text.text.chars().filter(|c| !is_ignored(*c)) {
            let found = self.fonts.glyph(text.style.face, c);
            let (name, glyph) = found.ok_or_else(|| PaperError::MissingGlyphs(vec![c]))?;
            let fixed = self.fixed.filter(|_| text.style.fixed).and_then(|fixed| fixed.glyph(name, glyph));
            let (font, gid) = match fixed {
                Some(gid) => (fixed_id(name), gid),
                None => (font_id(name), self.used.entry(name).or_default().remap(glyph)),
            };
            let glyph = Codepoint { gid, offset: 0.0, cid: Some(c.to_string()) };
            match runs.last_mut().filter(|run| run.font == font) {
                Some(run) => run.glyphs.push(glyph),
                None => runs.push(Run { font, glyphs: vec![glyph] }),
            }
        }
        Ok(runs)
    }

    /// The glyphs used.
    pub(super) fn into_used(self) -> Used {
        self.used
    }

    /// The fonts that were used, each with only its used glyphs.
    ///
    /// # Errors
    /// [`PaperError::Pdf`] if a font cannot be cut down.
    pub(super) fn cut(&self) -> Result<Vec<(FontId, ParsedFont)>, PaperError> {
        self.used.iter().map(|(name, glyphs)| Ok((font_id(*name), self.cut_one(*name, glyphs)?))).collect()
    }

    fn cut_one(&self, name: FontName, glyphs: &GlyphRemapper) -> Result<ParsedFont, PaperError> {
        let font = self.fonts.font(name);
        let bytes =
            subsetter::subset(self.fonts.bytes(name)?, 0, glyphs).map_err(|_| PaperError::Pdf("subset"))?;
        let widths = glyphs.remapped_gids().zip(0u16..).map(|(old, new)| (new, font.advance(old))).collect();
        let metrics = FontMetrics { ascent: font.shape.ascent, descent: font.shape.descent };
        let tagged = format!("{}+{}", tag(glyphs), font.name());
        let mut cut =
            ParsedFont::with_glyph_data(bytes, 0, Some(tagged), BTreeMap::new(), widths, 1000, metrics);
        let [x_min, y_min, x_max, y_max] = font.shape.bounds;
        cut.pdf_font_metrics = PdfFontMetricsStub {
            x_min,
            y_min,
            x_max,
            y_max,
            us_weight_class: font.shape.weight,
            ..PdfFontMetricsStub::default()
        };
        Ok(cut)
    }
}

/// The name of a font in the page's resources.
pub(super) fn font_id(name: FontName) -> FontId {
    FontId(format!("{name:?}"))
}

/// Six capital letters that differ for different subsets (ISO 32000-1, 9.6.4).
fn tag(glyphs: &GlyphRemapper) -> String {
    let mut digest = Sha256::new();
    for glyph in glyphs.remapped_gids() {
        digest.update(glyph.to_be_bytes());
    }
    digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
