//! Whether a file is a ticket of this desk, unchanged and in force.

use super::prepared::digest;
use crate::desk::Desk;
use crate::desk::view::TicketCheck;
use crate::error::Result;
use crate::model::{TicketNumber, TicketStanding};
use crate::store::Reader;
use crate::store::tables::ticket::{self, TicketRow};
use crate::store::tables::{ticket_file, ticket_volume};
use lopdf::Document;

/// Say what a file is, by its SHA-256 in the register of every file that the desk made; one that is not there is judged by
/// the number that it bears. A print file is current while every ticket in it is in force.
pub fn verify_ticket(desk: &Desk, file: &[u8]) -> Result<TicketCheck> {
    let sha256 = digest(file);
    let known = desk.read(|store, _| of_register(store.reader(), &sha256))?;
    match known {
        Some(check) => Ok(check),
        None => {
            // A file from outside is read without holding anybody up.
            let numbers = numbers_in(file);
            desk.read(|store, _| of_number(store.reader(), numbers))
        }
    }
}

fn of_register(reader: &Reader, sha256: &str) -> Result<Option<TicketCheck>> {
    if let Some(file) = ticket_file::get(reader, sha256)? {
        let row = ticket::get(reader, file.ticket_id)?;
        let standing = if row.voided_at.is_some() { TicketStanding::Void } else { TicketStanding::Current };
        return Ok(Some(check(standing, &row)));
    }
    let Some(volume) = ticket_volume::get(reader, sha256)? else { return Ok(None) };
    let mut void = Vec::new();
    for id in &volume.tickets.0 {
        let row = ticket::get(reader, *id)?;
        if row.voided_at.is_some() {
            void.push(row.number);
        }
    }
    let standing = if void.is_empty() { TicketStanding::Current } else { TicketStanding::Void };
    let pages = Some(u32::try_from(volume.tickets.0.len()).unwrap_or(u32::MAX));
    Ok(Some(TicketCheck { numbers: void, pages, ..unknown(standing) }))
}

fn of_number(reader: &Reader, numbers: Vec<String>) -> Result<TicketCheck> {
    for number in &numbers {
        if let Some(row) = ticket::by_number(reader, number)? {
            return Ok(check(TicketStanding::Changed, &row));
        }
    }
    let own = numbers.iter().find(|number| number.len() == 12 && number.bytes().all(|b| b.is_ascii_digit()));
    let check_digit = own.map(|number| TicketNumber::parse(number).is_some());
    let numbers = own.cloned().into_iter().collect();
    Ok(TicketCheck { numbers, check_digit, ..unknown(TicketStanding::Foreign) })
}

fn check(standing: TicketStanding, row: &TicketRow) -> TicketCheck {
    TicketCheck {
        check_digit: (!row.number_given).then(|| TicketNumber::parse(&row.number).is_some()),
        numbers: vec![row.number.clone()],
        issued_at: Some(row.issued_at),
        voided_at: row.voided_at,
        void_cause: row.void_cause,
        ..unknown(standing)
    }
}

fn unknown(standing: TicketStanding) -> TicketCheck {
    TicketCheck {
        standing,
        numbers: Vec::new(),
        pages: None,
        check_digit: None,
        issued_at: None,
        voided_at: None,
        void_cause: None,
    }
}

/// What may be a ticket's number on the first page: words of 4 to 30 letters, digits and hyphens with a digit, and lines of
/// digits in groups joined.
fn numbers_in(file: &[u8]) -> Vec<String> {
    let Ok(document) = Document::load_mem(file) else { return Vec::new() };
    let Ok(text) = document.extract_text(&[1]) else { return Vec::new() };
    let mut numbers = Vec::new();
    for line in text.lines() {
        let joined: String = line.split_whitespace().collect();
        let words = line.split_whitespace().map(str::to_owned);
        let likely = |word: &String| crate::model::read_given_number(word).as_ref() == Some(word);
        numbers.extend(std::iter::once(joined).chain(words).filter(likely));
    }
    numbers
}
