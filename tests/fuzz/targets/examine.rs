//! Any bytes behind a JPEG's start, from the file to the verdict: a verdict or an error with a code, and what is kept is a
//! whole JPEG that gives the same verdict again.

#![no_main]

use chrono::NaiveDate;
use desk_core::photo::{Models, examine, load_models};
use desk_core::rules::{Rulebook, rulebook::RULEBOOK_2026};
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| {
    let resources = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/resources");
    load_models(Some(Path::new(resources))).expect("`cargo xtask resources` places the models")
});
static RULEBOOK: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::load(RULEBOOK_2026).expect("the shipped rulebook is sound"));

fuzz_target!(|file: &[u8]| {
    let day = NaiveDate::from_ymd_opt(2026, 3, 18).expect("a day");
    let Ok(examination) = examine(file, &MODELS, &RULEBOOK, day) else { return };
    assert_eq!(examination.prepared.is_some(), examination.measures.picture.is_some());
    assert!(!examination.verdict.findings.is_empty());
    if let Some(prepared) = examination.prepared {
        assert!(prepared.bytes.starts_with(&[0xFF, 0xD8]) && prepared.bytes.ends_with(&[0xFF, 0xD9]));
        let again = examine(&prepared.bytes, &MODELS, &RULEBOOK, day).expect("what was kept can be opened");
        assert_eq!(again.measures.picture, examination.measures.picture);
    }
});
