//! What all processes of a program hold in memory, each page shared with others counted by its share (PSS).

use std::collections::BTreeMap;
use std::fs;

/// Megabytes by process name.
pub(crate) type Memory = BTreeMap<String, f64>;

/// The processes that descend from `ancestor`, and itself where `inclusive`.
pub(crate) fn of_descendants(ancestor: u32, inclusive: bool) -> Memory {
    let parents = parents();
    let descends = |mut process: u32| loop {
        match parents.get(&process) {
            Some(&parent) if parent == ancestor => return true,
            Some(&parent) => process = parent,
            None => return false,
        }
    };
    let mut memory = Memory::new();
    for &process in parents.keys() {
        let counted = (inclusive && process == ancestor) || descends(process);
        if let (true, Some(name), Some(megabytes)) = (counted, name(process), share(process)) {
            *memory.entry(name).or_default() += megabytes;
        }
    }
    memory
}

/// Megabytes of all of them.
pub(crate) fn total(memory: &Memory) -> f64 {
    memory.values().sum()
}

/// Every process with its parent.
fn parents() -> BTreeMap<u32, u32> {
    let entries = fs::read_dir("/proc").unwrap().filter_map(Result::ok);
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes
        .filter_map(|process: u32| {
            let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
            // The name may hold spaces and brackets; the parent is the second word behind the last bracket.
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((process, parent))
        })
        .collect()
}

fn name(process: u32) -> Option<String> {
    Some(fs::read_to_string(format!("/proc/{process}/comm")).ok()?.trim().to_owned())
}

fn share(process: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}
