//! From a sheet to a file: PDF 1.7, A4 pages, the same bytes for the same input.

mod content;
mod finish;
mod fixed;
mod form;
mod glyphs;
mod object;
mod parts;
mod volume;
mod write;

pub(super) use fixed::{Characters, FixedFonts, fixed_characters};
pub(super) use form::Form;
pub(super) use glyphs::check_drawable;
pub(super) use volume::{Page, PaperVolume};
pub(super) use write::{Pages, page, write};
