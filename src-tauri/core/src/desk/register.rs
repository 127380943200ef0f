//! 报名: taking a registration.

pub(super) mod checked;
pub(super) mod document;
mod rulings;
mod twins;

use super::Desk;
use super::attach_photo::{Accepted, attach, decide, judged};
use super::inner::supervisor;
use super::record_call;
use super::registration::shown_in;
use super::request::Register;
use super::view::RegistrationView;
use crate::error::Result;
use crate::model::{
    CandidateId, Channel, MaterialState, Moment, RegistrationId, RegistrationKind, RegistrationState,
};
use crate::rules::eligibility::{Material, RulingScope};
use crate::store::tables::approval::ApprovalRow;
use crate::store::tables::candidate::CandidateRow;
use crate::store::tables::clerk::ClerkRow;
use crate::store::tables::draft;
use crate::store::tables::identity_document::IdentityDocumentRow;
use crate::store::tables::material::MaterialRow;
use crate::store::tables::registration::RegistrationRow;
use crate::store::{Json, Op, Tx};
use checked::known;
pub(super) use checked::{Checked, check};
pub(super) use rulings::rulings;
use twins::answered;
pub(super) use twins::{refuse_twin, unanswered};
use uuid::Uuid;

/// Register a candidate. Everything is judged again here, whatever the window showed; the whole is one transaction,
/// and the acting clerk's draft goes with it.
pub fn register(desk: &Desk, now: Moment, request: &Register) -> Result<RegistrationView> {
    let book = desk.rulebook();
    let checked = check(desk, &book, now, request)?;
    let photo = request.photo.as_ref().map(|choice| judged(desk, now, choice)).transpose()?;
    desk.change(Op::Register, now, |tx, clerk| {
        may_decide(&checked, clerk)?;
        let photo = photo.map(|examined| decide(examined, clerk)).transpose()?;
        let id = write(desk, tx, &checked, photo)?;
        draft::discard(tx.reader(), clerk.id)?;
        shown_in(desk, tx.reader(), id)
    })
}

/// A document that the notice does not name, and a ruling for everybody, are a supervisor's to decide.
pub(super) fn may_decide(checked: &Checked<'_>, clerk: &ClerkRow) -> Result<()> {
    let for_everybody = checked.request.rulings.iter().any(|ruling| ruling.scope == RulingScope::Everybody);
    if checked.document.supervisor_only || for_everybody { supervisor(clerk) } else { Ok(()) }
}

fn write(
    desk: &Desk,
    tx: &mut Tx<'_>,
    checked: &Checked<'_>,
    photo: Option<Accepted>,
) -> Result<RegistrationId> {
    let request = checked.request;
    refuse_twin(tx.reader(), checked)?;
    answered(desk, tx, checked)?;
    let telephone = request.channel == Channel::Telephone;
    let id: RegistrationId = tx.new_id()?;
    tx.about(id.0);
    let candidate = candidate(tx, checked)?;
    let document_id = document(tx, checked, candidate)?;
    rulings(tx, &desk.rulebook(), checked, candidate)?;
    tx.insert(&RegistrationRow {
        id,
        desk_id: tx.desk_id(),
        candidate_id: candidate,
        document_id,
        offering: checked.offering.id.clone(),
        month: request.month,
        kind: RegistrationKind::New,
        channel: request.channel,
        state: if telephone { RegistrationState::Provisional } else { RegistrationState::Open },
        verdict: Json(checked.verdict.clone()),
        theory_fen: checked.fee.theory,
        skill_fen: checked.fee.skill,
        registered_at: tx.now(),
        registered_by: tx.clerk(),
        career: Json(request.career.clone()),
        condition_id: checked.condition.clone(),
        name_heard: (telephone && !request.original_seen).then(|| checked.name.clone()),
        name_read_at: None,
        name_read_by: None,
        delivery: checked.contact.delivery,
        courier_recipient: checked.contact.courier_recipient.clone(),
        courier_telephone: checked.contact.courier_telephone.clone(),
        courier_address: checked.contact.courier_address.clone(),
    })?;
    if let Some(call) = &checked.call {
        record_call::write(tx, id, call)?;
    }
    materials(tx, checked, id)?;
    approval(tx, checked, id)?;
    if let Some(photo) = photo {
        attach(tx, id, photo)?;
    }
    Ok(id)
}

/// Write what was checked together with others: one of them may have brought the same person.
pub(super) fn write_checked(
    desk: &Desk,
    tx: &mut Tx<'_>,
    checked: &mut Checked<'_>,
) -> Result<RegistrationId> {
    checked.known = known(tx.reader(), &checked.document, &checked.name)?;
    write(desk, tx, checked, None)
}

/// A person known already keeps their row; how to reach them is brought up to date.
fn candidate(tx: &mut Tx<'_>, checked: &Checked<'_>) -> Result<CandidateId> {
    if let Some(known) = checked.known {
        let known = crate::store::tables::candidate::get(tx.reader(), known)?;
        let row = CandidateRow {
            telephone: checked.telephone.clone(),
            email: checked.email.clone(),
            // Not asked again is not given up.
            wechat: Some(checked.contact.wechat.clone())
                .filter(|it| !it.is_empty())
                .unwrap_or_else(|| known.wechat.clone()),
            employer: checked.employer.clone(),
            ..known.clone()
        };
        if row != known {
            tx.update(&row)?;
        }
        return Ok(known.id);
    }
    let id = tx.new_id()?;
    tx.insert(&CandidateRow {
        id,
        desk_id: tx.desk_id(),
        name: checked.name.clone(),
        name_typed: checked.request.name.clone(),
        other_name: checked.other_name.clone(),
        sex: checked.document.sex,
        birth_date: checked.document.birth_date,
        telephone: checked.telephone.clone(),
        email: checked.email.clone(),
        wechat: checked.contact.wechat.clone(),
        employer: checked.employer.clone(),
        created_at: tx.now(),
    })?;
    Ok(id)
}

fn document(tx: &mut Tx<'_>, checked: &Checked<'_>, candidate: CandidateId) -> Result<String> {
    let document = &checked.document;
    let id = tx.new_id::<Uuid>()?.to_string();
    let seen = checked.request.original_seen;
    if let Some(reason) = &document.decision_reason {
        tx.because(reason);
    }
    tx.insert(&IdentityDocumentRow {
        id: id.clone(),
        desk_id: tx.desk_id(),
        candidate_id: candidate,
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
        original_seen_at: seen.then(|| tx.now()),
        original_seen_by: seen.then(|| tx.clerk()),
        image_seen_at: None,
        image_seen_by: None,
    })?;
    Ok(id)
}

pub(super) fn materials(tx: &mut Tx<'_>, checked: &Checked<'_>, registration: RegistrationId) -> Result<()> {
    checked.materials.iter().try_for_each(|it| material(tx, checked, registration, it))
}

/// One material: seen where the request says so, else owed.
pub(super) fn material(
    tx: &mut Tx<'_>,
    checked: &Checked<'_>,
    registration: RegistrationId,
    material: &Material,
) -> Result<()> {
    let seen = checked.request.materials_seen.contains(&material.id);
    let row = MaterialRow {
        id: tx.new_id::<Uuid>()?.to_string(),
        desk_id: tx.desk_id(),
        registration_id: registration,
        material: material.id.clone(),
        quote: material.quote.clone(),
        state: if seen { MaterialState::Seen } else { MaterialState::Owed },
        reason: None,
        changed_at: tx.now(),
        changed_by: tx.clerk(),
        alternative: None,
        signed: None,
        dated_on: None,
        folder_number: None,
        code: None,
        code_until: None,
    };
    tx.insert(&row)
}

pub(super) fn approval(tx: &mut Tx<'_>, checked: &Checked<'_>, registration: RegistrationId) -> Result<()> {
    let Some(reason) = &checked.approval_reason else { return Ok(()) };
    if checked.verdict.satisfied.contains(&checked.condition) {
        return Ok(());
    }
    tx.because(reason);
    tx.insert(&ApprovalRow {
        registration_id: registration,
        desk_id: tx.desk_id(),
        condition_id: checked.condition.clone(),
        reason: reason.clone(),
        approved_at: tx.now(),
        approved_by: tx.clerk(),
    })
}
