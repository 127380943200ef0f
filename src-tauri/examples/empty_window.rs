//! A window as the desk's, with one static page and nothing behind it: what Tauri and the web view cost by themselves.
//! `cargo xtask bench start` holds the desk against it.

use std::process::ExitCode;
use tauri::http::Response;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>空白窗口</title>\
                    <body style=\"font: 1rem sans-serif\"><h1>空白窗口</h1><input autofocus></body></html>";

fn main() -> ExitCode {
    let outcome = tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let mut response = Response::new(PAGE.as_bytes().to_vec());
            let kind = tauri::http::HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(tauri::http::header::CONTENT_TYPE, kind);
            response
        })
        .setup(|app| {
            let address = "empty://localhost/".parse()?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol(address))
                .title("空白窗口")
                .inner_size(1280.0, 800.0)
                .maximized(true)
                .min_inner_size(1024.0, 640.0)
                .disable_drag_drop_handler()
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
