//! The institution's own words and logo on its papers: those shipped, or a file of its own, read whole or refused with
//! its line.

mod sentences;
mod words;

pub(super) use sentences::{Sentence, Sentences};
pub(super) use words::{CANDIDATE, HandedWords, INSTITUTION, REMARK, SignedWords, TicketWords};

use super::fonts::Fonts;
use super::logo::Logo;
use crate::error::{Code, Error};
use sentences::{Fault, short_fault};
use serde::Deserialize;
use toml::Spanned;

/// The words shipped with this program.
pub const PAPERS_2026: &str = include_str!("../../../rulebook/papers.toml");

/// The words of all papers, and the institution's logo.
#[derive(Debug, Clone)]
pub struct PaperTemplates {
    heading: Spanned<String>,
    note: Spanned<String>,
    seal: Spanned<String>,
    pub(super) admit_ticket: TicketWords,
    pub(super) receipt: HandedWords,
    pub(super) payment_notice: HandedWords,
    pub(super) application_form: SignedWords,
    pub(super) work_history_commitment: SignedWords,
    pub(super) work_commitment: SignedWords,
    pub(super) education_commitment: SignedWords,
    logo: Option<Logo>,
    /// The file, for the lines of faults that only the fonts find.
    source: String,
}

/// A file as written. What came later than the first release may be left out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    heading: Option<Spanned<String>>,
    note: Spanned<String>,
    seal: Spanned<String>,
    admit_ticket: Option<TicketWords>,
    receipt: Option<HandedWords>,
    payment_notice: Option<HandedWords>,
    application_form: SignedWords,
    work_history_commitment: SignedWords,
    work_commitment: SignedWords,
    education_commitment: SignedWords,
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
    /// Read a file of words. Those in force stay when this fails. Whether the fonts can print them is for
    /// [`Self::check_printable`].
    ///
    /// # Errors
    /// The first fault, with its line.
    pub fn load(text: &str) -> Result<Self, TemplateError> {
        let read = parse(text)?;
        let shipped = parse(PAPERS_2026)?;
        let incomplete = || TemplateError { line: 0, reason: "the shipped words are not whole".to_owned() };
        let mut education_commitment = read.education_commitment;
        education_commitment.studying =
            education_commitment.studying.or(shipped.education_commitment.studying);
        let words = Self {
            heading: read.heading.or(shipped.heading).ok_or_else(incomplete)?,
            note: read.note,
            seal: read.seal,
            admit_ticket: read.admit_ticket.or(shipped.admit_ticket).ok_or_else(incomplete)?,
            receipt: read.receipt.or(shipped.receipt).ok_or_else(incomplete)?,
            payment_notice: read.payment_notice.or(shipped.payment_notice).ok_or_else(incomplete)?,
            application_form: read.application_form,
            work_history_commitment: read.work_history_commitment,
            work_commitment: read.work_commitment,
            education_commitment,
            logo: None,
            source: text.to_owned(),
        };
        words.fault().map_or(Ok(()), |fault| Err(refusal(text, fault)))?;
        Ok(words)
    }

    /// The same words with a logo, a PNG or JPEG file.
    ///
    /// # Errors
    /// A file that is neither, or too large.
    pub fn with_logo(self, file: &[u8]) -> Result<Self, TemplateError> {
        let refused = |reason: &str| TemplateError { line: 0, reason: reason.to_owned() };
        Ok(Self { logo: Some(Logo::read(file).map_err(refused)?), ..self })
    }

    /// Whether every word can be printed with `fonts`, and the rules for candidates fit their page.
    ///
    /// # Errors
    /// The first sentence that cannot, with its line, naming the characters that no font has.
    pub fn check_printable(&self, fonts: &Fonts) -> Result<(), TemplateError> {
        for text in self.texts() {
            let missing = fonts.missing(text.get_ref());
            if !missing.is_empty() {
                let named = missing.iter().map(|c| format!("「{c}」 U+{:04X}", u32::from(*c)));
                let reason = format!("no font has {}", named.collect::<Vec<_>>().join(" "));
                return Err(refusal(&self.source, (text.span().start, reason)));
            }
        }
        if super::admit_ticket::rules_fit(self, fonts) {
            return Ok(());
        }
        Err(refusal(&self.source, (self.admit_ticket.rules_at(), "the rules do not fit the page".to_owned())))
    }

    /// So many minutes after the start nobody is let in any more, 1 to 240; none where the institution did not set it.
    pub fn closed_after(&self) -> Option<u16> {
        self.admit_ticket.closed_after()
    }

    /// What the institution examines, beside its name.
    pub(super) fn heading(&self) -> &str {
        self.heading.get_ref()
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
    pub(super) fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    fn signed(&self) -> [&SignedWords; 4] {
        [
            &self.application_form,
            &self.work_history_commitment,
            &self.work_commitment,
            &self.education_commitment,
        ]
    }

    fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        let short = [&self.heading, &self.note, &self.seal];
        let handed = [&self.receipt, &self.payment_notice];
        short
            .into_iter()
            .chain(self.admit_ticket.texts())
            .chain(handed.into_iter().flat_map(HandedWords::texts))
            .chain(self.signed().into_iter().flat_map(SignedWords::texts))
    }

    /// The first fault: where it stands, and what it is.
    fn fault(&self) -> Option<Fault> {
        let [form, history, work, education] = self.signed();
        short_fault(&self.heading)
            .or_else(|| short_fault(&self.note))
            .or_else(|| short_fault(&self.seal))
            .or_else(|| self.admit_ticket.fault())
            .or_else(|| self.receipt.fault(&[]))
            .or_else(|| self.payment_notice.fault(&[REMARK]))
            .or_else(|| [form, history, work].into_iter().find_map(|words| words.fault(false)))
            .or_else(|| education.fault(true))
    }
}

fn parse(text: &str) -> Result<File, TemplateError> {
    toml::from_str(text).map_err(|error| match error.span() {
        Some(span) => refusal(text, (span.start, error.message().to_owned())),
        None => TemplateError { line: 0, reason: error.message().to_owned() },
    })
}

fn refusal(text: &str, (at, reason): Fault) -> TemplateError {
    let line = text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
    TemplateError { line, reason }
}

impl From<TemplateError> for Error {
    fn from(refused: TemplateError) -> Self {
        Self::new(Code::TemplateRefused).with("line", refused.line).with("reason", refused.reason)
    }
}

#[cfg(test)]
mod tests;
