//! Where the pinned files lie and what they must be.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The list of pinned files, as it was built in.
pub const RESOURCES: &str = include_str!("../../resources.toml");

/// The environment variable that names the resource folder.
pub const RESOURCES_VARIABLE: &str = "DESK603_RESOURCES";

/// One pinned file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Resource {
    /// The path below the resource folder, with `/`.
    pub path: String,
    /// The digest of the file, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// The kind of registry: `npm` or `debian`.
    pub from: String,
    /// The package's name there.
    pub package: String,
    /// The package's version there.
    pub version: String,
    /// The file inside the unpacked package.
    pub member: String,
}

#[derive(Deserialize)]
struct List {
    resource: Vec<Resource>,
}

/// Every pinned file; empty only if the built-in list were damaged, which a test rules out.
pub fn pinned() -> Vec<Resource> {
    toml::from_str::<List>(RESOURCES).map(|list| list.resource).unwrap_or_default()
}

/// The resource folder: `flag` if given, else the environment's [`RESOURCES_VARIABLE`], else where an installer puts it:
/// `resources` beside the executable, or `../lib/desk603/resources` from there; in debug builds also `src-tauri/resources` in any folder above the executable. A folder that was named
/// is returned whether or not it is there, so that the message names it; one that is only looked for must be there.
pub fn resource_dir(flag: Option<&Path>) -> Option<PathBuf> {
    if let Some(named) = flag {
        return Some(named.to_owned());
    }
    if let Some(named) = std::env::var_os(RESOURCES_VARIABLE).filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(named));
    }
    let executable = std::env::current_exe().ok()?;
    installed(&executable).or_else(|| if cfg!(debug_assertions) { above(&executable) } else { None })
}

/// Where installers put the resources of a program: beside it (Windows), or in the system's folder of libraries.
fn installed(executable: &Path) -> Option<PathBuf> {
    let folder = executable.parent()?;
    let library = folder.parent().map(|above| above.join("lib/desk603/resources"));
    [Some(folder.join("resources")), library].into_iter().flatten().find(|folder| folder.is_dir())
}

/// `src-tauri/resources` in the nearest folder above `start` that has it.
fn above(start: &Path) -> Option<PathBuf> {
    start.ancestors().map(|folder| folder.join("src-tauri").join("resources")).find(|folder| folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::{above, installed, pinned, resource_dir};
    use std::path::Path;

    #[test]
    fn every_pinned_file_has_a_digest_a_version_and_a_source() {
        let pinned = pinned();
        assert!(pinned.len() >= 3);
        for resource in pinned {
            assert_eq!(resource.sha256.len(), 64, "{}", resource.path);
            assert!(resource.sha256.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
            assert!(["npm", "debian"].contains(&resource.from.as_str()), "{}", resource.path);
            assert!(!resource.version.is_empty() && !resource.member.is_empty());
        }
    }

    #[test]
    fn a_folder_named_by_flag_wins_even_where_it_is_absent() {
        let named = Path::new("not/there");
        assert_eq!(resource_dir(Some(named)).as_deref(), Some(named));
    }

    #[test]
    fn an_installed_program_finds_its_resources_beside_it_or_in_the_folder_of_libraries() {
        let root = tempfile::tempdir().unwrap();
        let program = root.path().join("usr/bin/deskctl");
        assert_eq!(installed(&program), None);
        let library = root.path().join("usr/lib/desk603/resources");
        std::fs::create_dir_all(&library).unwrap();
        assert_eq!(installed(&program), Some(library));
        let beside = root.path().join("usr/bin/resources");
        std::fs::create_dir_all(&beside).unwrap();
        assert_eq!(installed(&program), Some(beside));
    }

    #[test]
    fn the_workspace_is_found_upwards_from_a_built_program() {
        let root = tempfile::tempdir().unwrap();
        let resources = root.path().join("src-tauri").join("resources");
        std::fs::create_dir_all(&resources).unwrap();
        assert_eq!(above(&root.path().join("target/debug/deskctl")), Some(resources));
    }
}
