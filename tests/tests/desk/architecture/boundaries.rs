//! Who may name whom: the core no screen, only the store SQL, only the bridge the shell, and dependencies one way.

use super::rust_source::{names, read};
use super::{none_in, tree};

const CORE: &str = "src-tauri/core/src";

/// Modules of the core with those they must not name: `desk` -> `rules`, `store`, `photo`, `paper` -> `model`.
/// The photo's measuring fills in the facts that its rules judge, so it may name them.
const DIRECTION: [(&str, &[&str]); 9] = [
    ("model", &["rules", "store", "photo", "paper", "sample", "desk"]),
    ("rules", &["store", "photo", "paper", "sample", "desk"]),
    ("store", &["photo", "paper", "sample", "desk"]),
    ("photo", &["store", "paper", "sample", "desk"]),
    ("paper", &["store", "sample", "desk"]),
    ("list", &["store", "photo", "paper", "sample", "desk"]),
    ("seating", &["store", "photo", "paper", "sample", "desk"]),
    ("attendance", &["store", "photo", "paper", "sample", "desk"]),
    ("reader", &["rules", "store", "photo", "paper", "sample", "desk"]),
];

#[test]
fn the_core_never_names_tauri() {
    let files = tree::files();
    none_in(files.iter().filter(|file| file.is_below(CORE) && file.ends_with(&[".rs"])), |file| {
        screens(&file.text)
    });
    none_in(files.iter().filter(|file| file.path == "src-tauri/core/Cargo.toml"), |file| {
        screen_packages(&file.text)
    });
}

#[test]
fn a_planted_screen_in_the_core_is_found() {
    assert_eq!(screens("use tauri::AppHandle;").len(), 1);
    assert_eq!(screens("// the shell, tauri, calls this\nlet path = \"src-tauri/resources\";").len(), 0);
    assert_eq!(screen_packages("[dependencies]\ntauri.workspace = true\n").len(), 1);
    assert_eq!(screen_packages("tauri-plugin-dialog = \"2\"\n").len(), 1);
    assert_eq!(screen_packages("image.workspace = true # not for tauri\n").len(), 0);
}

#[test]
fn the_interpreter_of_the_models_knows_nothing_of_the_desk() {
    let files = tree::files();
    let interpreter = |file: &&tree::File| file.is_below("src-tauri/face") && file.ends_with(&[".rs"]);
    none_in(files.iter().filter(interpreter), |file| desks(&file.text));
}

#[test]
fn a_planted_desk_in_the_interpreter_is_found() {
    assert_eq!(desks("use desk_core::photo::Picture;").len(), 1);
    assert_eq!(desks("use tauri::AppHandle;").len(), 1);
    assert_eq!(desks("// the desk, desk_core, judges\nlet desk = 1;").len(), 0);
}

#[test]
fn only_the_store_says_sql() {
    let files = tree::files();
    let elsewhere = |file: &tree::File| {
        file.is_below("src-tauri") && file.ends_with(&[".rs"]) && !file.is_below(&format!("{CORE}/store"))
    };
    none_in(files.iter().filter(|file| elsewhere(file)), |file| sql(&file.text));
}

#[test]
fn planted_sql_is_found_and_prose_is_not() {
    for planted in [
        "use rusqlite::Connection;",
        "let q = \"SELECT name FROM candidate\";",
        "let q = r#\"\n  INSERT INTO candidate VALUES (1)\"#;",
        "let q = \"UPDATE candidate SET name = ?1\";",
        "let q = \"DELETE FROM candidate\";",
    ] {
        assert_eq!(sql(planted).len(), 1, "{planted}");
    }
    assert_eq!(sql("// SELECT nothing\nlet s = \"Select a printer\"; let t = \"SELECTED\";").len(), 0);
}

#[test]
fn the_core_s_modules_depend_one_way() {
    let files = tree::files();
    for (module, forbidden) in DIRECTION {
        let folder = format!("{CORE}/{module}");
        let inside: Vec<&tree::File> =
            files.iter().filter(|file| file.is_below(&folder) && file.ends_with(&[".rs"])).collect();
        if !inside.is_empty() {
            none_in(inside.into_iter(), |file| upward(&file.text, forbidden));
        }
    }
    assert!(files.iter().any(|file| file.is_below(&format!("{CORE}/model"))), "the model has moved");
}

#[test]
fn a_planted_step_upward_is_found() {
    assert_eq!(upward("use crate::desk::view::Line;", &["desk"]).len(), 1);
    assert_eq!(upward("use crate::{model::Fen, store::Store};", &["store"]).len(), 1);
    assert_eq!(upward("let x = crate::store::open();", &["store", "desk"]).len(), 1);
    assert_eq!(upward("use crate::model::desk_name; use super::store;", &["desk", "store"]).len(), 0);
}

#[test]
fn only_the_reader_s_crate_opens_a_connection() {
    let files = tree::files();
    let elsewhere = |file: &tree::File| {
        let tools = file.is_below("src-tauri/xtask") || file.is_below("src-tauri/reader");
        file.is_below("src-tauri") && file.ends_with(&[".rs"]) && !tools
    };
    none_in(files.iter().filter(|file| elsewhere(file)), |file| connections(&file.text));
}

#[test]
fn a_planted_connection_is_found() {
    for planted in [
        "use std::net::TcpStream;",
        "use std::{fs, net};",
        "let answer = ureq::get(url).call();",
        "let socket = tungstenite::connect(url);",
        "let stream = tokio::net::TcpStream::connect(address);",
    ] {
        assert_eq!(connections(planted).len(), 1, "{planted}");
    }
    assert!(connections("use core::net::IpAddr; // std::net\nlet net = 3;").is_empty());
}

#[test]
fn only_the_bridge_imports_the_shell() {
    let files = tree::files();
    let front_end = |file: &tree::File| file.is_below("ui/src") && file.ends_with(&[".ts", ".js", ".vue"]);
    none_in(files.iter().filter(|file| front_end(file) && file.path != "ui/src/bridge.ts"), |file| {
        shell_imports(&file.text)
    });
}

#[test]
fn a_planted_import_of_the_shell_is_found() {
    assert_eq!(shell_imports("import { invoke } from '@tauri-apps/api/core'").len(), 1);
    assert_eq!(shell_imports("const api = await import(\"@tauri-apps/plugin-dialog\")").len(), 1);
    assert_eq!(shell_imports("window.__TAURI_INTERNALS__.invoke('x')").len(), 1);
    assert_eq!(shell_imports("// only bridge.ts imports @tauri-apps").len(), 0);
}

fn screens(text: &str) -> Vec<String> {
    let found = names(&read(text).code, "tauri");
    found.then(|| "names tauri".to_owned()).into_iter().collect()
}

fn desks(text: &str) -> Vec<String> {
    let code = read(text).code;
    let known = ["desk_core", "desk603", "tauri"].into_iter().filter(|name| names(&code, name));
    known.map(|name| format!("names {name}")).collect()
}

fn screen_packages(manifest: &str) -> Vec<String> {
    let keys = manifest.lines().filter_map(|line| line.split('#').next());
    keys.filter(|key| key.contains("tauri")).map(|key| format!("depends on {}", key.trim())).collect()
}

fn sql(text: &str) -> Vec<String> {
    let source = read(text);
    let mut found: Vec<String> = source
        .literals
        .iter()
        .filter(|literal| {
            ["SELECT ", "INSERT ", "UPDATE ", "DELETE "].iter().any(|verb| literal.contains(verb))
        })
        .map(|literal| format!("says SQL: {}", literal.trim()))
        .collect();
    found.extend(names(&source.code, "rusqlite").then(|| "names rusqlite".to_owned()));
    found
}

fn connections(text: &str) -> Vec<String> {
    let code = read(text).code;
    let modules = |root: &str| super::pure::modules_of(&code, root).contains(&"net".to_owned());
    let mut found: Vec<String> = ["ureq", "tungstenite"]
        .into_iter()
        .filter(|it| names(&code, it))
        .map(|it| format!("names {it}"))
        .collect();
    found.extend(
        ["std", "tokio"].into_iter().filter(|root| modules(root)).map(|root| format!("names {root}::net")),
    );
    found
}

fn upward(text: &str, forbidden: &[&str]) -> Vec<String> {
    let named = super::pure::modules_of(&read(text).code, "crate");
    named
        .into_iter()
        .filter(|name| forbidden.contains(&name.as_str()))
        .map(|name| format!("names {name}"))
        .collect()
}

fn shell_imports(text: &str) -> Vec<String> {
    let planted = |line: &&str| {
        line.contains("__TAURI")
            || ["'", "\"", "`"].iter().any(|quote| line.contains(&format!("{quote}@tauri-apps")))
    };
    text.lines().filter(planted).map(|line| line.trim().to_owned()).collect()
}
