//! The three fonts that print every name, checked against their pinned digests and read once.

use super::error::{FontFault, PaperError};
use super::font::Font;
use super::layout::{Face, Measure};
use super::resource::{Resource, pinned};
use crate::model::hex;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const BODY: &str = "fonts/NotoSerifSC-Regular.ttf";
const LABEL: &str = "fonts/NotoSansSC-Bold.ttf";
const RARE: &str = "fonts/HanaMinB.ttf";

/// One of the three fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FontName {
    /// Noto Serif SC: what is filled in, and all longer text.
    Body,
    /// Noto Sans SC Bold: labels and headings.
    Label,
    /// HanaMin B: characters of names beyond the first two, Unicode's Extensions B to F.
    Rare,
}

/// The fonts of every paper. About 27 MB, and 31 MB more from the first paper on that embeds a rare character; load once
/// and share.
#[derive(Debug)]
pub struct Fonts {
    body: Font,
    label: Font,
    rare: Font,
    rare_bytes: OnceLock<Vec<u8>>,
    folder: PathBuf,
}

impl Fonts {
    /// Read the three files below `dir` (the resource folder) and check each against its pinned SHA-256.
    ///
    /// # Errors
    /// [`PaperError::Font`] names the first file that is absent, changed or unreadable.
    pub fn load(dir: &Path) -> Result<Self, PaperError> {
        let pinned = pinned();
        Ok(Self {
            body: load_one(dir, &pinned, BODY)?,
            label: load_one(dir, &pinned, LABEL)?,
            rare: load_one(dir, &pinned, RARE)?.without_bytes(),
            rare_bytes: OnceLock::new(),
            folder: dir.to_owned(),
        })
    }

    /// A font's file, to embed characters from. The rare font's is read again, and checked again, when it is first needed.
    ///
    /// # Errors
    /// [`PaperError::Font`], if the rare font is no longer what it was.
    pub(super) fn bytes(&self, name: FontName) -> Result<&[u8], PaperError> {
        if name != FontName::Rare {
            return Ok(self.font(name).bytes());
        }
        if let Some(bytes) = self.rare_bytes.get() {
            return Ok(bytes);
        }
        let bytes = read_pinned(&self.folder, &pinned(), RARE)?;
        Ok(self.rare_bytes.get_or_init(|| bytes))
    }

    /// The characters of `text` that no font covers, each once, in order. Use it when a name is entered, not when it
    /// is printed. Line ends are the layout's business and never missing; variation selectors are ignored, because
    /// the base character stands for them (Unicode 23.4); private-use characters, controls, joiners and other
    /// invisible marks always count as missing: nobody reading the paper could tell what they are.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for c in text.chars() {
            if c != '\n' && !is_ignored(c) && self.glyph(Face::Body, c).is_none() && !missing.contains(&c) {
                missing.push(c);
            }
        }
        missing
    }

    /// The font and glyph that draw `c`: the wanted face, then the body font, then the rare one. None for what
    /// cannot be printed.
    pub(super) fn glyph(&self, face: Face, c: char) -> Option<(FontName, u16)> {
        if is_refused(c) {
            return None;
        }
        let order: &[FontName] = match face {
            Face::Body => &[FontName::Body, FontName::Rare],
            Face::Label => &[FontName::Label, FontName::Body, FontName::Rare],
        };
        order.iter().find_map(|name| self.font(*name).glyph(c).map(|glyph| (*name, glyph)))
    }

    /// One of the fonts.
    pub(super) fn font(&self, name: FontName) -> &Font {
        match name {
            FontName::Body => &self.body,
            FontName::Label => &self.label,
            FontName::Rare => &self.rare,
        }
    }
}

impl Measure for Fonts {
    fn advance(&self, face: Face, c: char) -> f32 {
        if is_ignored(c) {
            return 0.0;
        }
        match self.glyph(face, c) {
            Some((name, glyph)) => f32::from(self.font(name).advance(glyph)) / 1000.0,
            None => 1.0,
        }
    }
}

/// Variation selectors: the base character is drawn in its usual shape.
pub(super) fn is_ignored(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// What would print as nothing or as anybody's guess: controls, joiners, direction marks, private use, tags.
fn is_refused(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFD}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E0FFF}' | '\u{F0000}'..='\u{10FFFF}')
}

fn load_one(dir: &Path, pinned: &[Resource], path: &str) -> Result<Font, PaperError> {
    let bytes = read_pinned(dir, pinned, path)?;
    Font::read(bytes).ok_or_else(|| fault(path, FontFault::Unreadable))
}

fn fault(path: &str, fault: FontFault) -> PaperError {
    PaperError::Font { file: path.to_owned(), fault }
}

/// A pinned file, if it is what it should be.
fn read_pinned(dir: &Path, pinned: &[Resource], path: &str) -> Result<Vec<u8>, PaperError> {
    let resource = pinned.iter().find(|resource| resource.path == path);
    let resource = resource.ok_or_else(|| fault(path, FontFault::Absent))?;
    let bytes = std::fs::read(dir.join(path)).map_err(|_| fault(path, FontFault::Absent))?;
    if hex(&Sha256::digest(&bytes)) == resource.sha256 {
        Ok(bytes)
    } else {
        Err(fault(path, FontFault::Changed))
    }
}

#[cfg(test)]
mod tests {
    use super::{Fonts, is_ignored, is_refused};
    use crate::paper::error::{FontFault, PaperError};

    #[test]
    fn an_absent_font_is_named() {
        let empty = tempfile::tempdir().unwrap();
        let error = Fonts::load(empty.path()).unwrap_err();
        let file = "fonts/NotoSerifSC-Regular.ttf".to_owned();
        assert_eq!(error, PaperError::Font { file, fault: FontFault::Absent });
    }

    #[test]
    fn a_font_with_another_digest_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("fonts")).unwrap();
        std::fs::write(folder.path().join("fonts/NotoSerifSC-Regular.ttf"), b"not this").unwrap();
        let error = Fonts::load(folder.path()).unwrap_err();
        assert!(matches!(error, PaperError::Font { fault: FontFault::Changed, .. }));
    }

    #[test]
    fn joiners_and_private_use_are_refused_and_variation_selectors_ignored() {
        assert!(
            is_refused('\u{200D}') && is_refused('\u{E863}') && is_refused('\t') && is_refused('\u{FEFF}')
        );
        assert!(is_ignored('\u{FE00}') && is_ignored('\u{E0100}') && is_ignored('\u{E01EF}'));
        assert!(!is_refused('王') && !is_refused('·') && !is_refused('\u{2C3D8}') && !is_ignored('王'));
    }
}
