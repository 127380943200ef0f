//! One case as read: what the candidate states, what is wanted, and other readings of the policies.

use crate::failure::Failure;
use crate::input::{Fields, month};
use chrono::{Datelike, NaiveDate};
use desk_core::model::Level;
use desk_core::rules::eligibility::{Career, EligibilityVerdict, Facts, judge, judge_not_offered};
use desk_core::rules::{Policies, Rulebook};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Conventions that the format states and the rules always follow.
const CONVENTIONS: [(&str, &str); 4] = [
    ("open_spell_counts_through", "day_before_application"),
    ("spell_end_is_inclusive", "true"),
    ("feb29_anniversary", "clamp_to_month_end"),
    ("multi_block_accumulation", "union_of_days_with_1_day_band"),
];

/// A case.
pub(super) struct Case {
    pub(super) id: Value,
    occupation: String,
    work_type: Option<String>,
    level: Level,
    application_date: NaiveDate,
    month: Option<NaiveDate>,
    birth_date: NaiveDate,
    career: Career,
    policies: Policies,
    beyond_notice: bool,
}

impl Case {
    /// Read the case of this index; what cannot be read is told by its name.
    pub(super) fn read(index: usize, entry: Value, book: &Rulebook) -> Result<Self, Failure> {
        let bad = |field: &str| Failure::input(format!("case {}: `{field}` cannot be read", index + 1));
        let missing = |field: &str| Failure::input(format!("case {}: `{field}` is missing", index + 1));
        let mut fields = Fields::of(entry).ok_or_else(|| missing("occupation"))?;
        let mut candidate =
            fields.raw("candidate").and_then(Fields::of).ok_or_else(|| missing("candidate"))?;
        let application_date: NaiveDate = required(&mut fields, "application_date", bad, missing)?;
        let wanted = match fields.raw("exam_month") {
            None => None,
            Some(value) => Some(month(&value, application_date.year()).ok_or_else(|| bad("exam_month"))?),
        };
        let career = Career {
            intends_to_work: optional(&mut candidate, "intends_to_work", bad)?.unwrap_or_default(),
            spells: optional(&mut candidate, "experience", bad)?.unwrap_or_default(),
            certificates: optional(&mut candidate, "certificates", bad)?.unwrap_or_default(),
            education: optional(&mut candidate, "education", bad)?.unwrap_or_default(),
            professional_titles: optional(&mut candidate, "professional_titles", bad)?.unwrap_or_default(),
        };
        Ok(Self {
            id: fields.raw("id").unwrap_or_else(|| Value::from(index + 1)),
            occupation: required::<String>(&mut fields, "occupation", bad, missing)?.trim().to_owned(),
            work_type: optional::<String>(&mut fields, "work_type", bad)?.map(|it| it.trim().to_owned()),
            level: required(&mut fields, "level", bad, missing)?,
            application_date,
            month: wanted,
            birth_date: required(&mut candidate, "birth_date", bad, missing)?,
            career,
            policies: policies(fields.raw("policy_override"), book, index)?,
            beyond_notice: optional(&mut fields, "beyond_2026_notice", bad)?.unwrap_or_default(),
        })
    }

    /// Judge it.
    pub(super) fn judge(&self, book: &Rulebook) -> EligibilityVerdict {
        let facts = Facts {
            application_date: self.application_date,
            month: self.month,
            birth_date: self.birth_date,
            career: &self.career,
            rulings: &[],
            policies: &self.policies,
            beyond_notice: self.beyond_notice,
        };
        match book.offering_of(&self.occupation, self.work_type.as_deref(), self.level) {
            Some(offering) => judge(&facts, offering, book),
            None => judge_not_offered(&facts, &self.occupation, self.work_type.as_deref(), book),
        }
    }
}

fn optional<T: DeserializeOwned>(
    fields: &mut Fields,
    name: &str,
    bad: impl Fn(&str) -> Failure,
) -> Result<Option<T>, Failure> {
    fields.take(name).map_err(|field| bad(&field))
}

fn required<T: DeserializeOwned>(
    fields: &mut Fields,
    name: &str,
    bad: impl Fn(&str) -> Failure,
    missing: impl Fn(&str) -> Failure,
) -> Result<T, Failure> {
    optional(fields, name, bad)?.ok_or_else(|| missing(name))
}

/// The rulebook's readings with the case's own.
fn policies(overrides: Option<Value>, book: &Rulebook, index: usize) -> Result<Policies, Failure> {
    let mut policies = book.default_policies();
    let bad = |what: &str| Failure::input(format!("case {}: policy_override: {what}", index + 1));
    let overrides = match overrides {
        None => return Ok(policies),
        Some(Value::Object(overrides)) => overrides,
        Some(_) => return Err(bad("no object")),
    };
    for (id, value) in overrides {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        if CONVENTIONS.contains(&(id.as_str(), value.as_str())) {
            continue;
        }
        policies.set(&id, &value).map_err(|unknown| bad(&format!("`{id}`: {unknown}")))?;
    }
    Ok(policies)
}
