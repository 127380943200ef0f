//! The words of a change of the standard.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What of the standard was changed.
    StandardChangeKind {
        /// 换用规则文件: another rulebook was loaded.
        Rulebook = "rulebook",
        /// 改定口径: another reading was chosen.
        Policy = "policy",
    }
}
