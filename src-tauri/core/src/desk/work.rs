//! Long work that goes on: how far it is, and stopping it. Neither waits for the work itself.

use super::Desk;
use super::view::ProgressView;

/// How far the work under way is; none where there is none.
pub fn work_progress(desk: &Desk) -> Option<ProgressView> {
    let state = desk.progress().state()?;
    let fraction = (state.total > 0).then(|| state.done as f64 / state.total as f64);
    Some(ProgressView { work: state.work, fraction, may_cancel: state.may_cancel })
}

/// Ask the work under way to stop; it does so at its next step and leaves nothing.
pub fn cancel_work(desk: &Desk) {
    desk.progress().cancel();
}
