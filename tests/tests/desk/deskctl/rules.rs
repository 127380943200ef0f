//! Identity, eligibility and photos, judged without a desk.

use super::run::{bare, file, folder, text};
use desk_core::sample::{PortraitFlaw, portrait};
use serde_json::{Value, json};

fn domain(name: &str) -> Option<Value> {
    let path = desk_tests::shared(&format!("domain/{name}"))?;
    Some(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}

#[test]
fn every_example_of_a_resident_number_is_judged_as_the_domain_says() {
    let Some(examples) = domain("id-examples.json") else { return };
    let path = text(&desk_tests::shared("domain/id-examples.json").unwrap());
    let said = bare(&["identity", "check", "--json", &path]).ended(1);
    let answers = said.objects();
    let examples = examples["examples"].as_array().unwrap();
    assert_eq!(answers.len(), examples.len());
    let mut judged = 0;
    for (example, answer) in examples.iter().zip(&answers) {
        assert_eq!((&answer["doc"], &answer["input"]), (&example["doc"], &example["input"]));
        if example["doc"] == "居民身份证" {
            judged += 1;
            assert_eq!(answer["valid"], example["valid"], "{example}");
            assert_eq!(answer["normalized"], example["normalized"], "{example}");
            assert_eq!(answer["problem"].is_null(), example["valid"] == true, "{example}");
        } else {
            assert_eq!(answer["problem"], "unsupported_document", "{example}");
        }
    }
    assert!(judged >= 9, "only {judged} examples of resident numbers");
}

#[test]
fn one_number_is_answered_in_the_published_form_and_masked_in_the_table() {
    let arguments = ["identity", "check", "--type", "居民身份证", " １１０１０５ 19491231 002x"];
    let said = bare(&[&arguments[..], &["--json"]].concat()).ended(0);
    let wanted = json!({
        "doc": "居民身份证", "input": " １１０１０５ 19491231 002x", "valid": true, "normalized": "11010519491231002X",
        "birth_date": "1949-12-31", "sex": "female", "problem": null,
    });
    assert_eq!(said.objects(), [wanted]);
    let table = bare(&arguments).ended(0).out;
    assert!(table.contains("110•••••••••••002X") && !table.contains("19491231"), "{table}");
}

#[test]
fn the_cases_that_l4_1_alone_decides_are_judged_as_the_domain_says() {
    let Some(cases) = domain("eligibility-cases.json") else { return };
    let path = text(&desk_tests::shared("domain/eligibility-cases.json").unwrap());
    let said = bare(&["eligibility", "check", "--json", &path]).ended(1);
    let mut judged = 0;
    for (case, answer) in cases["cases"].as_array().unwrap().iter().zip(said.objects()) {
        assert_eq!(answer["id"], case["id"]);
        let planned = case["occupation"] == "劳动关系协调师" && case["level"] == 4;
        let only_work =
            case["candidate"].get("certificates").is_none() && case["candidate"].get("education").is_none();
        if planned && only_work {
            judged += 1;
            for key in ["verdict", "satisfied", "needs_confirmation", "required_materials"] {
                assert_eq!(answer[key], case["expected"][key], "{key} of {case}");
            }
        } else if planned {
            assert!(observed(&answer).contains(&"not_judged".to_owned()), "{answer}");
        } else {
            assert_eq!(answer["verdict"], "not_eligible");
            assert_eq!(observed(&answer), ["not_in_plan"], "{answer}");
        }
    }
    assert!(judged >= 1);
}

fn observed(answer: &Value) -> Vec<String> {
    let findings = answer["findings"].as_array().unwrap();
    findings.iter().filter_map(|finding| finding["observed"].as_str().map(str::to_owned)).collect()
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

#[test]
fn a_png_with_the_name_of_a_jpeg_fails_by_its_content() {
    let folder = folder();
    let path = file(folder.path(), "photo.jpg", portrait(7, Some(PortraitFlaw::Png)));
    let answers = bare(&["photo", "check", "--json", &path]).ended(1).objects();
    assert_eq!((&answers[0]["file"], &answers[0]["verdict"]), (&json!(path), &json!("fail")));
    let clause = &answers[0]["clauses"][0];
    assert_eq!(
        (&clause["rule"], &clause["verdict"], &clause["measured"], &clause["quote"]),
        (&json!("photo.format"), &json!("fail"), &json!("png"), &json!("JPEG 格式"))
    );
}

#[test]
fn folders_are_walked_in_order_and_one_bad_photo_does_not_stop_the_others() {
    let folder = folder();
    std::fs::create_dir(folder.path().join("b")).unwrap();
    file(&folder.path().join("b"), "1.jpg", portrait(8, None));
    file(folder.path(), "c.jpg", "");
    file(folder.path(), "a.jpg", "this is no picture");
    file(folder.path(), ".hidden", "");
    let answers = bare(&["photo", "check", "--json", &text(folder.path())]).ended(1).objects();
    let told: Vec<(String, &Value, &Value)> = answers
        .iter()
        .map(|answer| {
            let name = answer["file"].as_str().unwrap().rsplit(['/', '\\']).next().unwrap().to_owned();
            (name, &answer["verdict"], &answer["clauses"][0]["measured"])
        })
        .collect();
    let (fail, pass) = (json!("fail"), json!("pass"));
    assert_eq!(
        told,
        [
            ("a.jpg".to_owned(), &fail, &json!("unknown")),
            ("1.jpg".to_owned(), &pass, &json!("jpeg")),
            ("c.jpg".to_owned(), &fail, &json!("empty")),
        ]
    );
    let good = text(&folder.path().join("b"));
    let answers = bare(&["photo", "check", "--json", &good]).ended(0).objects();
    assert!(answers[0]["cpu_ms"].as_f64().unwrap() > 0.0);
    assert!(answers[0]["clauses"].as_array().unwrap().iter().any(|it| it["rule"] == "photo.height"));
    bare(&["photo", "check", &text(&folder.path().join("nowhere"))]).ended(2);
}
