//! What a photo costs: processor time to examine one, to turn one, and to draw a sample portrait. Processor time of
//! this process, so that other work on the machine does not count.
//!
//! Goals for 295 by 413 pixels: examined in at most 10 ms, drawn in at most 15 ms.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

mod measure;

use chrono::NaiveDate;
use desk_core::photo::{examine, load_models};
use desk_core::rules::{Rulebook, rulebook::RULEBOOK_2026};
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::resources;
use measure::{median, timed};

const PORTRAITS: u64 = 100;
const GOAL_EXAMINE: f64 = 10.0;
const GOAL_DRAW: f64 = 15.0;

fn main() {
    let book = Rulebook::load(RULEBOOK_2026).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 3, 18).unwrap();
    let models = load_models(Some(&resources())).unwrap();
    let mut files = Vec::new();
    let draw = median((0..PORTRAITS).map(|seed| timed(|| files.push(portrait(seed, None)))));
    let check =
        |file: &Vec<u8>| timed(|| assert!(examine(file, &models, &book, day).unwrap().prepared.is_some()));
    let upright = median(files.iter().map(check));
    let lying: Vec<_> = (0..PORTRAITS).map(|seed| portrait(seed, Some(PortraitFlaw::Sideways))).collect();
    let turned = median(lying.iter().map(check));
    println!("examine, upright   {upright:>7.2} ms   (goal {GOAL_EXAMINE})");
    println!("examine, turned    {turned:>7.2} ms");
    println!("draw a portrait    {draw:>7.2} ms   (goal {GOAL_DRAW})");
    let reached = upright <= GOAL_EXAMINE && draw <= GOAL_DRAW;
    println!("goals {}", if reached { "reached" } else { "MISSED" });
    std::process::exit(i32::from(!reached));
}
