//! Reading and judging every field of a registration, before anything is written.

use super::document::{self, CheckedDocument};
use crate::desk::Desk;
use crate::desk::judging::{Judged, policies, rulings, verdict};
use crate::desk::request::{CallEntry, ContactEntry, Register, RulingEntry};
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::{contact, record_call};
use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, Moment, Verdict, normalize_name, same_name};
use crate::rules::Rulebook;
use crate::rules::eligibility::{EligibilityReason, EligibilityVerdict, Material};
use crate::rules::fee::{Charged, FeeDue, fee_due};
use crate::rules::rulebook::Offering;
use crate::store::Reader;
use crate::store::tables::{candidate, identity_document};
use chrono::Datelike;

/// The most rulings made while one registration is typed.
const MOST_RULINGS: usize = 50;

/// A request whose every field was read and judged.
pub(in crate::desk) struct Checked<'a> {
    pub(super) request: &'a Register,
    pub(in crate::desk) document: CheckedDocument<'a>,
    pub(super) name: String,
    pub(super) other_name: String,
    pub(super) telephone: String,
    pub(super) email: String,
    pub(super) employer: String,
    pub(super) contact: ContactEntry,
    pub(super) call: Option<CallEntry>,
    pub(in crate::desk) offering: &'a Offering,
    pub(super) fee: FeeDue,
    pub(in crate::desk) verdict: EligibilityVerdict,
    pub(super) condition: String,
    pub(super) materials: Vec<Material>,
    pub(super) approval_reason: Option<String>,
    /// The same person, known from an earlier registration.
    pub(super) known: Option<CandidateId>,
}

/// Read and judge every field.
pub(in crate::desk) fn check<'a>(
    desk: &Desk,
    book: &'a Rulebook,
    now: Moment,
    request: &'a Register,
) -> Result<Checked<'a>> {
    let invalid = |field: &str| Error::new(Code::FieldInvalid).with("field", field);
    let document = document::check(&request.document, now.day(), book)?;
    let name = normalize_name(&request.name).map_err(|_| invalid("name"))?;
    let other_name = match request.other_name.trim() {
        "" => String::new(),
        typed => normalize_name(typed).map_err(|_| invalid("other_name"))?,
    };
    let telephone = text::telephone("telephone", &request.telephone)?;
    let contact = contact::checked(&request.contact)?;
    let call = request.call.as_ref().map(|call| record_call::checked(call, now)).transpose()?;
    let email = text::optional("email", &request.email, LINE_LIMIT)?;
    let employer = text::optional("employer", &request.employer, LINE_LIMIT)?;
    for (field, printed) in [
        ("name", &name),
        ("other_name", &other_name),
        ("nationality", &document.nationality),
        ("email", &email),
        ("employer", &employer),
    ] {
        text::printable(desk, field, printed)?;
    }
    let offering = book.offering(&request.offering).ok_or_else(|| invalid("offering"))?;
    let fee = fee_due(Charged::New, &offering.id, now.day(), book).ok_or_else(|| invalid("offering"))?;
    if request.month.day() != 1 {
        return Err(invalid("month"));
    }
    text::career_is_bounded(&request.career)?;
    text::career_is_printable(desk, &request.career)?;
    rulings_are_sound(&request.rulings)?;
    let known = desk.read(|store, _| known(store.reader(), &document, &name))?;
    let verdict = judged(desk, book, now, request, &document, offering, known)?;
    refuse_ineligible(&verdict, request)?;
    let condition = condition(&verdict, request)?;
    let materials = verdict.condition(&condition).map(|one| one.materials.clone()).unwrap_or_default();
    let reason = request.approval_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    Ok(Checked {
        approval_reason: reason.map(|reason| text::reason(Some(reason))).transpose()?,
        fee,
        request,
        document,
        name,
        other_name,
        telephone,
        email,
        employer,
        contact,
        call,
        offering,
        verdict,
        condition,
        materials,
        known,
    })
}

/// The same document of the same name is the same person; anything else is left for a person to merge.
pub(super) fn known(
    reader: &Reader,
    document: &CheckedDocument<'_>,
    name: &str,
) -> Result<Option<CandidateId>> {
    let number = &document.number;
    for row in identity_document::of_holder(reader, number.document_type, &number.match_key)? {
        if same_name(&candidate::get(reader, row.candidate_id)?.name, name) {
            return Ok(Some(row.candidate_id));
        }
    }
    Ok(None)
}

fn judged(
    desk: &Desk,
    book: &Rulebook,
    now: Moment,
    request: &Register,
    document: &CheckedDocument<'_>,
    offering: &Offering,
    known: Option<CandidateId>,
) -> Result<EligibilityVerdict> {
    let judged = Judged {
        application_date: now.day(),
        month: Some(request.month),
        birth_date: document.birth_date,
        career: &request.career,
    };
    desk.read(|store, _| {
        let rulings = rulings(store.reader(), &offering.occupation, known, &request.rulings)?;
        Ok(verdict(&judged, offering, book, &policies(store.reader(), book)?, &rulings))
    })
}

fn refuse_ineligible(verdict: &EligibilityVerdict, request: &Register) -> Result<()> {
    let outside = [EligibilityReason::MonthNotInPlan, EligibilityReason::PlanNotReached];
    if verdict.reasons.iter().any(|reason| outside.contains(&reason.reason)) {
        return Err(Error::new(Code::NotInPlan)
            .with("offering", &request.offering)
            .with("month", request.month));
    }
    if verdict.verdict == Verdict::NotEligible { Err(Error::new(Code::NotEligible)) } else { Ok(()) }
}

/// The condition asked for, or the first that is met, or the first that a person may approve.
fn condition(verdict: &EligibilityVerdict, request: &Register) -> Result<String> {
    let mut open = verdict.satisfied.iter().chain(&verdict.needs_confirmation);
    let chosen = match &request.condition {
        Some(wanted) => open.find(|id| *id == wanted),
        None => open.next(),
    };
    chosen.cloned().ok_or_else(|| Error::new(Code::FieldInvalid).with("field", "condition"))
}

fn rulings_are_sound(rulings: &[RulingEntry]) -> Result<()> {
    if rulings.len() > MOST_RULINGS {
        return Err(Error::new(Code::FieldTooLong).with("field", "rulings").with("limit", MOST_RULINGS));
    }
    for ruling in rulings {
        text::required("ruling", &ruling.name, LINE_LIMIT)?;
        text::reason(Some(&ruling.reason))?;
    }
    Ok(())
}
