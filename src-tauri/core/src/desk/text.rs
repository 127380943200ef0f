//! Reading free text from a request: trimmed, bounded, printable where it goes on paper.

use super::Desk;
use crate::error::{Code, Error, Result};
use crate::rules::eligibility::Career;

/// The longest free text of one line, in characters.
pub(super) const LINE_LIMIT: usize = 200;
/// The shortest passphrase, in characters (NIST SP 800-63B asks for at least eight).
pub(super) const PASSPHRASE_MINIMUM: usize = 8;

/// Trimmed text of at most `limit` characters, without control characters; may be empty.
pub(super) fn optional(field: &str, text: &str, limit: usize) -> Result<String> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err(Error::new(Code::FieldInvalid).with("field", field));
    }
    if text.chars().count() > limit {
        return Err(Error::new(Code::FieldTooLong).with("field", field).with("limit", limit));
    }
    Ok(text.to_owned())
}

/// As [`optional`], but not empty.
pub(super) fn required(field: &str, text: &str, limit: usize) -> Result<String> {
    let text = optional(field, text, limit)?;
    if text.is_empty() { Err(Error::new(Code::FieldMissing).with("field", field)) } else { Ok(text) }
}

/// Digits, with the signs people write between them, 7 to 20 characters.
pub(super) fn telephone(field: &str, typed: &str) -> Result<String> {
    let folded: String = typed.chars().map(crate::model::identity::fold_width).collect();
    let telephone = required(field, &folded, LINE_LIMIT)?;
    let digits = telephone.chars().filter(char::is_ascii_digit).count();
    let allowed =
        telephone.chars().all(|character| character.is_ascii_digit() || "+- ()".contains(character));
    if allowed && (7..=15).contains(&digits) {
        Ok(telephone)
    } else {
        Err(Error::new(Code::FieldInvalid).with("field", field))
    }
}

/// The most entries of one kind in a career: as many as a working life can fill, more is a fault of the caller.
const MOST_ENTRIES: usize = 100;

/// A career whose lists and texts are no longer than a working life can fill.
pub(super) fn career_is_bounded(career: &Career) -> Result<()> {
    let lengths = [
        ("spells", career.spells.len()),
        ("certificates", career.certificates.len()),
        ("education", career.education.len()),
        ("professional_titles", career.professional_titles.len()),
    ];
    if let Some((field, _)) = lengths.iter().find(|(_, length)| *length > MOST_ENTRIES) {
        return Err(Error::new(Code::FieldTooLong).with("field", field).with("limit", MOST_ENTRIES));
    }
    let classes = career.education.iter().filter_map(|it| Some(("major_class", it.major_class.as_ref()?)));
    let texts = printed_of(career).chain(classes);
    texts.into_iter().try_for_each(|(field, text)| optional(field, text, LINE_LIMIT).map(|_| ()))
}

/// [`Code::MissingGlyphs`] with the field where a paper could not show a text of this career.
pub(super) fn career_is_printable(desk: &Desk, career: &Career) -> Result<()> {
    printed_of(career).try_for_each(|(field, text)| printable(desk, field, text))
}

/// The texts of a career that papers print, by field.
fn printed_of(career: &Career) -> impl Iterator<Item = (&'static str, &String)> {
    let spells =
        career.spells.iter().flat_map(|it| [("occupation", &it.occupation), ("employer", &it.employer)]);
    let certificates = career.certificates.iter().map(|it| ("occupation", &it.occupation));
    let titles =
        career.certificates.iter().filter_map(|it| Some(("printed_title", it.printed_title.as_ref()?)));
    let majors = career.education.iter().map(|it| ("major", &it.major));
    let professional = career.professional_titles.iter().map(|it| ("professional_title", &it.title));
    spells.chain(certificates).chain(titles).chain(majors).chain(professional)
}

/// A reason a person gives.
pub(super) fn reason(text: Option<&str>) -> Result<String> {
    match optional("reason", text.unwrap_or_default(), LINE_LIMIT)? {
        empty if empty.is_empty() => Err(Error::new(Code::ReasonMissing)),
        reason => Ok(reason),
    }
}

/// A new passphrase, taken as typed.
pub(super) fn passphrase(typed: &str) -> Result<&str> {
    if typed.chars().count() < PASSPHRASE_MINIMUM {
        return Err(Error::new(Code::PassphraseTooShort).with("minimum", PASSPHRASE_MINIMUM));
    }
    Ok(typed)
}

/// [`Code::MissingGlyphs`] with the field where a paper could not show its text.
pub(super) fn printable(desk: &Desk, field: &str, text: &str) -> Result<()> {
    let missing = desk.fonts()?.missing(text);
    if missing.is_empty() {
        return Ok(());
    }
    Err(Error::from(crate::paper::PaperError::MissingGlyphs(missing)).with("field", field))
}

/// As [`printable`], for the name of a clerk, which receipts print: where the fonts are not there yet, a desk can be set
/// up all the same.
pub(super) fn printable_clerk(desk: &Desk, name: &str) -> Result<()> {
    if desk.fonts().is_ok() { printable(desk, "name", name) } else { Ok(()) }
}

/// What to write as a transfer's remark: name and the last four letters or digits of the document's number (A30).
pub(super) fn transfer_remark(name: &str, number: &str) -> String {
    let signs: Vec<char> = number.chars().filter(char::is_ascii_alphanumeric).collect();
    let tail: String = signs.iter().skip(signs.len().saturating_sub(4)).collect();
    format!("{name}{tail}")
}
