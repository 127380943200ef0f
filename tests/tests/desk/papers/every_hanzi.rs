//! Every hanzi of GB 18030-2022 (implementation level 3) can be printed.

use super::samples::{font_files, fonts};
use ttf_parser::{Face, GlyphId};

/// The hanzi of the standard by Unicode's code points: Extensions A to F and the basic block as far as the standard goes.
const HANZI: [(u32, u32); 7] = [
    (0x3400, 0x4DB5),
    (0x4E00, 0x9FEF),
    (0x20000, 0x2A6D6),
    (0x2A700, 0x2B734),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
];
/// The twelve unified ones among the compatibility ideographs.
const UNIFIED: [u32; 12] =
    [0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29];

fn hanzi() -> Vec<char> {
    let blocks = HANZI.into_iter().flat_map(|(first, last)| first..=last);
    blocks.chain(UNIFIED).filter_map(char::from_u32).collect()
}

#[test]
fn every_one_of_the_87_887_hanzi_can_be_printed() {
    let hanzi = hanzi();
    assert_eq!(hanzi.len(), 87_887);
    let whole: String = hanzi.iter().collect();
    assert_eq!(fonts().missing(&whole), Vec::<char>::new());
}

/// A hollow box is glyph 0, and a character map may point to a glyph without any outline.
#[test]
fn the_first_font_that_has_a_hanzi_has_an_outline_for_it() {
    let files = font_files();
    let faces: Vec<Face<'_>> = files.iter().map(|bytes| Face::parse(bytes, 0).unwrap()).collect();
    let drawn = |c: &char| {
        let glyph =
            faces.iter().find_map(|face| Some((face, face.glyph_index(*c).filter(|it| *it != GlyphId(0))?)));
        glyph.is_some_and(|(face, glyph)| face.glyph_bounding_box(glyph).is_some())
    };
    let blank: Vec<char> = hanzi().into_iter().filter(|c| !drawn(c)).collect();
    assert_eq!(blank, Vec::<char>::new());
}
