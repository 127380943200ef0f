//! Where things go on a page, in millimetres from its top left corner. Pure: no file, no font, no clock. What a
//! character measures is asked of [`Measure`]; the result is a [`Sheet`] of marks that somebody else draws.

mod area;
mod fit;
mod measure;
mod pen;
mod qr;
mod sheet;
mod wrap;

pub use area::{Area, columns};
pub use fit::{Fitted, fit};
pub use measure::{Face, MM_PER_POINT, Measure, Style, width};
pub use pen::{Align, Pen};
pub use qr::outlines;
pub use sheet::{Line, Mark, Sheet, Text};
pub use wrap::wrap;

/// The width of A4 (ISO 216), in millimetres.
pub const PAGE_WIDTH: f32 = 210.0;
/// The height of A4 (ISO 216), in millimetres.
pub const PAGE_HEIGHT: f32 = 297.0;
