//! A print file of ten thousand pages, streamed; and how the work is shared between the cores.

use super::Bench;
use super::measure::timed;
use super::sample::{photo, ticket};
use desk_core::model::Moment;
use desk_core::paper::TicketVolume;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Pages in all, and in one volume.
pub(crate) const PAGES: u64 = 10_000;
pub(crate) const VOLUME: u64 = 500;
const GOAL_MS: f64 = 1.0;
const GOAL_MB: u64 = 400;

/// Write twenty volumes; answers milliseconds a page, and whether the goals are reached. The volumes stay to be judged.
pub(crate) fn streamed(bench: &Bench) -> (f64, bool) {
    let before = peak_megabytes();
    // Making the photos is not the desk's work: they are in its store.
    let making = timed(|| (0..PAGES).for_each(|number| drop(photo(number))));
    let all = timed(|| (0..PAGES / VOLUME).for_each(|volume| write(bench, volume, &path(bench, volume))));
    let page = (all - making) / PAGES as f64;
    let peak = peak_megabytes();
    let memory = peak.map_or_else(|| "not told here".to_owned(), |peak| format!("{peak} MB"));
    println!(
        "print file, a page          {page:>9.2} ms   (goal {GOAL_MS}; {PAGES} pages in volumes of {VOLUME})"
    );
    println!(
        "memory at most              {memory:>12}   (goal {GOAL_MB} MB; before {} MB)",
        before.unwrap_or_default()
    );
    (page, page <= GOAL_MS && peak.unwrap_or_default() < GOAL_MB)
}

/// Where a volume lies.
pub(crate) fn path(bench: &Bench, volume: u64) -> PathBuf {
    bench.scratch.join(format!("volume-{volume:02}.pdf"))
}

fn write(bench: &Bench, volume: u64, path: &Path) {
    let out = BufWriter::new(File::create(path).unwrap());
    let made_at = Moment::parse("2026-09-10T10:15:00+08:00").unwrap();
    let mut file = TicketVolume::begin(out, &bench.words, made_at).unwrap();
    for number in volume * VOLUME..(volume + 1) * VOLUME {
        let page = bench.press.ticket_page(&ticket(number, &photo(number)), &bench.words).unwrap();
        file.add(&page).unwrap();
    }
    file.finish().unwrap().0.flush().unwrap();
}

/// Say how much quicker two thousand files are laid out on two threads than on one, by the clock on the wall.
pub(crate) fn scaling(bench: &Bench) {
    const FILES: u64 = 2_000;
    let lay_out = |threads: usize| {
        let next = AtomicU64::new(0);
        let begun = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= FILES {
                            return;
                        }
                        drop(
                            bench.press.admit_ticket(&ticket(number, &photo(number)), &bench.words).unwrap(),
                        );
                    }
                });
            }
        });
        begun.elapsed().as_secs_f64()
    };
    let (one, two) = (lay_out(1), lay_out(2));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{FILES} files, one thread     {one:>9.2} s");
    println!(
        "{FILES} files, two threads    {two:>9.2} s    ({:.2} times as quick; {cores} cores)",
        one / two
    );
}

/// The most memory this process has had; none where the system does not tell.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024)
}
