//! Checking the originals: every page, every digest, and whether what registrations refer to is there.

use super::file::Open;
use super::{Originals, damaged};
use crate::error::{Code, Error, Result};
use crate::model::hex;
use crate::store::connection;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What a check of the originals counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OriginalsCheck {
    /// Originals kept, each as it was received.
    pub kept: u32,
    /// Of these, referred to by no registration: a photo was replaced or taken back, or a crash came between. Harmless.
    pub unused: u32,
    /// Referred to by a registration and not there.
    pub missing: u32,
    /// Why they are not all as they should be; none where they are.
    pub problem: Option<Error>,
}

impl Originals {
    /// Check every page and every digest, and compare with what registrations refer to. What is wrong is counted, not
    /// an error: the counter does not depend on it.
    pub(crate) fn check(&self, referred: &BTreeSet<String>) -> OriginalsCheck {
        let mut kept = BTreeSet::new();
        let found = self.open(Open::Existing).and_then(|opened| match opened {
            Some(connection) => look(&connection, &mut kept),
            None => Ok(()),
        });
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let missing = count(referred.difference(&kept).count());
        let lost = || Error::new(Code::OriginalsMissing).with("count", missing);
        OriginalsCheck {
            unused: count(kept.difference(referred).count()),
            kept: count(kept.len()),
            missing,
            problem: found.err().or_else(|| (missing > 0).then(lost)),
        }
    }
}

/// Collect the digests of all that are as they were received.
fn look(connection: &Connection, kept: &mut BTreeSet<String>) -> Result<()> {
    let pages = connection::verify(connection).map_err(damaged);
    let mut changed = false;
    let mut statement = connection.prepare("SELECT sha256, bytes FROM original").map_err(damaged)?;
    let mut rows = statement.query([]).map_err(damaged)?;
    while let Some(row) = rows.next().map_err(damaged)? {
        let sha256: String = row.get(0).map_err(damaged)?;
        let bytes = row.get_ref(1).and_then(|bytes| Ok(bytes.as_blob()?)).map_err(damaged)?;
        if hex(&Sha256::digest(bytes)) == sha256 {
            kept.insert(sha256);
        } else {
            changed = true;
        }
    }
    if changed { Err(Error::new(Code::OriginalsDamaged)) } else { pages }
}
