//! Nothing in the project depends on the machine or the mirrors of whoever works on it.

use super::{none_in, tree};

/// Folders that belong to a machine, not to a project. Written without their slash, so that this file is clean.
const MACHINE_FOLDERS: [&str; 4] = ["home", "root", "work", "Users"];

/// First labels of the hosts that packages are downloaded from.
const DOWNLOAD_HOSTS: [&str; 8] =
    ["registry", "index", "static", "files", "deb", "ftp", "security", "mirrors"];

#[test]
fn no_file_names_a_path_of_a_machine_or_a_download_host() {
    let files = tree::files();
    none_in(files.iter(), |file| file.text.lines().filter_map(of_a_machine).collect());
}

#[test]
fn planted_paths_and_hosts_are_found() {
    for folder in MACHINE_FOLDERS {
        for planted in
            [format!("let p = \"/{folder}/me/desk\";"), format!("/{folder}/x"), format!("cd /{folder}/a")]
        {
            assert!(of_a_machine(&planted).is_some(), "{planted}");
        }
    }
    for host in DOWNLOAD_HOSTS {
        let planted = format!("\"resolved\": \"https{}{host}.example.org/vue.tgz\"", "://");
        assert!(of_a_machine(&planted).is_some(), "{planted}");
    }
}

#[test]
fn links_and_folders_of_the_project_are_no_violation() {
    for innocent in [
        "https://docs.rs/printers/2.3.0",
        "https://example.org/home/page",
        "src-tauri/core/src/desk/work/x.rs",
        "{home}/root/ssl",
        "工作/work",
        "a deb package, an index, a registry",
    ] {
        assert_eq!(of_a_machine(innocent), None, "{innocent}");
    }
}

fn of_a_machine(line: &str) -> Option<String> {
    let shown = || line.trim().chars().take(120).collect::<String>();
    let path = MACHINE_FOLDERS.iter().any(|folder| begins_a_path(line, &format!("/{folder}/")));
    let host = DOWNLOAD_HOSTS.iter().any(|host| line.contains(&format!("://{host}.")));
    (path || host).then(shown)
}

/// Whether `folder` stands where a path begins, not in the middle of one.
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        line[..at]
            .chars()
            .next_back()
            .is_none_or(|before| before.is_whitespace() || "\"'`=([,:>".contains(before))
    })
}
