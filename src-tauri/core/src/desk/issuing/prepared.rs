//! A ticket read and ready to be laid out, outside the store's lock from here on.

use super::file_name::Fields;
use crate::desk::Desk;
use crate::desk::papers::ticket_of;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationId, TicketId, hex};
use crate::paper::AdmitTicket;
use crate::store::tables::ticket::TicketRow;
use crate::store::tables::ticket_file::{self, TicketFileRow};
use crate::store::tables::{identity_document, registration, ticket};
use crate::store::{Reader, Tx};
use sha2::{Digest, Sha256};

/// What a ticket's file is made of.
pub(in crate::desk) struct Prepared {
    /// Whose.
    pub(super) registration: RegistrationId,
    /// Which of theirs.
    pub(in crate::desk) ticket: TicketId,
    /// When it was issued.
    pub(in crate::desk) issued_at: Moment,
    /// What it prints.
    pub(in crate::desk) paper: AdmitTicket,
    /// What a file may be called by.
    pub(super) fields: Fields,
    /// Seat number in the room.
    pub(super) seat: Option<u32>,
    /// Files made of it before.
    pub(super) files: Vec<TicketFileRow>,
}

impl Prepared {
    /// Read the ticket in force. It is dated as it was issued, so that its file is the same bytes whenever it is made.
    pub(in crate::desk) fn read(desk: &Desk, reader: &Reader, id: RegistrationId) -> Result<Self> {
        let row = in_force(reader, id)?;
        let (view, paper) = ticket_of(desk, reader, id, row.issued_at)?;
        let document = identity_document::get(reader, &registration::get(reader, id)?.document_id)?;
        let signs: Vec<char> = document.number.chars().filter(char::is_ascii_alphanumeric).collect();
        let occupation = view.row.occupation.clone();
        let fields = Fields {
            ticket_number: row.number,
            name: view.row.name.clone(),
            number_tail: signs.iter().skip(signs.len().saturating_sub(4)).collect(),
            room: view.seat.as_ref().map(|seat| seat.room_name.clone()).unwrap_or_default(),
            seat: view.seat.as_ref().map(|seat| format!("{:02}", seat.seat_number)).unwrap_or_default(),
            work_type: view.row.work_type.clone().unwrap_or_else(|| occupation.clone()),
            occupation,
            level: view.row.level.label().to_owned(),
        };
        let seat = view.seat.as_ref().map(|seat| seat.seat_number);
        let files = ticket_file::of(reader, row.id)?;
        Ok(Self { registration: id, ticket: row.id, issued_at: row.issued_at, paper, fields, seat, files })
    }

    /// Whether these bytes were made of the ticket while it said what it says now.
    pub(super) fn made(&self, content: &str, sha256: &str) -> bool {
        self.files.iter().any(|file| file.sha256 == sha256 && file.content == content)
    }
}

fn in_force(reader: &Reader, id: RegistrationId) -> Result<TicketRow> {
    let missing = || Error::new(Code::WrongState).with("state", "no_ticket");
    ticket::in_force(reader, id)?.ok_or_else(missing)
}

/// SHA-256 of a file's bytes, hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Keep that a file was made of a ticket; the same bytes are kept once.
pub(in crate::desk) fn register_file(
    tx: &mut Tx<'_>,
    ticket: TicketId,
    content: String,
    sha256: String,
) -> Result<()> {
    if ticket_file::get(tx.reader(), &sha256)?.is_some() {
        return Ok(());
    }
    let (desk_id, made_at, made_by) = (tx.desk_id(), tx.now(), tx.clerk());
    tx.insert(&TicketFileRow { sha256, desk_id, ticket_id: ticket, content, made_at, made_by })
}
