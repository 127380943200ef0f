//! One point that the notice leaves open, with the readings to choose from.

use serde::Deserialize;

/// A reading that is chosen once for the whole desk.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyRule {
    /// Stable id.
    pub id: String,
    /// The point's number in the list of open points, such as `A02`.
    pub number: String,
    /// The values to choose from.
    pub values: Vec<String>,
    /// The one proposed.
    pub default: String,
    /// The notice's line.
    pub line: u32,
    /// The words it reads, quoted.
    pub quote: String,
}
