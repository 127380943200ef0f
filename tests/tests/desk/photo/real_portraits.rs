//! Photographs of people, from the folder beside the workspace. None was taken before a white ground.

use super::{examined, finding};
use desk_core::rules::Outcome;
use desk_tests::shared;
use std::path::Path;

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
    assert!(count >= 15 && failed * 3 >= count * 2, "{failed} of {count} fail, the others need a look");
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

/// What of a photograph fails, of rules that begin as given.
fn failed(path: &Path, rules: &[&str]) -> Vec<String> {
    let findings = examined(&std::fs::read(path).unwrap()).unwrap().verdict.findings.into_iter();
    let of = |rule: &str| rules.iter().any(|beginning| rule.starts_with(beginning));
    findings
        .filter(|finding| finding.outcome == Outcome::Fail && of(&finding.rule))
        .map(|finding| format!("{} {:?}", finding.rule, finding.measured))
        .collect()
}

#[test]
fn nobody_who_looks_into_the_lens_with_closed_lips_is_failed_for_eyes_pose_lips_or_faces() {
    let Some(folder) = shared("photos/london-neutral") else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let found = failed(&path, &["photo.gaze", "photo.lips", "photo.features"]);
        assert!(found.is_empty(), "{path:?}: {found:?}");
    }
}

#[test]
fn of_those_who_smile_the_open_lips_fail_and_the_closed_ones_do_not() {
    let Some(folder) = shared("photos/london-smiling") else { return };
    let mut open = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy()[..3].to_owned();
        open.extend((!failed(&path, &["photo.lips"]).is_empty()).then_some(name));
        let others = failed(&path, &["photo.gaze", "photo.features"]);
        assert!(others.is_empty(), "{path:?}: {others:?}");
    }
    open.sort();
    assert_eq!(open, ["009", "026", "064", "094", "103", "139"], "looked at by a person");
}

#[test]
fn hardly_anybody_without_glasses_is_taken_to_wear_some() {
    let mut taken = Vec::new();
    for folder in ["photos/london-neutral", "photos/london-smiling"] {
        let Some(folder) = shared(folder) else { return };
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let examination = examined(&std::fs::read(&path).unwrap()).unwrap();
            let reflection = finding(&examination.verdict, "photo.reflection");
            taken.extend((reflection.outcome != Outcome::Pass).then_some(path));
        }
    }
    assert!(taken.len() <= 1, "of 31 people {taken:?}");
}

#[test]
fn a_bun_that_the_edge_cuts_is_no_whole_head() {
    let Some(folder) = shared("photos/london-neutral") else { return };
    let found = failed(&folder.join("001_03.jpg"), &["photo.head_position.crown"]);
    assert_eq!(found, ["photo.head_position.crown Some(0.0)"]);
}
