//! The rulings that were made while a registration was typed.

use super::Checked;
use crate::error::Result;
use crate::model::CandidateId;
use crate::rules::eligibility::{RulingScope, RulingSubject};
use crate::store::Tx;
use crate::store::tables::ruling::RulingRow;

/// Each as a row, those for one person about this candidate.
pub(in crate::desk) fn rulings(tx: &mut Tx<'_>, checked: &Checked<'_>, candidate: CandidateId) -> Result<()> {
    for entry in &checked.request.rulings {
        tx.insert(&RulingRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            subject: entry.subject,
            occupation: checked.offering.occupation.clone(),
            name: entry.name.trim().to_owned(),
            school_type: entry.school_type.filter(|_| entry.subject == RulingSubject::Major),
            related: entry.related,
            scope: entry.scope,
            candidate_id: (entry.scope == RulingScope::Person).then_some(candidate),
            reason: entry.reason.trim().to_owned(),
            made_at: tx.now(),
            made_by: tx.clerk(),
            revoked_at: None,
            revoked_by: None,
            revoke_reason: None,
        })?;
    }
    Ok(())
}
