//! System packages: find what is missing, and install it where this is a Debian and we may.

use crate::needs::{Evidence, Need};
use crate::steps::{Stop, output, run};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// See that the system has what is needed; on Debian and its kin, install what is missing.
pub(crate) fn provide(needs: &[Need]) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        println!("nothing to install: only Linux takes its libraries from packages");
        return Ok(());
    }
    let missing = missing(needs)?;
    if missing.is_empty() {
        println!("all {} packages are there", needs.len());
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
    println!("missing: {}", names.join(" "));
    if !is_debian() {
        return Err(Stop::new(format!(
            "This system is not Debian-like, so nothing was installed. Please install what these Debian packages \
             hold, then run the command again: {}",
            names.join(" ")
        )));
    }
    install(&names)
}

/// Bring apt's lists up to date.
pub(crate) fn refresh_lists() -> Result<(), Stop> {
    run(
        privileged("apt-get")?.args(["update", "-qq"]),
        "The package lists could not be fetched: check the network.",
    )
}

/// Whether `apt-get` and `dpkg-query` are there.
pub(crate) fn is_debian() -> bool {
    find_program("apt-get").is_some() && find_program("dpkg-query").is_some()
}

fn missing(needs: &[Need]) -> Result<Vec<Need>, Stop> {
    if !is_debian() {
        return Ok(needs.iter().filter(|need| !shown(need.evidence)).copied().collect());
    }
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f=${Package}\t${db:Status-Abbrev}\n"]).args(needs.iter().map(|need| need.package));
    // dpkg-query fails as a whole when one package is unknown, and still lists the others.
    let installed = installed(&output(&mut query)?);
    Ok(needs.iter().filter(|need| !installed.iter().any(|name| name == need.package)).copied().collect())
}

/// The packages that dpkg-query lists as wholly installed, from lines of `name<TAB>status`.
fn installed(listing: &str) -> Vec<String> {
    listing
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, status)| {
            status.chars().nth(1) == Some('i') && status.chars().nth(2).is_none_or(|error| error == ' ')
        })
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn install(names: &[&str]) -> Result<(), Stop> {
    let simulated = Command::new("apt-get")
        .args(["install", "--simulate", "-qq", "--no-install-recommends"])
        .args(names)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !simulated.is_ok_and(|status| status.success()) {
        refresh_lists()?;
    }
    let hint = format!("Install by hand, then run the command again: apt-get install {}", names.join(" "));
    let attempt = || {
        run(
            privileged("apt-get")?.args(["install", "-y", "-qq", "--no-install-recommends"]).args(names),
            &hint,
        )
    };
    // Lists that are old name files which are gone: refresh once and try again.
    attempt().or_else(|_| refresh_lists().and_then(|()| attempt()))
}

/// Whether this is the administrator.
pub(crate) fn is_root() -> Result<bool, Stop> {
    Ok(output(Command::new("id").arg("-u"))?.trim() == "0")
}

/// A command with the rights to install: as it is for root, through sudo for others.
fn privileged(program: &str) -> Result<Command, Stop> {
    if is_root()? {
        let mut command = Command::new(program);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(command);
    }
    if find_program("sudo").is_none() {
        return Err(Stop::new(
            "Packages must be installed, and there is no sudo: run the command again as root.",
        ));
    }
    let mut command = Command::new("sudo");
    if !std::io::stdin().is_terminal() {
        command.arg("-n"); // nobody is there to type a password: fail rather than wait
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    Ok(command)
}

fn shown(evidence: Evidence) -> bool {
    match evidence {
        Evidence::Program(name) => find_program(name).is_some(),
        Evidence::Library(name) => {
            Command::new("pkg-config").args(["--exists", name]).status().is_ok_and(|status| status.success())
        }
        Evidence::Font(language) => output(Command::new("fc-list").arg(format!(":lang={language}")))
            .is_ok_and(|listing| !listing.trim().is_empty()),
    }
}

/// Where a program is: on the PATH, or in the folders of the administrator's programs.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin", "/sbin"].map(PathBuf::from))
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_wholly_installed_packages_count() {
        let listing = "qpdf\tii \nxvfb\trc \ncups-client\tiU \ndbus\tiiR\nxdotool\tun \nlibssl-dev\thi \n";
        assert_eq!(installed(listing), ["qpdf", "libssl-dev"], "installed, or installed and held");
        assert!(installed("").is_empty());
        assert!(installed("no tab here").is_empty());
    }

    #[test]
    fn a_program_is_found_by_name_and_an_invented_one_is_not() {
        assert!(shown(Evidence::Program("sh")));
        assert!(!shown(Evidence::Program("no-such-program-at-all")));
        assert!(!shown(Evidence::Library("no-such-library-at-all")));
    }
}
