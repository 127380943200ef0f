//! One font: its bytes for embedding, and what the layout asks of it, read once so that nothing is parsed per paper.

use ttf_parser::{Face, GlyphId, PlatformId};

/// A TrueType font in memory, or all of it but its bytes.
pub(super) struct Font {
    bytes: Vec<u8>,
    name: String,
    /// By code point below U+10000, 0 for none: a layout asks for every character several times.
    basic: Vec<u16>,
    /// Character and glyph beyond, sorted by character.
    beyond: Vec<(char, u16)>,
    /// By glyph, in thousandths of the em.
    advances: Vec<u16>,
    /// Measures for the descriptor, in thousandths of the em.
    pub(super) shape: Shape,
}

/// What a PDF's font descriptor says about the whole font, in thousandths of the em.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) ascent: i16,
    pub(super) descent: i16,
    pub(super) bounds: [i16; 4],
    /// 400 regular, 700 bold.
    pub(super) weight: u16,
}

impl Font {
    /// Read a font; none if it is damaged or has no character map.
    pub(super) fn read(bytes: Vec<u8>) -> Option<Self> {
        let face = Face::parse(&bytes, 0).ok()?;
        let units = i32::from(face.units_per_em());
        let thousandths = |value: i32| value * 1000 / units;
        let small = |value: i16| i16::try_from(thousandths(i32::from(value))).unwrap_or_default();
        let advances = (0..face.number_of_glyphs())
            .map(|glyph| face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default())
            .map(|advance| u16::try_from(thousandths(i32::from(advance))).unwrap_or_default())
            .collect();
        let bounds = face.global_bounding_box();
        let shape = Shape {
            ascent: small(face.ascender()),
            descent: small(face.descender()),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(small),
            weight: face.weight().to_number(),
        };
        let name = postscript_name(&face)?;
        let glyphs = characters(&face);
        if glyphs.is_empty() {
            return None;
        }
        let mut basic = vec![0; 0x1_0000];
        let (low, beyond): (Vec<_>, Vec<_>) = glyphs.into_iter().partition(|(c, _)| *c <= '\u{FFFF}');
        for (c, glyph) in low {
            if let Some(slot) = usize::try_from(u32::from(c)).ok().and_then(|at| basic.get_mut(at)) {
                *slot = glyph;
            }
        }
        Some(Self { name, basic, beyond, advances, shape, bytes })
    }

    /// The same font without its bytes, for one that papers seldom embed.
    pub(super) fn without_bytes(self) -> Self {
        Self { bytes: Vec::new(), ..self }
    }

    /// The whole file; empty where it was read without its bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The PostScript name, such as `NotoSerifSC-Regular`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The glyph of a character; never 0, which would be drawn as a hollow box.
    pub(super) fn glyph(&self, c: char) -> Option<u16> {
        if let Ok(at) = u16::try_from(u32::from(c)) {
            return self.basic.get(usize::from(at)).copied().filter(|glyph| *glyph != 0);
        }
        let at = self.beyond.binary_search_by_key(&c, |(character, _)| *character).ok()?;
        self.beyond.get(at).map(|(_, glyph)| *glyph)
    }

    /// How far a glyph moves the pen, in thousandths of the em.
    pub(super) fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(1000)
    }
}

impl std::fmt::Debug for Font {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Font({}, {} bytes)", self.name, self.bytes.len())
    }
}

/// Every character with a glyph, sorted. The widest Unicode table wins; a later table only adds.
fn characters(face: &Face<'_>) -> Vec<(char, u16)> {
    let mut glyphs = Vec::new();
    let tables = face.tables().cmap.map(|cmap| cmap.subtables).into_iter().flatten();
    for table in tables.filter(|table| table.is_unicode()) {
        table.codepoints(|point| {
            let glyph = table.glyph_index(point).map_or(0, |glyph| glyph.0);
            if let Some(c) = char::from_u32(point).filter(|_| glyph != 0) {
                glyphs.push((c, glyph));
            }
        });
    }
    glyphs.sort_by_key(|(c, _)| *c);
    glyphs.dedup_by_key(|(c, _)| *c);
    glyphs
}

/// Letters, digits and hyphens only: it goes into the file as a PDF name.
fn postscript_name(face: &Face<'_>) -> Option<String> {
    let names = face.names().into_iter();
    let name = names
        .filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
        .filter(|name| matches!(name.platform_id, PlatformId::Windows | PlatformId::Unicode))
        .find_map(|name| name.to_string())?;
    Some(name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
}
