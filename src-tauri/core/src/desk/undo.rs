//! 撤销: taking back the newest step of a registration on the day it was made.

use super::registration::shown_in;
use super::request::{OfRegistration, UndoStep};
use super::view::{RegistrationView, UndoView};
use super::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Fen, Moment, RegistrationId, Role, UndoRefusal, VoidCause};
use crate::store::tables::payment::{self, PaymentRow};
use crate::store::tables::ticket::TicketRow;
use crate::store::undo::{Step, newest_step};
use crate::store::{Op, Reader, Tx};

/// Take back the newest step of a registration: rows stand again as before it, a payment is met by a counter-entry, a
/// ticket is void. What was taken back stays in the journal. None where the step was the registration itself.
///
/// # Errors
/// [`Code::UndoRefused`] where the step is not the newest any more, is of another day, its paper is printed, or another
/// clerk made it and no supervisor is working.
pub fn undo(desk: &Desk, now: Moment, request: &UndoStep) -> Result<Option<RegistrationView>> {
    desk.change(Op::Undo, now, |tx, clerk| {
        tx.about(request.registration.0);
        let step = newest_step(tx.reader(), request.registration)?.filter(|step| step.seq == request.seq);
        let step = step.ok_or_else(|| refused("changed_since"))?;
        if step.at.day() != now.day() {
            return Err(refused("another_day"));
        }
        if let Some(refusal) = refusal(&step) {
            return Err(refused(refusal.as_str()));
        }
        if is_under_money(tx.reader(), &step, request.registration)? {
            return Err(refused("changed_since"));
        }
        if step.clerk != clerk.id && clerk.role != Role::Supervisor {
            return Err(refused("not_yours"));
        }
        tx.undoes(step.seq);
        take_back(tx, &step, clerk.id)?;
        match step.op {
            Op::Register => Ok(None),
            _ => shown_in(desk, tx.reader(), request.registration).map(Some),
        }
    })
}

/// The step that [`undo`] would take back today; none where the newest is of another day or of a kind that cannot be.
pub fn undoable(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<Option<UndoView>> {
    desk.read(|store, _| of_today(store.reader(), now, request.registration))
}

fn of_today(reader: &Reader, now: Moment, registration: RegistrationId) -> Result<Option<UndoView>> {
    let Some(step) = newest_step(reader, registration)?.filter(|step| step.at.day() == now.day()) else {
        return Ok(None);
    };
    if !is_undoable(step.op) || is_under_money(reader, &step, registration)? {
        return Ok(None);
    }
    let paid = if step.op == Op::TakePayment { step.written::<PaymentRow>()? } else { None };
    Ok(Some(UndoView {
        seq: step.seq,
        op: step.op,
        at: step.at,
        clerk_id: step.clerk,
        clerk_name: shown::clerk_name(reader, step.clerk)?,
        fen: paid.map(|payment| payment.fen),
        refused: refusal(&step),
    }))
}

/// A registration is not taken back under money that came for it, even where all of it was given back.
fn is_under_money(reader: &Reader, step: &Step, registration: RegistrationId) -> Result<bool> {
    Ok(step.op == Op::Register && !payment::of(reader, registration)?.is_empty())
}

fn is_undoable(op: Op) -> bool {
    matches!(
        op,
        Op::Register
            | Op::SeeOriginal
            | Op::SeeImage
            | Op::RecordCall
            | Op::SetContact
            | Op::AttachPhoto
            | Op::MarkMaterial
            | Op::ApproveCondition
            | Op::SecondCheck
            | Op::TakePayment
            | Op::AssignSeat
            | Op::SeatSitting
            | Op::IssueTicket
            | Op::Correct
            | Op::Withdraw
            | Op::Reinstate
    )
}

/// A registration and a ticket whose paper is in somebody's hand are not made undone behind it.
fn refusal(step: &Step) -> Option<UndoRefusal> {
    let on_paper = matches!(step.op, Op::Register | Op::IssueTicket | Op::Correct);
    (on_paper && step.papers_since).then_some(UndoRefusal::Printed)
}

fn refused(reason: &str) -> Error {
    Error::new(Code::UndoRefused).with("reason", reason)
}

fn take_back(tx: &mut Tx<'_>, step: &Step, clerk: ClerkId) -> Result<()> {
    let missing = || Error::internal("undo without its row");
    match step.op {
        Op::TakePayment => {
            let paid: PaymentRow = step.written()?.ok_or_else(missing)?;
            let row = PaymentRow {
                id: tx.new_id()?,
                fen: Fen(-paid.fen.0),
                received_on: tx.now().day(),
                refunds: Some(paid.id),
                recorded_at: tx.now(),
                recorded_by: clerk,
                ..paid
            };
            tx.insert(&row)
        }
        Op::IssueTicket => {
            let ticket: TicketRow = step.written()?.ok_or_else(missing)?;
            let void_cause = Some(VoidCause::TakenBack);
            tx.update(&TicketRow { voided_at: Some(tx.now()), void_cause, ..ticket })
        }
        op if is_undoable(op) => step.revert(tx),
        _ => Err(refused("changed_since")),
    }
}
