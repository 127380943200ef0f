//! What the bundler is told: that nothing which a counter needs is left out of an installed desk.

use desk_core::paper::pinned;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn config() -> Value {
    serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap()
}

#[test]
fn the_folder_of_fonts_and_models_is_packed_whole() {
    let config = config();
    let packed = config["bundle"]["resources"].as_object().unwrap();
    for resource in pinned() {
        let source = format!("resources/{}", resource.path);
        let target = packed.iter().find(|(folder, _)| source.starts_with(folder.as_str()));
        assert_eq!(target.and_then(|(_, target)| target.as_str()), Some("resources/"), "{source} is packed");
    }
}

#[test]
fn every_font_has_its_licence_beside_it() {
    let list: toml::Table = read("src-tauri/core/resources.toml").parse().unwrap();
    let licences: Vec<&str> =
        list["licence"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap()).collect();
    for font in pinned().iter().filter(|resource| resource.path.starts_with("fonts/")) {
        let name = Path::new(&font.path).file_stem().unwrap().to_str().unwrap();
        let family = name.split('-').next().unwrap();
        assert!(licences.contains(&format!("licences/{family}.txt").as_str()), "{family}");
    }
}

#[test]
fn every_icon_is_as_large_as_its_name_says() {
    let config = config();
    let icons = config["bundle"]["icon"].as_array().unwrap();
    let paths: Vec<&str> = icons.iter().map(|icon| icon.as_str().unwrap()).collect();
    assert!(paths.iter().any(|path| path.ends_with(".ico")), "Windows takes its icon from an .ico");
    for path in paths.iter().filter(|path| path.ends_with(".png")) {
        let size = image::image_dimensions(root().join("src-tauri").join(path)).unwrap();
        let name = Path::new(path).file_stem().unwrap().to_str().unwrap();
        let said = if name == "icon" { "512x512" } else { name };
        assert_eq!(format!("{}x{}", size.0, size.1), said, "{path}");
    }
}

#[test]
fn the_menu_of_a_desktop_says_603_报名台() {
    let entry = read("src-tauri/bundle/desk603.desktop");
    assert!(entry.lines().any(|line| line == "Name=603 报名台"), "{entry}");
    let windows: Value = serde_json::from_str(&read("src-tauri/tauri.windows.conf.json")).unwrap();
    assert_eq!(windows["productName"], "603 报名台");
    assert_eq!(windows["mainBinaryName"], "desk603", "the program keeps its name");
}

#[test]
fn the_windows_installer_needs_no_network_and_speaks_chinese() {
    let windows = config()["bundle"]["windows"].clone();
    assert_eq!(windows["webviewInstallMode"]["type"], "offlineInstaller");
    assert_eq!(windows["nsis"]["languages"], serde_json::json!(["SimpChinese"]));
    assert_eq!(windows["nsis"]["installMode"], "perMachine", "one program for all who log on at the counter");
}

#[test]
fn bundler_and_library_are_of_one_version() {
    let package: Value = serde_json::from_str(&read("ui/package.json")).unwrap();
    let bundler = package["devDependencies"]["@tauri-apps/cli"].as_str().unwrap();
    let lock: toml::Table = read("Cargo.lock").parse().unwrap();
    let library = lock["package"].as_array().unwrap().iter().find(|it| it["name"].as_str() == Some("tauri"));
    assert_eq!(library.unwrap()["version"].as_str(), Some(bundler));
}

#[test]
fn what_is_shipped_has_a_real_camera_only() {
    let manifest: toml::Table = read("src-tauri/Cargo.toml").parse().unwrap();
    let features = manifest["features"].as_table().unwrap();
    assert!(features.contains_key("mock-camera"), "the stories have theirs");
    let by_default = features.get("default").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    assert!(by_default.is_empty(), "{by_default:?}");
    let packaging = read("src-tauri/xtask/src/package/mod.rs");
    assert!(
        packaging.contains("--features") && !packaging.contains("mock"),
        "nor does the package ask for it"
    );
    let shipped = read("tests/src/programs.rs");
    let (_, release) = shipped.split_once("pub fn shipped()").unwrap();
    let (release, _) = release.split_once("\n}\n").unwrap();
    assert!(!release.contains("mock"), "nor what the package is measured by");
}
