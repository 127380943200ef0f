//! The rows as they would be, judged by the same checks as a new registration.

use super::follows;
use super::form::Standing;
use crate::desk::Desk;
use crate::desk::field_changes::field_changes;
use crate::desk::register::checked::{Basis, Checked, read, refuse_ineligible};
use crate::desk::register::document::stated_once_seen;
use crate::desk::request::Register;
use crate::desk::view::{CorrectionPreview, FieldChange};
use crate::error::{Code, Result};
use crate::model::{Moment, hex};
use crate::rules::Rulebook;
use crate::store::tables::candidate::CandidateRow;
use crate::store::tables::identity_document::IdentityDocumentRow;
use crate::store::tables::registration::RegistrationRow;
use crate::store::{Json, Reader, Row};
use sha2::{Digest, Sha256};

/// A correction whose every field was read, with the rows it makes.
pub(super) struct Corrected<'a> {
    pub(super) standing: &'a Standing,
    pub(super) checked: Checked<'a>,
    pub(super) registration: RegistrationRow,
    pub(super) candidate: CandidateRow,
    pub(super) document: IdentityDocumentRow,
    /// Something bears on the verdict; what does not is not judged by readings that changed since.
    pub(super) judged: bool,
    pub(super) refused: Option<Code>,
}

impl<'a> Corrected<'a> {
    /// Verdict and fee are of the day of application; another document is looked at today, and so is a month or offering
    /// that is chosen anew.
    pub(super) fn read(
        desk: &Desk,
        book: &'a Rulebook,
        now: Moment,
        standing: &'a Standing,
        form: &'a Register,
    ) -> Result<Self> {
        let before = &standing.registration;
        let application = before.registered_at.day();
        let as_it_was = standing.form();
        let same_document =
            serde_json::to_value(&form.document)? == serde_json::to_value(&as_it_was.document)?;
        let document = if same_document { application } else { now.day() };
        let basis = Basis { application, document, candidate: Some(before.candidate_id) };
        let mut checked = read(desk, book, &basis, form)?;
        let moved = form.offering != before.offering || form.month != before.month;
        let judged = moved
            || form.career != before.career.0
            || checked.document.birth_date != standing.candidate.birth_date
            || form.condition != as_it_was.condition
            || !form.rulings.is_empty();
        let mut refused = None;
        if judged {
            if moved {
                let today = Basis { application: now.day(), ..basis };
                refused = refuse_ineligible(&read(desk, book, &today, form)?.verdict, form).err();
                refused = refused.filter(|error| error.code == Code::NotInPlan);
            }
            refused = refused.or(refuse_ineligible(&checked.verdict, form).err());
            if refused.is_none() {
                let wanted = form.condition.as_deref().filter(|id| is_open(&checked, id));
                checked = checked.settled(wanted)?;
            }
        }
        let rows = rows(standing, &checked, judged, now);
        let seen = rows.2.original_seen_at.is_some() || rows.2.image_seen_at.is_some();
        stated_once_seen(checked.document.validity, seen)?;
        Ok(Self {
            standing,
            registration: rows.0,
            candidate: rows.1,
            document: rows.2,
            checked,
            judged,
            refused: refused.map(|error| error.code),
        })
    }

    /// Whether it is another document, whose original has not been seen by who saw the first.
    pub(super) fn other_document(&self) -> bool {
        self.document.number != self.standing.document.number
            || self.document.document_type != self.standing.document.document_type
    }

    /// Field by field, before and after.
    pub(super) fn fields(&self, book: &Rulebook) -> Result<Vec<FieldChange>> {
        let mut changes = of(book, &self.standing.candidate, &self.candidate)?;
        changes.extend(of(book, &self.standing.document, &self.document)?);
        changes.extend(of(book, &self.standing.registration, &self.registration)?);
        Ok(changes)
    }

    /// What changes and what follows, as the store stands now.
    pub(super) fn preview(&self, desk: &Desk, reader: &Reader) -> Result<CorrectionPreview> {
        let mut preview = follows::of(self, desk, reader)?;
        let now = Standing::read(reader, self.standing.registration.id)?;
        let shown = (
            &preview,
            (&now.registration, &now.candidate, &now.document),
            (&self.registration, &self.candidate, self.document.number.as_str(), self.document.valid_until),
        );
        preview.fingerprint = hex(&Sha256::digest(serde_json::to_vec(&shown)?));
        Ok(preview)
    }
}

fn is_open(checked: &Checked<'_>, condition: &str) -> bool {
    let verdict = &checked.verdict;
    verdict.satisfied.iter().chain(&verdict.needs_confirmation).any(|id| id == condition)
}

fn of<R: Row>(book: &Rulebook, before: &R, after: &R) -> Result<Vec<FieldChange>> {
    Ok(field_changes(
        book,
        R::TABLE,
        Some(&serde_json::to_value(before)?),
        Some(&serde_json::to_value(after)?),
    ))
}

fn rows(
    standing: &Standing,
    checked: &Checked<'_>,
    judged: bool,
    now: Moment,
) -> (RegistrationRow, CandidateRow, IdentityDocumentRow) {
    let (form, document) = (checked.request, &checked.document);
    let mut registration = RegistrationRow { channel: form.channel, ..standing.registration.clone() };
    if judged {
        registration.offering.clone_from(&form.offering);
        registration.month = form.month;
        registration.career = Json(form.career.clone());
        registration.verdict = Json(checked.verdict.clone());
        if !checked.condition.is_empty() {
            registration.condition_id.clone_from(&checked.condition);
        }
    }
    if form.offering != standing.registration.offering {
        (registration.theory_fen, registration.skill_fen) = (checked.fee.theory, checked.fee.skill);
    }
    let was = &standing.candidate;
    let same_name = checked.name == was.name;
    let candidate = CandidateRow {
        name: checked.name.clone(),
        name_typed: if same_name { was.name_typed.clone() } else { form.name.clone() },
        other_name: checked.other_name.clone(),
        sex: document.sex,
        birth_date: document.birth_date,
        telephone: checked.telephone.clone(),
        email: checked.email.clone(),
        employer: checked.employer.clone(),
        ..was.clone()
    };
    (registration, candidate, document_row(standing, checked, now))
}

fn document_row(standing: &Standing, checked: &Checked<'_>, now: Moment) -> IdentityDocumentRow {
    let (was, document) = (&standing.document, &checked.document);
    let mut row = IdentityDocumentRow {
        candidate_group: document.entry.group,
        document_type: document.entry.document_type,
        number: document.number.number.clone(),
        number_typed: document.entry.number.clone(),
        issue_count: document.number.issue_count.clone(),
        match_key: document.number.match_key.clone(),
        validity: document.validity.kind(),
        valid_until: document.validity.last_day(),
        issued_on: document.entry.issued_on,
        nationality: document.nationality.clone(),
        decision_reason: document.decision_reason.clone(),
        ..was.clone()
    };
    if row.number == was.number && row.document_type == was.document_type {
        row.number_typed.clone_from(&was.number_typed);
    } else {
        // Who holds the other document says so in the form; by whom it was seen is filled in when it is written.
        row.original_seen_at = checked.request.original_seen.then_some(now);
        row.original_seen_by = None;
    }
    row
}
