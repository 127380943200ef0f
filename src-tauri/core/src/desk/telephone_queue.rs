//! The queue of telephone registrations, the desk's own address, and a name spelled for the voice.

use super::contact::{name_unread, owed, shown_call};
use super::papers::issuer;
use super::request::CheckName;
use super::view::{DeskAddress, SpelledCharacter, TelephoneQueue, TelephoneRow};
use super::{Desk, shown};
use crate::error::Result;
use crate::model::spelling::read_aloud;
use crate::model::{CallDirection, Moment};
use crate::rules::Rulebook;
use crate::rules::calendar::workdays_since;
use crate::store::Reader;
use crate::store::tables::overview::Overview;
use crate::store::tables::{call, day, registration};
use chrono::NaiveDate;

/// Registrations by telephone that are provisional and have no ticket: those to call back first, then by age.
pub fn telephone_queue(desk: &Desk, now: Moment) -> Result<TelephoneQueue> {
    let (book, today) = (desk.rulebook(), now.day());
    desk.read(|store, _| {
        let reader = store.reader();
        let waiting = day::provisional(reader)?;
        let rows = in_order(reader, &book, today, &waiting.rows)?;
        Ok(TelephoneQueue { rows, count: waiting.count })
    })
}

/// Those to call back first, the others as they come.
pub(super) fn in_order(
    reader: &Reader,
    book: &Rulebook,
    today: NaiveDate,
    waiting: &[Overview],
) -> Result<Vec<TelephoneRow>> {
    let rows = waiting.iter().map(|row| queued(reader, book, today, row));
    let mut rows: Vec<TelephoneRow> = rows.collect::<Result<_>>()?;
    // Stable: what is not to be called back keeps its order by age.
    rows.sort_by_key(|it| (!it.call_back_due, if it.call_back_due { it.call_back_on } else { None }));
    Ok(rows)
}

fn queued(reader: &Reader, book: &Rulebook, today: NaiveDate, overview: &Overview) -> Result<TelephoneRow> {
    let row = registration::get(reader, overview.id)?;
    let calls = call::of(reader, row.id)?;
    let attempts = calls.iter().filter(|call| call.direction == CallDirection::Outgoing).count();
    let last_call = calls.into_iter().next().map(|call| shown_call(reader, call)).transpose()?;
    let call_back_on = last_call.as_ref().and_then(|call| call.call_back_on);
    Ok(TelephoneRow {
        row: shown::row(book, overview),
        waiting: workdays_since(&book.calendars, overview.registered_at.day(), today),
        name_unread: name_unread(&row),
        owed: owed(reader, overview, &row)?,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        last_call,
        call_back_on,
        call_back_due: call_back_on.is_some_and(|day| day <= today),
    })
}

/// Where the desk is and where money goes, in the rulebook's words.
pub fn desk_address(desk: &Desk) -> DeskAddress {
    let book = desk.rulebook();
    let (issuer, account) = (issuer(&book), &book.account);
    DeskAddress {
        institution: issuer.name,
        address: issuer.address,
        hours: issuer.hours,
        telephones: book.institution.registration_telephones.quote.clone(),
        account_holder: account.holder.quote.clone(),
        account_bank: account.bank.quote.clone(),
        account_number: account.number.quote.clone(),
    }
}

/// A name character by character with its readings, to be read back to a caller.
pub fn spell_name(request: &CheckName) -> Vec<SpelledCharacter> {
    let read = read_aloud(request.name.trim()).into_iter();
    read.map(|(character, reading)| SpelledCharacter {
        character: character.to_string(),
        reading: reading.map(str::to_owned),
    })
    .collect()
}
