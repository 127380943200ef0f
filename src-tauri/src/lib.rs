//! The shell of the registration desk: window, clock, paths, printers. No rule, no SQL.

#[cfg(target_os = "linux")]
mod clipboard;
mod clock;
pub mod commands;
mod copied_file;
mod host;
mod offered;
mod options;
mod printing;
mod queue;
mod scheme;
mod watched_folder;
#[cfg(target_os = "linux")]
mod web_view;
mod window;

pub use clock::Clock;
pub use host::{Folders, Host};
pub use options::Options;

use tauri::{Manager, RunEvent};

/// Open the desk's window and run until it is closed.
///
/// # Errors
/// What the web view reports where it cannot start at all.
pub fn run(options: Options) -> tauri::Result<()> {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(window::log_file().build())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_opener::init())
        .register_asynchronous_uri_scheme_protocol("desk", |context, request, responder| {
            let app = context.app_handle().clone();
            tauri::async_runtime::spawn_blocking(move || {
                responder.respond(scheme::answer(&app.state::<Host>(), request.uri().path()));
            });
        })
        .invoke_handler(commands::handle)
        .setup(move |app| {
            app.manage(offered::Dragged::default());
            app.manage(Host::open(&options, window::folders(app.handle())?));
            window::open(app.handle())?;
            queue::watch(app.handle().clone());
            watched_folder::watch(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|_, event| {
        if let RunEvent::Exit = event {
            log::info!("closed");
        }
    });
    Ok(())
}
