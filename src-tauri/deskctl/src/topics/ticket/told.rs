//! How far long work is, said on standard error while it goes on.

use desk_core::desk::{Desk, work_progress};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Between two looks.
const PACE: Duration = Duration::from_millis(250);

/// Do `work` and say how far it is, a line whenever a percent more is done.
pub(super) fn told<T>(desk: &Desk, work: impl FnOnce() -> T) -> T {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let teller = scope.spawn(|| {
            let mut last = 0;
            while !done.load(Ordering::Relaxed) {
                std::thread::park_timeout(PACE);
                let Some(at) = work_progress(desk) else { continue };
                let percent = at.fraction.map_or(0, |fraction| (fraction * 100.0) as u32);
                if percent > last {
                    last = percent;
                    eprintln!("{percent} % ({} of {})", at.done, at.total);
                }
            }
        });
        let answer = work();
        done.store(true, Ordering::Relaxed);
        teller.thread().unpark();
        answer
    })
}
