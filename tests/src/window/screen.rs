//! The screen nobody sees and the processes that live on it.

use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

use super::PATIENCE;

/// A screen that nobody sees.
pub struct Screen {
    /// Its name, as in `DISPLAY`.
    pub display: String,
    _server: Group,
}

impl Screen {
    /// Start an X server with one screen of this size in pixels.
    ///
    /// # Panics
    /// When Xvfb is missing or does not start.
    pub fn start((width, height): (u32, u32)) -> Self {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &format!("{width}x{height}x24")]);
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
pub struct Group(Child);

impl Group {
    /// Start it, without input and without its complaints.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(mut command: Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stderr(Stdio::null()).process_group(0);
        Self(command.spawn().unwrap_or_else(|error| panic!("{name} does not start: {error}")))
    }

    /// The first process of the group.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// End the whole group by force.
    pub fn kill(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

pub(super) fn wait_for(what: &str, ready: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !ready() {
        assert!(Instant::now() < deadline, "{what} is not ready");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A driver that stops answering fails the test instead of holding the run.
pub(super) fn in_time<T>(runtime: &Runtime, call: impl Future<Output = T>) -> T {
    let answer = runtime.block_on(async { tokio::time::timeout(PATIENCE * 2, call).await });
    answer.expect("the window's driver answers")
}
