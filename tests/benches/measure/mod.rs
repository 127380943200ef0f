//! Measuring, for the benchmarks that share it.

use cpu_time::ProcessTime;

/// Milliseconds of processor time.
pub(crate) fn timed(work: impl FnOnce()) -> f64 {
    let clock = ProcessTime::now();
    work();
    clock.elapsed().as_secs_f64() * 1000.0
}

/// The middle one of some costs.
pub(crate) fn median(costs: impl Iterator<Item = f64>) -> f64 {
    let mut costs: Vec<f64> = costs.collect();
    costs.sort_by(f64::total_cmp);
    costs[costs.len() / 2]
}
