//! 发放登记: what went to whom, when and how. Append-only: a mistake is met by a line that takes it back.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, DispatchId, DispatchMeans, Moment, RegistrationId, TicketId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// One line of the register.
    TicketDispatchRow in "ticket_dispatch" {
        /// The line.
        id: DispatchId,
        /// Noted at.
        desk_id: DeskId,
        /// Whose ticket.
        registration_id: RegistrationId,
        /// Which of theirs.
        ticket_id: TicketId,
        /// How it went.
        means: DispatchMeans,
        /// To whom: a name, an e-mail address, an address; may be empty.
        addressee: String,
        /// The line that this one takes back.
        takes_back: Option<DispatchId>,
        /// Why it is taken back.
        reason: Option<String>,
        /// When.
        at: Moment,
        /// By whom.
        noted_by: ClerkId,
    }
}

/// The line with this id.
pub(crate) fn get(reader: &Connection, id: DispatchId) -> Result<TicketDispatchRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "dispatch"))
}

/// Every line about a registration, newest first.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<TicketDispatchRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY rowid DESC", registration)
}
