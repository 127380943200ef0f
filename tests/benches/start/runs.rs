//! The runs in turn, and what they say.

use crate::eye::{Eye, Sight};
use crate::memory::{Memory, of_descendants, total};
use crate::{filled, job};
use desk_tests::window::{Group, Screen, surroundings};
use desk_tests::{built, resources, shipped};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const SIZE: (u32, u32) = (1280, 800);
/// Runs of each window that count; the first one of each, which fills caches, does not.
const RUNS: usize = 7;
const JOBS: usize = 3;
const RATIO_GOAL: f64 = 1.15;
const MEMORY_GOAL: f64 = 250.0;
/// Squares that differ from their neighbours: a headline alone, and a page of the desk.
const HEADLINE: usize = 4;
const PAGE: usize = 40;

/// Names another program to measure, an installed or an earlier one.
const OTHER: &str = "DESK603_PROGRAM";

/// One window that is measured.
struct Subject {
    name: &'static str,
    program: PathBuf,
    /// The desk's data; none for the empty window.
    data: Option<PathBuf>,
    home: PathBuf,
    taken: Vec<Taken>,
}

/// One run of it.
struct Taken {
    first: Duration,
    second: Option<Duration>,
    memory: Memory,
}

/// Measure everything and print it; whether every goal is reached.
pub(crate) fn all() -> bool {
    let (shipped, empty_window) = shipped();
    let program = std::env::var_os(OTHER).map_or(shipped, PathBuf::from);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let nobody = folder.path().join("nobody");
    filled::set_up(&nobody, 0);
    let count = filled::count();
    let subject = |name, program: &Path, data: Option<PathBuf>| Subject {
        name,
        program: program.to_owned(),
        data,
        home: folder.path().join(name),
        taken: Vec::new(),
    };
    let mut subjects = [
        subject("empty window", &empty_window, None),
        subject("desk, nobody", &program, Some(nobody)),
        subject("desk, all", &program, Some(filled::kept(count))),
    ];
    let screen = Screen::start(SIZE);
    let eye = Eye::open(&screen.display);
    for run in 0..=RUNS {
        for subject in &mut subjects {
            let taken = start(subject, &screen, &eye);
            if run > 0 {
                subject.taken.push(taken);
            }
        }
    }
    subjects.iter().for_each(report);
    let ratio = goal_of_time(&subjects);
    let growth = job::growth(&program, JOBS);
    let held = total(&held(&subjects[1])) + growth;
    println!("a short job adds {growth:.0} MB");
    let reached = ratio <= RATIO_GOAL && held <= MEMORY_GOAL;
    println!(
        "goals {}: {ratio:.2} times, at most {RATIO_GOAL}; {held:.0} MB, at most {MEMORY_GOAL:.0}",
        if reached { "reached" } else { "MISSED" }
    );
    reached
}

/// Start the window, log in where there is a desk, and end it.
fn start(subject: &Subject, screen: &Screen, eye: &Eye) -> Taken {
    std::fs::create_dir_all(&subject.home).unwrap();
    let mut command = Command::new(&subject.program);
    surroundings(&mut command, screen, &subject.home);
    if let Some(data) = &subject.data {
        command.arg("--data").arg(data).arg("--resources").arg(resources());
        command.args(["--clock", "2026-03-18T10:15:00+08:00"]);
    }
    let begin = Instant::now();
    let program = Group::start(command);
    let first = eye.watch(begin, if subject.data.is_some() { PAGE } else { HEADLINE });
    keep(&format!("{} 1", subject.name), eye, &first);
    let second = subject.data.is_some().then(|| {
        eye.write(filled::PASSPHRASE);
        std::thread::sleep(Duration::from_millis(300));
        let second = eye.watch(eye.enter(), PAGE);
        keep(&format!("{} 2", subject.name), eye, &second);
        second.complete
    });
    Taken { first: first.complete, second, memory: of_descendants(program.id(), true) }
}

/// Keep the picture, for people to see that it is the right page.
fn keep(name: &str, eye: &Eye, sight: &Sight) {
    let folder = built().join("window");
    std::fs::create_dir_all(&folder).unwrap();
    let (width, height) = (u32::from(eye.size.0), u32::from(eye.size.1));
    let colours = sight.picture.chunks(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
    let picture = image::RgbImage::from_raw(width, height, colours).unwrap();
    picture.save(folder.join(format!("bench {name}.png"))).unwrap();
}

fn report(subject: &Subject) {
    let second = subject.taken[0].second.is_some();
    let page = if second { format!("  start page {:>5.0} ms", start_page(subject)) } else { String::new() };
    println!(
        "{:<14} login {:>5.0} ms{page}  usable {:>5.0} ms",
        subject.name,
        login(subject),
        usable(subject)
    );
    println!("{:<14} {}", "", shown(&held(subject)));
}

/// How many times longer all takes than nobody; the shares of the empty window are printed beside it.
fn goal_of_time([empty, nobody, all]: &[Subject; 3]) -> f64 {
    println!(
        "login against the empty window: {:.2} times with nobody, {:.2} times with all",
        login(nobody) / login(empty),
        login(all) / login(empty)
    );
    usable(all) / usable(nobody)
}

fn login(subject: &Subject) -> f64 {
    median(subject.taken.iter().map(|taken| taken.first.as_secs_f64() * 1000.0))
}

fn start_page(subject: &Subject) -> f64 {
    median(subject.taken.iter().map(|taken| taken.second.unwrap_or_default().as_secs_f64() * 1000.0))
}

fn usable(subject: &Subject) -> f64 {
    let whole = |taken: &Taken| taken.first + taken.second.unwrap_or_default();
    median(subject.taken.iter().map(|taken| whole(taken).as_secs_f64() * 1000.0))
}

/// The median of each process.
fn held(subject: &Subject) -> Memory {
    let all = || subject.taken.iter().map(|taken| &taken.memory);
    let names: BTreeSet<&String> = all().flat_map(|memory| memory.keys()).collect();
    let of = |name: &String| median(all().map(|memory| memory.get(name).copied().unwrap_or_default()));
    names.into_iter().map(|name| (name.clone(), of(name))).collect()
}

fn shown(memory: &Memory) -> String {
    let parts: Vec<String> =
        memory.iter().map(|(name, megabytes)| format!("{name} {megabytes:.0}")).collect();
    format!("{:.0} MB: {}", total(memory), parts.join(", "))
}

pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
