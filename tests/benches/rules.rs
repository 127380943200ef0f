//! What the rules cost: processor time of a verdict, of the check of a document's number, and of loading the rulebook;
//! medians of batches, beside the cheapest question of each kind as a baseline in the same run.
//!
//! Goals: a verdict under 50 µs, an identity check under 5 µs, loading the rulebook under 20 ms.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

use chrono::NaiveDate;
use cpu_time::ProcessTime;
use desk_core::model::identity::read_number;
use desk_core::model::{DocumentType, Verdict};
use desk_core::rules::eligibility::{Career, Facts, judge};
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_core::rules::{Policies, Rulebook};
use desk_core::sample::{SamplePerson, people};
use std::hint::black_box;

const BATCHES: usize = 41;
const VERDICT_GOAL: f64 = 50.0;
const NUMBER_GOAL: f64 = 5.0;
const LOADING_GOAL: f64 = 20_000.0;

fn main() {
    let book = Rulebook::load(RULEBOOK_2026).unwrap();
    let people: Vec<SamplePerson> = people(603, 500).collect();
    let policies = Policies::default();
    let on = NaiveDate::from_ymd_opt(2026, 3, 18).unwrap();
    let of = |person: &SamplePerson, career: &Career| {
        let facts = Facts {
            application_date: on,
            month: NaiveDate::from_ymd_opt(2026, 4, 1),
            birth_date: person.birth_date,
            career,
            rulings: &[],
            policies: &policies,
            beyond_notice: false,
        };
        judge(&facts, book.offering(person.offering).unwrap(), &book)
    };
    let nobody = Career::default();
    let empty = each(&people, |person| drop(black_box(of(person, &nobody))));
    let verdict = each(&people, |person| drop(black_box(of(person, &person.career))));
    let refused: Vec<SamplePerson> = people
        .iter()
        .filter(|person| of(person, &person.career).verdict == Verdict::NotEligible)
        .cloned()
        .collect();
    let refusal = each(&refused, |person| drop(black_box(of(person, &person.career))));
    let number = each(&people, |person| {
        drop(black_box(read_number(DocumentType::ResidentCard, &person.number, on)));
    });
    let typed = each(&people, |_| {
        drop(black_box(read_number(DocumentType::HongKongCard, " ａ１２３４５６（３） ", on)));
    });
    let loading = each(&[0; 5], |_| drop(black_box(Rulebook::load(RULEBOOK_2026).unwrap())));
    println!(
        "a verdict on a career               {verdict:>9.2} µs (goal {VERDICT_GOAL}), {:.1} times that on nothing",
        verdict / empty
    );
    println!("a refusal with its nearest ways     {refusal:>9.2} µs ({} people)", refused.len());
    println!("a resident number checked           {number:>9.2} µs (goal {NUMBER_GOAL})");
    println!("a Hong Kong number, full width      {typed:>9.2} µs");
    println!("loading the rulebook                {loading:>9.0} µs (goal {LOADING_GOAL})");
    let met =
        verdict < VERDICT_GOAL && refusal < VERDICT_GOAL && number < NUMBER_GOAL && loading < LOADING_GOAL;
    if !met {
        println!("a goal is missed");
        std::process::exit(1);
    }
}

/// Median over batches of the processor time of `work` on one of `items`, in microseconds.
fn each<T>(items: &[T], mut work: impl FnMut(&T)) -> f64 {
    let mut batches: Vec<f64> = (0..BATCHES)
        .map(|_| {
            let clock = ProcessTime::now();
            items.iter().for_each(&mut work);
            clock.elapsed().as_secs_f64() * 1e6 / items.len().max(1) as f64
        })
        .collect();
    batches.sort_by(f64::total_cmp);
    batches[BATCHES / 2]
}
