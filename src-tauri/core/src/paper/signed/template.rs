//! The institution's own words on these papers: those shipped, or a file of its own, read whole or refused with its
//! line.

use super::Applicant;
use crate::error::{Code, Error};
use crate::paper::logo::Logo;
use serde::Deserialize;
use toml::Spanned;

/// The words shipped with this program.
pub const PAPERS_2026: &str = include_str!("../../../rulebook/papers.toml");

/// The longest title and note, and the longest sentence, in characters.
const LONGEST_TITLE: usize = 40;
const LONGEST_SENTENCE: usize = 300;
/// The most sentences of a statement.
const MOST_SENTENCES: usize = 10;

/// The words of all papers that a candidate signs, and the institution's logo.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperTemplates {
    note: Spanned<String>,
    seal: Spanned<String>,
    pub(super) application_form: PaperText,
    pub(super) work_history_commitment: PaperText,
    pub(super) work_commitment: PaperText,
    pub(super) education_commitment: PaperText,
    #[serde(skip)]
    pub(super) logo: Option<Logo>,
}

/// The words of one paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaperText {
    title: Spanned<String>,
    statement: Vec<Spanned<String>>,
}

/// Why a file of words or a logo was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("papers line {line}: {reason}")]
pub struct TemplateError {
    /// One-based line, 0 where the fault has no line of its own.
    pub line: usize,
    /// What is wrong, for the person who edits the file.
    pub reason: String,
}

impl PaperTemplates {
    /// Read a file of words. Those in force stay when this fails.
    ///
    /// # Errors
    /// The first fault, with its line.
    pub fn load(text: &str) -> Result<Self, TemplateError> {
        let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let refused = |at: Option<usize>, reason: String| TemplateError { line: at.map_or(0, line), reason };
        let read: Self = toml::from_str(text)
            .map_err(|error| refused(error.span().map(|span| span.start), error.message().to_owned()))?;
        match read.fault() {
            Some((at, reason)) => Err(refused(Some(at), reason)),
            None => Ok(read),
        }
    }

    /// The same words with a logo, a PNG or JPEG file.
    ///
    /// # Errors
    /// A file that is neither, or too large.
    pub fn with_logo(self, file: &[u8]) -> Result<Self, TemplateError> {
        let refused = |reason: &str| TemplateError { line: 0, reason: reason.to_owned() };
        Ok(Self { logo: Some(Logo::read(file).map_err(refused)?), ..self })
    }

    /// The note at the foot; may be empty.
    pub(super) fn note(&self) -> &str {
        self.note.get_ref()
    }

    /// The words at the seal's place; may be empty.
    pub(super) fn seal(&self) -> &str {
        self.seal.get_ref()
    }

    /// The logo.
    pub(in crate::paper) fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// The first fault: where it stands, and what it is.
    fn fault(&self) -> Option<(usize, String)> {
        let papers = [
            &self.application_form,
            &self.work_history_commitment,
            &self.work_commitment,
            &self.education_commitment,
        ];
        let short = |text| too_long(text, LONGEST_TITLE);
        short(&self.note)
            .or_else(|| short(&self.seal))
            .or_else(|| papers.into_iter().find_map(PaperText::fault))
    }
}

impl PaperText {
    /// The title, as the paper and its file bear it.
    pub(super) fn title(&self) -> &str {
        self.title.get_ref()
    }

    /// The statement of this applicant.
    pub(super) fn statement(&self, applicant: &Applicant) -> Vec<String> {
        let values = values(applicant);
        let filled = self.statement.iter().map(|sentence| {
            values.iter().fold(sentence.get_ref().clone(), |text, (name, value)| text.replace(name, value))
        });
        filled.collect()
    }

    fn fault(&self) -> Option<(usize, String)> {
        let empty = |text: &Spanned<String>| {
            text.get_ref().trim().is_empty().then(|| (text.span().start, "is empty".to_owned()))
        };
        if self.statement.is_empty() || self.statement.len() > MOST_SENTENCES {
            return Some((
                self.title.span().start,
                format!("a statement has 1 to {MOST_SENTENCES} sentences"),
            ));
        }
        empty(&self.title).or_else(|| too_long(&self.title, LONGEST_TITLE)).or_else(|| {
            self.statement.iter().find_map(|sentence| {
                empty(sentence).or_else(|| too_long(sentence, LONGEST_SENTENCE)).or_else(|| unknown(sentence))
            })
        })
    }
}

fn too_long(text: &Spanned<String>, most: usize) -> Option<(usize, String)> {
    (text.get_ref().chars().count() > most)
        .then(|| (text.span().start, format!("more than {most} characters")))
}

/// A brace that stands for nothing would be printed as it is.
fn unknown(sentence: &Spanned<String>) -> Option<(usize, String)> {
    let rest = NAMES.iter().fold(sentence.get_ref().clone(), |text, name| text.replace(name, ""));
    rest.contains(['{', '}'])
        .then(|| (sentence.span().start, format!("only {} may stand in braces", NAMES.join(" "))))
}

const NAMES: [&str; 7] =
    ["{issuer}", "{name}", "{document_type}", "{document_number}", "{occupation}", "{work_type}", "{level}"];

/// What the names stand for. A work type stands in brackets behind its occupation, and is nothing where there is none.
fn values(applicant: &Applicant) -> [(&'static str, String); 7] {
    let [issuer, name, document_type, document_number, occupation, work_type, level] = NAMES;
    let in_brackets = applicant.work_type.as_ref().map(|work_type| format!("（{work_type}）"));
    [
        (issuer, applicant.issuer.clone()),
        (name, applicant.name.clone()),
        (document_type, applicant.document_type.clone()),
        (document_number, applicant.document_number.clone()),
        (occupation, applicant.occupation.clone()),
        (work_type, in_brackets.unwrap_or_default()),
        (level, applicant.level.clone()),
    ]
}

impl From<TemplateError> for Error {
    fn from(refused: TemplateError) -> Self {
        Self::new(Code::TemplateRefused).with("line", refused.line).with("reason", refused.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::{PAPERS_2026, PaperTemplates, TemplateError};

    fn refused(change: (&str, &str)) -> TemplateError {
        PaperTemplates::load(&PAPERS_2026.replacen(change.0, change.1, 1)).unwrap_err()
    }

    /// The line of the shipped words on which this stands.
    fn line(words: &str) -> usize {
        PAPERS_2026.lines().position(|line| line.contains(words)).unwrap() + 1
    }

    #[test]
    fn the_shipped_words_are_in_order() {
        let templates = PaperTemplates::load(PAPERS_2026).unwrap();
        assert_eq!(templates.note(), "学校模板到位后替换");
        assert_eq!(templates.application_form.title(), "职业技能等级认定个人申报表");
    }

    #[test]
    fn a_fault_is_refused_with_its_line() {
        let title = line("工作经历承诺书");
        assert_eq!(refused(("\"工作经历承诺书\"", "\" \"")).line, title, "empty");
        assert_eq!(refused(("\"工作经历承诺书\"", "5")).line, title, "no text");
        assert_eq!(refused(("\"工作经历承诺书\"", &format!("\"{}\"", "长".repeat(41)))).line, title, "long");
        let unknown = refused(("本人拟从事{occupation}", "本人拟从事{job}"));
        assert_eq!((unknown.line, unknown.reason.contains("{occupation}")), (line("本人拟从事"), true));
        assert_eq!(refused(("seal =", "stamp =")).line, line("seal ="), "an unknown word");
    }

    #[test]
    fn what_is_left_out_is_named() {
        let missing = refused(("note = ", "# "));
        assert!(missing.reason.contains("note"), "{missing}");
    }
}
