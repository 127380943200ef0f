//! Sentences with names in braces that stand for values.

use serde::Deserialize;
use toml::Spanned;

/// The longest sentence and the longest title, in characters.
const LONGEST_SENTENCE: usize = 300;
const LONGEST_TITLE: usize = 40;

/// What the names in braces stand for, such as `{issuer}` for the institution's name.
pub(in crate::paper) type Values<'a> = [(&'static str, &'a str)];

/// A sentence as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::paper) struct Sentence {
    /// With its names replaced.
    pub(in crate::paper) text: String,
    /// The same for everybody.
    pub(in crate::paper) fixed: bool,
}

impl From<&String> for Sentence {
    /// One that belongs to this paper alone.
    fn from(text: &String) -> Self {
        Self { text: text.clone(), fixed: false }
    }
}

/// Where a fault stands in the file, counted in bytes, and what it is.
pub(super) type Fault = (usize, String);

/// The numbered sentences of a paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(in crate::paper) struct Sentences(Vec<Spanned<String>>);

impl Sentences {
    /// Every sentence with its names replaced: by `shared` values, and by those that differ from paper to paper.
    pub(in crate::paper) fn filled(&self, shared: &Values<'_>, own: &Values<'_>) -> Vec<Sentence> {
        let sentences = self.0.iter().map(|sentence| Sentence {
            text: fill(&fill(sentence.get_ref(), shared), own),
            fixed: !own.iter().any(|(name, _)| sentence.get_ref().contains(name)),
        });
        sentences.collect()
    }

    /// The sentences with `values` in place of their names, without those that name one of `absent`.
    pub(in crate::paper) fn filled_without(&self, values: &Values<'_>, absent: &[&str]) -> Vec<String> {
        let printed = self.0.iter().map(Spanned::get_ref);
        let printed = printed.filter(|sentence| !absent.iter().any(|name| sentence.contains(name)));
        printed.map(|sentence| fill(sentence, values)).collect()
    }

    /// The sentences as they stand in the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.0.iter()
    }

    /// The first fault of `least` to `most` sentences with these `names`; `at` is where the paper begins.
    pub(super) fn fault(&self, at: usize, (least, most): (usize, usize), names: &[&str]) -> Option<Fault> {
        if !(least..=most).contains(&self.0.len()) {
            return Some((at, format!("{least} to {most} sentences are printed, not {}", self.0.len())));
        }
        let of = |sentence| {
            empty(sentence)
                .or_else(|| too_long(sentence, LONGEST_SENTENCE))
                .or_else(|| unknown(sentence, names))
        };
        self.0.iter().find_map(of)
    }
}

/// The first fault of a title.
pub(super) fn title_fault(title: &Spanned<String>) -> Option<Fault> {
    empty(title).or_else(|| short_fault(title))
}

/// The fault of words that may be missing but not long.
pub(super) fn short_fault(text: &Spanned<String>) -> Option<Fault> {
    too_long(text, LONGEST_TITLE)
}

fn fill(sentence: &str, values: &Values<'_>) -> String {
    values.iter().fold(sentence.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn empty(text: &Spanned<String>) -> Option<Fault> {
    text.get_ref().trim().is_empty().then(|| (text.span().start, "is empty".to_owned()))
}

fn too_long(text: &Spanned<String>, most: usize) -> Option<Fault> {
    (text.get_ref().chars().count() > most)
        .then(|| (text.span().start, format!("more than {most} characters")))
}

/// A brace that stands for nothing would be printed as it is.
fn unknown(sentence: &Spanned<String>, names: &[&str]) -> Option<Fault> {
    let rest = names.iter().fold(sentence.get_ref().clone(), |text, name| text.replace(name, ""));
    rest.contains(['{', '}'])
        .then(|| (sentence.span().start, format!("only {} may stand in braces", names.join(" "))))
}
