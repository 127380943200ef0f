//! Looking at the watched folder beside the window, again and again: a share in the network and a telephone tell
//! nobody that a file came, and what the system tells of local folders differs from one to the other.

use crate::host::Host;
use desk_core::desk::look_at_watched_folder;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter, Manager};

/// A clerk sees a photo two looks after it was written.
const EVERY: Duration = Duration::from_secs(1);
/// A slow folder is looked at for a tenth of the time at most.
const REST: u32 = 9;
/// The event that tells the window to look at what arrived.
const CHANGED: &str = "watched_folder_changed";

/// Look until the program ends. The core looks at nothing while the desk is locked.
pub(crate) fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut pause = EVERY;
        let mut told = None;
        loop {
            tokio::time::sleep(pause).await;
            let looking = app.clone();
            let began = Instant::now();
            let changed = tauri::async_runtime::spawn_blocking(move || {
                let host = looking.state::<Host>();
                host.desk().and_then(|desk| look_at_watched_folder(desk, host.now()))
            });
            match changed.await {
                Ok(Ok(is_other)) => {
                    told = None;
                    if is_other {
                        drop(app.emit(CHANGED, ()));
                    }
                }
                Ok(Err(error)) if told == Some(error.code) => {}
                Ok(Err(error)) => {
                    log::warn!("watched folder: {:?}", error.code);
                    told = Some(error.code);
                }
                Err(_) => log::error!("watched folder: a look at it broke off"),
            }
            pause = EVERY.max(began.elapsed() * REST);
        }
    });
}
