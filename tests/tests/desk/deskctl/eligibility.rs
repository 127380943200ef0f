//! Cases and rulebooks, judged without a desk.

use super::run::{bare, domain, file, folder, text};
use desk_core::model::identity::fold_width;
use desk_core::rules::rulebook::RULEBOOK_2026;
use serde_json::{Value, json};

#[test]
fn every_worked_case_of_the_domain_is_judged_as_it_says() {
    let Some(cases) = domain("eligibility-cases.json") else { return };
    let path = text(&desk_tests::shared("domain/eligibility-cases.json").unwrap());
    let answers = bare(&["eligibility", "check", "--json", &path]).ended(1).objects();
    let cases = cases["cases"].as_array().unwrap();
    assert_eq!(answers.len(), cases.len());
    assert!(cases.len() >= 20);
    for (case, answer) in cases.iter().zip(&answers) {
        let expected = &case["expected"];
        assert_eq!((&answer["id"], &answer["verdict"]), (&case["id"], &expected["verdict"]), "{case}");
        if expected["verdict"] == "eligible" {
            assert_eq!(answer["satisfied"], expected["satisfied"], "{case}");
        }
        if expected["verdict"] == "needs_confirmation" {
            assert_eq!(answer["needs_confirmation"], expected["needs_confirmation"], "{case}");
        }
        if expected["verdict"] != "not_eligible" {
            assert_eq!(
                folded(&answer["required_materials"]),
                folded(&expected["required_materials"]),
                "{case}"
            );
        }
        let findings = answer["findings"].as_array().unwrap();
        assert!(
            findings.iter().all(|it| it["quote"].as_str().is_some_and(|quote| !quote.is_empty())),
            "{answer}"
        );
    }
}

/// Full-width and half-width punctuation alike, without spaces, as the format compares materials.
fn folded(materials: &Value) -> String {
    materials.to_string().chars().map(fold_width).filter(|character| !character.is_whitespace()).collect()
}

/// A technician school's diploma in its year, and what the reading of a policy makes of it.
fn student(policy: &Value) -> String {
    json!({
        "id": 7, "occupation": "劳动关系协调师", "level": 4, "application_date": "2026-03-16", "policy_override": policy,
        "candidate": { "birth_date": "2004-04-04", "education": [
            { "school_type": "普通高等学校本科", "major": "人力资源管理", "date": "2026-06-30", "status": "在读" }] },
    })
    .to_string()
}

#[test]
fn a_case_may_read_a_policy_otherwise_and_a_policy_that_does_not_exist_is_told() {
    let folder = folder();
    for (policy, code, verdict) in [
        (json!({}), 1, "needs_confirmation"),
        (json!({ "enrolled_final_year_students": "accepted" }), 0, "eligible"),
        (json!({ "enrolled_final_year_students": "not_accepted" }), 1, "not_eligible"),
        (
            json!({ "feb29_anniversary": "clamp_to_month_end", "spell_end_is_inclusive": true }),
            1,
            "needs_confirmation",
        ),
    ] {
        let path = file(folder.path(), "case.json", student(&policy));
        let answers = bare(&["eligibility", "check", "--json", &path]).ended(code).objects();
        assert_eq!(answers[0]["verdict"], verdict, "{policy}");
    }
    for policy in [json!({ "no_such": "accepted" }), json!({ "month_only_dates": "sometimes" }), json!([1])] {
        let path = file(folder.path(), "case.json", student(&policy));
        let said = bare(&["eligibility", "check", "--json", &path]).ended(2);
        assert!(said.err.contains("case 1: policy_override"), "{}", said.err);
    }
}

#[test]
fn a_level_outside_the_plan_is_refused_with_the_levels_inside() {
    let folder = folder();
    let case = student(&json!({})).replace("\"level\":4", "\"level\":5");
    let path = file(folder.path(), "case.json", case);
    let answer = bare(&["eligibility", "check", "--json", &path]).ended(1).objects().remove(0);
    assert_eq!(
        (&answer["verdict"], &answer["reasons"][0]["reason"]),
        (&json!("not_eligible"), &json!("not_offered"))
    );
    assert_eq!(answer["nearest"][0]["offering"], "labour-relations-coordinator-4");
    assert!(answer["findings"][0]["quote"].as_str().unwrap().contains("开展认定月份安排如下"));
}

#[test]
fn a_rulebook_is_checked_before_it_is_loaded_and_a_broken_one_is_told_with_its_line() {
    let folder = folder();
    let sound = file(folder.path(), "2026.toml", RULEBOOK_2026);
    let answer = bare(&["rulebook", "check", "--json", &sound]).ended(0).objects().remove(0);
    assert_eq!(
        (&answer["sound"], &answer["year"], &answer["offerings"]),
        (&json!(true), &json!(2026), &json!(9))
    );
    let broken = RULEBOOK_2026.replacen("months = [4, 9]", "months = [4, 14]", 1);
    let line = broken.lines().position(|line| line.contains("e-commerce-merchant-4")).unwrap() + 1;
    let path = file(folder.path(), "broken.toml", broken);
    let answer = bare(&["rulebook", "check", "--json", &path]).ended(1).objects().remove(0);
    assert_eq!((&answer["sound"], &answer["line"]), (&json!(false), &json!(line)));
    let case = file(folder.path(), "case.json", student(&json!({})));
    let refused = bare(&["eligibility", "check", "--rulebook", &path, &case]).ended(2);
    assert!(refused.err.contains("rulebook_refused"), "{}", refused.err);
    bare(&["eligibility", "check", "--rulebook", &sound, &case]).ended(1);
}

fn case(end: &str, month: Value) -> String {
    json!({
        "id": "mine", "occupation": "劳动关系协调师", "work_type": null, "level": 4,
        "application_date": "2026-03-16", "exam_month": month,
        "candidate": { "birth_date": "1990-01-01",
            "experience": [{ "occupation": "调解员", "start": "2021-03-16", "end": end }] },
    })
    .to_string()
}

#[test]
fn five_years_less_a_day_are_not_enough_and_five_years_are() {
    let folder = folder();
    for (end, verdict, code) in [("2026-03-14", "not_eligible", 1), ("2026-03-15", "eligible", 0)] {
        let path = file(folder.path(), "case.json", case(end, Value::Null));
        let answers = bare(&["eligibility", "check", "--json", &path]).ended(code).objects();
        assert_eq!(answers[0]["verdict"], verdict, "{end}");
    }
}

#[test]
fn the_exam_month_may_be_a_number_or_a_month_and_must_be_in_the_plan() {
    let folder = folder();
    for (month, code) in
        [(json!(4), 0), (json!("2026-04"), 0), (json!(5), 1), (json!("2026-05"), 1), (json!("May"), 2)]
    {
        let path = file(folder.path(), "case.json", case("2026-03-15", month.clone()));
        bare(&["eligibility", "check", "--json", &path]).ended(code);
    }
}

#[test]
fn who_works_on_is_told_from_when_they_are_eligible() {
    let folder = folder();
    let open =
        case("", Value::Null).replace("\"end\":\"\"", "\"end\":null").replace("2021-03-16", "2021-05-01");
    let path = file(folder.path(), "case.json", open);
    let answers = bare(&["eligibility", "check", "--json", &path]).ended(1).objects();
    assert_eq!(answers[0]["eligible_from"], "2026-05-01");
}
