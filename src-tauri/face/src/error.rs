//! What can be wrong with a model or a picture. Never says anything about what a picture shows.

/// An error of this crate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaceError {
    /// A model's file cannot be read; `cargo xtask resources` places it.
    #[error("the model {file} cannot be read: {kind}")]
    Unreadable {
        /// The file's name.
        file: &'static str,
        /// The operating system's reason.
        kind: std::io::ErrorKind,
    },
    /// A model's file is not the one this program was made with.
    #[error("the model {0} has another digest than the pinned one")]
    NotPinned(&'static str),
    /// A model contradicts itself or ends too early.
    #[error("malformed model: {0}")]
    Malformed(&'static str),
    /// A model asks for something that none of the pinned models needs.
    #[error("unsupported model: {0}")]
    Unsupported(String),
    /// A model would take more memory or work than is allowed.
    #[error("the model is too large: {0}")]
    TooLarge(&'static str),
    /// A picture's bytes do not fit its width and height, or it has none.
    #[error("a picture of {width} by {height} does not have {bytes} bytes")]
    Picture {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
        /// As given.
        bytes: usize,
    },
    /// A network was given other inputs than it has.
    #[error("the inputs do not fit the network")]
    Inputs,
}

/// The usual result.
pub(crate) type Result<T, E = FaceError> = std::result::Result<T, E>;
