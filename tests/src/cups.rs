//! A print queue of the test's own: a private CUPS scheduler whose printer keeps the files it receives. Nothing of
//! the system's printing is touched.

use crate::cups_files;
use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A running scheduler with one printer, which is the default. Ends and leaves nothing behind when dropped.
pub struct CaptureQueue {
    home: TempDir,
    scheduler: Child,
    printer: String,
}

impl CaptureQueue {
    /// Start a scheduler with a printer of this name (ASCII, no spaces).
    ///
    /// # Panics
    /// When CUPS is not installed or does not come up within ten seconds.
    pub fn start(name: &str) -> Self {
        let home = tempfile::Builder::new().prefix("desk-cups-").tempdir().expect("a temporary folder");
        prepare(home.path());
        let scheduler = start_scheduler(home.path());
        let queue = Self { home, scheduler, printer: name.to_owned() };
        queue.wait_until_it_answers();
        queue.connect_printer();
        queue
    }

    /// Put the printer there again, as the default.
    pub fn connect_printer(&self) {
        self.add_printer(&self.printer);
        self.administer("lpadmin", &["-d", &self.printer]);
    }

    /// Put another printer beside it; what it receives is kept among the rest.
    pub fn add_printer(&self, name: &str) {
        let description = text(&self.home.path().join("printer.ppd"));
        self.administer("lpadmin", &["-p", name, "-E", "-v", "capture:/here", "-P", &description]);
    }

    /// The environment in which a process talks to this scheduler and no other. It must be set before the process
    /// first prints.
    pub fn env(&self) -> Vec<(String, String)> {
        let home = self.home.path();
        vec![
            ("CUPS_SERVER".to_owned(), text(&home.join("socket"))),
            // The user's own default printer and options would be read from there.
            ("CUPS_SERVERROOT".to_owned(), text(&home.join("root"))),
        ]
    }

    /// The printer's name.
    pub fn printer(&self) -> &str {
        &self.printer
    }

    /// The files received so far, in the order of their jobs.
    pub fn captured(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.jobs()).expect("the folder of jobs");
        let mut files: Vec<PathBuf> = entries
            .map(|entry| entry.expect("a readable folder").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
            .collect();
        files.sort();
        files
    }

    /// What came with a received file: lines `printer`, `user`, `title`, `copies` and `options`.
    pub fn ticket_of(&self, captured: &Path) -> String {
        fs::read_to_string(captured.with_extension("txt")).expect("every received file has its job ticket")
    }

    /// What the scheduler keeps of jobs, ended or not: their control files and their data.
    pub fn kept(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.path().join("spool")).expect("the scheduler's spool");
        let names = entries.map(|entry| entry.expect("a readable folder").file_name().into_string());
        names.flatten().filter(|name| name.starts_with(['c', 'd'])).collect()
    }

    /// Wait until `count` files have been received, and return them.
    ///
    /// # Panics
    /// When they have not come within `timeout`; the scheduler's last words are shown.
    pub fn wait_for(&self, count: usize, timeout: Duration) -> Vec<PathBuf> {
        let begin = Instant::now();
        loop {
            let files = self.captured();
            if files.len() >= count {
                return files;
            }
            let words =
                || format!("{} of {count} files after {timeout:?}\n{}", files.len(), self.last_words());
            assert!(begin.elapsed() < timeout, "{}", words());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Jam the paper: jobs are held in the printer, with `media-jam-error` as its reason, until the jam is cleared.
    pub fn jam(&self) {
        fs::write(self.jobs().join("jam"), "wait").expect("the folder of jobs is ours");
    }

    /// Jam the paper of one printer, or clear it again.
    pub fn jam_one(&self, printer: &str, jammed: bool) {
        let path = self.jobs().join(format!("jam-{printer}"));
        let done = if jammed { fs::write(path, "") } else { fs::remove_file(path) };
        done.expect("the folder of jobs is ours");
    }

    /// Break the printer: the next job fails and the queue stops, as an office's queue does.
    pub fn break_down(&self) {
        fs::write(self.jobs().join("jam"), "stop").expect("the folder of jobs is ours");
    }

    /// Clear the jam or mend the printer: what waits is printed.
    pub fn clear_jam(&self) {
        let _ = fs::remove_file(self.jobs().join("jam"));
        self.administer("cupsenable", &[&self.printer]);
    }

    /// Take the printer away, as when its cable is pulled and the administrator removes it.
    pub fn remove_printer(&self) {
        self.administer("lpadmin", &["-x", &self.printer]);
    }

    fn jobs(&self) -> PathBuf {
        self.home.path().join("jobs")
    }

    fn wait_until_it_answers(&self) {
        let begin = Instant::now();
        while !self.command("lpstat", &["-r"]).stdout.ends_with(b"is running\n") || !self.has_socket() {
            assert!(
                begin.elapsed() < Duration::from_secs(10),
                "cupsd does not answer:\n{}",
                self.last_words()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn has_socket(&self) -> bool {
        self.home.path().join("socket").exists()
    }

    fn administer(&self, program: &str, arguments: &[&str]) {
        let output = self.command(program, arguments);
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program} {arguments:?} failed: {words}\n{}", self.last_words());
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Output {
        Command::new(installed(program))
            .args(arguments)
            .envs(self.env())
            .env("LC_ALL", "C")
            .output()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"))
    }

    fn last_words(&self) -> String {
        let log = fs::read_to_string(self.home.path().join("log/error")).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}

impl Drop for CaptureQueue {
    fn drop(&mut self) {
        // The folder goes afterwards, and with it the file `jam` that a backend may be waiting for.
        let group = format!("-{}", self.scheduler.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let begin = Instant::now();
        while matches!(self.scheduler.try_wait(), Ok(None)) {
            if begin.elapsed() > Duration::from_secs(3) {
                let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Lay out the scheduler's folders. Its program is copied because a system may confine `/usr/sbin/cupsd` to the
/// system's own folders.
fn prepare(home: &Path) {
    for folder in ["bin/backend", "root/ssl", "cache", "state", "spool/tmp", "jobs", "log"] {
        fs::create_dir_all(home.join(folder)).expect("a temporary folder is ours");
    }
    for folder in ["cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"] {
        symlink(Path::new("/usr/lib/cups").join(folder), home.join("bin").join(folder)).expect("a link");
    }
    fs::copy(installed("cupsd"), home.join("cupsd")).expect("cupsd can be read");
    let write = |name: &str, text: &str| fs::write(home.join(name), text).expect("a temporary file is ours");
    write("root/cups-files.conf", &cups_files::folders(home));
    write("root/cupsd.conf", &cups_files::scheduler(home));
    write("printer.ppd", cups_files::PRINTER);
    write("bin/backend/capture", &cups_files::backend(home));
    // A backend that only its owner may run is run as the scheduler's own user, who can write here.
    let owner_only = fs::Permissions::from_mode(0o700);
    fs::set_permissions(home.join("bin/backend/capture"), owner_only).expect("a temporary file is ours");
}

fn installed(program: &str) -> PathBuf {
    ["/usr/sbin", "/usr/bin", "/sbin", "/bin"]
        .map(|folder| Path::new(folder).join(program))
        .into_iter()
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{program} is not installed: `cargo xtask test` installs it"))
}

fn text(path: &Path) -> String {
    path.to_str().expect("temporary folders have plain names").to_owned()
}

/// Start the copied scheduler. While the copy was written another test may have started a process, which holds the
/// open file for the moment until it runs its own program: then the copy is busy, and free again soon.
fn start_scheduler(home: &Path) -> Child {
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        let started = Command::new(home.join("cupsd"))
            .arg("-f")
            .arg("-c")
            .arg(home.join("root/cupsd.conf"))
            .arg("-s")
            .arg(home.join("root/cups-files.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn();
        match started {
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy && Instant::now() < deadline => {
                std::thread::sleep(Duration::from_millis(20));
            }
            started => return started.expect("the private cupsd starts"),
        }
    }
}
