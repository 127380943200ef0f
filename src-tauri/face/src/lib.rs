//! Faces, their points, and a person's outline in a picture.
//!
//! The models are MediaPipe's, as files in TensorFlow Lite's format. This crate reads them and runs them, in safe Rust and
//! for the operators they use. It knows nothing of photos' files, of rules or of the desk.

#![forbid(unsafe_code)]

mod detector;
mod error;
mod flatbuffer;
mod flexbuffer;
mod gemm;
mod mesh;
mod model;
mod models;
mod network;
mod operator;
mod person;
mod picture;
mod refinement;
mod shape;
mod wide;

pub use detector::Face;
pub use error::FaceError;
pub use mesh::{Landmark, Landmarks};
pub use models::Models;
pub use network::{Memory, Network};
pub use person::PersonMask;
pub use picture::{Picture, Point};
