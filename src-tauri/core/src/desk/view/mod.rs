//! What the desk shows: answers of the use cases, made for reading. Numbers of documents are masked here.

mod desk;
mod registration;
mod status;

pub use desk::*;
pub use registration::*;
pub use status::*;
