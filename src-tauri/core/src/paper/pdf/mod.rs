//! From a sheet to a file: PDF 1.7, A4 pages, the same bytes for the same input.

mod content;
mod finish;
mod form;
mod glyphs;
mod write;

pub(super) use form::Form;
pub(super) use write::{Pages, write};
