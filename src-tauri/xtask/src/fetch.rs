//! Fetching one package from a registry and unpacking it, with the tools and the configuration the user has.

use crate::manifest::Source;
use crate::steps::{Stop, run};
use crate::system;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Fetch a package into `folder`, an empty one, and return the folder that its members are in.
pub(crate) fn fetch(source: &Source, folder: &Path) -> Result<PathBuf, Stop> {
    let unpacked = folder.join("unpacked");
    std::fs::create_dir_all(&unpacked)
        .map_err(|error| Stop::new(format!("{}: {error}", unpacked.display())))?;
    match source {
        Source::Npm { package, version } => npm(package, version, folder, &unpacked)?,
        Source::Debian { package } => debian(package, folder, &unpacked)?,
    }
    Ok(unpacked)
}

/// The file of a member: npm wraps a package in a folder `package`, which a list may name or leave out.
pub(crate) fn member(unpacked: &Path, member: &Path) -> Option<PathBuf> {
    [unpacked.join(member), unpacked.join("package").join(member)].into_iter().find(|file| file.is_file())
}

/// The name under which npm is started here.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

fn npm(package: &str, version: &str, folder: &Path, unpacked: &Path) -> Result<(), Stop> {
    let hint = format!(
        "The npm package {package} {version} could not be fetched: check the network and `npm config`."
    );
    let mut pack = Command::new(NPM);
    pack.args(["pack", "--silent", "--ignore-scripts"]).arg(format!("{package}@{version}"));
    run(pack.current_dir(folder), &hint)?;
    let archive = file_with_ending(folder, "tgz").ok_or_else(|| Stop::new(hint))?;
    run(
        Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(unpacked),
        "The archive cannot be unpacked: remove the cache folder and try again.",
    )
}

fn debian(package: &str, folder: &Path, unpacked: &Path) -> Result<(), Stop> {
    if !system::is_debian() {
        return Err(Stop::new(format!("The Debian package {package} can only be fetched with apt-get.")));
    }
    let hint =
        format!("The Debian package {package} could not be fetched: check the network and apt's sources.");
    // Root's cache is closed to the user that apt would otherwise download as.
    let options = ["-o", "APT::Sandbox::User=root"];
    let download = || {
        run(
            Command::new("apt-get").args(options).args(["download", "-qq", package]).current_dir(folder),
            &hint,
        )
    };
    // A machine that never ran `apt-get update` knows no packages.
    download().or_else(|_| system::refresh_lists().and_then(|()| download()))?;
    let archive = file_with_ending(folder, "deb").ok_or_else(|| Stop::new(hint))?;
    run(
        Command::new("dpkg-deb").arg("-x").arg(archive).arg(unpacked),
        "The package cannot be unpacked: is the disk full?",
    )
}

fn file_with_ending(folder: &Path, ending: &str) -> Option<PathBuf> {
    let mut files = std::fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    files.find(|file| file.extension().is_some_and(|extension| extension == ending))
}
