//! Following the print queue beside the window.

use crate::host::Host;
use desk_core::desk::advance_print_queue;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

/// A clerk sees within this time that a paper came out or not.
const EVERY: Duration = Duration::from_secs(2);
/// The event that tells the window to look at the queue again.
const CHANGED: &str = "print_queue_changed";

/// Ask the spooler about unfinished jobs until the program ends. Nothing is asked while none is unfinished.
pub(crate) fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let warm = app.clone();
        let _ = tauri::async_runtime::spawn_blocking(move || warm.state::<Host>().warm_up()).await;
        loop {
            tokio::time::sleep(EVERY).await;
            let asked = app.clone();
            let changed = tauri::async_runtime::spawn_blocking(move || {
                let host = asked.state::<Host>();
                host.desk().and_then(|desk| advance_print_queue(desk, host.printers(), host.now()))
            });
            match changed.await {
                Ok(Ok(true)) => drop(app.emit(CHANGED, ())),
                Ok(Ok(false)) => {}
                Ok(Err(error)) => log::warn!("print queue: {:?}", error.code),
                Err(_) => log::error!("print queue: a look at it broke off"),
            }
        }
    });
}
