//! Text with a delimiter between cells, in whatever encoding a spreadsheet program saved it.

use super::SheetProblem;
use super::limits::Rows;
use encoding_rs::{Encoding, GB18030, UTF_8};
use std::borrow::Cow;

/// What stands between cells, the most usual first.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// The rows of a text; one that cannot be text is refused.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, SheetProblem> {
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let (mut rows, mut row) = (Rows::default(), 0);
    for record in reader.records() {
        let record = record.map_err(|_| SheetProblem::Damaged)?;
        // The reader passes over empty lines; a spreadsheet counts them.
        let begin = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let passed = text.as_bytes().iter().skip(begin).take_while(|byte| **byte == b'\n').count();
        row += passed;
        record.iter().enumerate().try_for_each(|(column, cell)| rows.put(row, column, cell))?;
        row += 1;
    }
    Ok(rows.into_rows())
}

fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, SheetProblem> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    };
    let (text, _, had_errors) = encoding.decode(bytes);
    let is_control = |character: char| character.is_control() && !"\t\r\n".contains(character);
    if had_errors || text.chars().any(is_control) { Err(SheetProblem::NotASheet) } else { Ok(text) }
}

/// The delimiter that stands most often in the first lines.
fn delimiter(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().take(20).collect();
    let count =
        |delimiter: &u8| head.iter().flat_map(|line| line.bytes()).filter(|byte| byte == delimiter).count();
    let mut best = DELIMITERS[0];
    for delimiter in &DELIMITERS {
        if count(delimiter) > count(&best) {
            best = *delimiter;
        }
    }
    best
}
