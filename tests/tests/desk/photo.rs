//! 三(二)2: a photo as a file, from the bytes handed in to the verdict.

mod drawn_portraits;
mod drawn_violations;
mod face_thresholds;
mod frames;
mod hostile;
mod metadata;
mod offered;
mod originals;
mod paper_prints;
mod put_right;
mod real_portraits;
mod real_violations;
mod sitting;
mod thresholds;
mod violation;
mod whole_files;
mod wrongs;

use chrono::NaiveDate;
use desk_core::photo::{Examination, PhotoError, examine};
use desk_core::rules::photo::{Acceptance, PhotoVerdict};
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_core::rules::{Finding, Rulebook};
use desk_tests::models;
use std::process::Command;

fn rulebook() -> Rulebook {
    Rulebook::load(RULEBOOK_2026).expect("the shipped rulebook is sound")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 18).unwrap()
}

fn examined(file: &[u8]) -> Result<Examination, PhotoError> {
    examine(file, models(), &rulebook(), day())
}

/// What becomes of a photo once somebody looked at what is asked and found it met.
fn accepted_by_one_who_looked(verdict: &PhotoVerdict) -> Acceptance {
    verdict.acceptance(&verdict.all_met())
}

/// The one finding of a rule.
fn finding<'a>(verdict: &'a PhotoVerdict, rule: &str) -> &'a Finding {
    let mut found = verdict.findings.iter().filter(|finding| finding.rule == rule);
    let first = found.next().unwrap_or_else(|| panic!("{rule} was not judged: {verdict:?}"));
    assert!(found.next().is_none(), "{rule} was judged twice");
    first
}

/// Put segments behind a JPEG's start marker.
fn with_segments(jpeg: &[u8], segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut file = jpeg[..2].to_vec();
    for (marker, content) in segments {
        file.extend([0xFF, *marker]);
        file.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        file.extend_from_slice(content);
    }
    file.extend_from_slice(&jpeg[2..]);
    file
}

/// What ImageMagick makes of a file, in `format`; its arguments stand between the two.
fn magick(file: &[u8], arguments: &[&str], format: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in");
    std::fs::write(&input, file).unwrap();
    let mut command = Command::new("convert");
    command.arg(&input).args(arguments).arg(format!("{format}:-"));
    let output = command.output().expect("ImageMagick is installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// What ImageMagick's `identify` says of a file.
fn identify(file: &[u8], format: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.jpg");
    std::fs::write(&path, file).unwrap();
    let output = Command::new("identify").args(["-format", format]).arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
