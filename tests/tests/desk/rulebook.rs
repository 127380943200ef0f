//! The rulebook says what the notice says: every quoted string stands in the notice, white space folded.

use desk_tests::shared;
use toml::{Table, Value};

const RULEBOOK: &str = desk_core::rules::rulebook::RULEBOOK_2026;

/// Keys whose value is the notice's own words.
const QUOTED: [&str; 14] = [
    "quote",
    "title",
    "issuer",
    "name",
    "address",
    "hours",
    "enquiries",
    "registration_telephones",
    "complaints",
    "holder",
    "bank",
    "number",
    "occupation",
    "level_label",
];

#[test]
fn every_quoted_string_stands_in_the_notice() {
    let Some(path) = shared("notice/notice-2026.txt") else { return };
    let notice = std::fs::read_to_string(path).expect("the notice is UTF-8");
    let book: Table = RULEBOOK.parse().expect("the rulebook is TOML");
    let quotes = quotes(&Value::Table(book));
    let written = RULEBOOK.matches("quote = \"").count();
    assert!(quotes.len() >= written, "{} of {written} quotes were looked at", quotes.len());
    let missing = misquotes(&quotes, &notice);
    assert!(missing.is_empty(), "not in the notice:\n{}", missing.join("\n"));
}

#[test]
fn every_related_occupation_stands_in_its_own_quote() {
    let book: Table = RULEBOOK.parse().expect("the rulebook is TOML");
    let lists = book["related_occupations"].as_array().expect("a list");
    for list in lists {
        let quote = list["quote"].as_str().expect("a quote");
        for name in list["names"].as_array().expect("names") {
            assert!(quote.contains(name.as_str().expect("a name")), "{name} is not in: {quote}");
        }
    }
}

#[test]
fn a_planted_misquote_is_found_and_folded_white_space_is_none() {
    let notice = "1. 累计从事本职业\n\n   工作满 5 年。\t四级";
    let says = |quote: &str| misquotes(&[quote.to_owned()], notice);
    assert!(says("工作满 5 年。 四级").is_empty() && says("累计从事本职业 工作满").is_empty());
    assert_eq!(says("工作满 6 年。"), ["工作满 6 年。"]);
    assert_eq!(says("工作满5年。"), ["工作满5年。"], "a space left out is a change");
    assert_eq!(says(""), [""], "an empty quote says nothing");
}

#[test]
fn quotes_are_found_at_any_depth() {
    let table: Table = "[[a]]\nquote = \"1\"\nid = \"x\"\nb = [{ quote = \"2\" }]\n[c]\nbank = \"3\"\n"
        .parse()
        .expect("TOML");
    assert_eq!(quotes(&Value::Table(table)), ["2", "1", "3"]);
}

fn quotes(value: &Value) -> Vec<String> {
    match value {
        Value::Table(table) => table
            .iter()
            .flat_map(|(key, value)| match value {
                Value::String(text) if QUOTED.contains(&key.as_str()) => vec![text.clone()],
                other => quotes(other),
            })
            .collect(),
        Value::Array(values) => values.iter().flat_map(quotes).collect(),
        _ => Vec::new(),
    }
}

fn misquotes(quotes: &[String], notice: &str) -> Vec<String> {
    let notice = folded(notice);
    quotes.iter().filter(|quote| quote.is_empty() || !notice.contains(&folded(quote))).cloned().collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
