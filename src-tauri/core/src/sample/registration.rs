//! What an invented person asks for at the counter.

use super::SamplePerson;
use crate::desk::request::{ContactEntry, DocumentEntry, Register};
use crate::model::Channel;
use chrono::NaiveDate;

impl SamplePerson {
    /// Their registration for an offering and a month, document in hand, no photo and no material yet.
    pub fn registration(&self, offering: &str, month: NaiveDate) -> Register {
        Register {
            channel: Channel::Counter,
            document: DocumentEntry::resident_card(self.number.clone(), self.validity),
            original_seen: true,
            name: self.name.clone(),
            other_name: String::new(),
            telephone: self.telephone.clone(),
            email: self.email.clone(),
            employer: self.employer.clone(),
            contact: ContactEntry::default(),
            call: None,
            offering: offering.to_owned(),
            month,
            career: self.career.clone(),
            condition: None,
            rulings: Vec::new(),
            approval_reason: None,
            photo: None,
            materials_seen: Vec::new(),
            acknowledged: Vec::new(),
        }
    }
}
