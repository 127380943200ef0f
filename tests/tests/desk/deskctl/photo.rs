//! Photo files, judged without a desk.

use super::run::{bare, command, file, finish, folder, text};
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
    let answers = bare(&["photo", "check", "--json", &good]).ended(0).objects();
    assert!(answers[0]["cpu_ms"].as_f64().unwrap() > 0.0);
    assert!(answers[0]["clauses"].as_array().unwrap().iter().any(|it| it["rule"] == "photo.height"));
    bare(&["photo", "check", &text(&folder.path().join("nowhere"))]).ended(2);
}

#[test]
fn an_overlay_is_the_photo_of_the_same_size_with_something_drawn_over_it() {
    let folder = folder();
    let from = file(folder.path(), "王梅.jpg", portrait(7, None));
    file(folder.path(), "words.jpg", "no picture");
    let to = folder.path().join("overlays");
    bare(&["photo", "check", "--overlay", &text(&to), &text(folder.path())]).ended(1);
    let drawn: Vec<_> = std::fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(drawn, [to.join("王梅.jpg.overlay.jpg")], "of what is no picture there is nothing to draw on");
    let pixels = |path: &std::path::Path| image::open(path).unwrap().into_rgb8();
    let (before, after) = (pixels(std::path::Path::new(&from)), pixels(&drawn[0]));
    assert_eq!(before.dimensions(), after.dimensions());
    let changed = before.pixels().zip(after.pixels()).filter(|(a, b)| a.0[1].abs_diff(b.0[1]) > 60).count();
    assert!(changed > 1000, "{changed} pixels");
}

#[test]
fn fix_writes_another_file_and_tells_what_was_changed() {
    let folder = folder();
    let drawn = image::load_from_memory(&portrait(7, None)).unwrap();
    let encoded = |quality| {
        let mut file = Vec::new();
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, quality);
        drawn.write_with_encoder(encoder).unwrap();
        file
    };
    let light = (80..=97).rev().map(encoded).find(|file| file.len() < 40_000).unwrap();
    let from = file(folder.path(), "light.jpg", &light);
    let to = text(&folder.path().join("right.jpg"));
    let answers = bare(&["photo", "fix", "--json", &from, &to]).ended(0).objects();
    let written = std::fs::read(&to).unwrap();
    assert_eq!(answers[0]["bytes"], json!(written.len()));
    assert_eq!((&answers[0]["width"], &answers[0]["height"]), (&json!(295), &json!(413)));
    assert_eq!(answers[0]["changed"][0]["change"], json!("encoded_again"));
    assert_eq!(answers[0]["changed"][0]["from_bytes"], json!(light.len()));
    assert_eq!(std::fs::read(&from).unwrap(), light, "the file that was handed in stays");
    let verdict = bare(&["photo", "check", "--json", &to]).objects();
    let clauses = verdict[0]["clauses"].as_array().unwrap();
    let weight = clauses.iter().find(|clause| clause["rule"] == "photo.bytes").unwrap();
    assert_eq!(weight["verdict"], json!("pass"));

    bare(&["photo", "fix", &from, &to]).ended(2);
    bare(&["photo", "fix", &from, &from]).ended(2);
    assert_eq!(std::fs::read(&to).unwrap(), written, "nothing is written over");
}

#[test]
fn fix_says_why_not_and_writes_nothing() {
    let folder = folder();
    let to = text(&folder.path().join("out.jpg"));
    for (flaw, reason) in [
        (None, "nothing_to_do"),
        (Some(PortraitFlaw::TooSmall), "too_small"),
        (Some(PortraitFlaw::Truncated), "damaged"),
    ] {
        let from = file(folder.path(), "in.jpg", portrait(7, flaw));
        let answers = bare(&["photo", "fix", "--json", &from, &to]).ended(1).objects();
        assert_eq!(answers[0]["reason"], json!(reason));
    }
    let empty = file(folder.path(), "empty.jpg", "");
    bare(&["photo", "fix", &empty, &to]).ended(2);
    bare(&["photo", "fix", &text(&folder.path().join("nowhere.jpg")), &to]).ended(2);
    bare(&["photo", "fix", &empty]).ended(2);
    assert!(!std::path::Path::new(&to).exists());
}

/// A file of some kilobytes that claims so many pixels a side.
#[cfg(target_os = "linux")]
fn claiming(side: u16) -> Vec<u8> {
    let mut file = portrait(12, None);
    let frame = file.windows(4).position(|bytes| bytes == [0xFF, 0xC0, 0, 17]).unwrap();
    let [high, low] = side.to_be_bytes();
    file[frame + 5..frame + 9].copy_from_slice(&[high, low, high, low]);
    file
}

#[test]
#[cfg(target_os = "linux")]
fn a_small_file_that_claims_to_be_huge_gets_no_more_memory_than_the_largest_picture() {
    /// What the program itself, the models and a picture of `MAX_PIXELS` may have, in kilobytes of addresses.
    const LIMITS: [(u16, u32); 2] = [(65_535, 500_000), (7_700, 1_000_000)];
    let folder = folder();
    let mut png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec();
    png.extend([0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 8, 2, 0, 0, 0, 0, 0, 0, 0]);
    let mut files = vec![(file(folder.path(), "claims.png", png), LIMITS[0].1)];
    for (side, limit) in LIMITS {
        files.push((file(folder.path(), &format!("{side}.jpg"), claiming(side)), limit));
    }
    for (path, kilobytes) in files {
        let asked = command(folder.path(), &["photo", "check", "--json", &path]);
        let mut bounded = std::process::Command::new("sh");
        bounded.args(["-c", &format!("ulimit -v {kilobytes}; exec \"$0\" \"$@\"")]);
        bounded.arg(asked.get_program()).args(asked.get_args());
        bounded.envs(asked.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let answers = finish(&mut bounded).ended(1).objects();
        assert_eq!((answers.len(), &answers[0]["verdict"]), (1, &json!("fail")), "{path}");
    }
}
