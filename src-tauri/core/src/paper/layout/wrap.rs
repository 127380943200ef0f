//! Breaking text into lines: between any two hanzi, between Latin words, and never so that a line begins with a
//! closing mark or ends with an opening one (GB/T 15834-2011, 5.1).

use super::measure::{Measure, Style, width};

/// Marks that may not begin a line.
const NOT_FIRST: &str = "，。、；：？！）》」』】〉”’…—·,.;:?!)]}%‰℃";
/// Marks that may not end a line.
const NOT_LAST: &str = "（《「『【〈“‘([{￥¥";

/// Break `text` into lines no wider than `limit` millimetres. Line ends in the text are kept. A single piece that is
/// wider than a line, such as a very long word, is broken between its characters: nothing is ever cut off.
pub fn wrap(measure: &dyn Measure, style: Style, text: &str, limit: f32) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| wrap_paragraph(measure, style, paragraph, limit)).collect()
}

fn wrap_paragraph(measure: &dyn Measure, style: Style, text: &str, limit: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let parts = name_parts(text);
    let whole = !parts.is_empty() && parts.iter().all(|part| width(measure, style, part) <= limit);
    for piece in if whole { parts } else { pieces(text) } {
        let filled = width(measure, style, &line) + width(measure, style, piece.trim_end());
        if !line.is_empty() && filled > limit {
            lines.push(line.trim_end().to_owned());
            line = String::new();
        }
        if width(measure, style, piece.trim_end()) <= limit {
            line.push_str(if line.is_empty() { piece.trim_start() } else { piece });
            continue;
        }
        for c in piece.chars() {
            let one = width(measure, style, c.encode_utf8(&mut [0; 4]));
            if !line.is_empty() && width(measure, style, &line) + one > limit {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
            }
            if c != ' ' || !line.is_empty() {
                line.push(c);
            }
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The parts of a name such as 阿卜杜拉·买买提, each with its middle dot; none for any other text. A name reads best
/// when it is broken only there.
fn name_parts(text: &str) -> Vec<&str> {
    let hanzi =
        |c: char| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    if text.chars().all(|c| c == '·' || hanzi(c)) && text.contains('·') {
        return text.split_inclusive('·').collect();
    }
    Vec::new()
}

/// The smallest parts that stay together on one line.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            pieces.extend(text.get(start..at));
            start = at;
        }
        before = Some(c);
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if NOT_LAST.contains(before) || NOT_FIRST.contains(after) || is_extending(after) || after == ' ' {
        return false;
    }
    if before == ' ' {
        return true;
    }
    let latin = |c: char| c < '\u{2000}' && c != '·';
    !(latin(before) && latin(after)) || before == '-'
}

/// Marks that belong to the character before them: accents and variation selectors.
fn is_extending(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::super::measure::Squares;
    use super::{Style, wrap};
    use proptest::prelude::*;

    /// A limit of so many hanzi at 10 points, with a little room for rounding.
    fn hanzi(count: u8) -> f32 {
        f32::from(count) * 10.0 * super::super::MM_PER_POINT + 0.01
    }

    fn wrapped(text: &str, count: u8) -> Vec<String> {
        wrap(&Squares, Style::body(10.0), text, hanzi(count))
    }

    #[test]
    fn hanzi_break_anywhere_but_a_line_never_begins_with_a_closing_mark() {
        assert_eq!(wrapped("请提前到场，并出示证件", 5), ["请提前到", "场，并出示", "证件"]);
    }

    #[test]
    fn an_opening_mark_goes_with_what_it_opens() {
        assert_eq!(wrapped("请到北京（北校区）", 5), ["请到北京", "（北校区）"]);
    }

    #[test]
    fn a_number_or_word_stays_whole() {
        assert_eq!(wrapped("电话82160776咨询", 5), ["电话", "82160776咨", "询"]);
        assert_eq!(wrapped("Anna Maria Smith", 4), ["Anna", "Maria", "Smith"]);
    }

    #[test]
    fn the_middle_dot_of_a_name_stays_at_the_end_of_a_line() {
        assert_eq!(wrapped("阿卜杜拉·买买提", 4), ["阿卜杜", "拉·买买", "提"]);
    }

    #[test]
    fn a_name_is_broken_at_its_middle_dots_where_it_can_be() {
        assert_eq!(wrapped("阿卜杜拉·买买提", 5), ["阿卜杜拉·", "买买提"]);
        assert_eq!(wrapped("阿卜杜拉·买·提", 6), ["阿卜杜拉·买·", "提"]);
    }

    #[test]
    fn line_ends_are_kept_and_empty_text_is_one_empty_line() {
        assert_eq!(wrapped("甲\n乙", 5), ["甲", "乙"]);
        assert_eq!(wrapped("", 5), [""]);
    }

    proptest! {
        #[test]
        fn nothing_but_spaces_is_ever_lost(text in "[a-z·，。（）王李一 ]{0,60}", count in 1u8..12) {
            let without = |text: &str| text.replace(' ', "");
            prop_assert_eq!(without(&wrapped(&text, count).concat()), without(&text));
        }

        #[test]
        fn no_line_is_wider_than_the_limit(text in "[a-z·，。（）王李一 ]{0,60}", count in 1u8..12) {
            for line in wrapped(&text, count) {
                prop_assert!(super::width(&Squares, Style::body(10.0), &line) <= hanzi(count));
            }
        }
    }
}
