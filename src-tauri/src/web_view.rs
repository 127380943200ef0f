//! WebKit on Linux: what it is told, so that it takes no more memory than a page of text and photos needs, and what it
//! keeps from a page.

use crate::clipboard::path_of;
use crate::offered::Dragged;
use gtk::prelude::WidgetExt;
use tauri::{Manager, WebviewWindow};
use webkit2gtk::{CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};

/// Names a story that wants the web view's own moving picture in place of a camera.
#[cfg(feature = "mock-camera")]
const MOCK_CAMERA: &str = "DESK603_MOCK_CAMERA";

/// Draw without the graphics processor, which here costs memory and start-up and is the usual cause of a blank window on
/// office computers; and keep no pages that were left, because the desk has only one.
pub(crate) fn keep_small(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        let view = view.inner();
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            #[cfg(feature = "mock-camera")]
            settings.set_enable_mock_capture_devices(std::env::var_os(MOCK_CAMERA).is_some());
        }
        if let Some(context) = view.context() {
            context.set_cache_model(CacheModel::DocumentViewer);
        }
    })
}

/// Remember the files that are dragged over the window: the page hears of the drop, and is not told of which files.
pub(crate) fn remember_drags(window: &WebviewWindow) -> tauri::Result<()> {
    let app = window.app_handle().clone();
    window.with_webview(move |view| {
        view.inner().connect_drag_data_received(move |_, _, _, _, data, _, _| {
            let addresses = data.uris();
            if !addresses.is_empty() {
                app.state::<Dragged>().keep(addresses.iter().filter_map(path_of).collect());
            }
        });
    })
}
