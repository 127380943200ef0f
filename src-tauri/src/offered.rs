//! What a person drops on the window or pastes into it, where the page itself cannot see it: on Linux WebKit tells a page
//! of neither. Elsewhere the page takes both by itself.

use crate::host::Host;
use desk_core::desk::view::OfferedFile;
use desk_core::desk::{receive_file, receive_offered};
use desk_core::error::Result;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager, Runtime};

/// The files that were dragged over the window last. The page asks for them once they are dropped.
#[derive(Default)]
pub(crate) struct Dragged(Mutex<Vec<PathBuf>>);

impl Dragged {
    /// Keep what is dragged.
    #[cfg(target_os = "linux")]
    pub(crate) fn keep(&self, paths: Vec<PathBuf>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = paths;
    }
}

/// Receive what was dropped last.
pub(crate) fn receive_dropped<R: Runtime>(app: &AppHandle<R>) -> Result<OfferedFile> {
    let paths = std::mem::take(&mut *app.state::<Dragged>().0.lock().unwrap_or_else(PoisonError::into_inner));
    let host = app.state::<Host>();
    receive_offered(host.desk()?, host.now(), &paths)
}

/// Receive the picture or the file that was copied in another program.
#[cfg(target_os = "linux")]
pub(crate) fn receive_copied<R: Runtime>(app: &AppHandle<R>) -> Result<OfferedFile> {
    use crate::clipboard::{Copied, copied};
    let host = app.state::<Host>();
    match copied(app) {
        None => Ok(OfferedFile::Nothing),
        Some(Copied::Files(paths)) => receive_offered(host.desk()?, host.now(), &paths),
        Some(Copied::Picture(bytes)) => {
            Ok(OfferedFile::Received { token: receive_file(host.desk()?, host.now(), &bytes)?.token })
        }
    }
}

/// The page has seen all that was copied.
#[cfg(not(target_os = "linux"))]
pub(crate) fn receive_copied<R: Runtime>(_: &AppHandle<R>) -> Result<OfferedFile> {
    Ok(OfferedFile::Nothing)
}
