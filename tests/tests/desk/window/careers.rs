//! Careers at the counter: every occupation, a refusal that says what would change it, and a question with its ruling.

use super::{log_in, offering, open, person, plain_chinese, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, at};
use desk_tests::window::Window;
use fantoccini::key::Key;

#[test]
fn a_candidate_of_each_occupation_registers_by_work_diploma_certificate_or_intention() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);

    person(&window, "赵网商", 41);
    offering(&window, '1');
    window.enter("spell-0-occupation", "");
    window.enter("certificate-0-occupation", "");
    school(&window, "技工");
    window.enter("education-0-major", "电子商务");
    window.focus_is_on("education-0-class");
    window.write("中级");
    window.press(Key::Enter);
    window.enter("education-0-date", "201807");
    window.see_in("condition-L4-3", "学历：符合");
    registered(&window, "赵网商", "条件 3");
    window.see_in("career", "电子商务");

    person(&window, "钱育婴", 42);
    offering(&window, '5');
    window.focus_is_on("intends-to-work");
    assert_eq!(window.look("certificates"), None, "level 5 asks for no certificate");
    window.strike(' ');
    window.see_in("condition-L5-1", "拟从事：是");
    registered(&window, "钱育婴", "条件 1");

    person(&window, "孙劳动", 43);
    offering(&window, '9');
    work_and_certificate(&window, "企业人力资源管理师", "201901");
    window.see_in("condition-L3-2", "工作满 6 年，要求满 4 年");
    window.enter("education-0-school", "");
    window.focus_is_on("material-certificate-copy");
    window.picture("intake-level-3");
    registered(&window, "孙劳动", "条件 2");
    window.see_in("career", "四级/中级工");
    window.picture("registration-level-3");
}

#[test]
fn of_several_conditions_met_the_one_with_the_fewest_materials_is_proposed_and_another_may_be_chosen() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    person(&window, "吴两条", 46);
    offering(&window, '9');
    work_and_certificate(&window, "劳动关系协调师", "201501");
    window.see_in("weight-L3-1", "材料 1 样 · 建议");
    assert!(!window.see_in("weight-L3-2", "材料 2 样").contains("建议"));
    window.picture("intake-proposed");
    window.gone("material-certificate-copy");
    window.click("choose-L3-2");
    window.see("material-certificate-copy");
    registered(&window, "吴两条", "条件 2");
}

/// Work that goes on, and the certificate of level 4 since January 2020.
fn work_and_certificate(window: &Window, occupation: &str, since: &str) {
    window.enter("spell-0-occupation", occupation);
    window.enter("spell-0-start", since);
    window.enter("spell-0-end", "");
    window.enter("spell-0-employer", "");
    window.enter("spell-1-occupation", "");
    window.enter("certificate-0-occupation", "劳动关系协调师");
    window.focus_is_on("certificate-0-level");
    window.write("四");
    window.press(Key::Enter);
    window.enter("certificate-0-issued", "202001");
}

#[test]
fn who_is_refused_reads_the_earliest_day_and_is_taken_for_another_level_with_one_press() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    person(&window, "李早来", 44);
    offering(&window, '9');
    window.enter("spell-0-occupation", "劳动关系协调师");
    window.enter("spell-0-start", "20200310");
    window.enter("spell-0-end", "");
    window.enter("spell-0-employer", "");
    plain_chinese(&window.see_in("verdict-bar", "不符合"));
    window.see_in("condition-L3-1", "工作满 6 年，要求满 10 年");
    window.see_in("nearest", "2030-03-10 起符合条件 1");
    window.picture("intake-refused");
    window.press(Key::F10);
    plain_chinese(&window.see_in("failure", "不符合申报条件"));
    window.focus("way-labour-relations-coordinator-4");
    window.press(Key::Enter);
    window.see_in("verdict-bar", "可以申报 四级");
    registered(&window, "李早来", "条件 1");
}

#[test]
fn an_occupation_that_the_notice_does_not_list_is_ruled_on_where_the_question_stands() {
    let home = prepared(|counter| {
        counter.add_clerk(at("2026-03-18 09:00"));
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CLERK, CLERK_PASSPHRASE);
    unlisted(&window, "周行政", 45);
    window.press(Key::Right);
    window.press(Key::Left);
    window.press(Key::Enter);
    window.focus_is_on("ruling-reason");
    assert_eq!(window.look("ruling-scope-everybody"), None, "a clerk rules for one person only");
    window.commit("在工会调解劳动争议，已看岗位说明");
    window.picture("intake-ruling");
    window.press(Key::Enter);
    window.see_in("ruling-made", "裁定为相关（仅本人）");
    window.see_in("verdict-bar", "可以申报");
    window.focus("remove-ruling");
    window.press(Key::Enter);
    window.see_in("verdict-bar", "需人工确认");
    registered_open(&window, "周行政");

    window.press_with_control('l');
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see_in("start-page", "周行政");
    window.press(Key::F3);
    window.commit("周行政");
    window.see_in("search-results", "周行政");
    window.press(Key::Enter);
    window.see_in("stored-verdict", "需人工确认");
    window.script("document.querySelector('[data-test=ruling-yes] input').click()");
    window.retype("ruling-reason", "岗位就是调解，以后同名的都算");
    window.script("document.querySelector('[data-test=ruling-scope-everybody] input').click()");
    window.focus("record-ruling");
    window.press(Key::Enter);
    window.see_in("stored-verdict", "可以申报");
    window.press_with_control('6');
    window.see_in("rulings", "「行政助理」算相关");
    unlisted_again(&window);
}

/// The next with the same occupation is asked no more.
fn unlisted_again(window: &Window) {
    person(window, "吴行政", 46);
    offering(window, '8');
    window.enter("spell-0-occupation", "行政助理");
    window.enter("spell-0-start", "201501");
    window.see_in("verdict-bar", "可以申报");
}

/// Ten years in an occupation that the notice does not name; the focus is on the ruling.
fn unlisted(window: &Window, name: &str, sequence: u16) {
    person(window, name, sequence);
    offering(window, '8');
    window.enter("spell-0-occupation", "行政助理");
    window.enter("spell-0-start", "201501");
    window.enter("spell-0-end", "");
    window.enter("spell-0-employer", "");
    plain_chinese(&window.see_in("verdict-bar", "不在通知列出的相关职业里"));
    for field in ["spell-1-occupation", "certificate-0-occupation", "education-0-school"] {
        window.enter(field, "");
    }
    window.focus_is_on("ruling-yes");
}

fn school(window: &Window, first: &str) {
    window.focus_is_on("education-0-school");
    window.write(first);
    window.press(Key::Enter);
}

fn registered(window: &Window, name: &str, condition: &str) {
    window.see_in("verdict-bar", "可以申报");
    window.press(Key::F10);
    window.see_in("candidate-name", name);
    window.see_in("registered-by", condition);
}

fn registered_open(window: &Window, name: &str) {
    window.press(Key::F10);
    window.see_in("candidate-name", name);
    window.see_in("stored-verdict", "需人工确认");
}
