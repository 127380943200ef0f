//! A file that the desk saved, put onto the clipboard: pasted into a chat of WeChat, it is sent as a file.

use crate::commands::paper::saved;
use crate::host::Host;
use desk_core::desk::view::SavedFile;
use desk_core::error::{Code, Error, Result};
use tauri::{AppHandle, Manager, Runtime};

/// Put the file onto the clipboard; false where its folder is opened instead.
///
/// # Errors
/// [`Code::NotFound`] for a file that the desk did not save.
#[cfg(target_os = "linux")]
pub(crate) fn copy_file<R: Runtime>(app: &AppHandle<R>, file: SavedFile) -> Result<bool> {
    let path = saved(&app.state::<Host>(), &file)?.canonicalize()?;
    let refused = || Error::new(Code::InputOutput).with("kind", "clipboard");
    let told = crate::clipboard::offer(app, path).ok_or_else(refused)?;
    if told { Ok(true) } else { Err(refused()) }
}

/// No package of the desk puts a file onto this system's clipboard: the folder is opened, from which it is dragged.
#[cfg(not(target_os = "linux"))]
pub(crate) fn copy_file<R: Runtime>(app: &AppHandle<R>, file: SavedFile) -> Result<bool> {
    let path = saved(&app.state::<Host>(), &file)?;
    let refused = |_| Error::new(Code::InputOutput).with("kind", "opener");
    tauri_plugin_opener::reveal_item_in_dir(path).map_err(refused)?;
    Ok(false)
}
