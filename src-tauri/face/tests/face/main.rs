//! The interpreter through its public face, against judges we did not write.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod faces;
mod golden;
mod malformed;
mod operators;
mod persons;
mod pictures;
mod reference;
mod shared;
