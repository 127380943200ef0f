//! A mother calls: taken down, read back, owed, called back, and put right when the original comes; and the day's page.

use super::{accessible, log_in, number, offering, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate};
use desk_core::desk;
use desk_core::desk::request::Register;
use desk_core::model::Channel;
use desk_tests::window::Window;
use fantoccini::key::Key;

/// What the mother says, with Enter from field to field.
fn called_for(window: &Window, name: &str) {
    window.press(Key::F2);
    window.focus_is_on("number");
    window.script("document.querySelector('[data-test=channel-telephone] input').click()");
    window.enter("number", &number(31));
    window.see_in("identity-read", "1990-03-07");
    window.focus_is_on("name");
    window.commit(name);
    window.press(Key::Enter);
    window.enter("validity", "20360307");
    window.enter("telephone", "15400000001");
    window.enter("email", "");
    window.enter("employer", "");
    window.press(Key::Right);
    window.press(Key::Enter);
    window.enter("caller-name", "林秀英");
    window.enter("caller-telephone", "15400000002");
    window.enter("wechat", "linye_1990");
    window.press(Key::Enter);
    offering(window, '8');
    window.enter("spell-0-occupation", "劳动关系协调师");
    window.enter("spell-0-start", "201901");
    window.enter("spell-0-end", "");
    window.see_in("verdict-bar", "可以申报");
}

#[test]
fn a_call_is_taken_down_read_back_called_back_and_put_right_when_the_original_comes() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    called_for(&window, "林业");
    window.picture("telephone-intake");
    window.press_with_control('r');
    let read = window.see_in("read-back", "lín");
    assert!(read.contains("yè") && read.contains("0000") && read.contains("北京银行安定门支行"), "{read}");
    window.picture("telephone-read-back");
    window.press(Key::Escape);
    window.gone("read-back");
    window.press(Key::F10);
    window.see_in("candidate-name", "林业");
    window.see_in("name-heard", "还没有照证件核对");
    window.see_in("calls", "家属 林秀英");
    window.see_in("owed-items", "领证方式");
    window.press_with_control('m');
    window.see_in("copied", "已复制");
    let message = window.see_in("owed-message", "林业，您好");
    assert!(
        message.contains("认定费 160 元") && message.contains("0109 0369") && message.contains("603 房间"),
        "{message}"
    );
    window.picture("telephone-owed");

    window.focus("record-call");
    window.press(Key::Enter);
    window.see("call-form");
    window.script("document.querySelector('[data-test=call-result-no-answer] input').click()");
    window.retype("call-back-on", "20260318");
    window.focus("save-call");
    window.press(Key::Enter);
    window.see_in("calls", "无人接听");
    window.press_with_control('8');
    let queue = window.see_in("telephone", "林业");
    assert!(queue.contains("字未核") && queue.contains("今天回电") && queue.contains("去电 1 次"), "{queue}");
    window.picture("telephone-queue");
    window.press(Key::Escape);

    window.focus_is_on("next-step");
    window.press(Key::F10);
    window.see_in("name-reading", "林业");
    window.retype("name-read", "林晔");
    window.press(Key::Enter);
    window.see_in("candidate-name", "林晔");
    window.see_in("name-heard", "已按证件改为「林晔」");
    window.picture("telephone-open");
    window.press_with_control('8');
    window.see_in("telephone", "没有在等的电话报名");
}

/// Candidates of two offerings in all their states, one with a document that ends before the exam.
fn busy(counter: &Counter) {
    let now = at("2026-03-18 09:00");
    counter.open_sitting(now, 30);
    for person in 1..4 {
        counter.register(now, &candidate(person));
    }
    let telephone = Register { channel: Channel::Telephone, original_seen: false, ..candidate(5) };
    counter.register(now, &telephone);
    let september = Register { month: "2026-09-01".parse().unwrap(), ..candidate(6) };
    desk::register(&counter.desk, now, &september).unwrap();
}

#[test]
fn the_day_says_what_is_due_in_working_days_and_counts_the_month() {
    let home = prepared(busy);
    let window = super::with(&home.path().join("data"), |setup| setup.now = "2026-04-07T09:00:00+08:00");
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    let due = window.see_in("due", "准考证发出（2026-04-18 考试）");
    assert!(due.contains("还有 3 个工作日") && due.contains("2026-04-10"), "{due}");
    assert!(window.see("due").contains("欠交材料"));
    let counted = window.see_in("statistics", "劳动关系协调师");
    assert!(counted.contains("电话预报") && counted.contains("办理中"), "{counted}");
    window.focus("due-tickets-2026-04-11-2026-04-18");
    window.press(Key::Enter);
    window.see_in("due", &candidate(1).name);
    window.picture("day-page");
    window.focus("more-pages");
    window.press(Key::Enter);
    window.see("go-care");
    accessible(&window, "day-more-pages");
    window.press_with_control('8');
    window.see_in("telephone", "已等");
    accessible(&window, "telephone-waiting");
}
