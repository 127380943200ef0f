//! 裁定: a person answers what the notice leaves open for a registration that was taken.

use super::inner::supervisor;
use super::judging::rejudged;
use super::registration::shown_in;
use super::request::MakeRuling;
use super::text::{self, LINE_LIMIT};
use super::view::RegistrationView;
use super::{Desk, judging};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::rules::eligibility::{RulingScope, RulingSubject};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::ruling::RulingRow;
use crate::store::{Json, Op};

/// Record the answer and judge the registration again. Only a supervisor rules for everybody.
pub fn make_ruling(desk: &Desk, now: Moment, request: &MakeRuling) -> Result<RegistrationView> {
    let (entry, book) = (&request.ruling, desk.rulebook());
    let name = text::required("ruling", &entry.name, LINE_LIMIT)?;
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
        tx.insert(&RulingRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            subject: entry.subject,
            occupation: offering.occupation.clone(),
            name,
            school_type: entry.school_type.filter(|_| entry.subject == RulingSubject::Major),
            related: entry.related,
            scope: entry.scope,
            candidate_id: (entry.scope == RulingScope::Person).then_some(row.candidate_id),
            reason: reason.clone(),
            made_at: now,
            made_by: clerk.id,
            revoked_at: None,
            revoked_by: None,
            revoke_reason: None,
        })?;
        let policies = judging::policies(tx.reader(), &book)?;
        if let Some(verdict) = rejudged(tx.reader(), &book, &policies, &row)? {
            tx.update(&RegistrationRow { verdict: Json(verdict), ..row })?;
        }
        shown_in(desk, tx.reader(), request.registration)
    })
}
