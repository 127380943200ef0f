//! Characters that GB 18030-2000 and -2005, and GBK before them, kept in the private-use area because Unicode had none
//! for them yet, and where GB 18030-2022 has them now. Old systems still hand over names in that form.

/// U+E815 to U+E864 in order, which are the GBK codes FE50 to FEA0: the last hanzi and components to reach Unicode.
/// [source: GB 18030-2000 for those that were in Unicode 3.0, GB 18030-2022 for U+9FB4 to U+9FBB; six of Extension B,
/// whose two-byte codes stay private use in the standard, by their glyphs: the standard has them at four-byte codes]
#[rustfmt::skip]
const HANZI: [char; 80] = [
    '⺁', '𠂇', '𠂉', '𠃌', '⺄', '㑳', '㑇', '⺈', '⺋', '龴', '㖞', '㘚', '㘎', '⺌', '⺗', '㥮',
    '㤘', '龵', '㧏', '㧟', '㩳', '㧐', '龶', '龷', '㭎', '㱮', '㳠', '⺧', '𡗗', '龸', '⺪', '䁖',
    '䅟', '⺮', '䌷', '⺳', '⺶', '⺷', '𢦏', '䎱', '䎬', '⺻', '䏝', '䓖', '䙡', '䙌', '龹', '䜣',
    '䜩', '䝼', '䞍', '⻊', '䥇', '䥺', '䥽', '䦂', '䦃', '䦅', '䦆', '䦟', '䦛', '䦷', '䦶', '龺',
    '𤇾', '䲣', '䲟', '䲠', '䲡', '䱷', '䲢', '䴓', '䴔', '䴕', '䴖', '䴗', '䴘', '䴙', '䶮', '龻',
];

/// U+E78D to U+E796 in order: vertical punctuation.
const VERTICAL: [char; 10] = [
    '\u{FE10}', '\u{FE12}', '\u{FE11}', '\u{FE13}', '\u{FE14}', '\u{FE15}', '\u{FE16}', '\u{FE17}',
    '\u{FE18}', '\u{FE19}',
];

/// U+E7E7 to U+E7F3 in order: 〾 and the characters that describe ideographs.
const DESCRIPTION: [char; 13] = [
    '\u{303E}', '\u{2FF0}', '\u{2FF1}', '\u{2FF2}', '\u{2FF3}', '\u{2FF4}', '\u{2FF5}', '\u{2FF6}',
    '\u{2FF7}', '\u{2FF8}', '\u{2FF9}', '\u{2FFA}', '\u{2FFB}',
];

/// U+E7C7 and U+E7C8: letters of pinyin.
const PINYIN: [char; 2] = ['ḿ', 'ǹ'];

/// Where each run of the private-use area begins.
const RUNS: [(u32, &[char]); 4] =
    [(0xE78D, &VERTICAL), (0xE7C7, &PINYIN), (0xE7E7, &DESCRIPTION), (0xE815, &HANZI)];

/// The standard character of a private-use one of GB 18030-2000, GB 18030-2005 or GBK; any other character unchanged.
pub(super) fn standard(character: char) -> char {
    let code = u32::from(character);
    let found =
        RUNS.iter().find_map(|(start, run)| run.get(usize::try_from(code.checked_sub(*start)?).ok()?));
    found.copied().unwrap_or(character)
}

/// Whether a character means whatever its system decided: U+E000 to U+F8FF, and planes 15 and 16.
pub(super) fn is_private_use(character: char) -> bool {
    matches!(u32::from(character), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF)
}

#[cfg(test)]
mod tests {
    use super::{RUNS, is_private_use, standard};
    use encoding_rs::GB18030;

    /// Two-byte codes that stay private use in every edition; the four-byte codes of the same hanzi.
    const TWICE: [([u8; 2], [u8; 4]); 6] = [
        ([0xFE, 0x51], [0x95, 0x32, 0x90, 0x31]),
        ([0xFE, 0x52], [0x95, 0x32, 0x90, 0x33]),
        ([0xFE, 0x53], [0x95, 0x32, 0x97, 0x30]),
        ([0xFE, 0x6C], [0x95, 0x36, 0xB9, 0x37]),
        ([0xFE, 0x76], [0x96, 0x30, 0xBA, 0x35]),
        ([0xFE, 0x91], [0x96, 0x35, 0xB6, 0x30]),
    ];

    /// The double-byte codes of the four runs, in the order of their private-use code points.
    fn codes(run: u32) -> Vec<[u8; 2]> {
        let bytes = |lead: u8, trails: &[u8]| trails.iter().map(|trail| [lead, *trail]).collect::<Vec<_>>();
        match run {
            0xE78D => bytes(0xA6, &[0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xEC, 0xED, 0xF3]),
            0xE7C7 => bytes(0xA8, &[0xBC, 0xBF]),
            0xE7E7 => bytes(0xA9, &(0x89..=0x95).collect::<Vec<_>>()),
            _ => bytes(0xFE, &(0x50..=0x7E).chain(0x80..=0xA0).collect::<Vec<_>>()),
        }
    }

    #[test]
    fn every_private_use_character_is_mapped_as_another_table_of_gb_18030_maps_its_code() {
        for (start, run) in RUNS {
            let codes = codes(start);
            assert_eq!(codes.len(), run.len());
            for (place, code) in codes.iter().enumerate() {
                let again = TWICE.iter().find(|(two, _)| two == code).map_or(&code[..], |(_, four)| four);
                let (text, _, broken) = GB18030.decode(again);
                let private = char::from_u32(start + u32::try_from(place).unwrap()).unwrap();
                assert!(!broken, "{code:02X?}");
                assert_eq!(text, standard(private).to_string(), "{code:02X?}, U+{:04X}", u32::from(private));
            }
        }
    }

    #[test]
    fn what_is_mapped_is_private_use_and_becomes_standard() {
        for code in 0..=0x10_FFFF {
            let Some(character) = char::from_u32(code) else { continue };
            let mapped = standard(character);
            assert!(
                mapped == character || is_private_use(character) && !is_private_use(mapped),
                "U+{code:04X}"
            );
        }
        assert_eq!(standard('\u{E863}'), '䶮');
        assert_eq!(standard('\u{E865}'), '\u{E865}');
        assert_eq!(standard('\u{E814}'), '\u{E814}');
    }
}
