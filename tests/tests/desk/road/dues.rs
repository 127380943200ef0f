//! What a candidate is told of the fee: on the notice of payment while something is owed, on the receipt always.

use super::signed::text_of;
use crate::counter::{Counter, at, candidate, payment};
use desk_core::desk;
use desk_core::model::{Paper, RegistrationId};
use desk_core::rules::rulebook::RULEBOOK_2026;

const NOW: &str = "2026-03-18 10:00";

fn said(counter: &Counter, paper: Paper, id: RegistrationId) -> String {
    let pdf = desk::paper_of(&counter.desk, at(NOW), paper, id).unwrap();
    let path = counter.home.path().join("paper.pdf");
    std::fs::write(&path, pdf).unwrap();
    text_of(&path)
}

fn load(counter: &Counter, rulebook: &str) {
    counter.load_rulebook(at(NOW), rulebook).unwrap();
}

#[test]
fn the_notice_of_payment_is_there_until_the_fee_is_paid() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = counter.register(now, &candidate(0)).row.id;
    let view = desk::take_payment(&counter.desk, now, &payment(now, id, 8_000)).unwrap();
    assert!(view.papers.contains(&Paper::PaymentNotice), "half is still owed");
    assert!(said(&counter, Paper::PaymentNotice, id).contains("尚欠￥80.00"));
    let view = desk::take_payment(&counter.desk, now, &payment(now, id, 8_000)).unwrap();
    assert!(!view.papers.contains(&Paper::PaymentNotice));
    let refused = desk::paper_of(&counter.desk, now, Paper::PaymentNotice, id).unwrap_err();
    assert_eq!(refused.values["state"], "nothing_owed");
    assert!(said(&counter, Paper::Receipt, id).contains("已缴￥160.00"));
}

#[test]
fn a_notice_of_payment_quotes_the_rules_and_the_account_of_the_notice() {
    let counter = Counter::new();
    let view = counter.register(at(NOW), &candidate(0));
    let text = said(&counter, Paper::PaymentNotice, view.row.id);
    for words in [
        "附件2「劳动关系协调师四级/中级工80元80元160元」",
        "三(三)「北京开放大学根据收费标准（详见附件2）统一负责认定费的收取」",
        "开户名称北京开放大学开户行北京银行安定门支行银行账号01090369200120111006675",
        &format!("转账附言{}", view.transfer_remark),
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("缴费期限"), "the notice of 2026 sets no day");
}

#[test]
fn a_rulebook_s_day_of_payment_account_and_price_are_printed_without_a_new_program() {
    let counter = Counter::new();
    let due = "[[rule]]\nid = \"payment.due\"\nclause = \"三(三)\"\nline = 59\nfrom = 2026-01-01\n\
               quote = \"考试前 15 日缴清认定费。\"\nmay_override = \"clerk\"\n";
    let other = RULEBOOK_2026
        .replace("北京银行安定门支行", "北京银行西直门支行")
        .replace("collection = {", "# collection = {")
        .replace("theory = 8000", "theory = 9000");
    load(&counter, &format!("{other}\n{due}"));
    let id = counter.register(at(NOW), &candidate(0)).row.id;
    let text = said(&counter, Paper::PaymentNotice, id);
    for words in
        ["缴费期限考试前15日缴清认定费。", "北京银行西直门支行", "￥170.00人民币（大写）壹佰柒拾元整"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("统一负责"), "a rulebook of an earlier release does not say it");
}

#[test]
fn a_receipt_tells_what_comes_next_in_the_notice_s_words() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(0)).row.id;
    let text = said(&counter, Paper::Receipt, id);
    for words in [
        "考试前一周学校统一将准考证电子版发给考生",
        "15日内通过北京开放大学培训在线网站(https://bkpx.bjou.edu.cn",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}
