//! What the bundler is told beside `tauri.conf.json`: files that are only there once everything is built.

use crate::steps::Stop;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};

/// What the package holds beside the window's program and its resources.
pub(crate) struct Additions {
    deskctl: PathBuf,
    copyright: PathBuf,
    changelog: PathBuf,
    overrides: PathBuf,
}

impl Additions {
    /// Write the texts that are made for a package, below `release`, and name the files.
    pub(crate) fn write(workspace: &Workspace, release: &Path) -> Result<Self, Stop> {
        let folder = release.join("package");
        let own = |name: &str| workspace.path("src-tauri/bundle").join(name);
        let licences = licences(&workspace.path("src-tauri/resources/licences"))?;
        let copyright = folder.join("copyright");
        write(&copyright, &copyright_of(&read(&own("copyright"))?, &licences))?;
        Ok(Self {
            deskctl: release.join(format!("deskctl{}", std::env::consts::EXE_SUFFIX)),
            copyright,
            changelog: own("changelog"),
            overrides: own("lintian-overrides"),
        })
    }

    /// The bundler's configuration that adds them, as JSON.
    pub(crate) fn config(&self) -> String {
        let [deskctl, copyright, changelog, overrides] =
            [&self.deskctl, &self.copyright, &self.changelog, &self.overrides].map(|path| quoted(path));
        if cfg!(windows) {
            return format!(
                r#"{{"bundle":{{"resources":{{{deskctl}:"deskctl.exe",{copyright}:"copyright.txt"}}}}}}"#
            );
        }
        format!(
            r#"{{"bundle":{{"linux":{{"deb":{{"changelog":{changelog},"files":{{"/usr/bin/deskctl":{deskctl},"/usr/share/doc/desk603/copyright":{copyright},"/usr/share/lintian/overrides/desk603":{overrides}}}}}}}}}}}"#
        )
    }
}

/// A path as a string of JSON.
fn quoted(path: &Path) -> String {
    format!("\"{}\"", path.display().to_string().replace('\\', "\\\\").replace('"', "\\\""))
}

/// Each licence text that the resources bring, with the name of its file, in the order of the names.
fn licences(folder: &Path) -> Result<Vec<(String, String)>, Stop> {
    let entries = std::fs::read_dir(folder).map_err(|error| {
        Stop::new(format!("The fonts' licences are missing, {}: {error}.", folder.display()))
    })?;
    let mut found = entries
        .filter_map(Result::ok)
        .map(|entry| Ok((entry.file_name().to_string_lossy().into_owned(), read(&entry.path())?)))
        .collect::<Result<Vec<_>, Stop>>()?;
    found.sort();
    Ok(found)
}

/// The copyright file: the program's own part, then each licence under the name of its file.
fn copyright_of(own: &str, licences: &[(String, String)]) -> String {
    let part = |(name, text): &(String, String)| {
        format!("\n{name}\n{}\n\n{}\n", "=".repeat(name.chars().count()), text.trim_end())
    };
    licences.iter().map(part).fold(own.to_owned(), |all, part| all + &part)
}

fn read(path: &Path) -> Result<String, Stop> {
    std::fs::read_to_string(path)
        .map_err(|error| Stop::new(format!("Cannot read {}: {error}.", path.display())))
}

fn write(path: &Path, text: &str) -> Result<(), Stop> {
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    made.and_then(|()| std::fs::write(path, text))
        .map_err(|error| Stop::new(format!("Cannot write {}: {error}.", path.display())))
}

#[cfg(test)]
mod tests {
    use super::{copyright_of, quoted};
    use std::path::Path;

    #[test]
    fn the_copyright_file_gives_every_licence_whole_under_its_name() {
        let licences =
            [("a.txt".to_owned(), "Text A\n".to_owned()), ("b.txt".to_owned(), "Text B".to_owned())];
        let text = copyright_of("Own words\n", &licences);
        assert_eq!(text, "Own words\n\na.txt\n=====\n\nText A\n\nb.txt\n=====\n\nText B\n");
    }

    #[test]
    fn a_path_with_quotes_and_backslashes_stays_one_string_of_json() {
        assert_eq!(quoted(Path::new(r#"C:\a "b""#)), r#""C:\\a \"b\"""#);
    }
}
