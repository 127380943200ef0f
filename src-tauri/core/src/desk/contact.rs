//! How a file and the certificate reach a candidate: read from a request, settled later, and shown with what is owed.

use super::registration::shown_in;
use super::request::{ContactEntry, SetContact};
use super::text::{self, LINE_LIMIT};
use super::view::{CallView, ContactView, OwedItem, RegistrationView, Seen};
use super::{Desk, shown};
use crate::error::Result;
use crate::model::{
    CertificateDelivery, ClerkId, Fact, Fen, MaterialState, Moment, OwedKind, RegistrationState,
};
use crate::store::tables::call::{self, CallRow};
use crate::store::tables::candidate::{self, CandidateRow};
use crate::store::tables::identity_document;
use crate::store::tables::overview::Overview;
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::{material, payment};
use crate::store::{Op, Reader};

/// Settle it. What only a courier needs is dropped where the certificate is fetched.
pub fn set_contact(desk: &Desk, now: Moment, request: &SetContact) -> Result<RegistrationView> {
    let email = text::optional("email", &request.email, LINE_LIMIT)?;
    text::printable(desk, "email", &email)?;
    let contact = checked(&request.contact)?;
    desk.change(Op::SetContact, now, |tx, _| {
        tx.about(request.registration.0);
        let row = registration::get(tx.reader(), request.registration)?;
        let known = candidate::get(tx.reader(), row.candidate_id)?;
        let reachable = CandidateRow { email, wechat: contact.wechat.clone(), ..known.clone() };
        if reachable != known {
            tx.update(&reachable)?;
        }
        let settled = with(row.clone(), &contact);
        if settled != row {
            tx.update(&settled)?;
        }
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// A registration with what was settled.
pub(super) fn with(row: RegistrationRow, contact: &ContactEntry) -> RegistrationRow {
    RegistrationRow {
        delivery: contact.delivery,
        courier_recipient: contact.courier_recipient.clone(),
        courier_telephone: contact.courier_telephone.clone(),
        courier_address: contact.courier_address.clone(),
        ..row
    }
}

/// What was typed, read: a courier needs to know to whom, where, and whom to ring.
pub(super) fn checked(entry: &ContactEntry) -> Result<ContactEntry> {
    let wechat = text::optional("wechat", &entry.wechat, LINE_LIMIT)?;
    if entry.delivery != Some(CertificateDelivery::Courier) {
        return Ok(ContactEntry { wechat, delivery: entry.delivery, ..ContactEntry::default() });
    }
    Ok(ContactEntry {
        wechat,
        delivery: entry.delivery,
        courier_recipient: text::required("courier_recipient", &entry.courier_recipient, LINE_LIMIT)?,
        courier_telephone: text::telephone("courier_telephone", &entry.courier_telephone)?,
        courier_address: text::required("courier_address", &entry.courier_address, LINE_LIMIT)?,
    })
}

/// Everything of it about one registration.
pub(super) fn shown_contact(reader: &Reader, overview: &Overview) -> Result<ContactView> {
    let row = registration::get(reader, overview.id)?;
    let document = identity_document::get(reader, &row.document_id)?;
    let calls = call::of(reader, row.id)?.into_iter().map(|call| shown_call(reader, call));
    Ok(ContactView {
        wechat: candidate::get(reader, row.candidate_id)?.wechat,
        delivery: row.delivery,
        name_read: seen(reader, row.name_read_at.zip(row.name_read_by))?,
        image_seen: seen(reader, document.image_seen_at.zip(document.image_seen_by))?,
        original_at_door: overview.original_at_door,
        calls: calls.collect::<Result<_>>()?,
        owed: owed(reader, overview, &row)?,
        courier_recipient: row.courier_recipient,
        courier_telephone: row.courier_telephone,
        courier_address: row.courier_address,
        name_heard: row.name_heard,
    })
}

/// A call with the name of who wrote it down.
pub(super) fn shown_call(reader: &Reader, row: CallRow) -> Result<CallView> {
    Ok(CallView {
        id: row.id,
        direction: row.direction,
        name: row.name,
        relation: row.relation,
        telephone: row.telephone,
        result: row.result,
        call_back_on: row.call_back_on,
        note: row.note,
        recorded: Seen { clerk_name: shown::clerk_name(reader, row.recorded_by)?, at: row.at },
    })
}

/// What is owed, in the order in which one asks for it; nothing once the registration is over.
pub(super) fn owed(reader: &Reader, overview: &Overview, row: &RegistrationRow) -> Result<Vec<OwedItem>> {
    if !matches!(row.state, RegistrationState::Open | RegistrationState::Provisional) {
        return Ok(Vec::new());
    }
    let candidate = candidate::get(reader, row.candidate_id)?;
    let item = |kind| OwedItem { kind, quote: String::new(), fen: Fen(0) };
    let mut owed = Vec::new();
    let mut owe = |kind, is_owed: bool| owed.extend(is_owed.then(|| item(kind)));
    owe(OwedKind::Document, !overview.has(Fact::OriginalSeen));
    owe(OwedKind::Name, name_unread(row));
    owe(OwedKind::Photo, !overview.has(Fact::PhotoAccepted));
    let materials = material::of(reader, row.id)?.into_iter().filter(|it| it.state == MaterialState::Owed);
    owed.extend(materials.map(|it| OwedItem { quote: it.quote, ..item(OwedKind::Material) }));
    let paid: Fen = payment::of(reader, row.id)?.iter().map(|payment| payment.fen).sum();
    let fen = row.theory_fen + row.skill_fen - paid;
    if fen > Fen(0) {
        owed.push(OwedItem { fen, ..item(OwedKind::Fee) });
    }
    let mut owe = |kind, is_owed: bool| owed.extend(is_owed.then(|| item(kind)));
    owe(OwedKind::Contact, candidate.wechat.is_empty() && candidate.email.is_empty());
    owe(OwedKind::Delivery, row.delivery.is_none());
    owe(OwedKind::OriginalAtDoor, overview.original_at_door);
    Ok(owed)
}

/// 字未核: heard, and not read from the document since.
pub(super) fn name_unread(row: &RegistrationRow) -> bool {
    row.name_heard.is_some() && row.name_read_at.is_none()
}

/// Who saw it and when.
pub(super) fn seen(reader: &Reader, when: Option<(Moment, ClerkId)>) -> Result<Option<Seen>> {
    when.map(|(at, by)| Ok(Seen { clerk_name: shown::clerk_name(reader, by)?, at })).transpose()
}
