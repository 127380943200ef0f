//! Photo files, judged without a desk.

use super::run::{bare, file, folder, text};
use desk_core::sample::{PortraitFlaw, portrait};
use serde_json::{Value, json};

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
    let (fail, look) = (json!("fail"), json!("look")); // what no machine can tell is asked: nothing passes unseen
    assert_eq!(
        told,
        [
            ("a.jpg".to_owned(), &fail, &json!("unknown")),
            ("1.jpg".to_owned(), &look, &json!("jpeg")),
            ("c.jpg".to_owned(), &fail, &json!("empty")),
        ]
    );
    let good = text(&folder.path().join("b"));
    let answers = bare(&["photo", "check", "--json", &good]).ended(1).objects();
    assert!(answers[0]["cpu_ms"].as_f64().unwrap() > 0.0);
    assert!(answers[0]["clauses"].as_array().unwrap().iter().any(|it| it["rule"] == "photo.height"));
    bare(&["photo", "check", &text(&folder.path().join("nowhere"))]).ended(2);
}
