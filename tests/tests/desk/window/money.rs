//! Money in the window: the bank's statement confirmed, an employer's transfer given to many, a fee given back.

use super::{agree, closed, log_in, open};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate};
use desk_core::desk::request::Register;
use fantoccini::key::Key;

/// A line with remark, one with a name alone, an employer's, and money that went out.
fn statement(remark: &str, name: &str) -> String {
    let lines = [
        "交易日期,收入,支出,对方户名,附言,流水号".to_owned(),
        format!("2026-03-17,160.00,,赵大海,{remark},L1"),
        format!("2026-03-17,160.00,,{name},认定费,L2"),
        "2026-03-17,480.00,,某某人力资源有限公司,三人认定费,L3".to_owned(),
        "2026-03-17,,35.00,某银行,手续费,L4".to_owned(),
    ];
    lines.join("\n")
}

#[test]
fn a_statement_is_confirmed_a_transfer_given_to_colleagues_and_a_fee_given_back() {
    let (mut remarks, mut ids) = (Vec::new(), Vec::new());
    let home = closed(Counter::new(), |counter| {
        for person in 0..5 {
            let request =
                Register { employer: "某某人力资源有限公司".to_owned(), ..candidate(person) };
            let view = counter.register(at("2026-03-18 09:00"), &request);
            remarks.push(view.transfer_remark);
            ids.push((view.row.id, view.row.name));
        }
    });
    let file = home.path().join("明细.csv");
    std::fs::write(&file, statement(&remarks[0], &ids[1].1)).unwrap();
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.click("go-money");
    window.choose_file("statement-file", &file);
    window.see_in("statement-counts", "完全对上 1 笔");
    window.click("with-nobody");
    window.see_in("statement-line-4", "没有对上");
    window.picture("money-statement");
    window.press(Key::F10);
    agree(&window);
    window.see_in("booked", "入账 1 笔，共 160 元");
    window.click("give-3");
    window.see_in("statement-line-3", "已入账");
    window.click("keep-4");
    window.see_in("transfer", "余 480 元");

    window.click("allocate");
    window.see_in("allocation", &ids[4].1);
    window.script("document.querySelectorAll('[data-test=debtor-tick]').forEach((it) => it.click())");
    window.see_in("allocation-sum", "选了 3 人，共 480 元");
    window.picture("money-allocation");
    window.click("allocate-it");
    window.see_in("takings", "800");
    window.picture("money-takings");

    window.press(Key::F3);
    window.write(&ids[0].1);
    window.see_in("search-results", &ids[0].1);
    window.press(Key::Enter);
    window.see_in("fee-state", "已缴清");
    window.click("refund");
    window.focus_is_on("refund-amount");
    window.retype("refund-amount", "80");
    window.focus("refund-reason");
    window.commit("只考一科");
    window.picture("money-refund");
    window.click("refund-it");
    window.see_in("fee-state", "还欠 80 元");
    window.see_in("payments", "只考一科");
    window.click("change-invoice");
    window.focus_is_on("invoice-title");
    window.commit("某某人力资源有限公司");
    window.focus("tax-number");
    window.write("91350211M000100Y46");
    window.click("keep-invoice");
    window.see_in("invoice", "91350211M000100Y46");
    window.picture("money-registration");
}
