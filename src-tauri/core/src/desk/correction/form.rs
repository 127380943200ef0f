//! A registration as the form it was typed into.

use crate::desk::request::{ContactEntry, DocumentEntry, Register};
use crate::error::Result;
use crate::model::RegistrationId;
use crate::model::identity::read_number;
use crate::store::Reader;
use crate::store::tables::approval;
use crate::store::tables::candidate::{self, CandidateRow};
use crate::store::tables::identity_document::{self, IdentityDocumentRow};
use crate::store::tables::registration::{self, RegistrationRow};

/// What a registration says now.
pub(super) struct Standing {
    pub(super) registration: RegistrationRow,
    pub(super) candidate: CandidateRow,
    pub(super) document: IdentityDocumentRow,
    pub(super) approval_reason: Option<String>,
}

impl Standing {
    pub(super) fn read(reader: &Reader, id: RegistrationId) -> Result<Self> {
        let registration = registration::get(reader, id)?;
        Ok(Self {
            candidate: candidate::get(reader, registration.candidate_id)?,
            document: identity_document::get(reader, &registration.document_id)?,
            approval_reason: approval::get(reader, id)?.map(|row| row.reason),
            registration,
        })
    }

    /// As typed. That the original was seen is not said again: it would be of another document.
    pub(super) fn form(&self) -> Register {
        let (registration, candidate) = (&self.registration, &self.candidate);
        Register {
            channel: registration.channel,
            document: self.document_entry(),
            original_seen: false,
            name: candidate.name.clone(),
            other_name: candidate.other_name.clone(),
            telephone: candidate.telephone.clone(),
            email: candidate.email.clone(),
            employer: candidate.employer.clone(),
            contact: ContactEntry::default(),
            call: None,
            offering: registration.offering.clone(),
            month: registration.month,
            career: registration.career.0.clone(),
            condition: Some(registration.condition_id.clone()),
            rulings: Vec::new(),
            approval_reason: self.approval_reason.clone(),
            photo: None,
            materials_seen: Vec::new(),
            acknowledged: Vec::new(),
        }
    }

    /// Birth date and sex only where the number does not tell them: a corrected number brings its own.
    fn document_entry(&self) -> DocumentEntry {
        let document = &self.document;
        let day = self.registration.registered_at.day();
        let read = read_number(document.document_type, &document.number_typed, day).ok();
        let told = read.as_ref().is_some_and(|read| read.birth_date.is_some() && read.century_known);
        let sex_told = read.as_ref().is_some_and(|read| read.sex.is_some());
        DocumentEntry {
            group: document.candidate_group,
            document_type: document.document_type,
            number: document.number_typed.clone(),
            validity: Some(document.validity()),
            issued_on: document.issued_on,
            birth_date: (!told).then_some(self.candidate.birth_date),
            sex: (!sex_told).then_some(self.candidate.sex),
            nationality: document.nationality.clone(),
            decision_reason: document.decision_reason.clone(),
        }
    }
}
