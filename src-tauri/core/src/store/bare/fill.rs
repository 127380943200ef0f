//! Filling a store with a million registrations in a minute or two: rows in the order of their ids, keys sorted before they
//! are written.

use super::{BarePerson, BareRows, insert};
use crate::error::Result;
use crate::model::{CandidateId, Moment, RegistrationId, TicketId, TicketNumber, new_id};
use crate::store::Store;
use crate::store::search_keys::{head, keys};
use crate::store::tables::glance::{self, Seq};
use crate::store::tables::registration::RegistrationRow;
use crate::store::tables::ticket::TicketRow;
use rusqlite::{Connection, params};

const DAY_MILLIS: i64 = 24 * 3600 * 1000;

/// What a verdict says of each condition is left out: neither the search nor the start page reads it, and it would be half of
/// the file.
fn shortened(like: &BareRows) -> RegistrationRow {
    let mut row = like.registration.clone();
    let verdict = &mut row.verdict.0;
    verdict.conditions.clear();
    verdict.required_materials.clear();
    verdict.nearest.clear();
    row
}

/// Keys of many registrations, one behind the other in one text.
#[derive(Default)]
struct Keys {
    text: String,
    places: Vec<(u64, u8, u32)>,
}

impl Keys {
    fn add(&mut self, key: &str, seq: Seq) {
        let length = u8::try_from(key.len()).unwrap_or(u8::MAX);
        if usize::from(length) == key.len() {
            self.places.push((self.text.len() as u64, length, u32::try_from(seq).unwrap_or_default()));
            self.text.push_str(key);
        }
    }

    fn write(&mut self, writer: &Connection) -> Result<()> {
        let text = &self.text;
        let key = |place: &(u64, u8, u32)| {
            let start = place.0 as usize;
            &text[start..start + usize::from(place.1)]
        };
        self.places.sort_unstable_by(|a, b| (key(a), a.2).cmp(&(key(b), b.2)));
        let mut sorted = writer.prepare("INSERT INTO search_key (key, seq) VALUES (?1, ?2)")?;
        for place in &self.places {
            sorted.execute(params![key(place), place.2])?;
        }
        self.places.sort_unstable_by(|a, b| (head(key(a)), a.2, key(a)).cmp(&(head(key(b)), b.2, key(b))));
        let mut recent = writer.prepare("INSERT INTO search_recent (head, seq, key) VALUES (?1, ?2, ?3)")?;
        for place in &self.places {
            recent.execute(params![head(key(place)), place.2, key(place)])?;
        }
        Ok(())
    }
}

impl Store {
    /// Register these people, each as `like`, evenly over the two thousand days before `now`; every second one has a ticket.
    pub(crate) fn fill(
        &mut self,
        like: &BareRows,
        people: impl ExactSizeIterator<Item = BarePerson>,
        now: Moment,
    ) -> Result<()> {
        let writer = &self.connection;
        writer.execute_batch(
            "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
             PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF;
             BEGIN; DROP INDEX identity_document_key;",
        )?;
        let step = 2000 * DAY_MILLIS / i64::try_from(people.len().max(1)).unwrap_or(1);
        let mut at = now.unix_millis() - 2001 * DAY_MILLIS;
        let (mut keys, registration) = (Keys::default(), shortened(like));
        for (index, person) in people.enumerate() {
            at += step;
            one(writer, (like, &registration), &person, at, index, &mut keys)?;
        }
        keys.write(writer)?;
        writer.execute_batch(
            "CREATE INDEX identity_document_key ON identity_document (match_key);
             COMMIT; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;
             PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;",
        )?;
        Ok(())
    }
}

fn one(
    writer: &Connection,
    (like, shortened): (&BareRows, &RegistrationRow),
    person: &BarePerson,
    at: i64,
    index: usize,
    all: &mut Keys,
) -> Result<()> {
    let mut random = [0; 10];
    random[..8].copy_from_slice(&(index as u64).to_be_bytes());
    let millis = u64::try_from(at).unwrap_or_default();
    let (candidate, registration): (CandidateId, RegistrationId) =
        (new_id(millis, random), new_id(millis, random));
    let document = new_id::<RegistrationId>(millis, random).to_string();
    let at = Moment::from_unix_millis(at).unwrap_or_else(Moment::epoch);
    let mut row = like.candidate.clone();
    (row.id, row.name, row.name_typed) = (candidate, person.name.clone(), person.name.clone());
    row.telephone.clone_from(&person.telephone);
    insert(writer, &row)?;
    let mut row = like.document.clone();
    (row.id, row.candidate_id) = (document.clone(), candidate);
    (row.number, row.match_key) = (person.number.clone(), person.number.clone());
    insert(writer, &row)?;
    let mut row = shortened.clone();
    (row.id, row.candidate_id, row.document_id, row.registered_at) = (registration, candidate, document, at);
    insert(writer, &row)?;
    for (place, material) in like.materials.iter().enumerate() {
        let mut row = material.clone();
        random[9] = u8::try_from(place).unwrap_or_default();
        row.id = new_id::<RegistrationId>(millis, random).to_string();
        row.registration_id = registration;
        insert(writer, &row)?;
    }
    let ticket = index.is_multiple_of(2).then(|| number(index)).flatten();
    if let Some(number) = &ticket {
        let (desk_id, issued_by) = (like.registration.desk_id, like.registration.registered_by);
        let id: TicketId = new_id(millis, random);
        let number = number.clone();
        let (registration_id, override_reason, voided_at) = (registration, None, None);
        insert(
            writer,
            &TicketRow {
                id,
                desk_id,
                registration_id,
                number,
                override_reason,
                issued_at: at,
                issued_by,
                voided_at,
                number_given: false,
                reissue_reason: None,
                void_cause: None,
            },
        )?;
    }
    let mut glance = like.glance.clone();
    (glance.id, glance.candidate_id, glance.registered_at) = (registration, candidate, at);
    (glance.name, glance.number) = (person.name.clone(), person.number.clone());
    (glance.telephone, glance.ticket_number) = (person.telephone.clone(), ticket);
    glance::insert(writer, &glance)?;
    let seq = writer.last_insert_rowid();
    keys(&glance::searched(&glance)).iter().for_each(|key| all.add(key, seq));
    Ok(())
}

fn number(index: usize) -> Option<String> {
    let (block, counter) = (u32::try_from(index / 100_000).ok()?, u32::try_from(index % 100_000).ok()?);
    TicketNumber::new(26, block + 100, counter).map(|number| number.to_string())
}

/// The search as it was: every name, number, telephone and ticket looked at.
pub(crate) fn scan(reader: &Connection, text: &str) -> Result<usize> {
    const FOUND: &str = "FROM glance WHERE name LIKE '%' || ?1 || '%' OR number LIKE '%' || ?1
        OR telephone LIKE '%' || ?1 OR ticket_number LIKE '%' || ?1";
    let sql = format!("SELECT count(*) {FOUND}");
    let total: u32 = reader.prepare_cached(&sql)?.query_row([text], |row| row.get(0))?;
    let sql = format!("SELECT * {FOUND} ORDER BY name = ?1 DESC, seq DESC LIMIT 50");
    let mut statement = reader.prepare_cached(&sql)?;
    let rows: Vec<String> =
        statement.query_map([text], |row| row.get("name"))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows.len().max(total as usize))
}
