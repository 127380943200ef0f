//! The desk's real window on a screen of the test's own, driven as a clerk drives it: by keyboard, through
//! WebKitWebDriver.

mod drag;
mod screen;
mod selection;
mod session;
mod setup;

pub use screen::{Group, Screen};
pub use selection::{Content, Selection};
pub use setup::{MORNING, Setup, surroundings};

use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use screen::in_time;
use serde_json::{Value, json};
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Nothing a clerk waits for takes longer, on the slowest machine that runs the tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running window. The program, its driver and its screen end when dropped.
pub struct Window {
    runtime: Runtime,
    client: Option<Client>,
    driver: Group,
    screen: Screen,
    home: TempDir,
    data: PathBuf,
    keystrokes: Cell<u32>,
}

impl Window {
    /// Start the desk.
    ///
    /// # Panics
    /// When Xvfb or WebKitWebDriver is missing, or the window does not open in time.
    pub fn open(setup: &Setup) -> Self {
        let home = tempfile::Builder::new().prefix("desk-window-").tempdir().expect("a temporary folder");
        let screen = Screen::start(setup.size);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (client, driver) = session::connect(&runtime, setup, &screen, home.path());
        let (width, height) = setup.size;
        in_time(&runtime, client.set_window_rect(0, 0, width, height)).expect("the window fills the screen");
        Self {
            runtime,
            client: Some(client),
            driver,
            screen,
            home,
            data: setup.data.to_owned(),
            keystrokes: Cell::new(0),
        }
    }

    /// The process group of driver and program, for tests that end it by force.
    pub fn kill(&mut self) {
        self.client = None;
        self.driver.kill();
    }

    /// The process that the program descends from.
    pub fn ancestor(&self) -> u32 {
        self.driver.id()
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

    /// The text of an element as a reader sees it, if it is shown now.
    pub fn look(&self, test: &str) -> Option<String> {
        let script = format!(
            "const e = document.querySelector({}); return e && e.getClientRects().length ? e.innerText : null",
            json!(selector(test))
        );
        self.script(&script).as_str().map(str::to_owned)
    }

    /// Wait until an element is no longer shown.
    pub fn gone(&self, test: &str) {
        let deadline = Instant::now() + PATIENCE;
        while let Some(text) = self.look(test) {
            self.fail_after(deadline, &format!("「{test}」 is still there: {text}"));
        }
    }

    /// What stands in the field with this `data-test`.
    pub fn value(&self, test: &str) -> String {
        let field = format!("document.querySelector({})", json!(selector(test)));
        let value = self.script(&format!("return {field}.value"));
        value.as_str().unwrap_or_else(|| panic!("「{test}」 is a field: {value}")).to_owned()
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

    /// Wait until something is so.
    pub fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so() {
            self.fail_after(deadline, &format!("it is not so that {what}"));
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

    /// Put the focus on an element, as a Tab or a click would, once it takes it: a button does not while it is busy.
    pub fn focus(&self, test: &str) {
        let deadline = Instant::now() + PATIENCE;
        self.see(test);
        let script = format!(
            "const e = document.querySelector({}); e?.focus(); return e !== null && document.activeElement === e",
            json!(selector(test))
        );
        while self.script(&script) != json!(true) {
            self.fail_after(deadline, &format!("{test} does not take the focus"));
        }
    }

    /// Type into whatever has the focus. What had it may go in the moment between asking for it and typing: a person's
    /// keys then reach whatever has it next.
    pub fn write(&self, text: &str) {
        for _ in 0..5 {
            let sent =
                in_time(&self.runtime, async { self.client().active_element().await?.send_keys(text).await });
            match sent {
                Err(error) if error.is_stale_element_reference() => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                sent => return sent.expect("typing works"),
            }
        }
        panic!("nothing keeps the focus");
    }

    /// Put text into the focused field as an input method does when a composition ends: WebDriver's keys know the
    /// basic plane only.
    pub fn commit(&self, text: &str) {
        let insert = format!("return document.execCommand('insertText', false, {})", json!(text));
        self.until("the field takes the text", || self.script(&insert) == json!(true));
    }

    /// Press a key.
    pub fn press(&self, key: Key) {
        self.strike(char::from(key));
    }

    /// Press a key that is no data: it ticks or chooses something.
    pub fn strike(&self, key: char) {
        self.count(1);
        self.write(&String::from(key));
    }

    /// Keys pressed so far beyond the data that was typed. Control and another key are two, and so are the keys that open
    /// the system's dialog for a file and close it.
    pub fn keystrokes(&self) -> u32 {
        self.keystrokes.get()
    }

    fn count(&self, keys: u32) {
        self.keystrokes.set(self.keystrokes.get() + keys);
    }

    /// Press a key while Control is held.
    pub fn press_with_control(&self, key: char) {
        self.count(2);
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
        self.count(2);
        let path = file.to_str().expect("a plain path");
        let sent = in_time(&self.runtime, async {
            self.client().find(Locator::Css(&selector(test))).await?.send_keys(path).await
        });
        sent.expect("the file is chosen");
    }

    /// Click on what is shown.
    pub fn click(&self, test: &str) {
        self.see(test);
        self.script(&format!("document.querySelector({}).click()", json!(selector(test))));
    }

    /// Choose one of a list by its value.
    pub fn select(&self, test: &str, value: &str) {
        self.see(test);
        let choose = "const of = document.querySelector(place); of.value = value; \
                      of.dispatchEvent(new Event('change', { bubbles: true })); return of.value";
        let (place, wanted) = (json!(selector(test)), json!(value));
        let chosen = self.script(&format!("const place = {place}, value = {wanted}; {choose}"));
        assert_eq!(chosen, wanted, "「{test}」 offers {value}");
    }

    /// Copy something as another program does: its contents, the best first. It lies in the clipboard until the answer
    /// is dropped.
    ///
    /// # Panics
    /// Where the screen's clipboard cannot be taken.
    pub fn copy(&self, contents: &[Content]) -> Selection {
        Selection::take(&self.screen.display, "CLIPBOARD", contents)
    }

    /// Drag something from another program over a point of the window, in pixels, and let it go there. Whether the
    /// window took it; `meanwhile` is called while it hangs over the window.
    ///
    /// # Panics
    /// Where the window cannot be found on its screen.
    pub fn drag(&self, contents: &[Content], at: (i16, i16), meanwhile: impl FnOnce()) -> bool {
        drag::drag(&self.screen.display, contents, at, meanwhile)
    }

    /// Run a script in the page.
    pub fn script(&self, script: &str) -> Value {
        in_time(&self.runtime, self.client().execute(script, Vec::new())).expect("the script runs")
    }

    /// Type into a field, in place of what stands there; at once, so that nothing takes the focus in between.
    pub fn retype(&self, test: &str, text: &str) {
        self.see(test);
        let typed = self.script(&format!(
            "const field = document.querySelector({}); field.focus(); field.select();
             return document.execCommand('insertText', false, {}) && document.activeElement === field",
            json!(selector(test)),
            json!(text)
        ));
        assert!(typed == json!(true) || text.is_empty(), "「{test}」 takes the text");
    }

    /// What axe finds on the page that hinders people seriously, a line for each finding.
    pub fn barriers(&self, axe: &str) -> Vec<String> {
        self.script(&format!("{axe}; window.axe = axe;"));
        let found = in_time(
            &self.runtime,
            self.client().execute_async(
                "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(
                   (found) => done(found.violations.filter((one) => ['serious', 'critical'].includes(one.impact))
                     .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html} ${node.failureSummary}`))),
                   (error) => done([String(error)]))",
                Vec::new(),
            ),
        );
        let found = found.expect("axe runs");
        let lines = found.as_array().expect("a list of findings").iter();
        lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Keep a picture of the window beside the built programs, for people to look at.
    pub fn picture(&self, name: &str) -> PathBuf {
        let folder = crate::built().join("window");
        fs::create_dir_all(&folder).expect("a folder for pictures");
        let path = folder.join(format!("{name}.png"));
        // What a script changed a moment ago is painted two frames later.
        let painted = "const done = arguments[0]; \
                       requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))";
        let painted = in_time(&self.runtime, self.client().execute_async(painted, Vec::new()));
        painted.expect("the page is painted");
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
        self.driver.kill();
        session::wait_until_closed(&self.data);
    }
}

fn selector(test: &str) -> String {
    format!("[data-test=\"{test}\"]")
}
