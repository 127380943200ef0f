//! Drawn portraits.

use desk_core::photo::examine;
use desk_core::rules::photo::{Acceptance, PhotoVerdict};
use desk_core::rules::{Outcome, Rulebook, rulebook::RULEBOOK_2026};
use desk_core::sample::{PortraitFlaw, people, portrait};
use desk_tests::models;
use std::collections::HashSet;
use std::process::Command;

fn verdict(file: &[u8]) -> PhotoVerdict {
    let book = Rulebook::load(RULEBOOK_2026).unwrap();
    examine(file, models(), &book, super::reference_day()).unwrap().verdict
}

/// Rules not passed, with the word observed.
fn complaints(flaw: PortraitFlaw) -> Vec<String> {
    let verdict = verdict(&portrait(21, Some(flaw)));
    let open = verdict.findings.into_iter().filter(|finding| finding.outcome != Outcome::Pass);
    open.map(|finding| [finding.rule, finding.observed.unwrap_or_default()].join(" ").trim().to_owned())
        .collect()
}

#[test]
fn portraits_pass_every_rule_well_inside_the_window() {
    let mut seen = HashSet::new();
    for person in people(603, 32) {
        let file = portrait(person.portrait_seed, None);
        assert!((42_000..=78_000).contains(&file.len()), "{} bytes", file.len());
        let verdict = verdict(&file);
        assert_eq!(verdict.acceptance(&verdict.all_met()), Acceptance::Accept, "{verdict:?}");
        assert!(seen.insert(file), "two people have the same portrait");
    }
}

#[test]
fn a_portrait_is_one_inch_at_300_dpi_and_the_same_every_time() {
    let file = portrait(8, None);
    assert_eq!(file, portrait(8, None));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portrait.jpg");
    std::fs::write(&path, &file).unwrap();
    let arguments = ["-format", "%m %w %h %x %y %U %[colorspace]"];
    let output = Command::new("identify").args(arguments).arg(&path).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "JPEG 295 413 300 300 PixelsPerInch sRGB");
}

#[test]
fn each_flaw_is_found_and_nothing_else() {
    for flaw in PortraitFlaw::ALL {
        let wanted: &[&str] = match flaw {
            PortraitFlaw::GreyBackground => &["photo.background.lightness"],
            PortraitFlaw::BlueBackground => &["photo.background.lightness", "photo.background.chroma"],
            PortraitFlaw::TooLight | PortraitFlaw::TooHeavy => &["photo.bytes"],
            PortraitFlaw::TooSmall => &["photo.height", "photo.width", "photo.bytes"],
            PortraitFlaw::GreyScale => &["photo.colour"],
            PortraitFlaw::Png => &["photo.format png"],
            PortraitFlaw::Truncated => &["photo.format truncated"],
            PortraitFlaw::Sideways => &[],
            PortraitFlaw::Padded => &["photo.format trailing_bytes"],
        };
        assert_eq!(complaints(flaw), wanted, "{flaw:?}");
    }
}
