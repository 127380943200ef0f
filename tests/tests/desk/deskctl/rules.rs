//! Identity, eligibility and photos, judged without a desk.

use super::run::{bare, file, folder, text};
use desk_core::model::identity::fold_width;
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_core::sample::{PortraitFlaw, portrait};
use serde_json::{Value, json};

fn domain(name: &str) -> Option<Value> {
    let path = desk_tests::shared(&format!("domain/{name}"))?;
    Some(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}

#[test]
fn every_example_of_a_number_is_judged_as_the_domain_says() {
    let Some(examples) = domain("id-examples.json") else { return };
    let path = text(&desk_tests::shared("domain/id-examples.json").unwrap());
    let said = bare(&["identity", "check", "--json", &path]).ended(1);
    let answers = said.objects();
    let examples = examples["examples"].as_array().unwrap();
    assert_eq!(answers.len(), examples.len());
    assert!(examples.len() >= 28, "only {} examples", examples.len());
    for (example, answer) in examples.iter().zip(&answers) {
        for key in ["doc", "input", "valid", "normalized"] {
            assert_eq!(answer[key], example[key], "{key} of {example}");
        }
        assert_eq!(answer["problem"].is_null(), example["valid"] == true, "{example}");
        assert!(answer["doubts"].is_array(), "{example}");
    }
}

#[test]
fn one_number_is_answered_in_the_published_form_and_masked_in_the_table() {
    let arguments = ["identity", "check", "--type", "居民身份证", " １１０１０５ 19491231 002x"];
    let said = bare(&[&arguments[..], &["--json"]].concat()).ended(0);
    let wanted = json!({
        "doc": "居民身份证", "input": " １１０１０５ 19491231 002x", "valid": true, "normalized": "11010519491231002X",
        "birth_date": "1949-12-31", "sex": "female", "problem": null, "looks_like": null, "doubts": [],
    });
    assert_eq!(said.objects(), [wanted]);
    let table = bare(&arguments).ended(0).out;
    assert!(table.contains("110•••••••••••002X") && !table.contains("19491231"), "{table}");
}

#[test]
fn a_number_of_another_document_is_named_and_a_doubtful_one_is_valid() {
    let said = bare(&["identity", "check", "--json", "--type", "回乡证", "C12345678"]).ended(1).objects();
    let told = (&said[0]["problem"], &said[0]["looks_like"]);
    assert_eq!(told, (&json!("other_document"), &json!("hong_kong_macao_travel_permit")));
    let said =
        bare(&["identity", "check", "--json", "--type", "身份证", "440524188001010014"]).ended(0).objects();
    assert_eq!((&said[0]["valid"], &said[0]["doubts"]), (&json!(true), &json!(["implausible_age"])));
    let table = bare(&["identity", "check", "--type", "回乡证", "C12345678"]).ended(1).out;
    assert!(table.contains("hong_kong_macao_travel_permit") && !table.contains("C12345678"), "{table}");
}

#[test]
fn every_document_is_known_by_its_names_and_no_other_is() {
    let folder = folder();
    let of = |doc: &str, input: &str| json!({ "doc": doc, "input": input });
    let resident = "11010519491231002X";
    let mut entries = vec![
        of("港澳居民来往内地通行证（非中国籍）", "HA1234567"),
        of("港澳居民来往内地通行证(非中国籍)", "HA1234567"),
        of("外国人永久居留身份证 2017", "USA110085070415"),
        of("外国人永久居留身份证 2023", "911840198507040113"),
        of("台湾居民居住证", "830000199003071230"),
    ];
    let named = [
        (
            &["居民身份证", "身份证", "resident_card", "临时居民身份证", "temporary_resident_card"][..],
            resident,
        ),
        (&["香港居民身份证", "香港身份证", "hong_kong_card"], "A123456(3)"),
        (&["澳门居民身份证", "澳门身份证", "macao_card"], "1234567(8)"),
        (&["港澳居民居住证", "hong_kong_macao_residence_permit"], "820000199003071239"),
        (&["港澳居民来往内地通行证", " 回乡证 ", "home_return_permit"], "H12345678"),
        (&["home_return_permit_non_chinese"], "MA1234567"),
        (&["taiwan_residence_permit"], "830000199003071230"),
        (&["台湾居民来往大陆通行证", "台胞证", "taiwan_travel_permit"], "01234567"),
        (&["外国人永久居留身份证", "永居证", "foreign_permanent_resident_card"], "USA110085070415"),
        (&["护照", "passport"], "99ZZ12345"),
    ];
    entries.extend(named.iter().flat_map(|(docs, input)| docs.iter().map(move |doc| of(doc, input))));
    let path = file(folder.path(), "named.json", json!(entries).to_string());
    bare(&["identity", "check", &path]).ended(0);
    for doc in ["户口簿", "", "社保卡"] {
        let said = bare(&["identity", "check", "--json", "--type", doc, resident]).ended(1).objects();
        assert_eq!(said[0]["problem"], "unsupported_document", "{doc}");
    }
}

const LINES: [&str; 2] =
    ["P<FRADUPONT<<MARIE<CLAIRE<<<<<<<<<<<<<<<<<<<", "99ZZ123453FRA8507044F3101159<<<<<<<<<<<<<<<6"];

#[test]
fn machine_readable_lines_are_read_from_a_file_or_the_command_line_and_masked_in_the_table() {
    let folder = folder();
    let path = file(folder.path(), "scan.txt", LINES.join("\r\n"));
    let wanted = json!({
        "valid": true, "document": "passport", "document_code": "P", "issuer": "FRA", "number": "99ZZ12345",
        "nationality": "FRA", "birth_date": "1985-07-04", "sex": "female", "expiry": "2031-01-15",
        "surname": "DUPONT", "given_names": "MARIE CLAIRE", "problem": null, "fields": [],
    });
    for lines in [&[path.as_str()][..], &LINES, &[&LINES.concat()]] {
        let said = bare(&[&["identity", "mrz", "--json"], lines].concat()).ended(0);
        assert_eq!(said.objects(), std::slice::from_ref(&wanted), "{lines:?}");
    }
    let table = bare(&["identity", "mrz", &path]).ended(0).out;
    assert!(table.contains("9••••••45") && !table.contains("99ZZ12345"), "{table}");
}

#[test]
fn machine_readable_lines_with_a_wrong_check_digit_are_refused_by_the_fields_name() {
    let wrong = LINES[1].replace("99ZZ123453", "99ZZ123454");
    let said = bare(&["identity", "mrz", "--json", LINES[0], &wrong]).ended(1).objects();
    assert_eq!((&said[0]["valid"], &said[0]["number"]), (&json!(false), &Value::Null));
    assert_eq!(said[0]["problem"], "check_digit");
    assert_eq!(said[0]["fields"], json!(["document_number", "composite"]));
    let said = bare(&["identity", "mrz", "--json", "P<FRA"]).ended(1).objects();
    assert_eq!(said[0]["problem"], "not_found");
    bare(&["identity", "mrz"]).ended(2);
    bare(&["identity", "mrz", "no such file"]).ended(2);
}

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
