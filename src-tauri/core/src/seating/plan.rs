//! When and where a sitting takes place.

use crate::model::{SittingEffect, Subject};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One subject's time: a day and two times of it as `09:00`, the second later than the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Period {
    /// The day.
    pub day: NaiveDate,
    /// It begins.
    pub starts: String,
    /// It ends.
    pub ends: String,
}

impl Period {
    /// Whether the two share a minute; one that begins when the other ends does not.
    pub fn overlaps(&self, other: &Self) -> bool {
        // Times of five characters stand in the order of the day.
        self.day == other.day && self.starts < other.ends && other.starts < self.ends
    }
}

/// 批次: when and where the two subjects are sat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SittingPlan {
    /// The day of 理论知识.
    pub theory_date: NaiveDate,
    /// It begins, `09:00`.
    pub theory_starts: String,
    /// It ends.
    pub theory_ends: String,
    /// The day of 技能考核, the same or another.
    pub skill_date: NaiveDate,
    /// It begins.
    pub skill_starts: String,
    /// It ends.
    pub skill_ends: String,
    /// 考点.
    pub site: String,
    /// 考点地址.
    pub site_address: String,
    /// 报名截止: the last day for registering, not after the exam; none where there is no such day (A22).
    pub application_deadline: Option<NaiveDate>,
}

/// Where somebody sat, as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeatBefore {
    /// What was sat there.
    pub subject: Subject,
    /// The room's name.
    pub room_name: String,
    /// The machine's number.
    pub seat_number: u32,
}

impl SittingPlan {
    /// When a subject is sat.
    pub fn period(&self, subject: Subject) -> Period {
        let (day, starts, ends) = match subject {
            Subject::Theory => (self.theory_date, &self.theory_starts, &self.theory_ends),
            Subject::Skill => (self.skill_date, &self.skill_starts, &self.skill_ends),
        };
        Period { day, starts: starts.clone(), ends: ends.clone() }
    }

    /// The first day of the exam, from which tickets are counted back (A23).
    pub fn first_day(&self) -> NaiveDate {
        self.theory_date.min(self.skill_date)
    }

    /// The last day of the exam, from which results are counted (A24).
    pub fn last_day(&self) -> NaiveDate {
        self.theory_date.max(self.skill_date)
    }

    /// What becoming `after` means to somebody who sits these subjects.
    pub fn effects(&self, after: &Self, subjects: &[Subject]) -> Vec<SittingEffect> {
        let moved = |subject| subjects.contains(&subject) && self.period(subject) != after.period(subject);
        let place = (&self.site, &self.site_address) != (&after.site, &after.site_address);
        let effects = [
            (moved(Subject::Theory), SittingEffect::TheoryTime),
            (moved(Subject::Skill), SittingEffect::SkillTime),
            (place, SittingEffect::Place),
        ];
        effects.into_iter().filter_map(|(applies, effect)| applies.then_some(effect)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(day: &str, starts: &str, ends: &str) -> Period {
        Period { day: day.parse().unwrap(), starts: starts.to_owned(), ends: ends.to_owned() }
    }

    #[test]
    fn one_that_begins_when_the_other_ends_does_not_overlap_and_a_minute_earlier_does() {
        let first = period("2026-04-18", "09:00", "10:30");
        for (starts, expected) in [("10:29", true), ("10:30", false), ("10:31", false)] {
            let second = period("2026-04-18", starts, "12:00");
            assert_eq!((first.overlaps(&second), second.overlaps(&first)), (expected, expected), "{starts}");
        }
        assert!(!first.overlaps(&period("2026-04-19", "09:00", "10:30")), "another day");
        assert!(first.overlaps(&period("2026-04-18", "09:30", "10:00")), "one inside the other");
    }
}
