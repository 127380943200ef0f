//! What a sheet leaves open is said in the window: how long a card is valid, and what an unknown bank's columns hold.

use super::{accessible, agree, log_in, open, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::people;
use fantoccini::key::Key;

/// An employer's list that does not know how long the cards are valid.
fn list() -> String {
    let rows = people(603, 4).map(|person| {
        format!("{},{},{},劳动关系协调师,2015-03\n", person.name, person.number, person.telephone)
    });
    format!("姓名,身份证号,手机,岗位,入职时间\n{}", rows.collect::<String>())
}

#[test]
fn who_came_by_a_list_without_the_validity_is_registered_and_the_original_tells_it() {
    let home = prepared(|_| ());
    let file = home.path().join("名单.csv");
    std::fs::write(&file, list()).unwrap();
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('0');
    window.see("list-page");
    accessible(&window, "list-empty");
    window.choose_file("list-file", &file);
    window.select("list-offering", "labour-relations-coordinator-4");
    window.select("list-month", "2026-04-01");
    window.see_in("list-counts", "可以登记 4 人");
    accessible(&window, "list-without-validity");
    window.press(Key::F10);
    agree(&window);
    window.see_in("list-counts", "已登记 4 人");
    window.click("open-row-2");
    window.see_in("validity", "未登记");
    window.focus_is_on("next-step");
    window.press(Key::F10);
    window.see_in("name-reading", "照证件填写");
    window.focus_is_on("validity-read");
    window.press(Key::Enter);
    window.see_in("name-reading", "请输入有效期截止日");
    window.commit("20260317");
    window.press(Key::Enter);
    window.see_in("failure", "过期");
    window.press(Key::F10);
    window.focus_is_on("validity-read");
    accessible(&window, "validity-read");
    window.commit("20360501");
    window.press(Key::Enter);
    window.see("original-seen");
    window.see_in("validity", "2036-05-01");
}

#[test]
fn an_unknown_bank_s_columns_are_said_once_and_kept_by_its_name() {
    let home = prepared(|_| ());
    let files = [1, 2].map(|count| {
        let file = home.path().join(format!("{count}.csv"));
        let lines = "2026-03-17,160.00,赵大海,认定费\n".repeat(count);
        std::fs::write(&file, format!("过账日,金额进,谁,写了什么\n{lines}")).unwrap();
        file
    });
    let window = with(&home.path().join("data"), |setup| setup.dark = true);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('9');
    window.see("money-page");
    accessible(&window, "money-empty");
    window.choose_file("statement-file", &files[0]);
    window.see_in("columns-missing", "交易日期、收入金额");
    window.select("statement-column-1", "day");
    window.select("statement-column-2", "credit");
    window.gone("columns-missing");
    window.see_in("statement-counts", "没有对上 1 笔");
    window.select("statement-column-3", "payer");
    window.select("statement-column-4", "remark");
    accessible(&window, "money-columns");
    window.click("save-statement-template");
    window.focus_is_on("reason");
    window.commit("某某银行");
    window.press(Key::Enter);
    window.see_in("statement-columns", "按模板「某某银行」");
    window.choose_file("statement-file", &files[1]);
    window.see_in("statement-columns", "按模板「某某银行」");
    window.see_in("statement-counts", "没有对上 2 笔");
    window.script("document.querySelector('[data-test=statement-columns] summary').click()");
    window.click("forget-statement-columns");
    agree(&window);
    window.see_in("columns-missing", "交易日期、收入金额");
}
