//! The use cases: one action, one file.

pub mod request;
pub mod view;
