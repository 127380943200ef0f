//! The driver's session: how a window is opened, and how its program is waited for when it ends.

use super::PATIENCE;
use super::screen::{Group, Screen, in_time, wait_for};
use super::setup::{self, Setup};
use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How often a driver that ends by itself is started for one window.
const ATTEMPTS: u32 = 3;

/// A driver's first session, and the driver. The driver is not ours and now and then ends while it is asked, or finds
/// its port taken since it was chosen: then another is started. A program that does not open fails at once.
pub(super) fn connect(runtime: &Runtime, setup: &Setup, screen: &Screen, home: &Path) -> (Client, Group) {
    for attempt in 1.. {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
        let driver = Group::start(setup::driver(setup, screen, home, port));
        wait_for("WebKitWebDriver", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(setup::capabilities(setup, &home.join("saved")));
        match in_time(runtime, builder.connect(&format!("http://127.0.0.1:{port}"))) {
            Ok(client) => return (client, driver),
            Err(NewSessionError::FailedC(error)) if attempt < ATTEMPTS => {
                eprintln!(
                    "attempt {attempt}: WebKitWebDriver ended while it was asked for a window: {error}"
                );
            }
            Err(error) => panic!("the window opens: {error}"),
        }
        drop(driver);
        wait_until_closed(setup.data);
    }
    unreachable!("the last attempt returns or fails")
}

/// Until the program has let go of its data folder: on a busy machine it lives on for a moment after it was killed.
pub(super) fn wait_until_closed(data: &Path) {
    let Ok(lock) = File::open(data.join("lock")) else { return };
    let deadline = Instant::now() + PATIENCE;
    while lock.try_lock().is_err() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(20));
    }
}
