//! Getting in: passphrases that are wrong or forgotten.

use super::{PASSPHRASE, choose_clerk, first_start, log_in, open, plain_chinese};
use fantoccini::key::Key;

const NEW_PASSPHRASE: &str = "换过一次的口令603";

#[test]
fn a_wrong_passphrase_is_told_and_a_forgotten_one_is_replaced_with_the_recovery_key() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder.path().join("desk"));
    too_short(&window);
    let key = first_start(&window, "王主管");
    window.press_with_control('l');
    window.see("unlock");
    window.focus_is_on("passphrase");
    window.picture("unlock");

    choose_clerk(&window, "王主管");
    window.retype("passphrase", "不是这一句口令");
    window.press(Key::Enter);
    plain_chinese(&window.see_in("failure", "口令不对"));
    window.focus_is_on("passphrase");

    window.focus("go-recover");
    window.press(Key::Enter);
    window.retype("recovery-key", "0000-0000-0000-0000-0000-0000-0000-0000");
    window.retype("new-passphrase", NEW_PASSPHRASE);
    window.retype("passphrase-again", NEW_PASSPHRASE);
    window.press(Key::F10);
    plain_chinese(&window.see_in("failure", "恢复密钥不对"));
    assert_eq!(window.value("new-passphrase"), NEW_PASSPHRASE, "what was typed is still there");

    window.retype("recovery-key", &key.to_lowercase());
    window.press(Key::F10);
    window.see("start-page");
    window.press_with_control('l');
    window.see("unlock");
    window.retype("passphrase", PASSPHRASE);
    window.press(Key::Enter);
    window.see_in("failure", "口令不对");
    log_in(&window, "王主管", NEW_PASSPHRASE);
}

fn too_short(window: &desk_tests::window::Window) {
    window.focus_is_on("name");
    window.press(Key::Enter);
    window.see_in("problem-name", "请输入姓名");
    window.retype("passphrase", "七个字不够长啊");
    window.press(Key::Enter);
    window.see_in("problem-passphrase", "至少 8 个字符");
    window.retype("passphrase", "");
    window.focus("name");
}
