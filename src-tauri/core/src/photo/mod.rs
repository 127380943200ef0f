//! The candidate's photo as a file: look at its container, put it upright, take private data out, measure it.
//! Judging is in `rules::photo`; nothing here reads a disk or a clock.

pub mod container;
mod decode;
mod error;
mod examine;
mod frame;
mod guide;
pub mod markers;
mod marks;
pub mod measure;
mod models;
pub mod orientation;
pub mod original;
mod overlay;
mod prepare;
pub mod print_on_page;
pub mod put_right;
pub mod roster;
mod scale;
pub mod strip;
mod thumbnail;

pub(crate) use decode::{Aim, encode_near};
pub use error::PhotoError;
pub use examine::{Examination, examine};
pub use frame::{MAX_FRAME_BYTES, SeenFrame, see_frame};
pub use guide::{PHOTO_GUIDE, PhotoGuide};
pub use marks::{Area, Marks};
pub use models::{Models, load_models};
pub use overlay::overlay;
pub use prepare::{Prepared, prepare};
pub use thumbnail::thumbnail;

/// Larger files are not read at all.
pub const MAX_FILE_BYTES: usize = 40_000_000;

/// Larger pictures are not decoded: width times height.
pub const MAX_PIXELS: u64 = 60_000_000;
