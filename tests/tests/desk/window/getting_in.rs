//! The ways a photo gets in: the watched folder, a drop, the clipboard, the camera.

use super::{blank_intake, log_in, open, plain_chinese, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::portrait;
use desk_tests::window::{Content, Window};
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
    window.see("photo-verdict");
    window.until("the photo passed over is back", || waiting(&window) == ["李娜 二寸.png", "IMG_0001.jpg"]);
    window.picture("tray-taken");

    // Arrow keys choose another.
    window.focus("arrival");
    window.press(Key::Right);
    window.press(Key::Enter);
    window.until("the other is taken", || waiting(&window) == ["李娜 二寸.png", "IMG_0002.jpg"]);
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

/// The names on the tray, by what is read out of each.
fn waiting(window: &Window) -> Vec<String> {
    let labels = "return [...document.querySelectorAll('[data-test=arrival]')].map((it) => it.title)";
    let labels = window.script(labels);
    let name = |label: &serde_json::Value| {
        label.as_str().unwrap().split(['取', '，']).nth(1).unwrap().trim().to_owned()
    };
    labels.as_array().unwrap().iter().map(name).collect()
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

/// What a file manager offers of files: their addresses.
fn files(paths: &[&Path]) -> Content {
    let address = |path: &&Path| format!("file://{}\r\n", path.to_str().unwrap().replace(' ', "%20"));
    let lines: String = paths.iter().map(address).collect();
    Content("text/uri-list", lines.into_bytes())
}

const FAR_FROM_THE_PHOTO: (i16, i16) = (200, 620);

#[test]
fn a_photo_dragged_from_another_program_is_taken_wherever_on_the_page_it_is_let_go() {
    let home = prepared(|_| ());
    let photo = home.path().join("考生 1.jpg");
    std::fs::write(&photo, portrait(3, None)).unwrap();
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    let hung = || {
        window.see("drop-target");
        window.picture("drop");
    };
    assert!(window.drag(&[files(&[&photo])], FAR_FROM_THE_PHOTO, hung), "the window takes it");
    window.see("photo-verdict");
    window.gone("drop-target");
    assert_eq!(window.value("number"), "", "nothing fell into a field");
}

#[test]
fn of_several_photos_a_folder_and_text_that_are_dropped_a_sentence_says_what_to_do() {
    let home = prepared(|_| ());
    let (one, other) = (home.path().join("one.jpg"), home.path().join("other.jpg"));
    std::fs::write(&one, portrait(3, None)).unwrap();
    std::fs::write(&other, portrait(9, None)).unwrap();
    for (dropped, told) in [
        (files(&[&one, &other]), "这里有 2 张"),
        (files(&[home.path()]), "文件夹"),
        (Content("text/plain;charset=utf-8", "张三".into()), "文字"),
    ] {
        let window = open(&home.path().join("data"));
        log_in(&window, CHIEF, CHIEF_PASSPHRASE);
        blank_intake(&window);
        window.drag(&[dropped], FAR_FROM_THE_PHOTO, || ());
        plain_chinese(&window.see_in("photo-refusal", told));
        assert_eq!(window.look("photo-verdict"), None);
        assert_eq!(window.value("number"), "", "nothing fell into a field");
        window.picture("drop-refused");
    }
}

#[test]
fn a_picture_copied_in_a_viewer_is_taken_and_text_stays_text() {
    let home = prepared(|_| ());
    let path = home.path().join("考生 1.jpg");
    std::fs::write(&path, portrait(3, None)).unwrap();
    let png = as_png(&portrait(3, None));
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.focus("name");

    let copied = window.copy(&[Content("UTF8_STRING", "王𬱖".into()), Content("image/png", png.clone())]);
    window.press_with_control('v');
    window.until("the name is pasted", || window.value("name") == "王𬱖");
    assert_eq!(window.look("photo-verdict"), None, "what an office program copied is text");
    drop(copied);

    let copied = window.copy(&[Content("image/png", png)]);
    window.press_with_control('v');
    let format = window.see("finding-photo-format");
    assert!(format.contains("PNG"), "examined as what it is: {format}");
    window.picture("pasted-png");
    window.focus("remove-photo");
    window.press(Key::Enter);
    window.gone("photo-verdict");
    drop(copied);

    window.focus("name");
    let copied = window.copy(&[files(&[&path]), Content("UTF8_STRING", path.to_str().unwrap().into())]);
    window.press_with_control('v');
    window.see("photo-verdict");
    assert_eq!(window.value("name"), "王𬱖", "a file copied in a file manager is the photo");
    drop(copied);
}

/// A telephone's photo of 48 million pixels and some 20 MB.
fn huge(path: &Path) {
    let mut noise = 603_u32;
    let grain = |noise: &mut u32| {
        *noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        200 + (*noise >> 27) as u8
    };
    let bytes: Vec<u8> = (0..8000 * 6000 * 3).map(|_| grain(&mut noise)).collect();
    let picture = image::RgbImage::from_raw(8000, 6000, bytes).unwrap();
    let file = std::fs::File::create(path).unwrap();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(std::io::BufWriter::new(file), 85);
    picture.write_with_encoder(encoder).unwrap();
}

#[test]
fn the_window_answers_keys_while_a_photo_of_48_megapixels_is_examined() {
    let home = prepared(|_| ());
    let path = home.path().join("huge.jpg");
    huge(&path);
    let bytes = std::fs::metadata(&path).unwrap().len();
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    // The longest time in which the page did nothing at all.
    window.script(
        "window.stall = 0; let last = performance.now();
         setInterval(() => { const now = performance.now(); stall = Math.max(stall, now - last); last = now; }, 5);",
    );
    window.choose_file("photo-file", &path);
    window.focus("employer");
    let mut typed = String::new();
    while window.look("photo-verdict").is_none() && typed.len() < 90 {
        let letter = char::from(b'a' + (typed.len() % 26) as u8);
        window.write(&letter.to_string());
        typed.push(letter);
        assert_eq!(window.value("employer"), typed, "each key is answered at once");
    }
    let typed_meanwhile = typed.len();
    window.see("photo-verdict");
    println!(
        "{bytes} bytes; {typed_meanwhile} keys answered meanwhile; longest stall {} ms",
        window.script("return Math.round(stall)")
    );
    assert!(typed_meanwhile > 3, "the photo was examined while somebody typed");
}
