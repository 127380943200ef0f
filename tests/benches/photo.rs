//! What a photo check costs, from the file to the verdict, on one core with the models loaded: processor time of this
//! process, so that other work on the machine does not count. Beside it, what MediaPipe's and OpenCV's Python packages take
//! for the same stages, where Python can install them.
//!
//! Goals: 295 by 413 pixels in 30 ms, 1350 by 1350 in 40 ms, 12 megapixels in 150 ms; models and scratch in 60 MB. To draw
//! a sample portrait: 15 ms.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

#[path = "shared/python.rs"]
mod environment;
mod measure;
mod python;

use chrono::NaiveDate;
use desk_core::photo::{Models, examine, load_models};
use desk_core::rules::{Rulebook, rulebook::RULEBOOK_2026};
use desk_core::sample::portrait;
use desk_tests::resources;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use measure::{median, timed};
use std::path::PathBuf;

/// Width, height, goal in milliseconds, how often.
const SIZES: [(u32, u32, f64, usize); 3] =
    [(295, 413, 30.0, 60), (1350, 1350, 40.0, 30), (3000, 4000, 150.0, 9)];
const GOAL_MEGABYTES: f64 = 60.0;
const GOAL_DRAW: f64 = 15.0;

fn main() {
    let mut reached = Goals(true);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/bench-photo");
    std::fs::create_dir_all(&folder).unwrap();
    let files: Vec<PathBuf> =
        SIZES.iter().map(|(width, height, ..)| file(&folder, *width, *height)).collect();
    let before = resident();
    let mut models = None;
    let load = timed(|| models = Some(load_models(Some(&resources())).unwrap()));
    let models = models.unwrap();
    println!("load the models        {load:>8.2} ms");
    let book = Rulebook::load(RULEBOOK_2026).unwrap();
    let mut ours = Vec::new();
    for ((width, height, goal, times), file) in SIZES.iter().zip(&files) {
        let file = std::fs::read(file).unwrap();
        let cost = median((0..*times).map(|_| timed(|| check(&file, &models, &book))));
        reached.held(&format!("check {width} x {height}"), cost, *goal, "ms");
        ours.push(cost);
        if *width == SIZES[0].0
            && let (Some(before), Some(after)) = (before, resident())
        {
            reached.held("models and scratch", after - before, GOAL_MEGABYTES, "MB");
        }
    }
    let draw = median((0..40).map(|seed| timed(|| assert!(!portrait(seed, None).is_empty()))));
    reached.held("draw a portrait", draw, GOAL_DRAW, "ms");
    python::compare(&folder, &files, &ours);
    println!("goals {}", if reached.0 { "reached" } else { "MISSED" });
    std::process::exit(i32::from(!reached.0));
}

/// Whether every goal was reached.
struct Goals(bool);

impl Goals {
    fn held(&mut self, what: &str, value: f64, goal: f64, unit: &str) {
        let held = value <= goal;
        self.0 &= held;
        println!("{what:<22} {value:>8.2} {unit}   goal {goal} {}", if held { "reached" } else { "MISSED" });
    }
}

fn check(file: &[u8], models: &Models, book: &Rulebook) {
    let day = NaiveDate::from_ymd_opt(2026, 3, 18).unwrap();
    let found = examine(file, models, book, day).unwrap();
    assert!(found.measures.picture.unwrap().face.is_some());
}

/// A JPEG of this size: a photograph of a person where the folder beside the workspace has one, else a drawing.
fn file(folder: &std::path::Path, width: u32, height: u32) -> PathBuf {
    let photograph =
        desk_tests::shared("photos/london-neutral/129_03.jpg").map(|path| std::fs::read(path).unwrap());
    let source =
        image::load_from_memory(&photograph.unwrap_or_else(|| portrait(7, None))).unwrap().into_rgb8();
    let (from, ratio) = (source.width().min(source.height()), width as f32 / height as f32);
    let across = (from as f32 * ratio.min(1.0)) as u32;
    let cut = image::imageops::crop_imm(&source, (source.width() - across) / 2, 0, across, from).to_image();
    let mut bytes = Vec::new();
    resize(&cut, width, height, FilterType::Triangle)
        .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 95))
        .unwrap();
    let path = folder.join(format!("{width}x{height}.jpg"));
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Megabytes of this process in memory; none where the system does not tell.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok()? / 1000.0)
}
