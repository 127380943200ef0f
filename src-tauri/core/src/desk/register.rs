//! 报名: taking a registration.

mod checked;

use super::Desk;
use super::attach_photo::{Accepted, attach, decide, judged};
use super::registration::shown_in;
use super::request::Register;
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{
    CandidateId, Channel, MaterialState, Moment, RegistrationId, RegistrationKind, RegistrationState,
    Validity,
};
use crate::store::tables::approval::ApprovalRow;
use crate::store::tables::candidate::CandidateRow;
use crate::store::tables::identity_document::IdentityDocumentRow;
use crate::store::tables::material::MaterialRow;
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::{draft, identity_document};
use crate::store::{Json, Op, Tx};
use checked::{Checked, check};
use uuid::Uuid;

/// Register a candidate. Everything is judged again here, whatever the window showed; the whole is one transaction,
/// and the acting clerk's draft goes with it.
pub fn register(desk: &Desk, now: Moment, request: &Register) -> Result<RegistrationView> {
    let checked = check(desk, now, request)?;
    let photo = request.photo.as_ref().map(|choice| judged(desk, now, choice)).transpose()?;
    desk.change(Op::Register, now, |tx, clerk| {
        let photo = photo.map(|examined| decide(examined, clerk)).transpose()?;
        let id = write(tx, &checked, photo)?;
        draft::discard(tx.reader(), clerk.id)?;
        shown_in(desk, tx.reader(), id)
    })
}

fn write(tx: &mut Tx<'_>, checked: &Checked<'_>, photo: Option<Accepted>) -> Result<RegistrationId> {
    let request = checked.request;
    let twin =
        registration::open_twin(tx.reader(), &checked.number.number, &checked.offering.id, request.month)?;
    if let Some(twin) = twin {
        return Err(Error::new(Code::AlreadyRegistered).with("registration", twin));
    }
    let id: RegistrationId = tx.new_id()?;
    tx.about(id.0);
    let candidate = candidate(tx, checked)?;
    let document_id = document(tx, checked, candidate)?;
    tx.insert(&RegistrationRow {
        id,
        desk_id: tx.desk_id(),
        candidate_id: candidate,
        document_id,
        offering: checked.offering.id.clone(),
        month: request.month,
        kind: RegistrationKind::New,
        channel: request.channel,
        state: if request.channel == Channel::Telephone {
            RegistrationState::Provisional
        } else {
            RegistrationState::Open
        },
        spells: Json(request.spells.clone()),
        verdict: Json(checked.verdict.clone()),
        theory_fen: checked.fee.theory,
        skill_fen: checked.fee.skill,
        registered_at: tx.now(),
        registered_by: tx.clerk(),
    })?;
    materials(tx, checked, id)?;
    approval(tx, checked, id)?;
    if let Some(photo) = photo {
        attach(tx, id, photo)?;
    }
    Ok(id)
}

/// The same number with the same name and birth date is the same person; anything else is left for a person to merge.
fn candidate(tx: &mut Tx<'_>, checked: &Checked<'_>) -> Result<CandidateId> {
    for document in identity_document::with_number(tx.reader(), &checked.number.number)? {
        let known = crate::store::tables::candidate::get(tx.reader(), document.candidate_id)?;
        if known.name == checked.name {
            let (telephone, email) = (checked.telephone.clone(), checked.email.clone());
            let row = CandidateRow { telephone, email, employer: checked.employer.clone(), ..known.clone() };
            if row != known {
                tx.update(&row)?;
            }
            return Ok(known.id);
        }
    }
    let id = tx.new_id()?;
    tx.insert(&CandidateRow {
        id,
        desk_id: tx.desk_id(),
        name: checked.name.clone(),
        name_typed: checked.request.name.clone(),
        sex: checked.number.sex,
        birth_date: checked.number.birth_date,
        telephone: checked.telephone.clone(),
        email: checked.email.clone(),
        employer: checked.employer.clone(),
        created_at: tx.now(),
    })?;
    Ok(id)
}

fn document(tx: &mut Tx<'_>, checked: &Checked<'_>, candidate: CandidateId) -> Result<String> {
    let request = checked.request;
    let id = tx.new_id::<Uuid>()?.to_string();
    let seen = request.original_seen;
    tx.insert(&IdentityDocumentRow {
        id: id.clone(),
        desk_id: tx.desk_id(),
        candidate_id: candidate,
        document_type: request.document_type,
        number: checked.number.number.clone(),
        number_typed: request.number.clone(),
        valid_until: match request.validity {
            Validity::Until(last) => Some(last),
            Validity::LongTerm => None,
        },
        long_term: request.validity == Validity::LongTerm,
        original_seen_at: seen.then(|| tx.now()),
        original_seen_by: seen.then(|| tx.clerk()),
    })?;
    Ok(id)
}

fn materials(tx: &mut Tx<'_>, checked: &Checked<'_>, registration: RegistrationId) -> Result<()> {
    for material in checked.condition.iter().flat_map(|condition| &condition.materials) {
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
        };
        tx.insert(&row)?;
    }
    Ok(())
}

fn approval(tx: &mut Tx<'_>, checked: &Checked<'_>, registration: RegistrationId) -> Result<()> {
    let (Some(reason), Some(condition)) =
        (&checked.approval_reason, checked.verdict.needs_confirmation.first())
    else {
        return Ok(());
    };
    tx.because(reason);
    tx.insert(&ApprovalRow {
        registration_id: registration,
        desk_id: tx.desk_id(),
        condition_id: condition.clone(),
        reason: reason.clone(),
        approved_at: tx.now(),
        approved_by: tx.clerk(),
    })
}
