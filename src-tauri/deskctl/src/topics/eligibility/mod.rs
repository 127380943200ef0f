//! `deskctl eligibility check`: cases judged by the rulebook.

mod case;

use super::rulebook_from;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::input::entries;
use crate::settings::Settings;
use case::Case;
use chrono::NaiveDate;
use desk_core::model::Verdict;
use desk_core::rules::Finding;
use desk_core::rules::eligibility::{EligibilityVerdict, NearestWay, ReasonView};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

pub(crate) const HELP: &str = "\
deskctl eligibility check FILE [--rulebook RULEBOOK]

Judges cases by the conditions of the notice, or of another rulebook. FILE is JSON: a list of cases, an object with
such a list under \"cases\", or one case:
  {\"id\", \"occupation\", \"work_type\", \"level\", \"application_date\", \"exam_month\", \"policy_override\",
   \"beyond_2026_notice\", \"candidate\": {\"birth_date\", \"intends_to_work\",
   \"experience\": [{\"occupation\", \"start\", \"end\", \"staff_ruled_related\"}],
   \"certificates\": [{\"occupation\", \"level\", \"issue_date\", \"printed_title\", \"staff_ruled_related\"}],
   \"education\": [{\"school_type\", \"major\", \"major_class\", \"class\", \"degree\", \"date\", \"status\",
   \"staff_ruled_major_related\"}], \"professional_titles\": [{\"title\", \"date\"}]}}
Dates are YYYY-MM-DD or YYYY-MM; \"end\" null is work that goes on. The exam month is YYYY-MM or a number.

Each answer: {\"id\",\"verdict\",\"satisfied\",\"needs_confirmation\",\"proposed\",\"required_materials\",\"findings\",
\"reasons\",\"eligible_from\",\"nearest\"}. The verdict is eligible, not_eligible or needs_confirmation; proposed is
the condition with the fewest materials. Exit code 1 where any case is not eligible without a doubt.";

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    verdict: Verdict,
    satisfied: &'a [String],
    needs_confirmation: &'a [String],
    proposed: Option<&'a str>,
    required_materials: &'a BTreeMap<String, Vec<String>>,
    findings: Vec<Finding>,
    reasons: &'a [ReasonView],
    eligible_from: Option<NaiveDate>,
    nearest: &'a [NearestWay],
}

/// Judge every case of a file.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let path = arguments.path("FILE")?;
    let book = rulebook_from(&mut arguments)?;
    arguments.finish("eligibility check")?;
    let headings = ["case", "verdict", "met", "to confirm", "eligible from", "why not", "materials"];
    let mut output = settings.output(&headings);
    let mut all_eligible = true;
    let cases = entries(&path, "cases")?.into_iter().enumerate();
    let cases: Vec<Case> =
        cases.map(|(index, entry)| Case::read(index, entry, &book)).collect::<Result<_, _>>()?;
    for case in &cases {
        let found = case.judge(&book);
        all_eligible &= found.verdict == Verdict::Eligible;
        let answer = Answer {
            id: &case.id,
            verdict: found.verdict,
            satisfied: &found.satisfied,
            needs_confirmation: &found.needs_confirmation,
            proposed: found.proposed.as_deref(),
            required_materials: &found.required_materials,
            findings: found.findings(),
            reasons: &found.reasons,
            eligible_from: found.eligible_from,
            nearest: &found.nearest,
        };
        output.answer(&answer, cells(&case.id, &found))?;
    }
    output.finish()?;
    Ok(Outcome::of(all_eligible))
}

fn cells(id: &Value, found: &EligibilityVerdict) -> Vec<String> {
    let materials: Vec<&str> = found.required_materials.values().flatten().map(String::as_str).collect();
    let reasons: Vec<&str> = found.reasons.iter().map(|reason| reason.reason.as_str()).collect();
    vec![
        id.as_str().map_or_else(|| id.to_string(), str::to_owned),
        found.verdict.as_str().to_owned(),
        found.satisfied.join(" "),
        found.needs_confirmation.join(" "),
        found.eligible_from.map(|day| day.to_string()).unwrap_or_default(),
        reasons.join(" "),
        materials.join("; "),
    ]
}
