//! Long work as others see it while it goes on: what, how far, and whether it was asked to stop.

use crate::error::{Code, Error, Result};
use crate::model::LongWork;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// One piece of long work at a time, looked at and stopped from other threads.
#[derive(Debug, Default)]
pub struct Progress {
    state: Mutex<Option<State>>,
    changed: Condvar,
}

/// How far a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// What is done.
    pub work: LongWork,
    /// Done so far, of [`Self::total`]; bytes or rows, whatever the work counts.
    pub done: u64,
    /// All there is to do; zero while it is not known.
    pub total: u64,
    /// Whether it can still be stopped.
    pub may_cancel: bool,
    /// Whether it can wait at its next step until it is told to go on.
    pub may_pause: bool,
    /// It was asked to wait, or does.
    pub paused: bool,
    cancelled: bool,
}

impl Progress {
    /// How far the work under way is; none where there is none.
    pub fn state(&self) -> Option<State> {
        *self.lock()
    }

    /// Ask the work under way to stop. It stops at its next step, unless it cannot any more.
    pub fn cancel(&self) {
        if let Some(state) = &mut *self.lock() {
            state.cancelled = true;
        }
        self.changed.notify_all();
    }

    /// Ask the work under way to wait at its next step, or to go on. Work that cannot wait goes on.
    pub fn pause(&self, paused: bool) {
        if let Some(state) = &mut *self.lock() {
            state.paused = paused && state.may_pause;
        }
        self.changed.notify_all();
    }

    /// Begin a piece of work; it ends when the answer is dropped. [`Code::WorkUnderway`] where another goes on.
    pub(crate) fn begin(&self, work: LongWork) -> Result<Underway<'_>> {
        let mut state = self.lock();
        if state.is_some() {
            return Err(Error::new(Code::WorkUnderway));
        }
        let begun = State {
            work,
            done: 0,
            total: 0,
            may_cancel: true,
            may_pause: false,
            paused: false,
            cancelled: false,
        };
        *state = Some(begun);
        Ok(Underway(self))
    }

    fn lock(&self) -> MutexGuard<'_, Option<State>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A piece of work under way.
#[derive(Debug)]
pub(crate) struct Underway<'a>(&'a Progress);

impl Underway<'_> {
    /// How much there is to do.
    pub(crate) fn expect(&self, total: u64) {
        self.change(|state| state.total = total);
    }

    /// From here on it waits at a step where somebody asks it to.
    pub(crate) fn allow_pause(&self) {
        self.change(|state| state.may_pause = true);
    }

    /// So much more is done. Waits while the work is paused; whoever cancels ends the pause. [`Code::Cancelled`] where somebody asked to stop.
    pub(crate) fn step(&self, done: u64) -> Result<()> {
        self.change(|state| state.done = (state.done + done).min(state.total));
        let waits = |state: &mut Option<State>| state.is_some_and(|state| state.paused && !state.cancelled);
        let state = self.0.changed.wait_while(self.0.lock(), waits).unwrap_or_else(PoisonError::into_inner);
        match *state {
            Some(State { cancelled: true, may_cancel: true, .. }) => Err(Error::new(Code::Cancelled)),
            _ => Ok(()),
        }
    }

    /// From here on it goes to its end. [`Code::Cancelled`] where somebody asked to stop before.
    pub(crate) fn past_stopping(&self) -> Result<()> {
        self.step(0)?;
        self.change(|state| state.may_cancel = false);
        Ok(())
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        if let Some(state) = &mut *self.0.lock() {
            change(state);
        }
    }
}

impl Drop for Underway<'_> {
    fn drop(&mut self) {
        *self.0.lock() = None;
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;
    use crate::error::Code;
    use crate::model::LongWork;

    #[test]
    fn work_is_seen_while_it_goes_on_and_only_one_piece_at_a_time() {
        let progress = Progress::default();
        assert_eq!(progress.state(), None);
        let underway = progress.begin(LongWork::Backup).unwrap();
        underway.expect(10);
        underway.step(4).unwrap();
        let state = progress.state().unwrap();
        assert_eq!((state.work, state.done, state.total), (LongWork::Backup, 4, 10));
        assert_eq!(progress.begin(LongWork::Restore).unwrap_err().code, Code::WorkUnderway);
        drop(underway);
        assert_eq!(progress.state(), None);
    }

    #[test]
    fn work_stops_at_its_next_step_and_not_once_it_is_past_stopping() {
        let progress = Progress::default();
        progress.cancel();
        let underway = progress.begin(LongWork::Restore).unwrap();
        assert!(underway.step(1).is_ok(), "what was cancelled before is not this");
        progress.cancel();
        assert_eq!(underway.step(1).unwrap_err().code, Code::Cancelled);
        drop(underway);
        let underway = progress.begin(LongWork::Restore).unwrap();
        underway.past_stopping().unwrap();
        progress.cancel();
        assert!(underway.step(1).is_ok());
    }

    #[test]
    fn work_waits_while_it_is_paused_and_goes_on_or_stops_when_it_is_told_to() {
        let progress = Progress::default();
        let underway = progress.begin(LongWork::IssueTickets).unwrap();
        progress.pause(true);
        assert!(!progress.state().unwrap().paused, "it cannot wait yet");
        underway.allow_pause();
        for cancel in [false, true] {
            progress.pause(true);
            let told = std::thread::scope(|scope| {
                let waiting = scope.spawn(|| underway.step(1));
                std::thread::sleep(std::time::Duration::from_millis(50));
                assert!(progress.state().unwrap().paused && !waiting.is_finished());
                if cancel {
                    progress.cancel()
                } else {
                    progress.pause(false)
                }
                waiting.join().unwrap()
            });
            assert_eq!(told.is_err(), cancel);
        }
    }
}
