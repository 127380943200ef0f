//! Everybody whose photo may come, to tell by a file's name whose it is.

use super::Desk;
use crate::error::Result;
use crate::photo::roster::{Person, Roster};
use crate::store::tables::{identity_document, overview, registration};

/// The candidates of all registrations under way. Their numbers do not leave it but masked.
pub fn roster(desk: &Desk) -> Result<Roster> {
    desk.read(|store, _| {
        let reader = store.reader();
        let mut people = Vec::new();
        for open in overview::open(reader)? {
            let row = registration::get(reader, open.id)?;
            let document = identity_document::get(reader, &row.document_id)?;
            let names = [open.name.as_str(), open.other_name.as_str()];
            let ticket = open.ticket_number.as_deref();
            let mut person = Person::new(&names, &document.number, &document.match_key, ticket);
            person.registrations.push(open.id);
            people.push(person);
        }
        Ok(Roster::new(people))
    })
}
