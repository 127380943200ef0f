//! Looking into a Debian package: what is promised is inside, and lintian finds no error.

use crate::manifest::Resource;
use crate::steps::{Stop, output_of_success, run};
use std::path::Path;
use std::process::Command;

/// What every package must hold beside the resources.
const INSIDE: [&str; 7] = [
    "usr/bin/desk603",
    "usr/bin/deskctl",
    "usr/share/applications/desk603.desktop",
    "usr/share/doc/desk603/copyright",
    "usr/share/icons/hicolor/32x32/apps/desk603.png",
    "usr/share/icons/hicolor/128x128/apps/desk603.png",
    "usr/share/icons/hicolor/512x512/apps/desk603.png",
];

/// What the desk cannot run without on Debian 12.
const DEPENDS: [&str; 5] = ["libwebkit2gtk-4.1-0", "libgtk-3-0", "libcups2", "libssl3", "fonts-noto-cjk"];

/// Show the package's description and contents, and stop where something is missing.
pub(crate) fn judge(package: &Path, resources: &[Resource]) -> Result<(), Stop> {
    let hint = "dpkg-deb cannot read the package: run the command again.";
    let deb = |what: &str| output_of_success(Command::new("dpkg-deb").arg(what).arg(package), hint);
    let info = deb("--info")?;
    println!("{info}");
    let contents = deb("--contents")?;
    println!("{contents}");
    let missing = [missing_files(&contents, resources), missing_packages(&info)].concat();
    if !missing.is_empty() {
        return Err(Stop::new(format!(
            "The package lacks {}: correct `bundle` in src-tauri/tauri.conf.json.",
            missing.join(", ")
        )));
    }
    run(
        Command::new("lintian").args(["--allow-root", "--fail-on", "error"]).arg(package),
        "Correct what lintian calls an error, or say in src-tauri/bundle/lintian-overrides why it is none.",
    )
}

/// What is not among the lines of `dpkg-deb --contents`.
fn missing_files(contents: &str, resources: &[Resource]) -> Vec<String> {
    let held: Vec<&str> = contents
        .lines()
        .filter_map(|line| {
            Some(line.split_whitespace().nth(5)?.trim_start_matches("./").trim_start_matches('/'))
        })
        .collect();
    let resources = resources.iter().map(|one| format!("usr/lib/desk603/resources/{}", one.path.display()));
    let wanted = INSIDE.into_iter().map(str::to_owned).chain(resources);
    wanted.filter(|path| !held.contains(&path.as_str())).collect()
}

/// What the line `Depends` of `dpkg-deb --info` does not name.
fn missing_packages(info: &str) -> Vec<String> {
    let line = info.lines().find_map(|line| line.trim().strip_prefix("Depends:")).unwrap_or_default();
    let named: Vec<&str> = line.split([',', '|']).filter_map(|one| one.split_whitespace().next()).collect();
    DEPENDS.into_iter().filter(|package| !named.contains(package)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{DEPENDS, INSIDE, missing_files, missing_packages};

    #[test]
    fn a_file_and_a_dependency_that_are_left_out_are_named() {
        let line = |path: &str| format!("-rw-r--r-- root/root 1 2026-03-18 10:15 ./{path}\n");
        let font = crate::manifest::parse(&format!(
            "[[resource]]\npath = \"fonts/a.ttf\"\nsha256 = \"{}\"\nfrom = \"debian\"\npackage = \"a\"\nmember = \"a.ttf\"\n",
            "0".repeat(64)
        ));
        let font = font.expect("a good list");
        let all: String = INSIDE.iter().map(|path| line(path)).collect();
        assert!(missing_files(&all, &[]).is_empty());
        assert_eq!(missing_files(&all, &font), ["usr/lib/desk603/resources/fonts/a.ttf"]);
        assert_eq!(missing_files(&all.replace("usr/bin/deskctl", "usr/bin/desk"), &[]), ["usr/bin/deskctl"]);
        let info = format!(" Package: desk603\n Depends: {}\n", DEPENDS.join(", "));
        assert!(missing_packages(&info).is_empty());
        assert_eq!(missing_packages(&info.replace("libssl3", "libssl3t64 | libssl1.1")), ["libssl3"]);
        assert_eq!(missing_packages("").len(), DEPENDS.len());
    }
}
