//! The institution's own words and logo for its papers, from the data folder.

use crate::error::{Code, Error, Result};
use crate::paper::{Fonts, PAPERS_2026, PaperTemplates};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// The words in force, and why a file of the institution's own was refused.
#[derive(Debug, Clone)]
pub(super) struct Templates {
    pub(super) in_force: PaperTemplates,
    pub(super) refused: Option<Error>,
    shipped: PaperTemplates,
}

impl Templates {
    /// These, or the shipped ones where the fonts have no letters for these.
    pub(super) fn printable(&self, fonts: &Fonts) -> Self {
        let Self { shipped, .. } = self.clone();
        match self.in_force.check_printable(fonts) {
            Ok(()) => self.clone(),
            Err(refused) => Self { in_force: shipped.clone(), refused: Some(refused.into()), shipped },
        }
    }
}

/// Read `papers.toml` and the logo in `folder`. What is not there is as shipped, and so is what has a fault.
pub(super) fn read(folder: &Path) -> Result<Templates> {
    let shipped = PaperTemplates::load(PAPERS_2026)?;
    Ok(match own(folder, &shipped) {
        Ok(in_force) => Templates { in_force, refused: None, shipped },
        Err(refused) => Templates { in_force: shipped.clone(), refused: Some(refused), shipped },
    })
}

fn own(folder: &Path, shipped: &PaperTemplates) -> Result<PaperTemplates> {
    let words = match file(&folder.join("papers.toml"))? {
        None => shipped.clone(),
        Some(bytes) => {
            let text = String::from_utf8(bytes).map_err(|_| refusal("not UTF-8 text"))?;
            PaperTemplates::load(&text)?
        }
    };
    for name in ["logo.png", "logo.jpg"] {
        if let Some(bytes) = file(&folder.join(name))? {
            return Ok(words.with_logo(&bytes)?);
        }
    }
    Ok(words)
}

/// The file's bytes; none where there is no such file.
fn file(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(_) => Err(refusal("the file cannot be read")),
    }
}

fn refusal(reason: &str) -> Error {
    Error::new(Code::TemplateRefused).with("line", 0).with("reason", reason)
}
