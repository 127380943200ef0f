//! Why a file could not be prepared at all.

use crate::error::{Code, Error};
use crate::rules::RuleNotInForce;
use crate::rules::photo::FormatFault;
use face::FaceError;

/// Why a file could not be prepared at all. What the notice's rules refuse is a verdict, not an error.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// The file has no byte.
    #[error("empty file")]
    Empty,
    /// The file is larger than the desk reads.
    #[error("{bytes} bytes, limit {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit, `MAX_FILE_BYTES`.
        limit: usize,
    },
    /// It is not a JPEG that can be used.
    #[error("unusable: {0:?}")]
    Unusable(FormatFault),
    /// The rulebook has no such rule on this day.
    #[error(transparent)]
    NoRule(#[from] RuleNotInForce),
    /// The models could not be run.
    #[error(transparent)]
    Face(#[from] FaceError),
    /// The encoder failed, which no input should cause.
    #[error("encoder failed")]
    Encoder,
}

impl From<PhotoError> for Error {
    fn from(error: PhotoError) -> Self {
        match error {
            PhotoError::Empty => Self::new(Code::FileEmpty),
            PhotoError::TooLarge { bytes, limit } => {
                Self::new(Code::FileTooLarge).with("bytes", bytes).with("limit", limit)
            }
            PhotoError::Unusable(fault) => {
                Self::new(Code::PhotoUnusable).with("rule", "photo.format").with("observed", fault.as_str())
            }
            PhotoError::NoRule(missing) => missing.into(),
            PhotoError::Face(FaceError::Unreadable { file, .. } | FaceError::NotPinned(file)) => {
                Self::new(Code::ResourceMissing).with("file", file)
            }
            PhotoError::Face(_) => Self::internal("face models"),
            PhotoError::Encoder => Self::internal("photo encoder"),
        }
    }
}
