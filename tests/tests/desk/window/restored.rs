//! Backups through the window: a torn one is refused, a whole one is taken, and a damaged desk is restored.

use super::{agree, log_in, open, plain_chinese, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate};
use desk_core::desk::backup_now;
use desk_core::desk::request::BackupNow;
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::{Path, PathBuf};

#[test]
fn a_torn_backup_changes_nothing_and_a_whole_one_restores_even_a_desk_with_a_damaged_key_file() {
    let mut backup = PathBuf::new();
    let home = prepared(|counter| {
        counter.register(at("2026-03-18 09:00"), &candidate(0));
        let taken = backup_now(&counter.desk, at("2026-03-18 09:10"), &BackupNow { folder: None });
        backup = PathBuf::from(taken.unwrap().path);
        counter.register(at("2026-03-18 09:20"), &candidate(1));
    });
    let data = home.path().join("data");
    let torn = home.path().join("torn.desk");
    let whole = std::fs::read(&backup).unwrap();
    std::fs::write(&torn, &whole[..whole.len() / 2]).unwrap();

    let window = open(&data);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see_in("start-page", "2 人");
    window.press_with_control('4');
    restore_from(&window, &torn);
    plain_chinese(&window.see_in("failure", "这份备份打不开"));
    assert_eq!(window.value("path"), torn.display().to_string(), "what was typed is still there");
    window.press_with_control('1');
    window.see_in("start-page", "2 人");

    restore_while_locked(&window, &backup);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see_in("start-page", "1 人");
    drop(window);

    std::fs::write(data.join("store/desk.keys"), "{}").unwrap();
    let window = open(&data);
    plain_chinese(&window.see_in("damaged", "密钥文件缺失或损坏"));
    window.picture("damaged");
    window.retype("path", &backup.display().to_string());
    window.retype("secret", "不是那时的口令");
    window.press(Key::F10);
    plain_chinese(&window.see("failure"));
    window.retype("secret", CHIEF_PASSPHRASE);
    window.press(Key::F10);
    window.see_in("restored", "已恢复");
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see_in("start-page", "1 人");
}

/// Nobody works: the secret must open the present desk as well as the backup.
fn restore_while_locked(window: &Window, backup: &Path) {
    window.press_with_control('l');
    window.focus("go-restore");
    window.press(Key::Enter);
    window.see("restore");
    window.retype("path", &backup.display().to_string());
    window.retype("secret", "不是现在的口令");
    window.press(Key::F10);
    agree(window);
    plain_chinese(&window.see_in("failure", "口令不对"));
    window.gone("question");
    restore_from(window, backup);
    window.see_in("restored", "已恢复");
}

fn restore_from(window: &Window, backup: &Path) {
    window.retype("path", &backup.display().to_string());
    window.retype("secret", CHIEF_PASSPHRASE);
    window.focus("restore");
    window.press(Key::Enter);
    agree(window);
}
