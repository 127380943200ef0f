//! Modules that touch nothing outside: what they answer depends on their arguments alone.

use super::rust_source::{names, read};
use super::{none_in, tree};

/// The pure modules: of the core, and what the models are run by.
const PURE: [&str; 10] = [
    "src-tauri/core/src/model",
    "src-tauri/core/src/rules",
    "src-tauri/core/src/list",
    "src-tauri/core/src/reader",
    "src-tauri/core/src/seating",
    "src-tauri/core/src/attendance",
    "src-tauri/core/src/paper/layout",
    "src-tauri/core/src/photo/measure",
    "src-tauri/face/src/network",
    "src-tauri/face/src/operator",
];

/// Modules of the standard library that reach outside.
const OUTSIDE: [&str; 5] = ["fs", "net", "env", "process", "thread"];

/// Packages that do.
const PACKAGES: [&str; 4] = ["rusqlite", "tempfile", "getrandom", "tokio"];

#[test]
fn the_pure_modules_touch_no_input_or_output() {
    let files = tree::files();
    let pure = |file: &tree::File| {
        let in_one = PURE.iter().any(|folder| file.is_below(folder) || file.path == format!("{folder}.rs"));
        in_one && file.ends_with(&[".rs"])
    };
    none_in(files.iter().filter(|file| pure(file)), |file| reaches_outside(&file.text));
}

#[test]
fn a_planted_reach_outside_is_found() {
    for planted in [
        "use std::fs;",
        "use std::fs::File;",
        "use std::{collections::BTreeMap, fs, io::Read};",
        "use std::{collections::{BTreeMap, HashMap}, process::Command};",
        "let home = std::env::var(\"HOME\");",
        "use ::std::net::TcpStream;",
        "let c = rusqlite::Connection::open_in_memory();",
        "let bytes = tokio::fs::read(path);",
    ] {
        assert_eq!(reaches_outside(planted).len(), 1, "{planted}");
    }
    let innocent =
        "use std::{collections::BTreeMap, fmt}; // std::fs\nlet fs = 3; include_str!(\"std::fs\");";
    assert!(reaches_outside(innocent).is_empty());
}

fn reaches_outside(text: &str) -> Vec<String> {
    let code = read(text).code;
    let modules = modules_of(&code, "std").into_iter().filter(|module| OUTSIDE.contains(&module.as_str()));
    let packages =
        PACKAGES.iter().filter(|package| names(&code, package)).map(|package| (*package).to_owned());
    modules.chain(packages).map(|name| format!("reaches outside through {name}")).collect()
}

/// The modules named right below `root` in `code`, whether as `root::name` or in `root::{name, other::…}`.
pub(super) fn modules_of(code: &str, root: &str) -> Vec<String> {
    let start = format!("{root}::");
    let whole = |at: usize| !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    code.match_indices(&start)
        .filter(|(at, _)| whole(*at))
        .flat_map(|(at, _)| {
            let rest = &code[at + start.len()..];
            rest.strip_prefix('{').map_or_else(|| vec![first_name(rest)], group)
        })
        .collect()
}

/// The first name of each member of a group, `text` being what follows its brace.
fn group(text: &str) -> Vec<String> {
    let mut depth = 1;
    let mut members = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => members.push(String::new()),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if let Some(member) = members.last_mut() {
            member.push(letter);
        }
    }
    members.iter().map(|member| first_name(member.trim_start_matches([',', ' ', '\n', '\t']))).collect()
}

fn first_name(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}
