//! Putting another rulebook in force: a new year's notice, or a corrected one, without a new program. Whom it
//! touches is shown first.

use super::inner::supervisor;
use super::request::{LoadRulebook, PreviewRulebook};
use super::rulebook_page::page_in;
use super::standard::{Change, Reach, Touched, promised_otherwise, reach, written};
use super::view::{RulebookPage, StandardPreview, StandardTouched};
use super::{Desk, judging, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, hex};
use crate::rules::rulebook::RULEBOOK_2026;
use crate::rules::standard::StandardEffect;
use crate::rules::{Rulebook, RulebookError};
use crate::store::tables::rulebook::{self, RulebookRow};
use crate::store::tables::staged_file;
use crate::store::{Op, Reader};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// The most people that a preview names.
const MOST_SHOWN: usize = 200;

/// Whom a rulebook from a file that was received would touch: a supervisor's; nothing is written.
///
/// # Errors
/// As [`load_rulebook`], but for the reason and the fingerprint.
pub fn preview_rulebook(desk: &Desk, now: Moment, request: &PreviewRulebook) -> Result<StandardPreview> {
    let (book, _) = read(desk, &request.token)?;
    let present = desk.rulebook();
    desk.read(|store, _| Ok(look(store.reader(), now.day(), &present, &book)?.0))
}

/// Load it as previewed: a supervisor's. Registrations under way are judged again, what they owe and their
/// tickets stay, and who is touched is kept to be told.
///
/// # Errors
/// [`Code::RulebookRefused`] for a broken or contradictory one, with its line and the reason, and
/// [`Code::RulebookTooOld`] for one of an earlier year: the one in force stays. [`Code::WrongState`] where it
/// is the one in force; [`Code::ChangedSince`] where the preview does not hold any more;
/// [`Code::ReasonMissing`]; [`Code::SupervisorOnly`].
pub fn load_rulebook(desk: &Desk, now: Moment, request: &LoadRulebook) -> Result<RulebookPage> {
    let (book, body) = read(desk, &request.token)?;
    let present = desk.rulebook();
    let page = desk.change_as_supervisor(Op::LoadRulebook, now, |tx, clerk| {
        let (preview, reach) = look(tx.reader(), now.day(), &present, &book)?;
        if preview.unchanged {
            return Err(Error::new(Code::WrongState).with("state", "rulebook_in_force"));
        }
        if preview.fingerprint != request.fingerprint {
            return Err(Error::new(Code::ChangedSince));
        }
        let reason = text::reason(Some(&request.reason))?;
        tx.because(&reason);
        let row = RulebookRow {
            sha256: book.digest.clone(),
            desk_id: tx.desk_id(),
            year: book.notice.year,
            loaded_at: now,
            loaded_by: clerk.id,
            body,
        };
        rulebook::keep(tx, &row)?;
        let (before, after) = (present.digest.as_str(), book.digest.as_str());
        written(tx, &Change { year: book.notice.year, policy: None, before, after }, reach, &reason)?;
        page_in(tx.reader(), &book)
    })?;
    desk.put_in_force(book);
    Ok(page)
}

fn read(desk: &Desk, token: &str) -> Result<(Rulebook, String)> {
    let bytes = desk.read(|store, clerk| {
        supervisor(clerk)?;
        staged_file::get(store.reader(), token)
    })?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Error::new(Code::RulebookRefused).with("line", 0).with("reason", "not UTF-8 text"))?;
    let book = Rulebook::load(&text)?;
    let present = desk.rulebook().notice.year;
    if book.notice.year < present {
        return Err(Error::new(Code::RulebookTooOld).with("year", book.notice.year).with("present", present));
    }
    Ok((book, text))
}

fn look(
    reader: &Reader,
    today: NaiveDate,
    present: &Rulebook,
    book: &Rulebook,
) -> Result<(StandardPreview, Reach)> {
    let promises = promised_otherwise(reader, today, present, book)?;
    let reach = reach(reader, present, (book, &judging::policies(reader, book)?), &promises)?;
    let count = |which: &dyn Fn(&Touched) -> bool| {
        u32::try_from(reach.touched.iter().filter(|it| which(it)).count()).unwrap_or(u32::MAX)
    };
    // Named by the rulebook in force, which knows what the other one may not offer any more.
    let shown = reach
        .touched
        .iter()
        .take(MOST_SHOWN)
        .map(|it| StandardTouched { row: shown::row(present, &it.overview), effects: it.effects.clone() });
    let people: Vec<_> = reach.touched.iter().map(|it| (it.row.id, &it.effects)).collect();
    let named = serde_json::to_vec(&(&present.digest, &book.digest, people, reach.earlier))?;
    let preview = StandardPreview {
        year: book.notice.year,
        from: book.notice.from,
        title: book.notice.title.quote.clone(),
        unchanged: present.digest == book.digest,
        touched: shown.collect(),
        count: count(&|_| true),
        tickets: count(&|it| it.overview.ticket_number.is_some()),
        fees: count(&|it| it.effects.iter().any(|effect| matches!(effect, StandardEffect::Fee { .. }))),
        earlier: reach.earlier,
        fingerprint: hex(&Sha256::digest(named)),
    };
    Ok((preview, reach))
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
