//! 标准变更: another rulebook or another reading, whom it touches, and writing it down so that nobody is
//! forgotten.

mod dues;
mod reach;
mod write;

pub(super) use dues::{Promises, promised_otherwise};
pub(super) use reach::{Reach, Touched, reach};
pub(super) use write::{Change, written};
