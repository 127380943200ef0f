//! The telephone queue and the day, from a shell.

use super::run::{demo, file, folder, run};
use chrono::NaiveDate;
use desk_core::sample::resident_number;
use serde_json::json;

#[test]
fn a_call_from_a_list_stands_in_the_queue_and_on_the_day_it_was_promised_for() {
    let folder = folder();
    let data = demo(folder.path());
    let born = NaiveDate::from_ymd_opt(1988, 8, 8).unwrap();
    let row = json!([{
        "name": "示例人", "number": resident_number(born, 301), "telephone": "15400000000", "channel": "telephone",
        "validity": "long_term", "offering": "labour-relations-coordinator-4", "month": "2026-04",
        "spells": [{ "occupation": "劳动关系协调师", "start": "2015-01", "end": null }],
        "wechat": "shili_1988", "delivery": "pick_up",
        "call": { "direction": "incoming", "name": "示例母亲", "relation": "family", "result": "call_again",
            "call_back_on": "2026-03-18" },
    }]);
    let list = file(folder.path(), "calls.json", row.to_string());
    run(&data, &["register", "--json", &list]).ended(0);
    let queue = run(&data, &["telephone", "queue", "--json"]).ended(0).objects();
    assert_eq!((&queue[0]["call_back_due"], &queue[0]["waiting"]), (&json!(true), &json!(0)));
    assert_eq!(queue[0]["last_call"]["relation"], "family");
    let owed: Vec<_> = queue[0]["owed"].as_array().unwrap().iter().map(|item| item["kind"].clone()).collect();
    assert_eq!(owed, ["document", "name", "photo", "material", "fee"]);
    let table = run(&data, &["telephone", "queue"]).ended(0).out;
    assert!(
        table.contains("示例人") && table.contains("document, name") && !table.contains("15400000000"),
        "{table}"
    );

    let due = run(&data, &["day", "--json"]).ended(0).objects();
    let call = due.iter().find(|line| line["kind"] == "call_back").unwrap();
    assert_eq!(
        (&call["plan_by"], &call["workdays"], &call["overdue"]),
        (&json!("2026-03-18"), &json!(0), &json!(false))
    );
    assert!(run(&data, &["day"]).ended(0).out.contains("call_back"));
}
