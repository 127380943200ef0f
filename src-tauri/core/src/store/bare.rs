//! For the benchmarks only: the rows of a registration written in one transaction and nothing else; a store filled with very
//! many; the search as it was before it had keys.

mod fill;

pub(crate) use fill::scan;

use super::row::Row;
use super::search_keys::keys;
use super::tables::candidate::{self, CandidateRow};
use super::tables::glance;
use super::tables::identity_document::{self, IdentityDocumentRow};
use super::tables::material::{self, MaterialRow};
use super::tables::overview::{self, Overview};
use super::tables::photo::{self, PhotoRow};
use super::tables::registration::{self, RegistrationRow};
use super::tables::registration_photo::{self, RegistrationPhotoRow};
use super::tables::search_key;
use super::{Reader, Store};
use crate::error::Result;
use crate::model::{ClerkId, RegistrationId};
use rusqlite::{Connection, TransactionBehavior, params_from_iter};

/// Who is registered when a store is filled.
pub(crate) struct BarePerson {
    pub(crate) name: String,
    pub(crate) number: String,
    pub(crate) telephone: String,
}

/// Every row that a registration wrote, but the journal's.
pub struct BareRows {
    candidate: CandidateRow,
    document: IdentityDocumentRow,
    registration: RegistrationRow,
    materials: Vec<MaterialRow>,
    photo: Option<(PhotoRow, RegistrationPhotoRow)>,
    glance: Overview,
    keys: std::collections::BTreeSet<String>,
}

impl BareRows {
    /// Read them back.
    pub(crate) fn read(reader: &Reader, id: RegistrationId) -> Result<Self> {
        let registration = registration::get(reader, id)?;
        let attached = registration_photo::get(reader, id)?;
        let glance = overview::get(reader, id)?;
        Ok(Self {
            keys: keys(&glance::searched(&glance)),
            glance,
            candidate: candidate::get(reader, registration.candidate_id)?,
            document: identity_document::get(reader, &registration.document_id)?,
            materials: material::of(reader, id)?,
            photo: attached
                .map(|row| Ok::<_, crate::error::Error>((photo::get(reader, &row.sha256)?, row)))
                .transpose()?,
            registration,
        })
    }

    /// As if this clerk had written them, whom the other desk's tables refer to.
    pub(crate) fn by(mut self, clerk: ClerkId) -> Self {
        self.registration.registered_by = clerk;
        self.glance.registered_by = clerk;
        self.document.original_seen_by = self.document.original_seen_by.map(|_| clerk);
        self.materials.iter_mut().for_each(|row| row.changed_by = clerk);
        if let Some((_, attached)) = &mut self.photo {
            attached.attached_by = clerk;
        }
        self
    }
}

impl Store {
    /// Write them, durably: the same statements in the same order as a registration's.
    pub(crate) fn write_bare(&mut self, rows: &BareRows) -> Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert(&transaction, &rows.candidate)?;
        insert(&transaction, &rows.document)?;
        insert(&transaction, &rows.registration)?;
        rows.materials.iter().try_for_each(|row| insert(&transaction, row))?;
        if let Some((photo, attached)) = &rows.photo {
            insert(&transaction, photo)?;
            insert(&transaction, attached)?;
        }
        glance::insert(&transaction, &rows.glance)?;
        search_key::insert(&transaction, transaction.last_insert_rowid(), &rows.keys)?;
        Ok(transaction.commit()?)
    }
}

fn insert<R: Row>(writer: &Connection, row: &R) -> Result<()> {
    writer.prepare_cached(R::INSERT)?.execute(params_from_iter(row.columns()))?;
    Ok(())
}
