//! The clock is an argument: only the shell, deskctl, xtask and tests read it.

use super::rust_source::{names, read};
use super::{none_in, tree};

#[test]
fn nothing_below_the_shell_reads_the_clock() {
    let files = tree::files();
    let below = |file: &tree::File| file.is_below("src-tauri/core") || file.is_below("src-tauri/face");
    none_in(files.iter().filter(|file| below(file) && file.ends_with(&[".rs"])), |file| clocks(&file.text));
}

#[test]
fn a_planted_clock_is_found() {
    for planted in [
        "let now = std::time::SystemTime::now();",
        "let now = Utc::now();",
        "let today = chrono::Local::now().date_naive();",
        "use std::time::Instant;",
    ] {
        assert_eq!(clocks(planted).len(), 1, "{planted}");
    }
    assert!(
        clocks("fn at(now: Moment) {} // not SystemTime::now\nstruct Instantly; enum E { Now }").is_empty()
    );
}

fn clocks(text: &str) -> Vec<String> {
    let code = read(text).code;
    let clocks = ["SystemTime::now", "Utc::now", "Local::now", "Instant"];
    clocks
        .iter()
        .filter(|clock| names(&code, clock))
        .map(|clock| format!("reads the clock: {clock}"))
        .collect()
}
