//! Scanner, card reader, camera and printer tried in the window, and a card read into the intake.

use super::scanner::SCAN;
use super::{agree, blank_intake, log_in, number, open, plain_chinese, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::reader::READERS;
use desk_tests::cups::CaptureQueue;
use desk_tests::reader_service::{Behaviour, Maker, ReaderService, TestCard};
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

fn card(name: &str, sequence: u16) -> Behaviour {
    Behaviour::Card(Box::new(TestCard::resident(name, &number(sequence))))
}

/// Ctrl+7.
fn devices(window: &Window) {
    window.press_with_control('7');
    window.see("device");
}

/// Choose 华视电子, whose service the data folder's own file places on a port of the test.
fn choose_reader(window: &Window) {
    devices(window);
    window.focus("reader");
    window.write("华");
    window.see("try-reader");
}

fn with_reader(service: &ReaderService) -> tempfile::TempDir {
    let home = prepared(|_| ());
    std::fs::write(home.path().join("data/readers.toml"), service.profiles(READERS)).unwrap();
    home
}

#[test]
fn a_card_on_the_reader_fills_the_intake_and_nothing_typed_is_lost_unasked() {
    let service = ReaderService::start(Maker::Huashi, card("王𬱖", 81));
    let home = with_reader(&service);
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.focus_is_on("number");
    assert_eq!(window.look("read-card"), None, "no button without a reader");
    window.press(Key::Escape);
    choose_reader(&window);

    blank_intake(&window);
    window.see("read-card");
    window.press_with_control('k');
    window.see_in("identity-read", "1990-03-07");
    assert_eq!((window.value("name"), window.value("number")), ("王𬱖".to_owned(), number(81)));
    assert_eq!(
        (window.value("document-type").as_str(), window.value("validity").as_str()),
        ("resident_card", "2030-01-01")
    );
    window.focus_is_on("original-seen");
    let seen = window.script("return document.querySelector('[data-test=original-seen]').checked ?? document.querySelector('[data-test=original-seen] input').checked");
    assert_eq!(seen, false, "that the original was seen is the clerk's own tick");
    window.see_in("card-taken", "核对原件");
    window.picture("intake-card");

    // The card before still answers once, is lifted, and the next candidate's is put down.
    service.then(vec![card("王𬱖", 81), Behaviour::NoCard, card("李娜", 82)]);
    window.press_with_control('k');
    let question = window.see_in("question", "李娜");
    assert!(question.contains(&number(82)), "{question}");
    window.picture("card-question");
    window.press(Key::Escape);
    window.gone("question");
    assert_eq!((window.value("name"), window.value("number")), ("王𬱖".to_owned(), number(81)), "kept");

    service.then(vec![Behaviour::NoCard, card("李娜", 82)]);
    window.press_with_control('k');
    plain_chinese(&window.see_in("card-failure", "没有证件"));
    window.press_with_control('k');
    window.see_in("question", "李娜");
    agree(&window);
    window.see("card-taken");
    assert_eq!((window.value("name"), window.value("number")), ("李娜".to_owned(), number(82)));
}

#[test]
fn a_reader_is_tried_without_taking_anybody_and_its_troubles_are_told() {
    let service = ReaderService::start(Maker::Huashi, card("王𬱖", 81));
    let home = with_reader(&service);
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    choose_reader(&window);
    window.press_with_control('k');
    let trial = window.see_in("card-trial", "居民身份证");
    assert!(!trial.contains(&number(81)) && !trial.contains("王𬱖"), "nobody is shown: {trial}");
    assert!(trial.contains("签发机关") && trial.contains("KB"), "{trial}");
    window.picture("devices-reader");
    for (behaviour, told) in
        [(Behaviour::NoCard, "没有证件"), (Behaviour::Garbage, "看不懂"), (Behaviour::Stranger, "没有运行")]
    {
        service.now(behaviour);
        window.press_with_control('k');
        window.see_in("failure", told);
    }
    window.press_with_control('4');
    window.see_in("journal", "选择读卡器");
}

#[test]
fn a_scanner_is_tried_without_acting_and_its_settings_follow_what_was_seen() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    devices(&window);
    window.focus_is_on("scan-box");
    let scan = |pause: u32, end: &str| {
        window.script(&format!(
            "{SCAN} pause(5000);
             for (const digit of '260001000011') {{ pause({pause}); press(digit, ''); }}
             press('{end}', '{end}');"
        ));
    };
    scan(0, "Enter");
    assert!(window.see_in("scan-trial", "260001000011").contains("准考证号"));
    window.see_in("scan-ending", "回车");
    window.see_in("scan-verdict", "相符");
    scan(120, "Tab");
    window.see_in("scan-ending", "最长停顿 128 毫秒");
    window.see_in("scan-verdict", "不符");
    window.picture("devices-scanner");
    window.focus("adopt-scan");
    window.press(Key::Enter);
    window.see_in("scan-verdict", "相符");
    assert_eq!(window.value("longest-pause"), "200");
    window.focus_is_on("scan-box");
    window.see("device");

    blank_intake(&window);
    window.focus("email");
    window.script(&format!(
        "{SCAN} pause(5000);
         for (const digit of '{}') {{ pause(120); press(digit, ''); }}
         press('Tab', 'Tab');",
        number(83)
    ));
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("email"), "", "in force at once, and nothing is left behind");
}

#[test]
fn a_missing_camera_is_told_in_plain_words_and_a_printer_prints_its_test_page() {
    let queue = CaptureQueue::start("Office");
    let home = prepared(|_| ());
    let window = with(&home.path().join("data"), |setup| setup.queue = Some(&queue));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    devices(&window);
    window.press(Key::F6);
    plain_chinese(&window.see_in("camera-trouble", "没有找到摄像头"));

    // What a camera would give, drawn: the panel shows it and the policy of the page lets it.
    // Set where the method lives: what is set on `navigator.mediaDevices` itself is lost when WebKit collects its wrapper.
    window.script(
        "const canvas = document.createElement('canvas'); canvas.width = 320; canvas.height = 240;
         const pen = canvas.getContext('2d'); let turn = 0;
         setInterval(() => { pen.fillStyle = ++turn % 2 ? '#17589c' : '#17643a'; pen.fillRect(0, 0, 320, 240); }, 50);
         window.drawnCamera = canvas;
         MediaDevices.prototype.getUserMedia = async () => canvas.captureStream(20);",
    );
    window.press(Key::F6);
    window.see_in("camera-live", "正常");
    window.see_in("printers", "就绪");
    window.press(Key::F9);
    let page = queue.wait_for(1, Duration::from_secs(20)).remove(0);
    window.see_in("test-page-state", "已打完");
    window.picture("devices");
    judge(&page);
    window.press_with_control('3');
    window.see_in("print-queue-empty", "没有打印任务");
}

fn judge(page: &Path) {
    let sound = Command::new("qpdf").arg("--check").arg(page).status().unwrap();
    assert!(sound.success());
    let text = Command::new("pdftotext").arg(page).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    for printed in ["打印测试页", "Office", "2026-03-18 10:1"] {
        assert!(text.contains(printed), "{printed}: {text}");
    }
}
