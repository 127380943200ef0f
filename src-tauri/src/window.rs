//! The one window and the folders around it.

use crate::host::Folders;
use tauri::webview::{PermissionKind, PermissionResponse};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_log::{RotationStrategy, Target, TargetKind, TimezoneStrategy};

const LABEL: &str = "main";
/// The smallest counter's screen that shows one candidate whole.
const SIZE: (f64, f64) = (1280.0, 800.0);
const LEAST: (f64, f64) = (1024.0, 640.0);
const LOG_BYTES: u128 = 1_000_000;

/// Open the window. Its page may use the camera, and no microphone, no screen, no place on earth. A file dropped on it is never a place to
/// navigate to. It is the page's business, but for Linux, where WebKit tells a page of no file: there the shell remembers
/// what is dragged.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("603 报名台")
        .inner_size(SIZE.0, SIZE.1)
        // A title bar and a task bar would cut the key bar off on a screen of just this size.
        .maximized(true)
        .min_inner_size(LEAST.0, LEAST.1)
        .disable_drag_drop_handler()
        .on_permission_request(|_, kind| match kind {
            PermissionKind::Camera => PermissionResponse::Allow,
            _ => PermissionResponse::Deny,
        })
        .on_navigation(|url| matches!(url.scheme(), "tauri" | "http") && is_own_host(url.host_str()))
        .build()?;
    #[cfg(target_os = "linux")]
    {
        crate::web_view::keep_small(&window)?;
        crate::web_view::remember_drags(&window)?;
    }
    Ok(())
}

/// The page itself, on every platform; anything else is not opened in the desk's window.
fn is_own_host(host: Option<&str>) -> bool {
    matches!(host, Some("localhost" | "tauri.localhost"))
}

/// Bring the window to the front.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if shown.is_err() {
            log::warn!("the window could not be brought to the front");
        }
    }
}

/// The user's folders.
pub(crate) fn folders(app: &AppHandle) -> tauri::Result<Folders> {
    let paths = app.path();
    Ok(Folders {
        data: paths.data_dir()?,
        documents: paths.document_dir().or_else(|_| paths.home_dir())?,
        bundled_resources: paths.resource_dir().ok().map(|folder| folder.join("resources")),
    })
}

/// One small file of codes and places: the desk's own code puts no personal data into it, and what libraries have to
/// say below a warning is left out.
pub(crate) fn log_file() -> tauri_plugin_log::Builder {
    tauri_plugin_log::Builder::new()
        .clear_targets()
        .target(Target::new(TargetKind::LogDir { file_name: Some("desk603".to_owned()) }))
        .level(log::LevelFilter::Warn)
        .level_for("desk603", log::LevelFilter::Info)
        .level_for("desk_core", log::LevelFilter::Info)
        .max_file_size(LOG_BYTES)
        .rotation_strategy(RotationStrategy::KeepOne)
        .timezone_strategy(TimezoneStrategy::UseLocal)
}
