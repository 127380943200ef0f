//! One registration whole.

use super::Desk;
use super::contact::{self, shown_contact};
use super::material::materials_of;
use super::money::refundable;
use super::papers::offered;
use super::request::OfRegistration;
use super::second_check::first_check;
use super::shown;
use super::text;
use super::view::{
    Decision, FeeView, InvoiceView, PaymentView, PhotoView, RegistrationView, RulingView, Seen, TicketView,
};
use crate::error::Result;
use crate::model::{ClerkId, Moment, RegistrationId, RegistrationKind, Subject};
use crate::rules::fee::{Charged, fee_due};
use crate::seating::subjects_of;
use crate::store::Reader;
use crate::store::tables::identity_document::IdentityDocumentRow;
use crate::store::tables::registration::RegistrationRow;
use crate::store::tables::{
    approval, candidate, identity_document, invoice, overview, payment, photo, print_job, registration,
    registration_photo, ruling, second_check, ticket,
};

/// Everything about a registration, numbers of documents masked.
pub fn registration(desk: &Desk, request: &OfRegistration) -> Result<RegistrationView> {
    desk.read(|store, _| shown_in(desk, store.reader(), request.registration))
}

/// As [`registration`], inside a transaction under way.
pub(super) fn shown_in(desk: &Desk, reader: &Reader, id: RegistrationId) -> Result<RegistrationView> {
    let overview = overview::get(reader, id)?;
    let row = registration::get(reader, id)?;
    let document = identity_document::get(reader, &row.document_id)?;
    let candidate = candidate::get(reader, row.candidate_id)?;
    let materials = materials_of(&desk.rulebook(), reader, &row)?;
    let (ticket, fee) = (ticket_of(reader, id)?, fee(desk, reader, &row)?);
    let jobs = print_job::of(reader, id)?.into_iter().map(|job| shown::print_job(reader, job));
    Ok(RegistrationView {
        row: shown::row(&desk.rulebook(), &overview),
        kind: row.kind,
        subjects: subjects(&row).to_vec(),
        group: document.candidate_group,
        document_type: document.document_type,
        validity: document.validity(),
        original_seen: original_seen(reader, &document)?,
        nationality: document.nationality.clone(),
        issued_on: document.issued_on,
        document_decision: document.decision_reason.clone(),
        rulings: rulings(desk, reader, &row)?,
        other_name: candidate.other_name,
        birth_date: candidate.birth_date,
        telephone: candidate.telephone,
        email: candidate.email,
        employer: candidate.employer,
        contact: shown_contact(reader, &overview)?,
        approval: approved(reader, id)?,
        first_check: contact::seen(reader, first_check(reader, &row)?.map(|it| (it.at, it.by)))?,
        second_check: contact::seen(reader, checked_twice(reader, id)?)?,
        photo: photo_of(reader, id)?,
        papers: offered(ticket.is_some(), &fee, &materials),
        materials,
        fee,
        seat: shown::seat(desk, reader, id)?,
        ticket,
        missing: overview.missing,
        print_jobs: jobs.collect::<Result<_>>()?,
        transfer_remark: text::transfer_remark(&candidate.name, &document.number),
        career: row.career.0,
        condition: row.condition_id,
        eligibility: row.verdict.0,
    })
}

fn original_seen(reader: &Reader, document: &IdentityDocumentRow) -> Result<Option<Seen>> {
    contact::seen(reader, document.original_seen_at.zip(document.original_seen_by))
}

fn rulings(desk: &Desk, reader: &Reader, row: &RegistrationRow) -> Result<Vec<RulingView>> {
    let book = desk.rulebook();
    let Some(offering) = book.offering(&row.offering) else { return Ok(Vec::new()) };
    let about = ruling::about(reader, &offering.occupation, Some(row.candidate_id))?;
    about.into_iter().filter(|it| it.candidate_id.is_some()).map(|it| shown::ruling(reader, it)).collect()
}

fn approved(reader: &Reader, id: RegistrationId) -> Result<Option<Decision>> {
    let Some(row) = approval::get(reader, id)? else { return Ok(None) };
    let clerk_name = shown::clerk_name(reader, row.approved_by)?;
    Ok(Some(Decision { clerk_name, at: row.approved_at, reason: row.reason }))
}

fn checked_twice(reader: &Reader, id: RegistrationId) -> Result<Option<(Moment, ClerkId)>> {
    Ok(second_check::get(reader, id)?.map(|row| (row.checked_at, row.checked_by)))
}

fn photo_of(reader: &Reader, id: RegistrationId) -> Result<Option<PhotoView>> {
    let Some(row) = registration_photo::get(reader, id)? else { return Ok(None) };
    let (bytes, width, height) = photo::size(reader, &row.sha256)?;
    let clerk_name = shown::clerk_name(reader, row.attached_by)?;
    Ok(Some(PhotoView {
        sha256: row.sha256,
        bytes,
        width,
        height,
        original_sha256: row.original_sha256,
        changed: row.changed.0,
        verdict: row.verdict.0,
        answers: row.answers.0,
        attached: Seen { clerk_name: clerk_name.clone(), at: row.attached_at },
        decision: row.decision_reason.map(|reason| Decision { clerk_name, at: row.attached_at, reason }),
    }))
}

fn fee(desk: &Desk, reader: &Reader, row: &RegistrationRow) -> Result<FeeView> {
    let book = desk.rulebook();
    let rule = fee_due(charged(row), &row.offering, row.registered_at.day(), &book);
    let payments = payment::of(reader, row.id)?.into_iter().map(|payment| {
        Ok(PaymentView {
            id: payment.id,
            of_transfer: payment.transfer_id.is_some(),
            refundable: refundable(reader, &payment)?,
            reason: payment.reason,
            fen: payment.fen,
            method: payment.method,
            payer: payment.payer,
            bank_reference: payment.bank_reference,
            received_on: payment.received_on,
            clerk_name: shown::clerk_name(reader, payment.recorded_by)?,
        })
    });
    let payments: Vec<PaymentView> = payments.collect::<Result<_>>()?;
    let (clause, quote) = rule.map(|rule| (rule.clause, rule.quote)).unwrap_or_default();
    Ok(FeeView {
        theory: row.theory_fen,
        skill: row.skill_fen,
        total: row.theory_fen + row.skill_fen,
        paid: payments.iter().map(|payment| payment.fen).sum(),
        clause,
        quote,
        payments,
        invoice: invoice::of(reader, row.id)?.map(|row| InvoiceView {
            title: row.title,
            tax_number: row.tax_number,
            send_to: row.send_to,
        }),
    })
}

/// What its fee is for: a resit pays for the one subject it takes.
pub(super) fn charged(row: &RegistrationRow) -> Charged {
    match (row.kind, subjects(row)) {
        (RegistrationKind::Resit, [subject]) => Charged::Resit(*subject),
        _ => Charged::New,
    }
}

/// What it sits.
pub(super) fn subjects(row: &RegistrationRow) -> &'static [Subject] {
    subjects_of(row.kind, row.theory_fen)
}

fn ticket_of(reader: &Reader, id: RegistrationId) -> Result<Option<TicketView>> {
    let Some(row) = ticket::in_force(reader, id)? else { return Ok(None) };
    let clerk_name = shown::clerk_name(reader, row.issued_by)?;
    Ok(Some(TicketView {
        id: row.id,
        number: row.number,
        number_given: row.number_given,
        reissue_reason: row.reissue_reason,
        issued_at: row.issued_at,
        clerk_name,
    }))
}
