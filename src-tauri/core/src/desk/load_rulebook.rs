//! Putting another rulebook in force: a new year's notice, or a corrected one, without a new program.

use super::Desk;
use super::request::LoadRulebook;
use super::rulebook_page::page_in;
use super::view::RulebookPage;
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::rules::rulebook::RULEBOOK_2026;
use crate::rules::{Rulebook, RulebookError};
use crate::store::tables::rulebook::{self, RulebookRow};
use crate::store::tables::staged_file;
use crate::store::{Op, Reader};

/// Load a rulebook from a file that was received: a supervisor's. A broken or contradictory one is refused with its
/// line and the reason, and the one in force stays; so does one of an earlier year.
pub fn load_rulebook(desk: &Desk, now: Moment, request: &LoadRulebook) -> Result<RulebookPage> {
    let bytes = desk.read(|store, _| staged_file::get(store.reader(), &request.token))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Error::new(Code::RulebookRefused).with("line", 0).with("reason", "not UTF-8 text"))?;
    let book = Rulebook::load(&text)?;
    let present = desk.rulebook().notice.year;
    if book.notice.year < present {
        return Err(Error::new(Code::RulebookTooOld).with("year", book.notice.year).with("present", present));
    }
    let page = desk.change_as_supervisor(Op::LoadRulebook, now, |tx, clerk| {
        let row = RulebookRow {
            sha256: book.digest.clone(),
            desk_id: tx.desk_id(),
            year: book.notice.year,
            loaded_at: now,
            loaded_by: clerk.id,
            body: text,
        };
        rulebook::keep(tx, &row)?;
        page_in(tx.reader(), &book)
    })?;
    desk.put_in_force(book);
    Ok(page)
}

/// The rulebook in force for a store: the newest loaded, unless the program ships one of a later year.
pub(super) fn in_force(reader: &Reader) -> Result<Rulebook> {
    let shipped = Rulebook::load(RULEBOOK_2026)?;
    let loaded = rulebook::newest(reader)?.map(|text| Rulebook::load(&text)).transpose();
    Ok(match loaded {
        Ok(Some(book)) if book.notice.year >= shipped.notice.year => book,
        // One that an older program took and this one refuses does not keep anybody from working.
        Ok(_) | Err(_) => shipped,
    })
}

impl From<RulebookError> for Error {
    fn from(refused: RulebookError) -> Self {
        Self::new(Code::RulebookRefused).with("line", refused.line).with("reason", refused.reason)
    }
}
