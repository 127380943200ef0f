//! The fonts of the words that are the same on every paper of a kind (labels, statements, notes): cut down and compressed
//! once, then only copied into each file, wherever on the page the words stand. This halves the cost of a paper that
//! flows.

use super::content::operations;
use super::finish::{compress, lopdf_pages};
use super::glyphs::{Glyphs, Used};
use super::parts::Parts;
use crate::paper::error::PaperError;
use crate::paper::fonts::{FontName, Fonts, is_ignored};
use crate::paper::layout::{Face, Mark, Sheet, Style, Text};
use lopdf::{Document, Object, ObjectId};
use std::collections::BTreeSet;

/// The characters of such words, by the face they are written in.
pub(crate) type Characters = BTreeSet<(Face, char)>;

/// Every character that `sheets` write in a fixed style.
pub(crate) fn fixed_characters(sheets: &[Sheet]) -> Characters {
    let fixed = sheets.iter().flat_map(Sheet::texts).filter(|text| text.style.fixed);
    let characters = fixed.flat_map(|text| text.text.chars().map(|c| (text.style.face, c)));
    characters.filter(|(_, c)| !is_ignored(*c)).collect()
}

/// Fonts with the glyphs of some characters.
#[derive(Debug)]
pub(crate) struct FixedFonts {
    used: Used,
    parts: Parts,
    /// The dictionary of the fonts by name.
    fonts: Object,
}

impl FixedFonts {
    /// Cut the fonts down to `characters`.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`] or [`PaperError::Pdf`].
    pub(crate) fn cut(characters: &Characters, fonts: &Fonts) -> Result<Self, PaperError> {
        let mut sheet = Sheet::default();
        for style in [Style::body(10.0), Style::label(10.0)] {
            let of_face = characters.iter().filter(|(face, _)| *face == style.face);
            let text = of_face.map(|(_, c)| *c).collect();
            sheet.add(Mark::Text(Text { x: 0.0, baseline: 0.0, style, text }));
        }
        let mut glyphs = Glyphs::new(fonts, None);
        let ops = operations(&sheet, &mut glyphs)?;
        let page = lopdf_pages(vec![ops], glyphs.cut()?, Vec::new());
        let dictionary = page.document.get_object(page.fonts).map_err(|_| PaperError::Pdf("fixed fonts"))?;
        let (mut parts, fonts) = Parts::of(&page.document, dictionary);
        for stream in parts.each().filter_map(|object| object.as_stream_mut().ok()) {
            compress(stream)?;
        }
        Ok(Self { used: glyphs.into_used(), parts, fonts })
    }

    /// The number of a font's glyph in the font that was cut down.
    pub(super) fn glyph(&self, font: FontName, glyph: u16) -> Option<u16> {
        self.used.get(&font)?.get(glyph)
    }

    /// Copy the fonts into a document and enter them into its dictionary `fonts`.
    pub(super) fn graft(&self, document: &mut Document, fonts: ObjectId) -> Result<(), PaperError> {
        let lost = |_| PaperError::Pdf("fixed fonts");
        let grafted = self.parts.graft(document, &self.fonts);
        let dictionary = document.get_object_mut(fonts).and_then(Object::as_dict_mut).map_err(lost)?;
        for (name, font) in grafted.as_dict().map_err(lost)? {
            dictionary.set([FIXED, name].concat(), font.clone());
        }
        Ok(())
    }
}

/// Before the names of these fonts in a page's resources.
const FIXED: &[u8] = b"Fixed";

/// The name of such a font in the page's resources.
pub(super) fn fixed_id(name: FontName) -> printpdf::FontId {
    printpdf::FontId(format!("Fixed{name:?}"))
}
