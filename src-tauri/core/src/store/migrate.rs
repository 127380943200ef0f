//! Migrations: numbered, append-only, each in its own transaction with its digest, so that a shipped one that was
//! edited later is noticed.

use crate::error::{Code, Error, Result};
use crate::model::hex;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// Every migration in order; the number is its place, counted from one.
const MIGRATIONS: [&str; 2] =
    [include_str!("../../migrations/0001_foundation.sql"), include_str!("../../migrations/0002_rules.sql")];

/// The schema this program knows.
pub(super) const fn known_schema() -> u32 {
    MIGRATIONS.len() as u32
}

/// The schema of an open database.
pub(super) fn schema_of(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Bring the database to the schema this program knows. A newer database is left untouched.
pub(super) fn migrate(connection: &mut Connection) -> Result<()> {
    let found = schema_of(connection)?;
    if found > known_schema() {
        return Err(Error::new(Code::DatabaseTooNew).with("found", found).with("known", known_schema()));
    }
    for (number, sql) in (1..).zip(MIGRATIONS) {
        let digest = hex(&Sha256::digest(sql.as_bytes()));
        if number <= found {
            check_applied(connection, number, &digest)?;
        } else {
            apply(connection, number, sql, &digest)?;
        }
    }
    Ok(())
}

/// Foreign keys are off meanwhile, because a table that others refer to is changed by building it anew; that every one
/// still holds is looked at before the commit.
fn apply(connection: &mut Connection, number: u32, sql: &str, digest: &str) -> Result<()> {
    connection.pragma_update(None, "foreign_keys", false)?;
    let applied = apply_unchecked(connection, number, sql, digest);
    connection.pragma_update(None, "foreign_keys", true)?;
    applied
}

fn apply_unchecked(connection: &mut Connection, number: u32, sql: &str, digest: &str) -> Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, digest TEXT NOT NULL) STRICT;",
    )?;
    transaction.execute_batch(sql)?;
    transaction.execute("INSERT INTO migration VALUES (?1, ?2)", params![number, digest])?;
    transaction.pragma_update(None, "user_version", number)?;
    if transaction.prepare("PRAGMA foreign_key_check")?.query([])?.next()?.is_some() {
        return Err(Error::new(Code::DatabaseDamaged));
    }
    Ok(transaction.commit()?)
}

fn check_applied(connection: &Connection, number: u32, digest: &str) -> Result<()> {
    let applied: Option<String> = connection
        .query_row("SELECT digest FROM migration WHERE number = ?1", [number], |row| row.get(0))
        .optional()?;
    if applied.as_deref() == Some(digest) {
        Ok(())
    } else {
        Err(Error::new(Code::MigrationChanged).with("number", number))
    }
}
