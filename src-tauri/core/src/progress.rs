//! Long work as others see it while it goes on: what, how far, and whether it was asked to stop.

use crate::error::{Code, Error, Result};
use crate::model::LongWork;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One piece of long work at a time, looked at and stopped from other threads.
#[derive(Debug, Default)]
pub struct Progress(Mutex<Option<State>>);

/// How far a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// What is done.
    pub work: LongWork,
    /// Done so far, of [`Self::total`]; bytes or rows, whatever the work counts.
    pub done: u64,
    /// All there is to do; zero while it is not known.
    pub total: u64,
    /// Whether it can still be stopped without any trace.
    pub may_cancel: bool,
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
    }

    /// Begin a piece of work; it ends when the answer is dropped. [`Code::WorkUnderway`] where another goes on.
    pub(crate) fn begin(&self, work: LongWork) -> Result<Underway<'_>> {
        let mut state = self.lock();
        if state.is_some() {
            return Err(Error::new(Code::WorkUnderway));
        }
        *state = Some(State { work, done: 0, total: 0, may_cancel: true, cancelled: false });
        Ok(Underway(self))
    }

    fn lock(&self) -> MutexGuard<'_, Option<State>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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

    /// So much more is done. [`Code::Cancelled`] where somebody asked to stop.
    pub(crate) fn step(&self, done: u64) -> Result<()> {
        let state = self.change(|state| state.done = (state.done + done).min(state.total));
        match state {
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

    fn change(&self, change: impl FnOnce(&mut State)) -> Option<State> {
        let mut state = self.0.lock();
        state.as_mut().map(|state| {
            change(state);
            *state
        })
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
}
