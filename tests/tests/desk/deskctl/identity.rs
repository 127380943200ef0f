//! Numbers of documents and machine-readable lines, judged without a desk.

use super::run::{bare, domain, file, folder, text};
use serde_json::{Value, json};

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
