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
use crate::store::tables::{candidate, candidate_merge, identity_document};
use chrono::{Datelike, NaiveDate};

/// The most rulings made while one registration is typed.
const MOST_RULINGS: usize = 50;

/// A request whose every field was read and judged.
pub(in crate::desk) struct Checked<'a> {
    pub(in crate::desk) request: &'a Register,
    pub(in crate::desk) document: CheckedDocument<'a>,
    pub(in crate::desk) name: String,
    pub(in crate::desk) other_name: String,
    pub(in crate::desk) telephone: String,
    pub(in crate::desk) email: String,
    pub(in crate::desk) employer: String,
    pub(in crate::desk) contact: ContactEntry,
    pub(in crate::desk) call: Option<CallEntry>,
    pub(in crate::desk) offering: &'a Offering,
    pub(in crate::desk) fee: FeeDue,
    pub(in crate::desk) verdict: EligibilityVerdict,
    pub(in crate::desk) condition: String,
    pub(in crate::desk) materials: Vec<Material>,
    pub(in crate::desk) approval_reason: Option<String>,
    /// The same person, known from an earlier registration.
    pub(in crate::desk) known: Option<CandidateId>,
}

/// The days on which a registration is judged, and who is known already.
pub(in crate::desk) struct Basis {
    /// The day of application: verdict and fee are of this day.
    pub(in crate::desk) application: NaiveDate,
    /// The day on which the document is looked at.
    pub(in crate::desk) document: NaiveDate,
    /// The candidate, where it is theirs already.
    pub(in crate::desk) candidate: Option<CandidateId>,
}

/// Read and judge every field of a new registration.
pub(in crate::desk) fn check<'a>(
    desk: &Desk,
    book: &'a Rulebook,
    now: Moment,
    request: &'a Register,
) -> Result<Checked<'a>> {
    let basis = Basis { application: now.day(), document: now.day(), candidate: None };
    let mut checked = read(desk, book, &basis, request)?;
    checked.call = request.call.as_ref().map(|call| record_call::checked(call, now)).transpose()?;
    refuse_ineligible(&checked.verdict, request)?;
    checked.settled(request.condition.as_deref())
}

/// Read every field and judge, whatever the verdict: no condition is chosen yet.
pub(in crate::desk) fn read<'a>(
    desk: &Desk,
    book: &'a Rulebook,
    basis: &Basis,
    request: &'a Register,
) -> Result<Checked<'a>> {
    let invalid = |field: &str| Error::new(Code::FieldInvalid).with("field", field);
    let document = document::check(&request.document, basis.document, book)?;
    document::stated_once_seen(document.validity, request.original_seen)?;
    let name = normalize_name(&request.name).map_err(|_| invalid("name"))?;
    let other_name = match request.other_name.trim() {
        "" => String::new(),
        typed => normalize_name(typed).map_err(|_| invalid("other_name"))?,
    };
    let telephone = text::telephone("telephone", &request.telephone)?;
    let contact = contact::checked(&request.contact)?;
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
    let fee =
        fee_due(Charged::New, &offering.id, basis.application, book).ok_or_else(|| invalid("offering"))?;
    if request.month.day() != 1 {
        return Err(invalid("month"));
    }
    text::career_is_bounded(&request.career)?;
    text::career_is_printable(desk, &request.career)?;
    rulings_are_sound(&request.rulings)?;
    let known = match basis.candidate {
        Some(candidate) => Some(candidate),
        None => desk.read(|store, _| known(store.reader(), &document, &name))?,
    };
    let verdict = judged(desk, book, basis.application, request, &document, offering, known)?;
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
        call: None,
        offering,
        verdict,
        condition: String::new(),
        materials: Vec::new(),
        known,
    })
}

impl Checked<'_> {
    /// By the condition wanted, or the one proposed, with its materials.
    pub(in crate::desk) fn settled(mut self, wanted: Option<&str>) -> Result<Self> {
        self.condition = condition(&self.verdict, wanted)?;
        let chosen = self.verdict.condition(&self.condition);
        self.materials = chosen.map(|one| one.materials.clone()).unwrap_or_default();
        Ok(self)
    }
}

/// The same document of the same name is the same person; anything else is left for a person to merge.
pub(in crate::desk) fn known(
    reader: &Reader,
    document: &CheckedDocument<'_>,
    name: &str,
) -> Result<Option<CandidateId>> {
    let number = &document.number;
    for row in identity_document::of_holder(reader, number.document_type, &number.match_key)? {
        if is_called(reader, row.candidate_id, name)? {
            return Ok(Some(row.candidate_id));
        }
    }
    Ok(None)
}

/// By their own name, or by that of a row that was merged into theirs.
fn is_called(reader: &Reader, id: CandidateId, name: &str) -> Result<bool> {
    if same_name(&candidate::get(reader, id)?.name, name) {
        return Ok(true);
    }
    for merge in candidate_merge::into(reader, id)? {
        if same_name(&candidate::get(reader, merge.merged_id)?.name, name) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn judged(
    desk: &Desk,
    book: &Rulebook,
    application_date: NaiveDate,
    request: &Register,
    document: &CheckedDocument<'_>,
    offering: &Offering,
    known: Option<CandidateId>,
) -> Result<EligibilityVerdict> {
    let judged = Judged {
        application_date,
        month: Some(request.month),
        birth_date: document.birth_date,
        career: &request.career,
    };
    desk.read(|store, _| {
        let rulings = rulings(store.reader(), &offering.occupation, known, &request.rulings)?;
        Ok(verdict(&judged, offering, book, &policies(store.reader(), book)?, &rulings))
    })
}

pub(in crate::desk) fn refuse_ineligible(verdict: &EligibilityVerdict, request: &Register) -> Result<()> {
    let outside = [EligibilityReason::MonthNotInPlan, EligibilityReason::PlanNotReached];
    if verdict.reasons.iter().any(|reason| outside.contains(&reason.reason)) {
        return Err(Error::new(Code::NotInPlan)
            .with("offering", &request.offering)
            .with("month", request.month));
    }
    if verdict.verdict == Verdict::NotEligible { Err(Error::new(Code::NotEligible)) } else { Ok(()) }
}

/// The condition asked for, where it is met or a person may approve it; else the one proposed.
fn condition(verdict: &EligibilityVerdict, wanted: Option<&str>) -> Result<String> {
    let mut open = verdict.satisfied.iter().chain(&verdict.needs_confirmation);
    let chosen = match wanted {
        Some(wanted) => open.find(|id| *id == wanted),
        None => verdict.proposed.as_ref(),
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
