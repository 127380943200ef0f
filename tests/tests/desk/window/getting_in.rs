//! The ways a photo gets in: the watched folder, a drop, the clipboard, the camera.

use super::{blank_intake, log_in, open, plain_chinese, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::portrait;
use desk_tests::window::Window;
use fantoccini::key::Key;
use serde_json::json;
use std::path::Path;

/// Name the folder on the page of devices.
fn watch(window: &Window, folder: &Path) {
    window.press_with_control('7');
    window.see("folder-panel");
    window.retype("watched-folder", folder.to_str().unwrap());
    window.press(Key::Enter);
    window.see("folder-saved");
}

#[test]
fn photos_that_arrive_in_the_watched_folder_are_one_key_away() {
    let home = prepared(|_| ());
    let folder = home.path().join("扫描");
    let aside = home.path().join("拔出");
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('7');
    window.see_in("folder-state", "没有设置");
    window.retype("watched-folder", folder.to_str().unwrap());
    window.press(Key::Enter);
    plain_chinese(&window.see_in("failure", "没有找到"));
    std::fs::create_dir(&folder).unwrap();
    watch(&window, &folder);
    window.see_in("folder-state", "正在等新照片");

    blank_intake(&window);
    assert_eq!(window.look("tray"), None, "nothing is shown where nothing arrived");
    for (name, seed) in [("IMG_0001.jpg", 3), ("IMG_0002.jpg", 7), ("李娜 二寸.png", 9)] {
        let drawn = portrait(seed, None);
        let is_png = name.ends_with("png");
        let bytes = if is_png { as_png(&drawn) } else { drawn };
        std::fs::write(folder.join(name), bytes).unwrap();
        window.see_in("tray", name);
    }
    window.see_in("tray-count", "刚收到 3 张");
    let first = "return document.querySelector('[data-test=arrival]').innerText";
    assert!(window.script(first).as_str().unwrap().contains("李娜"), "the newest first");
    let drawn = "return [...document.querySelectorAll('[data-test=arrival-picture]')].filter((it) => it.naturalHeight === 200).length";
    assert_eq!(window.script(drawn), 3);
    window.picture("tray");

    // The key goes from the newest to the one before, and lays back what it passes over.
    window.press(Key::F11);
    window.see_in("tray-count", "刚收到 2 张");
    window.press(Key::F11);
    window.see_in("findings", "没有发现问题");
    window.see_in("tray", "李娜");
    window.focus_is_on("number");
    window.picture("tray-taken");

    // Arrow keys choose another.
    window.focus("arrival");
    window.press(Key::Right);
    window.press(Key::Enter);
    window.see_in("tray", "IMG_0002.jpg");
    assert!(!window.see("tray").contains("IMG_0001.jpg"));
    window.focus("remove-photo");
    window.press(Key::Enter);
    window.see_in("tray-count", "刚收到 3 张");

    // While the desk is locked nothing is read; afterwards the tray catches up.
    window.press_with_control('l');
    window.see("unlock");
    std::fs::write(folder.join("IMG_0003.jpg"), portrait(11, None)).unwrap();
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.see_in("tray", "IMG_0003.jpg");

    std::fs::rename(&folder, &aside).unwrap();
    plain_chinese(&window.see_in("tray-trouble", "找不到"));
    window.picture("tray-gone");
    std::fs::rename(&aside, &folder).unwrap();
    window.gone("tray-trouble");
    window.see_in("tray-count", "刚收到 4 张");
}

fn as_png(jpeg: &[u8]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::load_from_memory(jpeg).unwrap().write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn a_photo_is_taken_with_the_camera_and_examined_like_any_other() {
    let home = prepared(|_| ());
    let window = with(&home.path().join("data"), |setup| setup.mock_camera = true);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.press(Key::F5);
    window.see_in("capture-size", "像素");
    window.see_in("capture-size", "像素");
    moves(&window);
    plain_chinese(&window.see_in("live-hints", "没有看到人脸"));
    window.picture("capture");
    let tracks = "window.seen = document.querySelector('[data-test=capture-picture]').srcObject.getTracks(); return window.seen.length";
    assert_eq!(window.script(tracks), 1, "no microphone");
    let ended = "return window.seen.every((track) => track.readyState === 'ended')";
    assert_eq!(window.script(ended), false);
    window.press(Key::Escape);
    window.gone("capture");
    assert_eq!(window.script(ended), true, "the camera's light is off");
    window.focus_is_on("number");

    window.press(Key::F5);
    window.see_in("capture-size", "像素");
    moves(&window);
    window.strike(' ');
    window.gone("capture");
    window.see("photo-verdict");
    window.see("finding-photo-features-faces");
    window.picture("captured");
    let size = "const it = document.querySelector('[data-test=portrait]'); return [it?.naturalWidth, it?.naturalHeight]";
    window.until("the whole frame is shown, as it was", || window.script(size) == json!([1920, 1080]));
    assert_eq!(window.script(ended), true);
}

/// Wait until two pictures of the camera differ.
fn moves(window: &Window) {
    let differs = "const video = document.querySelector('[data-test=capture-picture]');
        const canvas = document.createElement('canvas'); canvas.width = 64; canvas.height = 48;
        const pen = canvas.getContext('2d'); pen.drawImage(video, 0, 0, 64, 48);
        const now = String(pen.getImageData(0, 0, 64, 48).data);
        const moved = window.before !== undefined && window.before !== now; window.before = now; return moved;";
    window.until("the picture moves", || window.script(differs) == true);
}
