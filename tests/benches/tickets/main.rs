//! What admit tickets cost: one file, a print file streamed page by page, both on all cores; that ten thousand of them are
//! what they should be; and the same tickets by Typst and by ReportLab. Processor time of this process (cpu-time reads it from
//! the operating system), so that other work on the machine does not count.
//!
//! Goals: at most 2.5 ms and 150 kB (150,000 bytes) a file with a photo of 65 kB; at most 1.0 ms a page of a print file; below
//! 400 MB of memory for 10,000 pages.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

mod beside;
#[path = "../shared/python.rs"]
mod environment;
mod judged;
#[path = "../measure/mod.rs"]
mod measure;
mod merged;
mod sample;

use desk_core::paper::{Fonts, PAPERS_2026, PaperPress, PaperTemplates, resource_dir};
use measure::{median, timed};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const TICKETS: u64 = 300;
const GOAL_MS: f64 = 2.5;
const GOAL_BYTES: usize = 150_000;

/// Everything that is measured works with this.
struct Bench {
    press: PaperPress,
    words: PaperTemplates,
    fonts: PathBuf,
    scratch: PathBuf,
}

fn main() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let folder = if workspace.is_dir() { Some(workspace) } else { resource_dir(None) };
    let mut fonts = None;
    let took = timed(|| fonts = folder.as_ref().map(|folder| Fonts::load(folder)));
    let (Some(Ok(fonts)), Some(folder)) = (fonts, folder) else {
        println!("the fonts are not in place: `cargo xtask test` places them");
        std::process::exit(3);
    };
    println!("fonts read and checked      {took:>9.1} ms");
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tickets");
    std::fs::create_dir_all(&scratch).unwrap();
    let bench = Bench {
        press: PaperPress::new(Arc::new(fonts)),
        words: PaperTemplates::load(PAPERS_2026).unwrap(),
        fonts: folder.join("fonts"),
        scratch,
    };
    let (ours, one) = one_file(&bench);
    let (page, streamed) = merged::streamed(&bench);
    merged::scaling(&bench);
    let sound = judged::all(&bench);
    beside::compare(&bench, ours, page);
    let reached = one && streamed && sound;
    println!("goals {}", if reached { "reached" } else { "MISSED" });
    std::process::exit(i32::from(!reached));
}

/// The median of a warm batch in milliseconds, and whether the goals are reached.
fn one_file(bench: &Bench) -> (f64, bool) {
    let Bench { press, words, .. } = bench;
    let first = timed(|| drop(press.admit_ticket(&sample::ticket(0, &sample::photo(0)), words).unwrap()));
    println!("first ticket of a batch     {first:>9.2} ms");
    let mut largest = 0;
    let costs = (1..=TICKETS).map(|number| {
        let ticket = sample::ticket(number, &sample::photo(number));
        timed(|| largest = press.admit_ticket(&ticket, words).unwrap().len().max(largest))
    });
    let mut costs: Vec<f64> = costs.collect();
    costs.sort_by(f64::total_cmp);
    let (slow, median) = (costs[costs.len() * 95 / 100], median(costs.into_iter()));
    println!("ticket, median of {TICKETS}       {median:>9.2} ms   (goal {GOAL_MS})");
    println!("ticket, 95th percentile     {slow:>9.2} ms");
    println!("largest file                {largest:>9} bytes (goal {GOAL_BYTES})");
    (median, median <= GOAL_MS && largest <= GOAL_BYTES)
}
