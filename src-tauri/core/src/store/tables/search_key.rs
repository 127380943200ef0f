//! The tables `search_key`, sorted by key, and `search_recent`, sorted by the key's head and then by place. What is rare is
//! read from the first whole; of what is common the newest are read from the second. Either way a few thousand entries
//! side by side are the most that is looked at.

use super::glance::Seq;
use crate::error::Result;
use crate::store::search_keys::{head, head_length, whole_name};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// Entries read of a range before the newest are tried, and before what is looked for counts as common.
const RARE: [usize; 2] = [400, 3000];
/// Entries of the newest tried before the range is read on.
const TRIED: usize = 1500;
/// Entries read of the newest once enough rows are found, only to count on.
const COUNTED_ON: usize = 500;

/// Something to look for.
pub(crate) struct Wanted<'a> {
    /// How its keys begin.
    pub(crate) prefix: String,
    /// Which of them are meant; all where there is nothing to ask.
    pub(crate) is_meant: Option<&'a dyn Fn(&str) -> bool>,
}

/// What was found.
#[derive(Default)]
pub(crate) struct Found {
    /// Places, the newest of them in any case.
    pub(crate) places: BTreeSet<Seq>,
    /// Whether there may be more.
    pub(crate) more: bool,
}

/// Add keys of a registration.
pub(crate) fn insert(writer: &Connection, seq: Seq, keys: &BTreeSet<String>) -> Result<()> {
    let mut sorted = writer.prepare_cached("INSERT INTO search_key (key, seq) VALUES (?1, ?2)")?;
    let mut recent =
        writer.prepare_cached("INSERT INTO search_recent (head, seq, key) VALUES (?1, ?2, ?3)")?;
    for key in keys {
        sorted.execute(params![key, seq])?;
        recent.execute(params![head(key), seq, key])?;
    }
    Ok(())
}

/// Remove keys of a registration.
pub(crate) fn remove(writer: &Connection, seq: Seq, keys: &BTreeSet<String>) -> Result<()> {
    let mut sorted = writer.prepare_cached("DELETE FROM search_key WHERE key = ?1 AND seq = ?2")?;
    let mut recent =
        writer.prepare_cached("DELETE FROM search_recent WHERE head = ?1 AND seq = ?2 AND key = ?3")?;
    for key in keys {
        sorted.execute(params![key, seq])?;
        recent.execute(params![head(key), seq, key])?;
    }
    Ok(())
}

/// The newest people with exactly this folded name.
pub(crate) fn exact(reader: &Connection, folded: &str, limit: usize) -> Result<Vec<Seq>> {
    let mut statement =
        reader.prepare_cached("SELECT seq FROM search_key WHERE key = ?1 ORDER BY seq DESC LIMIT ?2")?;
    let rows = statement.query_map(params![whole_name(folded), limit as i64], |row| row.get("seq"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether any key begins so.
pub(crate) fn begins(reader: &Connection, prefix: &str) -> Result<bool> {
    let mut statement =
        reader.prepare_cached("SELECT 1 FROM search_key WHERE key >= ?1 AND key < ?2 LIMIT 1")?;
    Ok(statement.exists(params![prefix, behind(prefix)])?)
}

/// Find what is wanted: of the newest at least `shown`, of all about `counted` where there are as many. Neither way is known
/// to be the shorter one beforehand, so each is tried a little before it is gone to its end.
pub(crate) fn find(reader: &Connection, wanted: &Wanted<'_>, shown: usize, counted: usize) -> Result<Found> {
    let heads = heads(reader, &wanted.prefix)?;
    let counted = shown.max(counted / heads.len().max(1));
    let is_head = wanted.prefix.chars().count() <= head_length(&wanted.prefix);
    let [few, many] = if is_head && wanted.is_meant.is_none() { [0, 0] } else { RARE };
    let newest = |limit| newest(reader, wanted, &heads, shown, counted, limit);
    if let Some(found) = range(reader, wanted, few)? {
        return Ok(found);
    }
    if let Some(found) = newest(TRIED)? {
        return Ok(found);
    }
    if let Some(found) = range(reader, wanted, many)? {
        return Ok(found);
    }
    Ok(newest(usize::MAX)?.unwrap_or_default())
}

/// The keys that begin so; none where they are more than `limit`.
fn range(reader: &Connection, wanted: &Wanted<'_>, limit: usize) -> Result<Option<Found>> {
    let mut statement =
        reader.prepare_cached("SELECT seq, key FROM search_key WHERE key >= ?1 AND key < ?2")?;
    let mut rows = statement.query(params![wanted.prefix, behind(&wanted.prefix)])?;
    let (mut found, mut read) = (Found::default(), 0);
    while let Some(row) = rows.next()? {
        read += 1;
        if read > limit {
            return Ok(None);
        }
        if wanted.is_meant.is_none_or(|is_meant| is_meant(text(row.get_ref(1)))) {
            found.places.insert(row.get(0)?);
        }
    }
    Ok(Some(found))
}

/// The newest of each head; none where `limit` entries of one were not enough for `shown`.
fn newest(
    reader: &Connection,
    wanted: &Wanted<'_>,
    heads: &[String],
    shown: usize,
    counted: usize,
    limit: usize,
) -> Result<Option<Found>> {
    let mut all = Found::default();
    let mut statement =
        reader.prepare_cached("SELECT seq, key FROM search_recent WHERE head = ?1 ORDER BY seq DESC")?;
    for head in heads {
        let mut rows = statement.query([head])?;
        let mut places: BTreeSet<Seq> = BTreeSet::new();
        let (mut read, mut read_on) = (0, 0);
        while let Some(row) = rows.next()? {
            read += 1;
            if read > limit && places.len() < shown {
                return Ok(None);
            }
            let key = text(row.get_ref(1));
            if key.starts_with(&wanted.prefix) && wanted.is_meant.is_none_or(|is_meant| is_meant(key)) {
                places.insert(row.get(0)?);
            }
            read_on += usize::from(places.len() > shown);
            if places.len() > counted || read_on > COUNTED_ON {
                all.more = true;
                break;
            }
        }
        all.places.extend(places);
    }
    Ok(Some(all))
}

/// The heads that keys beginning so have.
fn heads(reader: &Connection, prefix: &str) -> Result<Vec<String>> {
    if prefix.chars().count() >= head_length(prefix) {
        return Ok(vec![head(prefix).to_owned()]);
    }
    let mut statement =
        reader.prepare_cached("SELECT min(head) FROM search_recent WHERE head >= ?1 AND head < ?2")?;
    let (mut heads, mut from) = (Vec::new(), prefix.to_owned());
    while let Some(head) =
        statement.query_row(params![from, behind(prefix)], |row| row.get::<_, Option<String>>(0))?
    {
        from = format!("{head}\u{0}");
        heads.push(head);
    }
    Ok(heads)
}

/// The first text behind all that begin so.
fn behind(prefix: &str) -> String {
    format!("{prefix}\u{10FFFF}")
}

fn text(value: rusqlite::Result<ValueRef<'_>>) -> &str {
    value.ok().and_then(|value| value.as_str().ok()).unwrap_or_default()
}
