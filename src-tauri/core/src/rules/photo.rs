//! 三(二)2: the photo's verdict.

use super::{Finding, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the rules found on a photo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PhotoVerdict {
    /// The worst of the findings.
    pub outcome: Outcome,
    /// Clause by clause.
    pub findings: Vec<Finding>,
}
