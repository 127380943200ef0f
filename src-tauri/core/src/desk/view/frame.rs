//! A frame of the camera's live picture, examined.

use crate::photo::Area;
use crate::rules::photo::FrameHint;
use serde::Serialize;
use ts_rs::TS;

/// What is seen in a frame.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FrameView {
    /// The head from crown to chin and ear to ear, in shares of the frame; none where nobody is seen.
    pub head: Option<Area>,
    /// What to put right, the most urgent first; empty where the shutter may be pressed.
    pub hints: Vec<FrameHint>,
}
