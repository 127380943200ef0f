//! Photographs of people, from the folder beside the workspace. None was taken before a white ground.

use super::{examined, finding};
use desk_core::rules::Outcome;
use desk_tests::shared;

#[test]
fn studio_portraits_are_not_passed_for_their_grey_ground_with_measure_and_quote() {
    let Some(folder) = shared("photos/london-neutral") else { return };
    let mut failed = 0;
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let examination = examined(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(examination.verdict.outcome, Outcome::Fail, "{name}");
        let ground = finding(&examination.verdict, "photo.background.lightness");
        assert_ne!(ground.outcome, Outcome::Pass, "{name}");
        assert_eq!(ground.quote, "一寸彩色白底免冠照片");
        let lightness = ground.measured.unwrap();
        assert!((74.0..90.0).contains(&lightness), "{name}: L* {lightness}, published as 76 to 89");
        assert_eq!(finding(&examination.verdict, "photo.colour").outcome, Outcome::Pass, "{name}");
        failed += usize::from(ground.outcome == Outcome::Fail);
        count += 1;
    }
    assert!(count >= 15 && failed * 10 >= count * 8, "{failed} of {count} fail, the others need a look");
}

#[test]
fn a_cluttered_ground_fails_in_lightness_colour_and_evenness() {
    let Some(folder) = shared("photos/other") else { return };
    for name in ["lisa1.jpg", "lisa4.jpg"] {
        let examination = examined(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        for rule in ["lightness", "chroma", "evenness"] {
            let rule = format!("photo.background.{rule}");
            assert_eq!(finding(&examination.verdict, &rule).outcome, Outcome::Fail, "{name} {rule}");
        }
    }
}
