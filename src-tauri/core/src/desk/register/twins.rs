//! Other registrations of the same person (A35): the same offering twice is refused, others are asked about.

use super::Checked;
use crate::desk::Desk;
use crate::desk::doubles::{is_asked, of_checked};
use crate::desk::view::DoubleView;
use crate::error::{Code, Error, Result};
use crate::store::tables::registration;
use crate::store::{Reader, Tx};

/// [`Code::AlreadyRegistered`] where this is open already, for whatever month (A35).
pub(in crate::desk) fn refuse_twin(reader: &Reader, checked: &Checked<'_>) -> Result<()> {
    let (number, offering) = (&checked.document.number, &checked.offering.id);
    let holder = (number.document_type, number.match_key.as_str());
    match registration::open_twin(reader, holder, checked.known, offering, None)? {
        Some(twin) => Err(Error::new(Code::AlreadyRegistered).with("registration", twin)),
        None => Ok(()),
    }
}

/// What is asked about was answered with yes; the journal keeps which.
pub(super) fn answered(desk: &Desk, tx: &mut Tx<'_>, checked: &Checked<'_>) -> Result<()> {
    let doubles = unanswered(desk, tx.reader(), checked)?;
    tx.acknowledges(&doubles.iter().map(|it| it.kind).collect::<Vec<_>>());
    Ok(())
}

/// The person's other registrations; [`Code::DoublesUnanswered`] where one is asked about and nobody said yes.
pub(in crate::desk) fn unanswered(
    desk: &Desk,
    reader: &Reader,
    checked: &Checked<'_>,
) -> Result<Vec<DoubleView>> {
    let doubles = of_checked(desk, reader, checked)?;
    let open = doubles.iter().map(|it| it.kind);
    let open = open.filter(|kind| is_asked(*kind) && !checked.request.acknowledged.contains(kind));
    let open: Vec<&str> = open.map(|kind| kind.as_str()).collect();
    if open.is_empty() {
        Ok(doubles)
    } else {
        Err(Error::new(Code::DoublesUnanswered).with("kinds", open.join(",")))
    }
}
