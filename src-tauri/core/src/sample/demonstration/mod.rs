//! A desk filled with invented people at every stage of the road, built by the use cases a window calls.

mod cast;
mod days;
mod stage;

use crate::desk::request::{AddClerk, ConfirmRecoveryKey, FirstStart, OpenSitting, Unlock};
use crate::desk::view::{OfferingView, SittingView, Stage as DeskStage};
use crate::desk::{
    Desk, add_clerk, confirm_recovery_key, desk_status, first_start, intake_options, lock, open_sitting,
    unlock,
};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment, Role};
use cast::Cast;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use days::Slots;
use serde::Serialize;
use ts_rs::TS;

/// Somebody who may log in to the demonstration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemonstrationClerk {
    /// The clerk.
    pub id: ClerkId,
    /// A name that says it is invented.
    pub name: String,
    /// The passphrase, to be told: it guards nothing.
    pub passphrase: String,
}

/// What the demonstration set up.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Demonstration {
    /// The supervisor.
    pub supervisor: DemonstrationClerk,
    /// The clerk who took the registrations.
    pub clerk: DemonstrationClerk,
    /// The recovery key, confirmed.
    pub recovery_key: String,
    /// The sitting that the candidates want.
    pub sitting: SittingView,
    /// How many registrations were taken.
    pub registrations: u32,
    /// How many of them on the day of `now`.
    pub today: u32,
}

/// Name and passphrase of the supervisor and of the clerk: they guard nothing and may be shown.
pub const DEMONSTRATION_LOGINS: [(&str, &str); 2] =
    [("演示主管", "yanshi-zhuguan"), ("演示经办人", "yanshi-jingban")];

/// The most seats of a room.
const MOST_SEATS: usize = 500;

/// Fill a fresh desk: first start, a sitting in the next month of the plan, and `count` registrations of people who
/// are eligible, at every stage from provisional to ticketed, over the working days up to `now`. The same `seed` gives
/// the same people. The desk is left locked.
///
/// Costs in a development build, measured: 1.3 s of processor time for the passphrases and the fonts, and 0.11 s for
/// each registration, most of it the drawing, encoding and measuring of the portrait.
///
/// Errors: [`Code::AlreadySetUp`] on a desk that is not fresh, [`Code::ResourceMissing`] without fonts,
/// [`Code::NotInPlan`] where no month of the plan lies ahead of `now`.
pub fn demonstration(desk: &Desk, now: Moment, count: usize, seed: u64) -> Result<Demonstration> {
    if desk_status(desk, now)?.stage != DeskStage::NotSetUp {
        return Err(Error::new(Code::AlreadySetUp));
    }
    let slots = Slots::before(now, count, &desk.rulebook().calendars);
    let begin = slots.begin();
    let offerings = intake_options(desk, begin)?.offerings;
    let exam_date = next_exam(&offerings, now)?;
    let (supervisor, recovery_key) = set_up(desk, begin)?;
    let clerk = add(desk, begin)?;
    let sitting = open_sitting(desk, begin, &sitting_on(exam_date, count))?;
    let login = Unlock { clerk_id: clerk.id, passphrase: clerk.passphrase.clone() };
    unlock(desk, begin, &login)?;
    let mut cast = Cast::new(seed, &offerings, sitting.clone());
    for slot in slots.iter() {
        cast.take(desk, &slot)?;
    }
    lock(desk, now)?;
    let registrations = u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Demonstration { supervisor, clerk, recovery_key, sitting, registrations, today: slots.today() })
}

fn login(index: usize) -> (String, String) {
    let (name, passphrase) = DEMONSTRATION_LOGINS[index];
    (name.to_owned(), passphrase.to_owned())
}

fn set_up(desk: &Desk, now: Moment) -> Result<(DemonstrationClerk, String)> {
    let (name, passphrase) = login(0);
    let request = FirstStart { name: name.clone(), passphrase: passphrase.clone() };
    let issued = first_start(desk, now, &request)?;
    let id = issued.status.clerk.map(|clerk| clerk.id).ok_or_else(|| Error::internal("first clerk"))?;
    let recovery_key = issued.recovery_key;
    confirm_recovery_key(desk, now, &ConfirmRecoveryKey { recovery_key: recovery_key.clone() })?;
    Ok((DemonstrationClerk { id, name, passphrase }, recovery_key))
}

fn add(desk: &Desk, now: Moment) -> Result<DemonstrationClerk> {
    let (name, passphrase) = login(1);
    let request = AddClerk { name: name.clone(), role: Role::Clerk, passphrase: passphrase.clone() };
    let status = add_clerk(desk, now, &request)?;
    let added = status.clerks.into_iter().find(|clerk| clerk.name == name);
    let id = added.map(|clerk| clerk.id).ok_or_else(|| Error::internal("added clerk"))?;
    Ok(DemonstrationClerk { id, name, passphrase })
}

/// The first exam day of any offering that leaves room for the tickets.
fn next_exam(offerings: &[OfferingView], now: Moment) -> Result<NaiveDate> {
    let ahead = now.day().checked_add_days(Days::new(7)).unwrap_or(now.day());
    let months = offerings.iter().flat_map(|offering| &offering.months);
    let exams = months.filter_map(|month| fourth_saturday(*month)).filter(|day| *day > ahead);
    let this_month = now.day().with_day(1).unwrap_or(now.day());
    exams.min().ok_or_else(|| Error::new(Code::NotInPlan).with("month", this_month))
}

/// Exams are on Saturdays; the fourth leaves time inside the month.
fn fourth_saturday(month: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), Weekday::Sat, 4)
}

fn sitting_on(exam_date: NaiveDate, count: usize) -> OpenSitting {
    OpenSitting {
        exam_date,
        theory_starts: "09:00".to_owned(),
        theory_ends: "10:30".to_owned(),
        skill_starts: "11:00".to_owned(),
        skill_ends: "12:30".to_owned(),
        site: "演示考点".to_owned(),
        site_address: "北京市演示区示例路 1 号（并非真实地址）".to_owned(),
        room_name: "第一机房".to_owned(),
        seats: u32::try_from(count.clamp(30, MOST_SEATS)).unwrap_or(30),
        ..OpenSitting::default()
    }
}
