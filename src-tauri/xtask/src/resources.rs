//! Fonts and models: fetched once, checked, cached by digest, and placed in the git-ignored `src-tauri/resources`.

use crate::manifest::{self, Resource};
use crate::steps::Stop;
use crate::workspace::Workspace;
use crate::{digest, fetch};
use std::path::{Path, PathBuf};

/// See that every resource is in its place with the right digest. Quick when it is.
pub(crate) fn place(workspace: &Workspace) -> Result<(), Stop> {
    let resources = list(workspace)?;
    let cache = Cache::open()?;
    let folder = workspace.path("src-tauri/resources");
    let mut placed = 0;
    for resource in &resources {
        let target = folder.join(&resource.path);
        if digest::of_file(&target).as_deref() != Some(resource.sha256.as_str()) {
            cache.provide(resource, &resources)?;
            copy(&cache.file(&resource.sha256), &target)?;
            placed += 1;
        }
    }
    println!("{} resources in place, {placed} of them new", resources.len());
    Ok(())
}

/// Every resource and licence that is placed.
pub(crate) fn list(workspace: &Workspace) -> Result<Vec<Resource>, Stop> {
    let list = workspace.path("src-tauri/core/resources.toml");
    manifest::parse(&std::fs::read_to_string(&list).map_err(|error| cannot("read", &list, &error))?)
}

/// Files by digest, shared by all checkouts of a user.
struct Cache {
    folder: PathBuf,
}

impl Cache {
    fn open() -> Result<Self, Stop> {
        let variable =
            |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let base = variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")));
        let base = base.or_else(|| variable("LOCALAPPDATA"));
        let base =
            base.ok_or_else(|| Stop::new("Neither XDG_CACHE_HOME nor HOME is set: set one of them."))?;
        Ok(Self { folder: base.join("desk603") })
    }

    fn file(&self, sha256: &str) -> PathBuf {
        self.folder.join(sha256)
    }

    fn holds(&self, sha256: &str) -> bool {
        digest::of_file(&self.file(sha256)).as_deref() == Some(sha256)
    }

    /// Fetch the package of `wanted` unless the cache has the file, and keep all files of `list` that it holds.
    fn provide(&self, wanted: &Resource, list: &[Resource]) -> Result<(), Stop> {
        if self.holds(&wanted.sha256) {
            return Ok(());
        }
        let scratch = Scratch::new(&self.folder)?;
        let unpacked = fetch::fetch(&wanted.source, &scratch.0).map_err(|stop| {
            let place = self.file(&wanted.sha256);
            let file = wanted.member.display();
            Stop::new(format!("{stop} Or put its file {file} at {} yourself.", place.display()))
        })?;
        for resource in list.iter().filter(|resource| resource.source == wanted.source) {
            self.keep(resource, &unpacked)?;
        }
        Ok(())
    }

    fn keep(&self, resource: &Resource, unpacked: &Path) -> Result<(), Stop> {
        let member = resource.member.display();
        let file = fetch::member(unpacked, &resource.member).ok_or_else(|| {
            Stop::new(format!("{:?} holds no file {member}: correct resources.toml.", resource.source))
        })?;
        let bytes = std::fs::read(&file).map_err(|error| cannot("read", &file, &error))?;
        let wanted = part(&bytes, resource).ok_or_else(|| {
            Stop::new(format!(
                "{member} of {:?} is shorter than its `cut`: correct resources.toml.",
                resource.source
            ))
        })?;
        let found = digest::of(wanted);
        if found != resource.sha256 {
            return Err(Stop::new(format!(
                "{member} of {:?} has the SHA-256 {found}, and resources.toml demands {}. It was not taken: find out \
                 why it changed before changing the list.",
                resource.source, resource.sha256
            )));
        }
        let target = self.file(&resource.sha256);
        let half = target.with_extension("part");
        std::fs::write(&half, wanted).map_err(|error| cannot("write", &half, &error))?;
        std::fs::rename(&half, &target).map_err(|error| cannot("write", &target, &error))
    }
}

/// The bytes of a member that a resource asks for.
fn part<'a>(member: &'a [u8], resource: &Resource) -> Option<&'a [u8]> {
    match &resource.cut {
        Some(cut) => member.get(cut.clone()),
        None => Some(member),
    }
}

/// A folder beside the cached files that goes away with its owner.
struct Scratch(PathBuf);

impl Scratch {
    fn new(cache: &Path) -> Result<Self, Stop> {
        let folder = cache.join(format!("fetching-{}", std::process::id()));
        // Left over from a process of the same number that was killed.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|error| cannot("create", &folder, &error))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Copy through a neighbouring name, so that a kill leaves no half file under the right one.
fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent).map_err(|error| cannot("create", parent, &error))?;
    }
    let half = to.with_extension("part");
    std::fs::copy(from, &half).map_err(|error| cannot("write", &half, &error))?;
    std::fs::rename(&half, to).map_err(|error| cannot("write", to, &error))
}

fn cannot(action: &str, path: &Path, error: &std::io::Error) -> Stop {
    Stop::new(format!("Cannot {action} {}: {error}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::part;
    use crate::manifest::{Resource, Source};

    #[test]
    fn only_the_bytes_asked_for_are_taken_and_a_short_member_gives_none() {
        let mut resource = Resource {
            path: "a".into(),
            sha256: String::new(),
            source: Source::Debian { package: "a".into() },
            member: "a".into(),
            cut: None,
        };
        assert_eq!(part(b"abcdef", &resource), Some(b"abcdef".as_slice()));
        resource.cut = Some(2..4);
        assert_eq!(part(b"abcdef", &resource), Some(b"cd".as_slice()));
        assert_eq!(part(b"abc", &resource), None);
    }
}
