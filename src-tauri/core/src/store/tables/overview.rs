//! The view `overview`: one row a registration with everything a list shows and every fact a gate asks for.

use crate::error::{Code, Error, Result};
use crate::model::{
    CandidateId, Channel, ClerkId, Fact, Moment, NextStep, RegistrationId, RegistrationState, Sex,
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A registration at a glance.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Overview {
    pub(crate) id: RegistrationId,
    pub(crate) candidate_id: CandidateId,
    pub(crate) name: String,
    /// A Chinese name beside a Latin one; may be empty.
    pub(crate) other_name: String,
    pub(crate) sex: Sex,
    pub(crate) number: String,
    pub(crate) telephone: String,
    pub(crate) offering: String,
    pub(crate) month: NaiveDate,
    pub(crate) channel: Channel,
    pub(crate) state: RegistrationState,
    pub(crate) registered_at: Moment,
    pub(crate) registered_by: ClerkId,
    pub(crate) clerk_name: String,
    pub(crate) photo: Option<String>,
    pub(crate) ticket_number: Option<String>,
    /// A19: an image was seen, and the original is owed at the exam room's door.
    pub(crate) original_at_door: bool,
    /// Facts not yet there, in the order of the road.
    pub(crate) missing: Vec<Fact>,
    pub(crate) seated: bool,
}

const FACTS: [(Fact, &str); 5] = [
    (Fact::OriginalSeen, "original_seen"),
    (Fact::ConditionApproved, "condition_approved"),
    (Fact::PhotoAccepted, "photo_accepted"),
    (Fact::MaterialsComplete, "materials_complete"),
    (Fact::Paid, "paid"),
];

impl Overview {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut missing = Vec::new();
        let original_at_door = row.get("original_at_door")?;
        for (fact, column) in FACTS {
            let waits_at_door = fact == Fact::OriginalSeen && original_at_door;
            if !row.get::<_, bool>(column)? && !waits_at_door {
                missing.push(fact);
            }
        }
        Ok(Self {
            id: row.get("id")?,
            candidate_id: row.get("candidate_id")?,
            name: row.get("name")?,
            other_name: row.get("other_name")?,
            sex: row.get("sex")?,
            number: row.get("number")?,
            telephone: row.get("telephone")?,
            offering: row.get("offering")?,
            month: row.get("month")?,
            channel: row.get("channel")?,
            state: row.get("state")?,
            registered_at: row.get("registered_at")?,
            registered_by: row.get("registered_by")?,
            clerk_name: row.get("clerk_name")?,
            photo: row.get("photo")?,
            ticket_number: row.get("ticket_number")?,
            original_at_door,
            missing,
            seated: row.get("seated")?,
        })
    }

    /// Whether the fact is there.
    pub(crate) fn has(&self, fact: Fact) -> bool {
        !self.missing.contains(&fact)
    }

    /// The next thing to do. The one place that knows; what is stored of it, [`super::glance`] keeps.
    pub(crate) fn next_step(&self) -> NextStep {
        match self.missing.first() {
            Some(Fact::OriginalSeen) => NextStep::SeeOriginal,
            Some(Fact::ConditionApproved) => NextStep::ApproveCondition,
            Some(Fact::PhotoAccepted) => NextStep::Photo,
            Some(Fact::MaterialsComplete) => NextStep::Materials,
            Some(Fact::Paid) => NextStep::Payment,
            None if !self.seated => NextStep::Seat,
            None if self.ticket_number.is_none() => NextStep::Ticket,
            None => NextStep::Nothing,
        }
    }
}

/// One registration.
pub(crate) fn get(reader: &Connection, id: RegistrationId) -> Result<Overview> {
    find(reader, id)?.ok_or_else(|| Error::new(Code::NotFound).with("what", "registration"))
}

/// One registration, where there still is one.
pub(crate) fn find(reader: &Connection, id: RegistrationId) -> Result<Option<Overview>> {
    let mut statement = reader.prepare_cached("SELECT * FROM overview WHERE id = ?1")?;
    Ok(statement.query_row([id], Overview::read).optional()?)
}

/// Registrations taken from `from` on and before `to`, newest first.
pub(crate) fn taken_between(reader: &Connection, from: Moment, to: Moment) -> Result<Vec<Overview>> {
    let sql = "SELECT * FROM overview WHERE registered_at >= ?1 AND registered_at < ?2 ORDER BY registered_at DESC, id DESC";
    collect(reader, sql, params![from, to])
}

/// Everything still under way.
pub(crate) fn open(reader: &Connection) -> Result<Vec<Overview>> {
    collect(reader, "SELECT * FROM overview WHERE state IN ('provisional', 'open')", params![])
}

fn collect(reader: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<Vec<Overview>> {
    let mut statement = reader.prepare_cached(sql)?;
    let rows = statement.query_map(values, Overview::read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
