//! What the tests beside this file share: the material of the neighbouring folder `shared`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "support for tests: a panic with a sentence is how a test fails"
)]

mod shared;

pub use shared::shared;
