//! Long work that goes on: how far it is, and stopping it. Neither waits for the work itself.

use super::Desk;
use super::request::PauseWork;
use super::view::ProgressView;

/// How far the work under way is; none where there is none.
pub fn work_progress(desk: &Desk) -> Option<ProgressView> {
    let state = desk.progress().state()?;
    let fraction = (state.total > 0).then(|| state.done as f64 / state.total as f64);
    Some(ProgressView {
        work: state.work,
        fraction,
        done: u32::try_from(state.done).unwrap_or(u32::MAX),
        total: u32::try_from(state.total).unwrap_or(u32::MAX),
        may_cancel: state.may_cancel,
        may_pause: state.may_pause,
        paused: state.paused,
    })
}

/// Ask the work under way to stop; it does so at its next step.
pub fn cancel_work(desk: &Desk) {
    desk.progress().cancel();
}

/// Ask the work under way to wait at its next step, or to go on.
pub fn pause_work(desk: &Desk, request: &PauseWork) {
    desk.progress().pause(request.paused);
}
