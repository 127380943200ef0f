//! Finding the machine-readable lines in what a scanner or a person sent: two lines of 44 (TD3) or three of 30 (TD1).

use super::fold_width;
use mrz::{MrzData, ParseOptions, parse_td1_with, parse_td3_with};
use std::ops::Range;

/// No scanner sends more; what follows is not looked at.
const LONGEST: usize = 4096;

/// A format of ICAO 9303: how its lines lie, and where in them the dates stand, counted over all lines.
pub(super) struct Layout {
    pub(super) width: usize,
    pub(super) lines: usize,
    first: &'static [u8],
    pub(super) birth: Range<usize>,
    pub(super) expiry: Range<usize>,
    sex: usize,
}

static LAYOUTS: [Layout; 2] = [
    Layout { width: 44, lines: 2, first: b"P", birth: 57..63, expiry: 65..71, sex: 64 },
    Layout { width: 30, lines: 3, first: b"IAC", birth: 30..36, expiry: 38..44, sex: 37 },
];

/// A zone that was found, its check digits verified or not.
pub(super) struct Zone {
    pub(super) layout: &'static Layout,
    /// The lines without their breaks.
    pub(super) characters: Vec<u8>,
    pub(super) data: MrzData,
}

/// The zone whose check digits all verify; among several, the one whose lines are lines of the text: letters before the
/// zone can make up another sound one by chance. Else the one with most digits right; none where nothing has the form.
pub(super) fn find(text: &str) -> Option<Zone> {
    let stream = Stream::of(text);
    let mut best: Option<((bool, usize, u8), Zone)> = None;
    for start in 0..stream.bytes.len() {
        for layout in &LAYOUTS {
            let Some(zone) = stream.zone(start, layout) else { continue };
            let checks = &zone.data.checks;
            let rank = (checks.all_valid(), stream.lines_begun(start, layout), checks.verified());
            if best.as_ref().is_none_or(|(highest, _)| rank > *highest) {
                best = Some((rank, zone));
            }
        }
    }
    best.map(|(_, zone)| zone)
}

/// The characters of the zone's alphabet one after the other. Spaces and line breaks are left out, so that it does not
/// matter where a scanner puts them; any other character stays as a zero, which no zone holds.
struct Stream {
    bytes: Vec<u8>,
    line_starts: Vec<usize>,
}

impl Stream {
    fn of(text: &str) -> Self {
        let mut stream = Self { bytes: Vec::new(), line_starts: vec![0] };
        for character in text.chars().take(LONGEST) {
            let folded = fold_width(character).to_ascii_uppercase();
            if folded.is_whitespace() || folded.is_control() || folded == '\u{FEFF}' {
                if matches!(folded, '\n' | '\r') {
                    stream.line_starts.push(stream.bytes.len());
                }
                continue;
            }
            let known = folded.is_ascii_alphanumeric() || folded == '<';
            stream.bytes.push(u8::try_from(folded).ok().filter(|_| known).unwrap_or(0));
        }
        stream
    }

    /// How many lines of a zone that starts here begin where a line of the text begins.
    fn lines_begun(&self, start: usize, layout: &Layout) -> usize {
        let begins = |line: &usize| self.line_starts.binary_search(&(start + line * layout.width)).is_ok();
        (0..layout.lines).filter(begins).count()
    }

    fn zone(&self, start: usize, layout: &'static Layout) -> Option<Zone> {
        let end = start.checked_add(layout.width * layout.lines)?;
        let characters = self.bytes.get(start..end)?;
        if !layout.first.contains(characters.first()?) || !layout.has_form(characters) {
            return None;
        }
        let text = super::typed::text(characters);
        let mut lines =
            (0..layout.lines).filter_map(|line| text.get(line * layout.width..(line + 1) * layout.width));
        let options = ParseOptions::default();
        let (first, second) = (lines.next()?, lines.next()?);
        let data = match lines.next() {
            Some(third) => parse_td1_with(first, second, third, &options),
            None => parse_td3_with(first, second, &options),
        };
        Some(Zone { layout, characters: characters.to_owned(), data: data.ok()? })
    }
}

impl Layout {
    /// Only the zone's alphabet, digits or fillers in the dates, and a sex.
    fn has_form(&self, characters: &[u8]) -> bool {
        let is_date = |range: &Range<usize>| {
            characters
                .get(range.clone())
                .is_some_and(|date| date.iter().all(|byte| byte.is_ascii_digit() || *byte == b'<'))
        };
        characters.iter().all(|byte| *byte != 0)
            && is_date(&self.birth)
            && is_date(&self.expiry)
            && matches!(characters.get(self.sex), Some(b'M' | b'F' | b'X' | b'<'))
    }
}
