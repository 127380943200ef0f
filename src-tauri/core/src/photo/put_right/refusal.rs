//! Why a photo cannot be put right.

use super::change::ExtendedSide;
use crate::photo::PhotoError;
use crate::rules::photo::FormatFault;
use face::FaceError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a photo cannot be put right; a new photo is wanted, except where there was nothing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum CannotPutRight {
    /// It already meets all that could be put right.
    NothingToDo,
    /// The file is of a kind that is not read here: `heic`, `pdf`, `gif`, `tiff`, `unknown`, `unsupported` or
    /// `too_many_pixels`.
    NotReadable {
        /// Which.
        kind: FormatFault,
    },
    /// The file is incomplete or spoilt.
    Damaged,
    /// No face is found.
    NoFace,
    /// More than one face is found.
    SeveralFaces {
        /// How many.
        count: u32,
    },
    /// The head reaches the picture's edge; what is missing cannot be put back.
    HeadCutOff,
    /// The head leaves too little room on this side or below, and the background there cannot be continued.
    NotEnoughMargin {
        /// Where room is missing; none where it is missing below.
        side: Option<ExtendedSide>,
    },
    /// It would have to be enlarged.
    TooSmall {
        /// Pixels across of what could be used.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// It was enlarged before, or was never in focus.
    TooBlurred,
    /// It has pixels enough, but so little detail that even the best quality weighs too little.
    TooLittleDetail {
        /// What it weighs at the best quality.
        bytes: u32,
    },
    /// No quality that can be answered for brings it down to the bytes that are allowed.
    TooHeavy,
}

/// Why nothing came of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PutRightError {
    /// The photo itself.
    #[error("cannot be put right: {0:?}")]
    Photo(CannotPutRight),
    /// The file is empty or too large, the rulebook has no such rule, or the encoder failed.
    #[error(transparent)]
    Desk(#[from] PhotoError),
}

impl From<CannotPutRight> for PutRightError {
    fn from(reason: CannotPutRight) -> Self {
        Self::Photo(reason)
    }
}

impl From<FaceError> for PutRightError {
    fn from(error: FaceError) -> Self {
        Self::Desk(error.into())
    }
}
