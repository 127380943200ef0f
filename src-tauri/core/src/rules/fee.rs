//! 附件 2: the fee of a registration, with the notice's own words. Prices are dated; a resit costs what its one subject
//! costs.

use super::Rulebook;
use crate::model::{Fen, Subject};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a resit of one subject is charged: by that subject's price in the offering's row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResitFee {
    /// 补考科目.
    pub subject: Subject,
    /// The line of the notice's text, from 1.
    pub line: u32,
    /// The clause.
    pub clause: String,
    /// The table's row, quoted.
    pub quote: String,
}

/// What is charged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "subject", rename_all = "snake_case")]
pub enum Charged {
    /// 新考: both subjects.
    New,
    /// 补考: this subject alone.
    Resit(Subject),
}

/// A fee and the rule it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeeDue {
    /// 理论知识; zero where it is not taken.
    pub theory: Fen,
    /// 操作技能; zero where it is not taken.
    pub skill: Fen,
    /// 合计.
    pub total: Fen,
    /// The clause.
    pub clause: String,
    /// The notice's own words: the price's row, or the resit's rule.
    pub quote: String,
}

/// The fee of a registration for `offering` by the price in force on `day`: for a new registration the day on which it
/// is taken, for a resit the day of its exam (A29). None where the offering has no price on that day.
pub fn fee_due(charged: Charged, offering: &str, day: NaiveDate, book: &Rulebook) -> Option<FeeDue> {
    let price = book.fee(offering, day)?;
    let (theory, skill, clause, quote) = match charged {
        Charged::New => (price.theory, price.skill, &price.clause, &price.quote),
        Charged::Resit(subject) => {
            let rule = book.resit_fees.iter().find(|rule| rule.subject == subject)?;
            let (theory, skill) = match subject {
                Subject::Theory => (price.theory, Fen(0)),
                Subject::Skill => (Fen(0), price.skill),
            };
            (theory, skill, &rule.clause, &rule.quote)
        }
    };
    Some(FeeDue { theory, skill, total: theory + skill, clause: clause.clone(), quote: quote.clone() })
}

/// Refuse a rulebook that does not say once for each subject how its resit is charged.
pub(super) fn check(resit_fees: &[ResitFee]) -> Result<(), String> {
    for subject in Subject::ALL {
        let stated = resit_fees.iter().filter(|rule| rule.subject == *subject).count();
        if stated != 1 {
            return Err(format!("the resit fee of {} is stated {stated} times, not once", subject.as_str()));
        }
    }
    Ok(())
}
