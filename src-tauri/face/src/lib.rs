//! Faces, their points, and a person's outline in a picture.
//!
//! The models are MediaPipe's, as files in TensorFlow Lite's format. This crate reads them and runs them, in safe Rust and
//! for the operators they use. It knows nothing of photos' files, of rules or of the desk.

mod error;
mod flatbuffer;
mod flexbuffer;
mod gemm;
mod model;
mod network;
mod operator;
mod shape;
mod wide;

pub use error::FaceError;
pub use network::{Memory, Network};
