//! Trying the package out where nothing of ours is: in a fresh Debian made by debootstrap, in a folder of the target
//! folder. Every command gets a mount namespace of its own, so that nothing stays mounted.

use crate::steps::{Steps, Stop, output, output_of_success, run};
use crate::system;
use crate::workspace::Workspace;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs "$@" inside the root "$0", which sees the machine's processes, devices and temporary folder.
const ENTER: &str = "mount --rbind /proc \"$0/proc\" && mount --rbind /dev \"$0/dev\" && \
                     mount --bind /tmp \"$0/tmp\" && exec chroot \"$0\" \"$@\"";

/// The story of one candidate from first start to the printed ticket.
const ROAD: &str = "window::road::a_candidate_goes_from_first_start_to_a_printed_ticket_by_keyboard";

/// Install into a clean system, do the main job headless and in the window, and remove again.
pub(crate) fn try_out(workspace: &Workspace, steps: &mut Steps, package: &Path) -> Result<(), Stop> {
    if !system::is_root()? {
        println!(
            "\nThe package was not tried out: a clean system can only be made by root. Run the command as root."
        );
        return Ok(());
    }
    let root = CleanRoot { root: workspace.target().join("package/root") };
    steps.step("clean Debian", || root.make(&workspace.target().join("package")))?;
    steps.step("install", || root.install(package))?;
    steps.step("the main job headless", || root.main_job())?;
    let program = root.write_starter(&workspace.target().join("package"))?;
    steps.command(
        "the road in the window",
        workspace
            .cargo(&["test", "--package", "desk-tests", "--test", "desk", ROAD, "--", "--exact"])
            .env("DESK603_PROGRAM", program),
        "The installed program does not go the whole road: the story's last words say where it stops.",
    )?;
    steps.step("remove", || root.remove())?;
    let gone = std::fs::remove_dir_all(&root.root);
    gone.map_err(|error| Stop::new(format!("Cannot remove {}: {error}.", root.root.display())))
}

struct CleanRoot {
    root: PathBuf,
}

impl CleanRoot {
    /// A fresh copy of a base system, which is fetched once and kept beside it.
    fn make(&self, folder: &Path) -> Result<(), Stop> {
        let base = folder.join("base");
        let sources = debian_sources(&output(Command::new("apt-get").args([
            "indextargets",
            "--format",
            "$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)",
            "Created-By: Packages",
        ]))?)?;
        if !base.join("etc/apt/sources.list.d/desk603.list").is_file() {
            remove_folder(&base)?;
            fetch_base(&base, &sources)?;
        }
        remove_folder(&self.root)?;
        run(
            Command::new("cp").arg("-a").arg(&base).arg(&self.root),
            "The base system cannot be copied: is the disk full?",
        )
    }

    fn install(&self, package: &Path) -> Result<(), Stop> {
        let inside = self.root.join("desk603.deb");
        std::fs::copy(package, &inside)
            .map_err(|error| Stop::new(format!("Cannot write {}: {error}.", inside.display())))?;
        let hint = "The package does not install: apt's message says which dependency is at fault.";
        self.apt(&["update"], "The package lists could not be fetched: check the network.")?;
        self.apt(&["install", "--no-install-recommends", "/desk603.deb"], hint)?;
        run(&mut self.command(&["dpkg", "--verify", "desk603"]), hint)
    }

    /// `deskctl demo` into what would be the user's data folder.
    fn main_job(&self) -> Result<(), Stop> {
        run(
            &mut self.command(&["/usr/bin/deskctl", "demo", "--out", DATA]),
            "The installed deskctl does not do the main job: its message above says where.",
        )
    }

    /// A program that the window's driver can start: it starts the installed one.
    fn write_starter(&self, folder: &Path) -> Result<PathBuf, Stop> {
        let starter = folder.join("desk603-in-clean-root");
        let text = format!(
            "#!/bin/sh\nexec unshare --mount sh -c '{ENTER}' '{}' /usr/bin/desk603 \"$@\"\n",
            self.root.display()
        );
        let written = std::fs::write(&starter, text);
        written.map_err(|error| Stop::new(format!("Cannot write {}: {error}.", starter.display())))?;
        run(Command::new("chmod").arg("755").arg(&starter), "The starter cannot be made executable.")?;
        Ok(starter)
    }

    /// Remove the package with its configuration: the programs go, the data folder stays as it is.
    fn remove(&self) -> Result<(), Stop> {
        let data = self.root.join(&DATA[1..]);
        let before = listing(&data)?;
        self.apt(&["purge", "desk603"], "The package cannot be removed: apt's message says why.")?;
        if before.is_empty() || before != listing(&data)? {
            return Err(Stop::new(format!("Removing the package changed {DATA}: it must leave data alone.")));
        }
        let left = ["usr/bin/desk603", "usr/bin/deskctl", "usr/lib/desk603"];
        match left.iter().find(|path| self.root.join(path).exists()) {
            Some(path) => Err(Stop::new(format!("Removing the package left /{path} behind."))),
            None => Ok(()),
        }
    }

    /// apt-get inside, silent until something is wrong. A system that is thrown away need not survive a power cut.
    fn apt(&self, words: &[&str], hint: &str) -> Result<(), Stop> {
        let mut apt = self.command(&["apt-get", "-y", "-qq", "-o", "Dpkg::Options::=--force-unsafe-io"]);
        output_of_success(apt.args(words), hint).map(|_| ())
    }

    /// A command inside.
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("unshare");
        command.args(["--mount", "sh", "-c", ENTER]).arg(&self.root).args(words);
        command.env("DEBIAN_FRONTEND", "noninteractive").env("LC_ALL", "C.UTF-8");
        command
    }
}

/// Where the first user of a system keeps the desk's data.
const DATA: &str = "/var/lib/desk603-trial/cn.edu.bjou.desk603";

/// One repository: address and release.
#[derive(Debug, PartialEq, Eq)]
struct Source {
    address: String,
    release: String,
}

/// Debian's own repositories among those that apt uses, the release itself first.
fn debian_sources(targets: &str) -> Result<Vec<Source>, Stop> {
    let mut sources: Vec<Source> = Vec::new();
    for line in targets.lines() {
        let [address, release, "main", "Debian"] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            continue;
        };
        let source = Source { address: address.to_owned(), release: release.to_owned() };
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.sort_by_key(|source| source.release.len());
    if sources.is_empty() {
        return Err(Stop::new("apt uses no repository of Debian's own: add one to its sources."));
    }
    Ok(sources)
}

/// The smallest system that apt runs in, with the machine's own sources.
fn fetch_base(base: &Path, sources: &[Source]) -> Result<(), Stop> {
    run(
        Command::new("debootstrap")
            .arg("--variant=minbase")
            .arg(&sources[0].release)
            .arg(base)
            .arg(&sources[0].address),
        "A clean Debian cannot be made: check the network, and that this machine may mount and make devices.",
    )?;
    let lines = sources.iter().fold(String::new(), |mut text, source| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "deb {} {} main", source.address, source.release);
        text
    });
    let lists = base.join("etc/apt/sources.list.d/desk603.list");
    std::fs::write(base.join("etc/apt/sources.list"), "")
        .and_then(|()| std::fs::write(&lists, lines))
        .map_err(|error| Stop::new(format!("Cannot write {}: {error}.", lists.display())))
}

/// Names and digests of everything below a folder.
fn listing(folder: &Path) -> Result<String, Stop> {
    let mut find = Command::new("find");
    find.arg(folder).args(["-type", "f", "-exec", "sha256sum", "{}", "+"]);
    output(&mut find)
}

fn remove_folder(folder: &Path) -> Result<(), Stop> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Stop::new(format!("Cannot remove {}: {error}.", folder.display())))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::debian_sources;

    #[test]
    fn only_debian_s_own_repositories_are_taken_and_the_release_comes_first() {
        let targets = "http://a/debian-security/ bookworm-security main Debian\nhttp://a/debian/ bookworm main Debian\n\
                       http://a/debian/ bookworm main Debian\nhttp://b/node/ nodistro main nodesource\n\
                       http://a/debian/ bookworm contrib Debian\n";
        let sources = debian_sources(targets).expect("two");
        let releases: Vec<&str> = sources.iter().map(|source| source.release.as_str()).collect();
        assert_eq!(releases, ["bookworm", "bookworm-security"]);
        assert!(debian_sources("http://b/node/ nodistro main nodesource\n").is_err());
    }
}
