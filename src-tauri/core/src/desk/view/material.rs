//! One of the 申报材料 as shown.

use super::Seen;
use crate::model::{MaterialState, Signature};
use crate::rules::rulebook::MaterialAlternative;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// One of the 申报材料.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MaterialView {
    /// The rulebook's id of the kind.
    pub id: String,
    /// The notice's words.
    pub quote: String,
    /// State.
    pub state: MaterialState,
    /// Why it was waived.
    pub reason: Option<String>,
    /// Who changed it last.
    pub seen: Option<Seen>,
    /// What may come for it, one of these; none where only one thing can.
    pub alternatives: Vec<MaterialAlternative>,
    /// The one that came.
    pub alternative: Option<String>,
    /// How it was signed.
    pub signed: Option<Signature>,
    /// The day written on it.
    pub dated_on: Option<NaiveDate>,
    /// Where the paper is kept.
    pub folder_number: Option<String>,
    /// 学信网 在线验证码.
    pub code: Option<String>,
    /// The last day on which the code can be looked at.
    pub code_until: Option<NaiveDate>,
}
