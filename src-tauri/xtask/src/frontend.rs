//! The front end in `ui/`: its packages, its checks, its build.

use crate::digest;
use crate::fetch::NPM;
use crate::steps::{Steps, Stop, output, run};
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node that Vite runs on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Kept in `node_modules`: the digest of the lock file it was installed for.
const STAMP: &str = ".desk603-lock";

/// The front end's folder.
pub(crate) struct Frontend {
    folder: PathBuf,
}

impl Frontend {
    /// The front end of a workspace.
    pub(crate) fn of(workspace: &Workspace) -> Self {
        Self { folder: workspace.path("ui") }
    }

    /// Install the packages when the lock file is not the one they were installed for.
    pub(crate) fn install(&self, steps: &mut Steps) -> Result<(), Stop> {
        steps.step("npm ci", || {
            check_node()?;
            let wanted = digest::of_file(&self.folder.join("package-lock.json"))
                .ok_or_else(|| Stop::new("ui/package-lock.json is missing: take it from the repository."))?;
            let stamp = self.folder.join("node_modules").join(STAMP);
            if is_installed(&stamp, &wanted) {
                println!("node_modules is what package-lock.json asks for");
                return Ok(());
            }
            run(
                Command::new(NPM).args(["ci", "--no-audit", "--no-fund"]).current_dir(&self.folder),
                "The front end's packages could not be installed: check the network and `npm config`.",
            )?;
            std::fs::write(&stamp, &wanted)
                .map_err(|error| Stop::new(format!("Cannot write {}: {error}.", stamp.display())))
        })
    }

    /// Style, types and tests.
    pub(crate) fn check(&self, steps: &mut Steps) -> Result<(), Stop> {
        self.script(steps, "lint", "The front end's style is off: `npm run lint` in ui/ says where.")?;
        self.script(steps, "check", "The front end's types do not fit: `npm run check` in ui/ says where.")?;
        self.script(steps, "test", "A test of the front end fails: `npm run test` in ui/ repeats it.")
    }

    /// Build `ui/dist`, which the shell embeds.
    pub(crate) fn build(&self, steps: &mut Steps) -> Result<(), Stop> {
        self.script(steps, "build", "The front end does not build: `npm run build` in ui/ says why.")
    }

    /// Whether `ui/dist` is there: the shell does not compile without it.
    pub(crate) fn is_built(&self) -> bool {
        self.folder.join("dist/index.html").is_file()
    }

    /// A program that the front end's packages bring.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        let ending = if cfg!(windows) { ".cmd" } else { "" };
        self.folder.join("node_modules/.bin").join(format!("{name}{ending}"))
    }

    fn script(&self, steps: &mut Steps, name: &str, hint: &str) -> Result<(), Stop> {
        let mut npm = Command::new(NPM);
        npm.args(["run", "--silent", name]).current_dir(&self.folder);
        steps.command(&format!("npm run {name}"), &mut npm, hint)
    }
}

fn is_installed(stamp: &Path, wanted: &str) -> bool {
    std::fs::read_to_string(stamp).is_ok_and(|found| found.trim() == wanted)
}

fn check_node() -> Result<(), Stop> {
    let (major, minor) = OLDEST_NODE;
    let advice = format!("Install Node.js {major}.{minor} or newer with npm, then run the command again.");
    let version = output(Command::new("node").arg("--version"))
        .map_err(|_| Stop::new(format!("Node.js is missing. {advice}")))?;
    let found = parse_version(&version).ok_or_else(|| {
        Stop::new(format!("Node.js answers `{}` for its version. {advice}", version.trim()))
    })?;
    if found < OLDEST_NODE {
        return Err(Stop::new(format!("Node.js is too old: {}. {advice}", version.trim())));
    }
    output(Command::new(NPM).arg("--version")).map_err(|_| Stop::new(format!("npm is missing. {advice}")))?;
    Ok(())
}

/// Major and minor of `v20.19.1`.
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_s_version_is_read_and_compared_by_number() {
        assert_eq!(parse_version("v20.19.1\n"), Some((20, 19)));
        assert!(
            parse_version("v20.18.3") < Some(OLDEST_NODE) && parse_version("v20.9.0") < Some(OLDEST_NODE)
        );
        assert!(
            parse_version("v20.19.0") >= Some(OLDEST_NODE) && parse_version("v22.0.0") > Some(OLDEST_NODE)
        );
        assert_eq!(parse_version("node 20"), None);
        assert_eq!(parse_version(""), None);
    }

    #[test]
    fn packages_count_as_installed_only_for_the_very_lock_file() {
        let stamp = std::env::temp_dir().join(format!("desk603-stamp-{}", std::process::id()));
        assert!(!is_installed(&stamp, "abc"), "no stamp, not installed");
        std::fs::write(&stamp, "abc\n").expect("a temporary file");
        assert!(is_installed(&stamp, "abc"));
        assert!(!is_installed(&stamp, "abd"), "another lock file");
        std::fs::remove_file(&stamp).expect("it was there");
    }
}
