//! The rulebook says what the notice says: every quote stands in the notice and begins on its own line, white space
//! folded; and a broken or contradictory rulebook is refused with its line.

mod refused;
mod told;
pub(crate) mod touched;

use desk_tests::shared;
use toml::{Table, Value};

const RULEBOOK: &str = desk_core::rules::rulebook::RULEBOOK_2026;

/// Keys whose value is a name that the notice prints.
const NAMED: [&str; 6] = ["occupation", "work_type", "name", "level_label", "mode", "names"];

/// A quote with the line it begins on.
#[derive(Debug, PartialEq)]
struct Quote {
    line: usize,
    text: String,
}

#[test]
fn every_quote_begins_on_its_own_line_of_the_notice() {
    let Some(path) = shared("notice/notice-2026.txt") else { return };
    let notice = Notice::read(&std::fs::read_to_string(path).expect("the notice is UTF-8"));
    let quotes = quotes(&Value::Table(RULEBOOK.parse().expect("the rulebook is TOML")), None);
    let written = RULEBOOK.matches("quote = \"").count();
    assert_eq!(quotes.len(), written, "every quote was looked at");
    assert!(written > 150, "the whole notice, not a part: {written} quotes");
    let wrong: Vec<&Quote> = quotes.iter().filter(|quote| !notice.says(quote)).collect();
    assert!(wrong.is_empty(), "not on their line: {wrong:#?}");
}

#[test]
fn every_name_that_the_rulebook_uses_is_printed_in_the_notice() {
    let Some(path) = shared("notice/notice-2026.txt") else { return };
    let notice = folded(&std::fs::read_to_string(path).expect("the notice is UTF-8"));
    let names = named(&Value::Table(RULEBOOK.parse().expect("the rulebook is TOML")));
    assert!(names.len() > 100, "{} names", names.len());
    let strangers: Vec<&String> = names.iter().filter(|name| !notice.contains(*name)).collect();
    assert!(strangers.is_empty(), "not in the notice: {strangers:?}");
}

#[test]
fn a_quote_on_another_line_and_a_planted_misquote_are_found() {
    let notice = Notice::read("第一行\n累计从事本职业\n\n   工作满 5 年。\t四级\n");
    let says = |line, text: &str| notice.says(&Quote { line, text: text.to_owned() });
    assert!(says(4, "工作满 5 年。 四级") && says(2, "从事本职业 工作满"), "it may run over a line's end");
    assert!(!says(2, "工作满 5 年。"), "it begins on the fourth line");
    assert!(!says(4, "工作满 6 年。") && !says(4, "工作满5年。"), "a space left out is a change");
    assert!(!says(2, "") && !says(9, "工作满"));
}

#[test]
fn quotes_are_found_at_any_depth_and_a_material_stands_on_the_line_of_its_condition() {
    let text =
        "[[a]]\nline = 7\nquote = \"1\"\nb = [{ quote = \"2\" }]\n[c]\nd = { line = 3, quote = \"4\" }\n";
    let found = quotes(&Value::Table(text.parse().expect("TOML")), None);
    let wanted = [(7, "1"), (7, "2"), (3, "4")].map(|(line, text)| Quote { line, text: text.to_owned() });
    assert_eq!(found.len(), 3);
    assert!(wanted.iter().all(|quote| found.contains(quote)), "{found:?}");
}

/// The notice with white space folded, and where each of its lines begins in it.
struct Notice {
    text: String,
    lines: Vec<std::ops::Range<usize>>,
}

impl Notice {
    fn read(notice: &str) -> Self {
        let (mut text, mut lines) = (String::new(), Vec::new());
        for line in notice.lines() {
            let line = folded(line);
            if !text.is_empty() && !line.is_empty() {
                text.push(' ');
            }
            let begin = text.len();
            text.push_str(&line);
            lines.push(begin..text.len());
        }
        Self { text, lines }
    }

    /// Whether the quote begins on its line.
    fn says(&self, quote: &Quote) -> bool {
        let Some(line) = quote.line.checked_sub(1).and_then(|index| self.lines.get(index)) else {
            return false;
        };
        let text = folded(&quote.text);
        let here = &self.text[line.start..];
        !text.is_empty() && here.match_indices(&text).any(|(place, _)| place < line.len())
    }
}

fn quotes(value: &Value, around: Option<usize>) -> Vec<Quote> {
    match value {
        Value::Table(table) => {
            let own =
                table.get("line").and_then(Value::as_integer).map(|line| usize::try_from(line).unwrap());
            let line = own.or(around);
            let quote = table.get("quote").and_then(Value::as_str);
            let here = quote.map(|text| Quote { line: line.unwrap_or(0), text: text.to_owned() });
            here.into_iter().chain(table.values().flat_map(|value| quotes(value, line))).collect()
        }
        Value::Array(values) => values.iter().flat_map(|value| quotes(value, around)).collect(),
        _ => Vec::new(),
    }
}

fn named(value: &Value) -> Vec<String> {
    let texts = |value: &Value| match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    };
    match value {
        Value::Table(table) => table
            .iter()
            .flat_map(|(key, value)| if NAMED.contains(&key.as_str()) { texts(value) } else { named(value) })
            .collect(),
        Value::Array(values) => values.iter().flat_map(named).collect(),
        _ => Vec::new(),
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The one-based line of the rulebook that holds `words`.
fn line_of(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).expect("the words stand in the text") + 1
}

/// The table `text` as data.
fn table(text: &str) -> Table {
    text.parse().expect("TOML")
}
