//! The desk's real window on a screen of the test's own, driven as a clerk drives it: by keyboard, through
//! WebKitWebDriver.

use crate::cups::CaptureQueue;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fs;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Nothing a clerk waits for takes longer, on the slowest machine that runs the tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// The window's clock: a morning with the plan's months ahead of it.
const MORNING: &str = "2026-03-18T10:15:00+08:00";

/// A running window. The program, its driver and its screen end when dropped.
pub struct Window {
    runtime: Runtime,
    client: Option<Client>,
    driver: Group,
    screen: Screen,
    home: TempDir,
}

impl Window {
    /// Start the desk on the data folder `data`, printing to `queue`.
    ///
    /// # Panics
    /// When Xvfb or WebKitWebDriver is missing, or the window does not open in time.
    pub fn open(program: &Path, resources: &Path, data: &Path, queue: &CaptureQueue) -> Self {
        let home = tempfile::Builder::new().prefix("desk-window-").tempdir().expect("a temporary folder");
        let screen = Screen::start();
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("DISPLAY", &screen.display)
            .env("GDK_BACKEND", "x11")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            // No session bus: the desk must work without one, and nothing of the user's desktop is started.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("GTK_USE_PORTAL", "0")
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CACHE_HOME", home.path().join("cache"))
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("TZ", "Asia/Shanghai")
            .envs(queue.env());
        let driver = Group::start(driver);
        wait_for("WebKitWebDriver", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let saved = home.path().join("saved");
        let arguments =
            json!(["--clock", MORNING, "--data", data, "--resources", resources, "--save-to", saved]);
        let options = json!({ "binary": program, "args": arguments });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        let Value::Object(capabilities) = capabilities else { panic!("capabilities are an object") };
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = in_time(&runtime, builder.capabilities(capabilities).connect(&address));
        let client = Some(client.expect("the window opens"));
        Self { runtime, client, driver, screen, home }
    }

    /// The process group of driver and program, for tests that end it by force.
    pub fn kill(&mut self) {
        self.client = None;
        self.driver.kill();
    }

    /// Where saved papers go.
    pub fn saved(&self) -> PathBuf {
        self.home.path().join("saved")
    }

    /// The text of the element with this `data-test`, once it is shown.
    pub fn see(&self, test: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(text) = self.look(test) {
                return text;
            }
            self.fail_after(deadline, &format!("「{test}」 is not shown"));
        }
    }

    /// The text of an element, if it is shown now.
    pub fn look(&self, test: &str) -> Option<String> {
        in_time(&self.runtime, async {
            let element = self.client().find(Locator::Css(&selector(test))).await.ok()?;
            if element.is_displayed().await.ok()? { element.text().await.ok() } else { None }
        })
    }

    /// Wait until the element's text holds `words`.
    pub fn see_in(&self, test: &str, words: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let text = self.look(test);
            match text {
                Some(text) if text.contains(words) => return text,
                text => self.fail_after(deadline, &format!("「{test}」 says {text:?}, not {words}")),
            }
        }
    }

    /// Wait until the focus is in the element with this `data-test`, or in a field inside it.
    pub fn focus_is_on(&self, test: &str) {
        let deadline = Instant::now() + PATIENCE;
        let script =
            "const e = document.activeElement; return e.closest('[data-test]')?.dataset.test ?? e.tagName;";
        loop {
            let focused = self.script(script);
            if focused == json!(test) {
                return;
            }
            self.fail_after(deadline, &format!("the focus is on {focused}, not on {test}"));
        }
    }

    /// Put the focus on an element, as a Tab or a click would.
    pub fn focus(&self, test: &str) {
        self.see(test);
        self.script(&format!("document.querySelector({}).focus()", json!(selector(test))));
    }

    /// Type into whatever has the focus.
    pub fn write(&self, text: &str) {
        let sent =
            in_time(&self.runtime, async { self.client().active_element().await?.send_keys(text).await });
        sent.expect("typing works");
    }

    /// Put text into the focused field as an input method does when a composition ends: WebDriver's keys know the
    /// basic plane only.
    pub fn commit(&self, text: &str) {
        let inserted =
            self.script(&format!("return document.execCommand('insertText', false, {})", json!(text)));
        assert_eq!(inserted, json!(true), "the field takes the text");
    }

    /// Press a key.
    pub fn press(&self, key: Key) {
        self.write(&String::from(char::from(key)));
    }

    /// Press a key while Control is held.
    pub fn press_with_control(&self, key: char) {
        self.write(&format!("{}{key}{}", char::from(Key::Control), char::from(Key::Null)));
    }

    /// Type into a field and press Enter.
    pub fn enter(&self, test: &str, text: &str) {
        self.focus_is_on(test);
        if !text.is_empty() {
            self.write(text);
        }
        self.press(Key::Enter);
    }

    /// Give a file to a file input, as choosing it in the system's dialog does.
    pub fn choose_file(&self, test: &str, file: &Path) {
        let path = file.to_str().expect("a plain path");
        let sent = in_time(&self.runtime, async {
            self.client().find(Locator::Css(&selector(test))).await?.send_keys(path).await
        });
        sent.expect("the file is chosen");
    }

    /// Run a script in the page.
    pub fn script(&self, script: &str) -> Value {
        in_time(&self.runtime, self.client().execute(script, Vec::new())).expect("the script runs")
    }

    /// Keep a picture of the window beside the built programs, for people to look at.
    pub fn picture(&self, name: &str) -> PathBuf {
        let folder = crate::built().join("window");
        fs::create_dir_all(&folder).expect("a folder for pictures");
        let path = folder.join(format!("{name}.png"));
        let mut import = Command::new("import");
        import.args(["-display", &self.screen.display, "-window", "root"]).arg(&path);
        assert!(import.status().is_ok_and(|status| status.success()), "ImageMagick takes the picture");
        path
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("the window is open")
    }

    fn fail_after(&self, deadline: Instant, why: &str) {
        if Instant::now() > deadline {
            let picture = self.picture("failed");
            let page = self.script("return document.body.innerText");
            panic!("{why}; see {}; the page says {page}", picture.display());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            let close = async { tokio::time::timeout(Duration::from_secs(5), client.close()).await };
            let _ = self.runtime.block_on(close);
        }
    }
}

fn selector(test: &str) -> String {
    format!("[data-test=\"{test}\"]")
}

/// A screen that nobody sees.
struct Screen {
    display: String,
    _server: Group,
}

impl Screen {
    fn start() -> Self {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        server.stdout(Stdio::piped());
        let mut server = Group::start(server);
        let mut number = String::new();
        let mut output = server.0.stdout.take().expect("a pipe");
        let mut byte = [0];
        while output.read(&mut byte).expect("Xvfb tells its screen") == 1 && byte[0] != b'\n' {
            number.push(char::from(byte[0]));
        }
        assert!(!number.is_empty(), "Xvfb did not start");
        Self { display: format!(":{number}"), _server: server }
    }
}

/// A process with a group of its own, ended as a whole: an orphaned program would otherwise hold the run.
struct Group(Child);

impl Group {
    fn start(mut command: Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stderr(Stdio::null()).process_group(0);
        Self(command.spawn().unwrap_or_else(|error| panic!("{name} does not start: {error}")))
    }

    fn kill(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A driver that stops answering fails the test instead of holding the run.
fn in_time<T>(runtime: &Runtime, call: impl Future<Output = T>) -> T {
    let answer = runtime.block_on(async { tokio::time::timeout(PATIENCE * 2, call).await });
    answer.expect("the window's driver answers")
}

fn wait_for(what: &str, ready: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !ready() {
        assert!(Instant::now() < deadline, "{what} is not ready");
        std::thread::sleep(Duration::from_millis(20));
    }
}
