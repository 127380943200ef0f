//! Ticking the 申报材料, with what came and how.

use super::Desk;
use super::material::alternatives;
use super::registration::shown_in;
use super::request::{MarkMaterial, MaterialEvidence, OfRegistration};
use super::text::{self, LINE_LIMIT};
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::identity::fold_width;
use crate::model::{MaterialState, Moment};
use crate::rules::rulebook::MaterialAlternative;
use crate::store::Op;
use crate::store::tables::material::{self, MaterialRow};
use crate::store::tables::registration;

/// Lengths of a 学信网 在线验证码 (A10).
const CODE_LENGTHS: [usize; 2] = [12, 16];

/// Set a material seen, copied, owed, or waived with a reason; with what came for it and how.
///
/// # Errors
/// [`Code::ReasonMissing`] for a waiver without one; [`Code::FieldMissing`] and [`Code::FieldInvalid`] with the field;
/// [`Code::CodeExpired`] where a code is looked at after its last day.
pub fn mark_material(desk: &Desk, now: Moment, request: &MarkMaterial) -> Result<RegistrationView> {
    let waived = request.state == MaterialState::Waived;
    let reason = if waived { Some(text::reason(request.reason.as_deref())?) } else { None };
    let book = desk.rulebook();
    desk.change(Op::MarkMaterial, now, |tx, clerk| {
        tx.about(request.registration.0);
        let registration = registration::get(tx.reader(), request.registration)?;
        let known = material::get(tx.reader(), request.registration, &request.material)?;
        if let Some(reason) = &reason {
            tx.because(reason);
        }
        let offered = alternatives(&book, &registration, &request.material);
        let mut row = MaterialRow {
            state: request.state,
            reason,
            changed_at: now,
            changed_by: clerk.id,
            ..known.clone()
        };
        if let Some(evidence) = &request.evidence {
            record(&mut row, evidence, &offered, now)?;
        }
        check_code(&known, &row, &offered, now)?;
        tx.update(&row)?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// Set everything that is still owed seen; what lacks its code, or whose code ran out, stays owed.
///
/// # Errors
/// As [`mark_material`] where nothing could be set; [`Code::WrongState`] where nothing is owed.
pub fn see_materials(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<RegistrationView> {
    let book = desk.rulebook();
    let id = &request.registration;
    desk.change(Op::MarkMaterial, now, |tx, clerk| {
        tx.about(id.0);
        let registration = registration::get(tx.reader(), *id)?;
        let (mut refused, mut set) = (None, false);
        for known in material::of(tx.reader(), *id)? {
            if known.state != MaterialState::Owed {
                continue;
            }
            let offered = alternatives(&book, &registration, &known.material);
            let row = MaterialRow {
                state: MaterialState::Seen,
                changed_at: now,
                changed_by: clerk.id,
                ..known.clone()
            };
            match named(&row, &offered).and_then(|()| check_code(&known, &row, &offered, now)) {
                Ok(()) => {
                    tx.update(&row)?;
                    set = true;
                }
                Err(error) => refused = Some(error),
            }
        }
        if !set {
            let state = registration.state.as_str();
            return Err(refused.unwrap_or_else(|| Error::new(Code::WrongState).with("state", state)));
        }
        shown_in(desk, tx.reader(), *id)
    })
}

fn record(
    row: &mut MaterialRow,
    evidence: &MaterialEvidence,
    offered: &[MaterialAlternative],
    now: Moment,
) -> Result<()> {
    let invalid = |field: &str| Error::new(Code::FieldInvalid).with("field", field);
    let chosen = evidence.alternative.as_ref();
    if chosen.is_some_and(|id| !offered.iter().any(|it| it.id == *id)) {
        return Err(invalid("alternative"));
    }
    if evidence.dated_on.is_some_and(|day| day > now.day()) {
        return Err(invalid("dated_on"));
    }
    let folder = text::optional("folder_number", &evidence.folder_number, LINE_LIMIT)?;
    row.alternative = evidence.alternative.clone();
    row.signed = evidence.signed;
    row.dated_on = evidence.dated_on;
    row.folder_number = (!folder.is_empty()).then_some(folder);
    row.code = code(&evidence.code)?;
    row.code_until = evidence.code_until;
    match (&row.code, row.code_until) {
        (Some(_), None) => Err(Error::new(Code::FieldMissing).with("field", "code_until")),
        (None, Some(_)) => Err(Error::new(Code::FieldMissing).with("field", "code")),
        (Some(_), Some(_)) if !is_code(row, offered) => Err(invalid("code")),
        _ => Ok(()),
    }
}

/// The code as it is looked up: upper case, no spaces; none where nothing was typed.
fn code(typed: &str) -> Result<Option<String>> {
    let folded: String = typed.chars().map(fold_width).filter(|it| !it.is_whitespace()).collect();
    let code = folded.to_ascii_uppercase();
    if code.is_empty() {
        return Ok(None);
    }
    if !CODE_LENGTHS.contains(&code.len()) || !code.chars().all(|it| it.is_ascii_alphanumeric()) {
        return Err(Error::new(Code::FieldInvalid).with("field", "code"));
    }
    Ok(Some(code))
}

/// Where a code may have come, what came is to be said before it is ticked with all the others (A10).
fn named(row: &MaterialRow, offered: &[MaterialAlternative]) -> Result<()> {
    if row.alternative.is_none() && offered.iter().any(|it| it.code) {
        return Err(Error::new(Code::FieldMissing).with("field", "code"));
    }
    Ok(())
}

fn is_code(row: &MaterialRow, offered: &[MaterialAlternative]) -> bool {
    offered.iter().any(|it| it.code && row.alternative.as_ref() == Some(&it.id))
}

/// A code counts once somebody looked at it in time; one that ran out since then was still seen.
fn check_code(
    known: &MaterialRow,
    row: &MaterialRow,
    offered: &[MaterialAlternative],
    now: Moment,
) -> Result<()> {
    let there = |row: &MaterialRow| matches!(row.state, MaterialState::Seen | MaterialState::Copied);
    let same = (&known.code, known.code_until) == (&row.code, row.code_until);
    if !there(row) || !is_code(row, offered) || (there(known) && same && row.code.is_some()) {
        return Ok(());
    }
    let Some(last_day) = row.code_until else {
        return Err(Error::new(Code::FieldMissing).with("field", "code"));
    };
    if last_day < now.day() { Err(Error::new(Code::CodeExpired).with("last_day", last_day)) } else { Ok(()) }
}
