//! What follows from a correction: verdict, materials, fee, ticket, seat, papers, and whom else it reaches.

use super::preview::Corrected;
use crate::desk::doubles::{Wanted, find};
use crate::desk::view::{CorrectionPreview, DoubleView, FieldChange, RegistrationRow};
use crate::desk::{Desk, shown};
use crate::error::{Code, Result};
use crate::model::{DoubleKind, Fen, Paper, PrintState, RegistrationId};
use crate::rules::eligibility::Material;
use crate::store::Reader;
use crate::store::history::saved_papers;
use crate::store::tables::material::{self, MaterialRow};
use crate::store::tables::{
    approval, overview, payment, print_job, registration, registration_photo, second_check, ticket,
};

/// Everything but the fingerprint.
pub(super) fn of(it: &Corrected<'_>, desk: &Desk, reader: &Reader) -> Result<CorrectionPreview> {
    let (before, after) = (&it.standing.registration, &it.registration);
    let changes = it.fields(&desk.rulebook())?;
    let doubles = doubles(it, desk, reader)?;
    let blocked = doubles.iter().any(|double| double.kind == DoubleKind::SameOffering);
    let mut tickets_void = Vec::new();
    for id in tickets_to_void(it, reader)? {
        tickets_void.extend(ticket::in_force(reader, id)?.map(|ticket| ticket.number));
    }
    let refused = it.refused.or(blocked.then_some(Code::AlreadyRegistered));
    let settled = it.judged && it.refused.is_none();
    Ok(CorrectionPreview {
        refused,
        verdict_before: before.verdict.0.verdict,
        verdict: it.judged.then(|| it.checked.verdict.clone()),
        condition_before: before.condition_id.clone(),
        condition: after.condition_id.clone(),
        approval_void: settled && approval_falls(it, reader)?,
        second_check_void: settled && second_check_falls(it, reader)?,
        materials_owed: if settled { newly_owed(it, &material::of(reader, before.id)?) } else { Vec::new() },
        materials_gone: match settled {
            true => no_longer_asked(it, reader)?.into_iter().map(|row| row.quote).collect(),
            false => Vec::new(),
        },
        fee_before: before.theory_fen + before.skill_fen,
        fee: after.theory_fen + after.skill_fen,
        paid: payment::of(reader, before.id)?.iter().map(|payment| payment.fen).sum::<Fen>(),
        tickets_void,
        seat_freed: if before.month == after.month { None } else { shown::seat(desk, reader, before.id)? },
        papers_wrong: papers_wrong(&changes, reader, before.id)?,
        papers_saved: if changes.is_empty() { 0 } else { saved_papers(reader, before.id)? },
        original_again: it.other_document() && !it.checked.request.original_seen,
        photo_kept: registration_photo::get(reader, before.id)?.is_some(),
        others: if person_changed(it) { others(it, desk, reader)? } else { Vec::new() },
        doubles,
        changes,
        fingerprint: String::new(),
    })
}

/// Whether the person's own row says something else.
pub(super) fn person_changed(it: &Corrected<'_>) -> bool {
    it.standing.candidate != it.candidate
}

/// Registrations whose ticket bears what is not so any more: this one, and where the person is called or was born
/// otherwise all of theirs.
pub(super) fn tickets_to_void(it: &Corrected<'_>, reader: &Reader) -> Result<Vec<RegistrationId>> {
    let (before, after) = (&it.standing.candidate, &it.candidate);
    let printed = |row: &crate::store::tables::candidate::CandidateRow| {
        (row.name.clone(), row.other_name.clone(), row.sex, row.birth_date)
    };
    if printed(before) != printed(after) {
        return registration::of_candidate(reader, before.id);
    }
    let (was, is) = (&it.standing.registration, &it.registration);
    let this = it.other_document() || was.offering != is.offering || was.month != is.month;
    Ok(if this { vec![was.id] } else { Vec::new() })
}

/// Whether a person's yes was to another condition, or is not needed any more.
pub(super) fn approval_falls(it: &Corrected<'_>, reader: &Reader) -> Result<bool> {
    let Some(given) = approval::get(reader, it.registration.id)? else { return Ok(false) };
    let condition = &it.registration.condition_id;
    Ok(given.condition_id != *condition
        || it.registration.offering != it.standing.registration.offering
        || it.checked.verdict.satisfied.contains(condition))
}

/// Whether a second check was one of another condition, or of an approval that falls.
pub(super) fn second_check_falls(it: &Corrected<'_>, reader: &Reader) -> Result<bool> {
    let Some(given) = second_check::get(reader, it.registration.id)? else { return Ok(false) };
    let (before, after) = (&it.standing.registration, &it.registration);
    Ok(given.condition_id != after.condition_id
        || before.offering != after.offering
        || before.career != after.career
        || approval_falls(it, reader)?)
}

/// Materials of the condition that are not there yet.
pub(super) fn newly_owed(it: &Corrected<'_>, present: &[MaterialRow]) -> Vec<Material> {
    let asked = it.checked.materials.iter();
    asked.filter(|asked| present.iter().all(|row| row.material != asked.id)).cloned().collect()
}

/// Materials that the condition does not ask for.
pub(super) fn no_longer_asked(it: &Corrected<'_>, reader: &Reader) -> Result<Vec<MaterialRow>> {
    let mut rows = material::of(reader, it.registration.id)?;
    rows.retain(|row| it.checked.materials.iter().all(|asked| asked.id != row.material));
    Ok(rows)
}

fn doubles(it: &Corrected<'_>, desk: &Desk, reader: &Reader) -> Result<Vec<DoubleView>> {
    let number = &it.checked.document.number;
    let wanted = Wanted {
        holder: Some((number.document_type, &number.match_key)),
        candidate: Some(it.candidate.id),
        person: Some((&it.candidate.name, it.candidate.birth_date)),
        offering: &it.registration.offering,
        month: Some(it.registration.month),
        but: Some(it.registration.id),
    };
    find(&desk.rulebook(), reader, &wanted)
}

fn others(it: &Corrected<'_>, desk: &Desk, reader: &Reader) -> Result<Vec<RegistrationRow>> {
    let all = registration::of_candidate(reader, it.candidate.id)?;
    let others = all.into_iter().filter(|id| *id != it.registration.id);
    others.map(|id| Ok(shown::row(&desk.rulebook(), &overview::get(reader, id)?))).collect()
}

/// Papers that went to a printer and bear one of the fields, each once.
fn papers_wrong(changes: &[FieldChange], reader: &Reader, id: RegistrationId) -> Result<Vec<Paper>> {
    let mut papers: Vec<Paper> = Vec::new();
    for job in print_job::of(reader, id)? {
        let bears = changes.iter().any(|change| bears(job.paper, &change.table, &change.field));
        if bears && job.state != PrintState::Failed && !papers.contains(&job.paper) {
            papers.push(job.paper);
        }
    }
    papers.sort();
    Ok(papers)
}

/// Whether a paper shows this field.
fn bears(paper: Paper, table: &str, field: &str) -> bool {
    let stated = matches!(
        paper,
        Paper::ApplicationForm
            | Paper::WorkHistoryCommitment
            | Paper::WorkCommitment
            | Paper::EducationCommitment
    );
    match (table, field) {
        ("candidate", "telephone" | "email" | "employer") | ("registration", "career" | "condition_id") => {
            stated
        }
        ("identity_document", "original_seen_at" | "decision_reason")
        | ("registration", "channel" | "verdict") => false,
        ("registration", "theory_fen" | "skill_fen") => {
            matches!(paper, Paper::Receipt | Paper::PaymentNotice)
        }
        _ => paper != Paper::RecoverySheet,
    }
}
