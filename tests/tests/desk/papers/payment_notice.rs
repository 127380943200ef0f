//! The notice of payment.

use super::judges::Judged;
use super::samples::{payment_notice, press, templates, words_with};
use desk_core::model::Fen;
use desk_core::paper::{FeeLine, PaperError, PaymentNotice};

fn judged(notice: &PaymentNotice) -> Judged {
    Judged::new(&press().payment_notice(notice, &templates()).unwrap())
}

#[test]
fn a_notice_is_a_sound_file_of_one_page_that_says_what_it_should() {
    let judged = judged(&payment_notice());
    judged.assert_sound();
    judged.assert_golden("payment_notice");
    let text = judged.dense_text();
    for said in [
        "北京开放大学职业技能等级认定",
        "合计￥160.00人民币（大写）壹佰陆拾元整",
        "附件2「三级/高级工80元80元160元」",
        "开户名称北京开放大学",
        "北京银行安定门支行",
        "01090369200120111006675",
        "转账附言王小明8515",
        "写明「王小明8515」",
        "北京开放大学（盖章处）",
        "2026年3月18日",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("缴费期限"), "the notice of 2026 sets no day");
}

#[test]
fn a_day_by_which_to_pay_is_told_where_a_rule_sets_one() {
    let mut notice = payment_notice();
    notice.dues.deadline = Some("考试前两周缴清认定费。".to_owned());
    assert!(judged(&notice).dense_text().contains("缴费期限考试前两周缴清认定费。"));
}

#[test]
fn one_who_paid_in_part_is_asked_for_the_rest() {
    let mut notice = payment_notice();
    notice.dues.paid = Fen(8_000);
    let text = judged(&notice).dense_text();
    assert!(text.contains("已缴￥80.00") && text.contains("尚欠￥80.00人民币（大写）捌拾元整"), "{text}");
}

#[test]
fn a_resit_is_charged_for_its_subject_alone() {
    let mut notice = payment_notice();
    notice.dues.fees = vec![FeeLine { subject: "操作技能".to_owned(), amount: Fen(8_000) }];
    let text = judged(&notice).dense_text();
    assert!(text.contains("合计￥80.00") && !text.contains("理论知识￥"), "{text}");
}

#[test]
fn one_who_owes_nothing_gets_no_notice() {
    let mut notice = payment_notice();
    for paid in [16_000, 20_000] {
        notice.dues.paid = Fen(paid);
        let refused = press().payment_notice(&notice, &templates()).unwrap_err();
        assert_eq!(refused, PaperError::Field("owed"), "{paid}");
    }
}

#[test]
fn an_institution_s_own_notes_replace_the_shipped_ones() {
    let own = words_with("请保留转账凭证，核对有疑问时可能需要查看。", "缴费后请致电{enquiries}告知。");
    let judged = Judged::new(&press().payment_notice(&payment_notice(), &own).unwrap());
    let text = judged.dense_text();
    assert!(text.contains("缴费后请致电010-82160776告知。") && !text.contains("请保留转账凭证"), "{text}");
}
