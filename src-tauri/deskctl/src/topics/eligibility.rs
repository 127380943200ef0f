//! `deskctl eligibility check`: cases judged by the rulebook.

use super::rulebook;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::input::{Fields, entries, month};
use crate::settings::Settings;
use chrono::{Datelike, NaiveDate};
use desk_core::model::{Level, Verdict};
use desk_core::rules::eligibility::{EligibilityVerdict, Facts, Spell, judge};
use desk_core::rules::{Bound, Finding, Outcome as Found, Override, Rulebook};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

pub(crate) const HELP: &str = "\
deskctl eligibility check FILE

Judges cases by the conditions of the notice. FILE is JSON: a list of cases, an object with such a list
under \"cases\", or one case:
  {\"id\", \"occupation\", \"work_type\", \"level\", \"application_date\", \"exam_month\",
   \"candidate\": {\"birth_date\", \"experience\": [{\"occupation\", \"start\", \"end\", \"staff_ruled_related\"}]}}
Dates are YYYY-MM-DD, those of experience also YYYY-MM; \"end\" null is work that goes on. The exam month is
YYYY-MM or a number. Certificates, education and other policies than the desk's are accepted and not judged
yet: such a case has a finding that observed not_judged, and standard error names it.

Each answer: {\"id\",\"verdict\",\"satisfied\",\"needs_confirmation\",\"required_materials\",\"findings\",\"eligible_from\"}
The verdict is eligible, not_eligible or needs_confirmation. An offering outside the rulebook is not_eligible
with a finding that observed not_in_plan. Exit code 1 where any case is not eligible without a doubt.";

/// What the rulebook does not offer.
const NOT_IN_PLAN: &str = "not_in_plan";
/// The case holds facts that the rulebook's conditions do not ask for yet.
const NOT_JUDGED: &str = "not_judged";

/// A case as read.
struct Case {
    id: Value,
    occupation: String,
    work_type: Option<String>,
    level: Level,
    application_date: NaiveDate,
    month: Option<NaiveDate>,
    birth_date: NaiveDate,
    spells: Vec<Spell>,
    /// It holds facts or policies that are not judged.
    partly_judged: bool,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    verdict: Verdict,
    satisfied: Vec<String>,
    needs_confirmation: Vec<String>,
    required_materials: BTreeMap<String, Vec<String>>,
    findings: Vec<Finding>,
    eligible_from: Option<NaiveDate>,
}

/// Judge every case of a file.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let path = arguments.path("FILE")?;
    arguments.finish("eligibility check")?;
    let book = rulebook()?;
    let mut output = settings.output(&["case", "verdict", "met", "to confirm", "eligible from", "materials"]);
    let mut all_eligible = true;
    let cases: Result<Vec<Case>, Failure> =
        entries(&path, "cases")?.into_iter().enumerate().map(|(index, entry)| read(index, entry)).collect();
    for case in &cases? {
        let answer = answer(case, &book);
        let partly = answer.findings.iter().any(|finding| finding.observed.as_deref() == Some(NOT_JUDGED));
        all_eligible &= answer.verdict == Verdict::Eligible;
        if partly {
            eprintln!(
                "note: case {}: certificates, education or policies in it are not judged",
                shown(&case.id)
            );
        }
        let cells = cells(&answer);
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::of(all_eligible))
}

fn read(index: usize, entry: Value) -> Result<Case, Failure> {
    let bad = |field: String| Failure::input(format!("case {}: `{field}` cannot be read", index + 1));
    let missing = |field: &str| Failure::input(format!("case {}: `{field}` is missing", index + 1));
    let mut fields = Fields::of(entry).ok_or_else(|| missing("occupation"))?;
    let mut candidate = fields.raw("candidate").and_then(Fields::of).ok_or_else(|| missing("candidate"))?;
    let application_date: NaiveDate =
        fields.take("application_date").map_err(bad)?.ok_or_else(|| missing("application_date"))?;
    let wanted = match fields.raw("exam_month") {
        None => None,
        Some(value) => {
            Some(month(&value, application_date.year()).ok_or_else(|| bad("exam_month".to_owned()))?)
        }
    };
    let has_entries = |value: Option<Value>| match value {
        Some(Value::Array(list)) => !list.is_empty(),
        Some(Value::Object(object)) => !object.is_empty(),
        other => other.is_some(),
    };
    let partly_judged =
        [candidate.raw("certificates"), candidate.raw("education"), fields.raw("policy_override")]
            .into_iter()
            .any(has_entries);
    Ok(Case {
        id: fields.raw("id").unwrap_or_else(|| Value::from(index + 1)),
        occupation: fields.take("occupation").map_err(bad)?.ok_or_else(|| missing("occupation"))?,
        work_type: fields.take("work_type").map_err(bad)?,
        level: fields.take("level").map_err(bad)?.ok_or_else(|| missing("level"))?,
        application_date,
        month: wanted,
        birth_date: candidate.take("birth_date").map_err(bad)?.ok_or_else(|| missing("birth_date"))?,
        spells: candidate.take("experience").map_err(bad)?.unwrap_or_default(),
        partly_judged,
    })
}

fn answer<'a>(case: &'a Case, book: &Rulebook) -> Answer<'a> {
    let offering = book.offerings.iter().find(|offering| {
        offering.occupation == case.occupation.trim()
            && offering.work_type.as_deref() == case.work_type.as_deref().map(str::trim)
            && offering.level == case.level
    });
    let Some(offering) = offering else { return outside(case) };
    let facts = Facts {
        application_date: case.application_date,
        month: case.month,
        birth_date: case.birth_date,
        spells: &case.spells,
    };
    let EligibilityVerdict {
        verdict,
        satisfied,
        needs_confirmation,
        required_materials,
        mut findings,
        eligible_from,
        ..
    } = judge(&facts, offering, book);
    if case.partly_judged {
        findings.push(without_clause(Found::Look, NOT_JUDGED));
    }
    Answer {
        id: &case.id,
        verdict,
        satisfied,
        needs_confirmation,
        required_materials,
        findings,
        eligible_from,
    }
}

/// The rulebook does not hold the offering.
fn outside(case: &Case) -> Answer<'_> {
    Answer {
        id: &case.id,
        verdict: Verdict::NotEligible,
        satisfied: Vec::new(),
        needs_confirmation: Vec::new(),
        required_materials: BTreeMap::new(),
        findings: vec![without_clause(Found::Fail, NOT_IN_PLAN)],
        eligible_from: None,
    }
}

/// What this program finds by itself: no clause says it.
fn without_clause(outcome: Found, observed: &str) -> Finding {
    Finding {
        rule: "case".to_owned(),
        outcome,
        clause: String::new(),
        quote: String::new(),
        measured: None,
        observed: Some(observed.to_owned()),
        required: Bound::default(),
        unit: None,
        may_override: Override::Never,
    }
}

fn cells(answer: &Answer<'_>) -> Vec<String> {
    let materials: Vec<&str> = answer.required_materials.values().flatten().map(String::as_str).collect();
    let own = answer.findings.iter().filter(|finding| finding.clause.is_empty());
    let own: String = own.filter_map(|it| it.observed.as_deref()).map(|it| format!(" ({it})")).collect();
    vec![
        shown(answer.id),
        format!("{}{own}", answer.verdict.as_str()),
        answer.satisfied.join(" "),
        answer.needs_confirmation.join(" "),
        answer.eligible_from.map(|day| day.to_string()).unwrap_or_default(),
        materials.join("; "),
    ]
}

fn shown(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}
