//! What looking for faces, their points and the person costs: processor time of this process on one core, so that other
//! work on the machine does not count, with the models loaded. Drawn portraits, brought to the sizes that cameras give.
//!
//! Goals, from the file to the mask: 295 by 413 pixels in 30 ms, 1350 by 1350 in 40 ms, 12 megapixels in 150 ms; models
//! and scratch in 60 MB.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

mod measure;

use desk_core::sample::portrait;
use face::{Models, Picture};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use measure::{median, timed};

/// Width, height, goal in milliseconds, how often.
const SIZES: [(u32, u32, f64, usize); 3] =
    [(295, 413, 30.0, 60), (1350, 1350, 40.0, 30), (3000, 4000, 150.0, 9)];
const GOAL_MEGABYTES: f64 = 60.0;

fn main() {
    let before = resident();
    let folder = desk_tests::resources().join("models");
    let mut models = None;
    let load = timed(|| models = Some(Models::load(&folder).unwrap()));
    let models = models.unwrap();
    let mut reached = true;
    println!("load the models      {load:>7.2} ms");
    println!(
        "{:<13} {:>8} {:>8} {:>8} {:>8} {:>8}   goal",
        "ms", "decode", "faces", "points", "person", "all"
    );
    for (width, height, goal, times) in SIZES {
        let file = file(width, height);
        let costs: Vec<[f64; 4]> = (0..times).map(|_| stages(&models, &file)).collect();
        let stages: [f64; 4] = std::array::from_fn(|stage| median(costs.iter().map(|cost| cost[stage])));
        let all = median(costs.iter().map(|cost| cost.iter().sum()));
        reached &= all <= goal;
        let [decode, faces, points, person] = stages;
        let size = format!("{width} x {height}");
        println!("{size:<13} {decode:>8.2} {faces:>8.2} {points:>8.2} {person:>8.2} {all:>8.2}   {goal}");
        if width == SIZES[0].0
            && let (Some(before), Some(after)) = (before, resident())
        {
            println!(
                "{:<13} {:>8.1} MB more memory after these checks   {GOAL_MEGABYTES}",
                "",
                after - before
            );
            reached &= after - before <= GOAL_MEGABYTES;
        }
    }
    println!("goals {}", if reached { "reached" } else { "MISSED" });
    std::process::exit(i32::from(!reached));
}

/// A JPEG of this size.
fn file(width: u32, height: u32) -> Vec<u8> {
    let drawn = image::load_from_memory(&portrait(7, None)).unwrap().into_rgb8();
    let mut file = Vec::new();
    resize(&drawn, width, height, FilterType::Triangle)
        .write_with_encoder(JpegEncoder::new_with_quality(&mut file, 95))
        .unwrap();
    file
}

/// Milliseconds to decode, to find the face, its points, and the person.
fn stages(models: &Models, file: &[u8]) -> [f64; 4] {
    let (mut pixels, mut face) = (None, None);
    let decode = timed(|| pixels = Some(image::load_from_memory(file).unwrap().into_rgb8()));
    let pixels = pixels.unwrap();
    let picture = Picture::new(pixels.width(), pixels.height(), pixels.as_raw()).unwrap();
    let faces = timed(|| face = models.find_faces(&picture).unwrap().into_iter().next());
    let points = timed(|| assert!(models.landmarks(&picture, &face.unwrap()).unwrap().presence > 0.5));
    let person = timed(|| assert!(models.person_mask(&picture).unwrap().values()[128 * 257] > 0.5));
    [decode, faces, points, person]
}

/// Megabytes of this process in memory; none where the system does not tell.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok()? / 1000.0)
}
