//! 口径: how the institution reads, once for all, what the notice leaves open. The rulebook proposes a default for each.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// A04: the day on which 年满16周岁 is measured.
    Age16MeasuredAt {
        /// The day of application.
        ApplicationDate = "application_date",
    }
    /// A04: whether the birthday itself is enough.
    AgeCountsFrom {
        /// Sixteen on the sixteenth birthday.
        Birthday = "birthday",
        /// Sixteen on the day after.
        DayAfter = "day_after",
    }
    /// A02: whether 育婴员 need 大学专科学历.
    JuniorCollegePolicy {
        /// The footnote does not bind the work type.
        NotRequired = "not_required",
        /// The institution has not decided: a person looks at everyone without it.
        Undecided = "undecided",
        /// Demanded; 同等学力 is for a person to judge.
        Required = "required",
    }
    /// A08, A12, A13: what the notice neither names nor excludes.
    OpenQuestion {
        /// A person decides each case.
        NeedsConfirmation = "needs_confirmation",
        /// It counts.
        Accepted = "accepted",
        /// It does not count.
        NotAccepted = "not_accepted",
    }
    /// A11: a major that a list without 等 does not name.
    ClosedListPolicy {
        /// A person decides each case.
        NeedsConfirmation = "needs_confirmation",
        /// It does not count.
        NotEligible = "not_eligible",
    }
    /// A06: work under the age of 16.
    EarlyWorkPolicy {
        /// A person decides each case.
        NeedsConfirmation = "needs_confirmation",
        /// It does not count.
        NotCounted = "not_counted",
        /// It counts.
        Counted = "counted",
    }
    /// A19: what a ticket of a telephone registration waits for.
    TelephoneTicket {
        /// An image of the document is enough; the original is checked at the exam room's door.
        ImageThenDoor = "image_then_door",
        /// The original, seen at the desk.
        SeenFirst = "seen_first",
    }
    /// A06: dates given by month.
    MonthOnlyDates {
        /// Whole calendar months, as 承诺书 are written.
        WholeMonths = "whole_months",
        /// The verdict must hold for every possible day.
        AnyDay = "any_day",
    }
}

/// A19. Rulebooks of an earlier release do not ask it, and every rulebook that does proposes `image_then_door`: the
/// store's overview has no other default.
pub(crate) const TELEPHONE_TICKET: &str = "telephone_ticket";

/// Declare the policies: the struct of chosen values, and reading and writing them by id.
macro_rules! policies {
    ($($(#[$doc:meta])* $field:ident: $kind:ident = $default:ident, [$($value:ident),+];)+) => {
        /// The readings in force.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Policies { $($(#[$doc])* pub $field: $kind,)+ }

        impl Default for Policies {
            fn default() -> Self {
                Self { $($field: $kind::$default,)+ }
            }
        }

        impl Policies {
            /// Choose a reading by the ids of the rulebook.
            pub fn set(&mut self, id: &str, value: &str) -> Result<(), UnknownPolicy> {
                match id {
                    $(stringify!($field) => match $kind::from_word(value) {
                        Some(word) if [$($kind::$value),+].contains(&word) => self.$field = word,
                        _ => return Err(UnknownPolicy::Value),
                    },)+
                    _ => return Err(UnknownPolicy::Id),
                }
                Ok(())
            }

            /// The value chosen for a policy.
            pub fn get(&self, id: &str) -> Option<&'static str> {
                match id { $(stringify!($field) => Some(self.$field.as_str()),)+ _ => None }
            }

            /// Every policy with the values it may have.
            pub fn known() -> Vec<(&'static str, Vec<&'static str>)> {
                vec![$((stringify!($field), vec![$($kind::$value.as_str()),+]),)+]
            }

            /// Every policy that bears on eligibility with its value, as stored with a verdict.
            pub fn chosen(&self) -> BTreeMap<String, String> {
                let mut chosen: BTreeMap<String, String> =
                    [$((stringify!($field).to_owned(), self.$field.as_str().to_owned()),)+].into();
                chosen.remove(TELEPHONE_TICKET);
                chosen
            }
        }
    };
}

policies! {
    /// A04.
    age16_measured_at: Age16MeasuredAt = ApplicationDate, [ApplicationDate];
    /// A04.
    age_counts_from: AgeCountsFrom = Birthday, [Birthday, DayAfter];
    /// A02.
    junior_college_for_yuyingyuan: JuniorCollegePolicy = NotRequired, [NotRequired, Undecided, Required];
    /// A13: a student in the last school year instead of a graduate.
    enrolled_final_year_students: OpenQuestion = NeedsConfirmation, [NeedsConfirmation, NotAccepted, Accepted];
    /// A13: 初级职称 and a year of work, as the 规程 has it.
    junior_title_route: OpenQuestion = NeedsConfirmation, [NeedsConfirmation, NotAccepted];
    /// A08: a certificate of a higher level than the one named.
    higher_level_certificate_instead_of_named_level: OpenQuestion =
        NeedsConfirmation, [NeedsConfirmation, Accepted, NotAccepted];
    /// A12: 开放大学, 成人高校, 自考, 网络教育 and foreign institutions.
    non_regular_higher_education: OpenQuestion = NeedsConfirmation, [NeedsConfirmation, Accepted, NotAccepted];
    /// A11.
    unlisted_in_closed_list: ClosedListPolicy = NeedsConfirmation, [NeedsConfirmation, NotEligible];
    /// A06.
    work_before_age_16: EarlyWorkPolicy = NeedsConfirmation, [NeedsConfirmation, NotCounted, Counted];
    /// A06.
    month_only_dates: MonthOnlyDates = WholeMonths, [WholeMonths, AnyDay];
    /// A19: no matter of eligibility.
    telephone_ticket: TelephoneTicket = ImageThenDoor, [ImageThenDoor, SeenFirst];
}

/// Why a policy cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnknownPolicy {
    /// There is no policy of this id.
    #[error("no such policy")]
    Id,
    /// The policy has no such value.
    #[error("no such value of the policy")]
    Value,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_takes_its_own_values_and_no_other() {
        let mut policies = Policies::default();
        assert_eq!(policies.set("junior_title_route", "not_accepted"), Ok(()));
        assert_eq!(policies.get("junior_title_route"), Some("not_accepted"));
        assert_eq!(policies.set("junior_title_route", "accepted"), Err(UnknownPolicy::Value));
        assert_eq!(policies.set("month_only_dates", ""), Err(UnknownPolicy::Value));
        assert_eq!(policies.set("office_hours", "always"), Err(UnknownPolicy::Id));
        for (id, values) in Policies::known() {
            for value in values {
                assert_eq!(policies.set(id, value), Ok(()));
                assert_eq!(policies.get(id), Some(value));
            }
        }
    }
}
