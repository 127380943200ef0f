//! 裁定: a person answers what the notice leaves open for a registration that was taken.

use super::Desk;
use super::inner::supervisor;
use super::judging::{policies, rejudged};
use super::registration::shown_in;
use super::request::{MakeRuling, RulingEntry};
use super::ruling_reach::{apply, keep_verdict};
use super::text::{self, LINE_LIMIT};
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, Moment};
use crate::rules::Rulebook;
use crate::rules::eligibility::{RulingScope, RulingSubject};
use crate::store::tables::registration;
use crate::store::tables::ruling::RulingRow;
use crate::store::{Op, Tx};

/// Record the answer and judge again every registration under way that it reaches. Only a supervisor rules for everybody.
///
/// # Errors
/// [`Code::SupervisorOnly`], [`Code::ReasonMissing`], [`Code::FieldMissing`] without what is asked about.
pub fn make_ruling(desk: &Desk, now: Moment, request: &MakeRuling) -> Result<RegistrationView> {
    let (entry, book) = (&request.ruling, desk.rulebook());
    text::required("ruling", &entry.name, LINE_LIMIT)?;
    let reason = text::reason(Some(&entry.reason))?;
    desk.change(Op::MakeRuling, now, |tx, clerk| {
        if entry.scope == RulingScope::Everybody {
            supervisor(clerk)?;
        }
        tx.about(request.registration.0);
        tx.because(&reason);
        let row = registration::get(tx.reader(), request.registration)?;
        let offering = book
            .offering(&row.offering)
            .ok_or_else(|| Error::new(Code::NotFound).with("what", "offering"))?;
        record(tx, &book, entry, &offering.occupation, row.candidate_id)?;
        let row = registration::get(tx.reader(), request.registration)?;
        let policies = policies(tx.reader(), &book)?;
        if let Some(verdict) = rejudged(tx.reader(), &book, &policies, &row)? {
            keep_verdict(tx, row, verdict)?;
        }
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// Write an answer that was read, and judge what it reaches.
pub(super) fn record(
    tx: &mut Tx<'_>,
    book: &Rulebook,
    entry: &RulingEntry,
    occupation: &str,
    candidate: CandidateId,
) -> Result<()> {
    let row = RulingRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        subject: entry.subject,
        occupation: occupation.to_owned(),
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
    };
    tx.insert(&row)?;
    apply(tx, book, &row)
}
