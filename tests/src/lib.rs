//! What the tests beside this file share: a print queue that keeps what it receives, the project's own programs, and
//! the material of the neighbouring folder `shared`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "support for tests: a panic with a sentence is how a test fails"
)]

pub mod crash_desk;
#[cfg(unix)]
pub mod cups;
#[cfg(unix)]
mod cups_files;
mod looked_at;
mod models;
mod programs;
pub mod reader_service;
mod shared;
#[cfg(target_os = "linux")]
pub mod window;

pub use looked_at::looked_at;
pub use models::models;
pub use programs::{built, program, resources, shipped};
pub use shared::shared;
