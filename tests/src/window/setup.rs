//! How a window is started: the program's arguments and the surroundings it sees.

use super::screen::Screen;
use crate::cups::CaptureQueue;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::Command;

/// The window's clock unless a story says otherwise: a morning with the plan's months ahead of it.
pub const MORNING: &str = "2026-03-18T10:15:00+08:00";

/// How a window is started.
pub struct Setup<'a> {
    /// The program.
    pub program: &'a Path,
    /// The fonts; none where the program finds its own, as an installed one must.
    pub resources: Option<&'a Path>,
    /// The data folder.
    pub data: &'a Path,
    /// Where it prints; none where a story prints nothing.
    pub queue: Option<&'a CaptureQueue>,
    /// The window's clock.
    pub now: &'a str,
    /// Invented people, on the demonstration's own day.
    pub demo: bool,
    /// Whether the system is dark.
    pub dark: bool,
    /// Whether WebKit shows a moving picture of its own in place of a camera.
    pub mock_camera: bool,
    /// The screen in pixels.
    pub size: (u32, u32),
}

/// What the driver is asked to start.
pub(super) fn capabilities(setup: &Setup, saved: &Path) -> Map<String, Value> {
    let mut arguments = vec![json!("--data"), json!(setup.data), json!("--save-to"), json!(saved)];
    if let Some(resources) = setup.resources {
        arguments.extend([json!("--resources"), json!(resources)]);
    }
    if setup.demo {
        arguments.push(json!("--demo"));
    } else {
        arguments.extend([json!("--clock"), json!(setup.now)]);
    }
    let options = json!({ "binary": setup.program, "args": arguments });
    Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)])
}

/// What a program on this screen sees around it: a home of its own and nothing of the user's desktop.
pub fn surroundings(program: &mut Command, screen: &Screen, home: &Path) {
    program
        .env("DISPLAY", &screen.display)
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        // No session bus: the desk must work without one, and nothing of the user's desktop is started.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .env("GTK_USE_PORTAL", "0")
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("TZ", "Asia/Shanghai");
}

/// The driver, with everything that reaches the program through its environment.
pub(super) fn driver(setup: &Setup, screen: &Screen, home: &Path, port: u16) -> Command {
    let mut driver = Command::new("WebKitWebDriver");
    surroundings(&mut driver, screen, home);
    driver
        .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
        .env("GTK_THEME", if setup.dark { "Adwaita:dark" } else { "Adwaita" })
        .env("TAURI_WEBVIEW_AUTOMATION", "true");
    if setup.mock_camera {
        driver.env("DESK603_MOCK_CAMERA", "1");
    }
    if let Some(queue) = setup.queue {
        driver.envs(queue.env());
    }
    driver
}
