//! Attaching a photo: accepted where it passes, by a person's reason where the rule lets somebody decide.

use super::examine_photo::examination;
use super::provenance::{Provenance, provenance};
use super::registration::shown_in;
use super::request::{AttachPhoto, PhotoChoice};
use super::view::RegistrationView;
use super::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationId, Role};
use crate::photo::Prepared;
use crate::rules::photo::{Acceptance, PhotoAnswer, PhotoVerdict};
use crate::rules::{Outcome, Override};
use crate::store::tables::clerk::ClerkRow;
use crate::store::tables::photo::{self, PhotoRow};
use crate::store::tables::registration_photo::{self, RegistrationPhotoRow};
use crate::store::{Json, Op, Tx};

/// A photo judged and decided on, ready to be written.
pub(super) struct Accepted {
    prepared: Prepared,
    verdict: PhotoVerdict,
    answers: Vec<PhotoAnswer>,
    reason: Option<String>,
    provenance: Provenance,
}

/// Attach or replace the photo of a registration.
pub fn attach_photo(desk: &Desk, now: Moment, request: &AttachPhoto) -> Result<RegistrationView> {
    let examined = judged(desk, now, &request.photo)?;
    desk.change(Op::AttachPhoto, now, |tx, clerk| {
        let accepted = decide(examined, clerk)?;
        tx.about(request.registration.0);
        attach(tx, request.registration, accepted)?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// Examine what was chosen, outside the store's lock.
pub(super) fn judged(desk: &Desk, now: Moment, choice: &PhotoChoice) -> Result<Accepted> {
    let examination = examination(desk, now, &choice.token)?;
    let unusable =
        || match examination.verdict.findings.iter().find(|finding| finding.outcome == Outcome::Fail) {
            Some(finding) => Error::new(Code::PhotoUnusable).with("rule", &finding.rule),
            None => Error::new(Code::PhotoUnusable),
        };
    let prepared = examination.prepared.clone().ok_or_else(unusable)?;
    let reason = match choice.reason.as_deref().map(str::trim) {
        None | Some("") => None,
        given => Some(text::reason(given)?),
    };
    let provenance = provenance(desk, &choice.token, &prepared)?;
    let verdict = examination.verdict.clone();
    // Only what was asked is kept: an answer to anything else would be nobody's word on nothing.
    let is_asked = |answer: &&PhotoAnswer| {
        verdict.findings.iter().any(|finding| finding.outcome == Outcome::Look && answer.is_to(finding))
    };
    let answers = choice.answers.iter().filter(is_asked).cloned().collect();
    Ok(Accepted { prepared, verdict, answers, reason, provenance })
}

/// Whether this clerk may accept the photo with what was given.
pub(super) fn decide(examined: Accepted, clerk: &ClerkRow) -> Result<Accepted> {
    let rank = match examined.verdict.acceptance(&examined.answers) {
        Acceptance::Accept => return Ok(Accepted { reason: None, ..examined }),
        Acceptance::NeedsAnswer(rule) => return Err(Error::new(Code::PhotoNeedsAnswer).with("rule", rule)),
        Acceptance::Unusable => return Err(Error::new(Code::PhotoUnusable)),
        Acceptance::NeedsDecision(rank) => rank,
    };
    let may = if rank == Override::Supervisor { Role::Supervisor } else { Role::Clerk };
    if examined.reason.is_none() {
        return Err(Error::new(Code::PhotoNeedsDecision).with("may_override", may.as_str()));
    }
    if may == Role::Supervisor && clerk.role != Role::Supervisor {
        return Err(Error::new(Code::SupervisorOnly));
    }
    Ok(examined)
}

/// Write the photo and its verdict.
pub(super) fn attach(tx: &mut Tx<'_>, registration: RegistrationId, accepted: Accepted) -> Result<()> {
    let Accepted { prepared, verdict, answers, reason, provenance } = accepted;
    let (desk_id, now, clerk) = (tx.desk_id(), tx.now(), tx.clerk());
    let (original_sha256, changed) = provenance.keep(now)?;
    let (sha256, width, height) = (prepared.sha256.clone(), prepared.width, prepared.height);
    photo::keep(tx, &PhotoRow { sha256, desk_id, bytes: prepared.bytes, width, height, received_at: now })?;
    if let Some(reason) = &reason {
        tx.because(reason);
    }
    let row = RegistrationPhotoRow {
        registration_id: registration,
        desk_id,
        sha256: prepared.sha256,
        verdict: Json(verdict),
        answers: Json(answers),
        metadata_stripped: prepared.metadata_stripped,
        turned: prepared.turned,
        original_sha256,
        changed: Json(changed),
        decision_reason: reason,
        attached_at: now,
        attached_by: clerk,
    };
    if registration_photo::get(tx.reader(), registration)?.is_some() {
        tx.update(&row)
    } else {
        tx.insert(&row)
    }
}
