//! A person as a row, with what they show and what they registered for.

use crate::desk::shown;
use crate::desk::view::{PersonDocument, PersonView};
use crate::error::Result;
use crate::model::CandidateId;
use crate::model::identity::mask;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::{candidate, identity_document, overview, registration};

/// The row with its documents and registrations.
pub(super) fn person(book: &Rulebook, reader: &Reader, id: CandidateId) -> Result<PersonView> {
    let row = candidate::get(reader, id)?;
    let mut documents: Vec<PersonDocument> = Vec::new();
    for document in identity_document::of_candidate(reader, id)? {
        let number_masked = mask(&document.number);
        let shown = PersonDocument { document_type: document.document_type, number_masked };
        if !documents.contains(&shown) {
            documents.push(shown);
        }
    }
    let registrations = registration::of_candidate(reader, id)?.into_iter();
    let registrations = registrations.map(|id| Ok(shown::row(book, &overview::get(reader, id)?)));
    Ok(PersonView {
        candidate: row.id,
        name: row.name,
        other_name: row.other_name,
        sex: row.sex,
        birth_date: row.birth_date,
        telephone: row.telephone,
        email: row.email,
        employer: row.employer,
        documents,
        registrations: registrations.collect::<Result<_>>()?,
        created_at: row.created_at,
    })
}
