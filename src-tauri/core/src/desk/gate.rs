//! Passing a gate: the facts a step demands, and who may go on without one.

use super::register::document::stated_once_seen;
use crate::error::{Code, Error, Result};
use crate::model::{Fact, RegistrationId, RegistrationState, Role, Step};
use crate::rules::Override;
use crate::store::tables::clerk::ClerkRow;
use crate::store::tables::gate::{Gate, of};
use crate::store::tables::{identity_document, overview, registration};
use crate::store::{Reader, Tx};

/// Let a registration through, or say which facts are missing and who may decide: [`Code::GateClosed`] with
/// `missing` and `may_override` (the strictest of them); [`Code::ValidityNotStated`] where the step wants a document of which
/// nobody has said how long it is valid, whatever the reason.
pub(super) fn pass(
    tx: &mut Tx<'_>,
    registration: RegistrationId,
    step: Step,
    clerk: &ClerkRow,
    reason: Option<&str>,
) -> Result<()> {
    if check(tx.reader(), registration, step, clerk, reason)?
        && let Some(reason) = reason
    {
        tx.because(reason);
    }
    Ok(())
}

/// As [`pass`], without noting anything; whether the reason was needed.
pub(super) fn check(
    reader: &Reader,
    registration: RegistrationId,
    step: Step,
    clerk: &ClerkRow,
    reason: Option<&str>,
) -> Result<bool> {
    let overview = overview::get(reader, registration)?;
    if !matches!(overview.state, RegistrationState::Open | RegistrationState::Provisional) {
        return Err(Error::new(Code::WrongState).with("state", overview.state.as_str()));
    }
    let closed: Vec<Gate> =
        of(reader, step)?.into_iter().filter(|gate| overview.missing.contains(&gate.fact)).collect();
    if closed.iter().any(|gate| gate.fact == Fact::OriginalSeen) {
        stated(reader, registration)?;
    }
    let Some(strictest) = closed.iter().map(|gate| rank(gate.may_override)).max() else { return Ok(false) };
    let allowed = strictest <= if clerk.role == Role::Supervisor { 1 } else { 0 };
    match reason {
        Some(_) if allowed => Ok(true),
        _ => {
            let missing: Vec<&str> = closed.iter().map(|gate| gate.fact.as_str()).collect();
            let may_override = ["clerk", "supervisor", "never"][strictest];
            Err(Error::new(Code::GateClosed)
                .with("step", step.as_str())
                .with("missing", missing.join(","))
                .with("may_override", may_override))
        }
    }
}

/// A reason stands for the original that was not seen, never for whether the document is valid at all.
fn stated(reader: &Reader, registration: RegistrationId) -> Result<()> {
    let row = registration::get(reader, registration)?;
    let document = identity_document::get(reader, &row.document_id)?;
    stated_once_seen(document.validity(), true)
}

fn rank(level: Override) -> usize {
    match level {
        Override::Clerk => 0,
        Override::Supervisor => 1,
        Override::Never => 2,
    }
}
