//! 批次.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, SittingId};
use crate::seating::SittingPlan;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// One exam month made concrete.
    SittingRow in "sitting" {
        /// The sitting.
        id: SittingId,
        /// Made by.
        desk_id: DeskId,
        /// The plan's month, its first day.
        month: NaiveDate,
        /// The day of 理论知识.
        theory_date: NaiveDate,
        /// It begins, `09:00`.
        theory_starts: String,
        /// It ends.
        theory_ends: String,
        /// The day of 技能考核.
        skill_date: NaiveDate,
        /// It begins.
        skill_starts: String,
        /// It ends.
        skill_ends: String,
        /// 考点.
        site: String,
        /// 考点地址.
        site_address: String,
        /// 报名截止.
        application_deadline: Option<NaiveDate>,
        /// When it was cancelled.
        cancelled_at: Option<Moment>,
        /// By whom.
        cancelled_by: Option<ClerkId>,
        /// Why.
        cancel_reason: Option<String>,
        /// When it was opened.
        opened_at: Moment,
    }
}

impl SittingRow {
    /// A new one, which takes place.
    pub(crate) fn opened(
        (id, desk_id): (SittingId, DeskId),
        month: NaiveDate,
        plan: SittingPlan,
        opened_at: Moment,
    ) -> Self {
        Self {
            id,
            desk_id,
            month,
            theory_date: plan.theory_date,
            theory_starts: plan.theory_starts,
            theory_ends: plan.theory_ends,
            skill_date: plan.skill_date,
            skill_starts: plan.skill_starts,
            skill_ends: plan.skill_ends,
            site: plan.site,
            site_address: plan.site_address,
            application_deadline: plan.application_deadline,
            cancelled_at: None,
            cancelled_by: None,
            cancel_reason: None,
            opened_at,
        }
    }

    /// When and where it takes place.
    pub(crate) fn plan(&self) -> SittingPlan {
        SittingPlan {
            theory_date: self.theory_date,
            theory_starts: self.theory_starts.clone(),
            theory_ends: self.theory_ends.clone(),
            skill_date: self.skill_date,
            skill_starts: self.skill_starts.clone(),
            skill_ends: self.skill_ends.clone(),
            site: self.site.clone(),
            site_address: self.site_address.clone(),
            application_deadline: self.application_deadline,
        }
    }

    /// The same sitting at another time or place.
    pub(crate) fn with(self, plan: SittingPlan) -> Self {
        let (cancelled_at, cancelled_by, cancel_reason) =
            (self.cancelled_at, self.cancelled_by, self.cancel_reason);
        let moved = Self::opened((self.id, self.desk_id), self.month, plan, self.opened_at);
        Self { cancelled_at, cancelled_by, cancel_reason, ..moved }
    }

    /// The first day of its exam.
    pub(crate) fn first_day(&self) -> NaiveDate {
        self.theory_date.min(self.skill_date)
    }

    /// The last day of its exam.
    pub(crate) fn last_day(&self) -> NaiveDate {
        self.theory_date.max(self.skill_date)
    }
}

/// The sitting with this id.
pub(crate) fn get(reader: &Connection, id: SittingId) -> Result<SittingRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "sitting"))
}

/// The sitting with this id, where it takes place: [`Code::WrongState`] once it is cancelled.
pub(crate) fn get_open(reader: &Connection, id: SittingId) -> Result<SittingRow> {
    let row = get(reader, id)?;
    if row.cancelled_at.is_some() {
        return Err(Error::new(Code::WrongState).with("state", "sitting_cancelled"));
    }
    Ok(row)
}

/// Sittings that take place and are not over before `day`, soonest first.
pub(crate) fn from_day(reader: &Connection, day: NaiveDate) -> Result<Vec<SittingRow>> {
    let which = "WHERE max(theory_date, skill_date) >= ?1 AND cancelled_at IS NULL
        ORDER BY min(theory_date, skill_date), id";
    find_all(reader, which, day)
}

/// Sittings not over before `day`, cancelled ones too, and those whose people are still to be told of something.
pub(crate) fn with_cancelled(reader: &Connection, day: NaiveDate) -> Result<Vec<SittingRow>> {
    let which = "WHERE max(theory_date, skill_date) >= ?1 OR id IN (
            SELECT c.sitting_id FROM sitting_change c JOIN notification n ON n.change_id = c.id WHERE n.told_at IS NULL)
        ORDER BY min(theory_date, skill_date), id";
    find_all(reader, which, day)
}

/// Sittings of a month that take place.
pub(crate) fn of_month(reader: &Connection, month: NaiveDate) -> Result<Vec<SittingRow>> {
    find_all(reader, "WHERE month = ?1 AND cancelled_at IS NULL ORDER BY id", month)
}
