//! The receipt and the recovery sheet.

use super::judges::Judged;
use super::samples::{press, receipt, recovery, templates, words_with};
use desk_core::model::Fen;
use desk_core::model::MaterialState;
use desk_core::paper::{MaterialLine, PaperError, Receipt, RecoverySheet};

fn judged(receipt: &Receipt) -> Judged {
    Judged::new(&press().receipt(receipt, &templates()).unwrap())
}

#[test]
fn a_receipt_is_a_sound_file_that_says_what_it_should() {
    let judged = judged(&receipt());
    judged.assert_sound();
    judged.assert_golden("receipt");
}

#[test]
fn the_total_is_there_in_figures_and_capitals() {
    let text = judged(&receipt()).dense_text();
    assert!(text.contains("合计￥160.00人民币（大写）壹佰陆拾元整"), "{text}");
    assert!(!text.contains("尚欠"));
}

#[test]
fn what_was_paid_in_part_and_what_is_still_owed_are_told_and_the_account_as_long_as_it_is_wanted() {
    let paid = |fen: i64| {
        let mut receipt = receipt();
        receipt.dues.paid = Fen(fen);
        judged(&receipt).dense_text()
    };
    let text = paid(8000);
    assert!(text.contains("已缴￥80.00") && text.contains("尚欠￥80.00"), "{text}");
    assert!(text.contains("01090369200120111006675"), "{text}");
    let text = paid(16_000);
    assert!(text.contains("已缴￥160.00") && !text.contains("尚欠"), "{text}");
    assert!(!text.contains("01090369200120111006675"), "{text}");
}

#[test]
fn the_symbol_of_the_registration_number_is_read_at_100_dots_per_inch() {
    assert_eq!(judged(&receipt()).symbol(100), "R2603-00017");
}

#[test]
fn a_receipt_without_a_number_has_no_symbol_and_is_sound() {
    let judged = judged(&Receipt { registration_number: None, ..receipt() });
    judged.assert_sound();
    assert!(!judged.dense_text().contains("报名编号："));
}

#[test]
fn a_full_receipt_is_set_closer_and_one_that_is_fuller_still_goes_on_to_the_next_page() {
    let line = MaterialLine {
        name: "高职、专科及以上普通高等学校在学信网《教育部学籍在线验证报告》或《教育部学历证书电子注册备案表》中的在线验证码".to_owned(),
        state: MaterialState::Owed,
    };
    let with = |count: usize| judged(&Receipt { materials: vec![line.clone(); count], ..receipt() });
    let full = with(6);
    full.assert_sound();
    assert_eq!(full.dense_text().matches("待补交").count(), 6);
    let fuller = with(14);
    fuller.assert_sound_with(2);
    assert_eq!(fuller.dense_text().matches("□待补交").count(), 14);
    assert!(fuller.dense_pages()[1].contains("报名回执王小明"), "whose page it is");
}

#[test]
fn what_was_waived_is_called_waived_and_never_seen() {
    let printed = |state| {
        let line = MaterialLine { name: "工作经历承诺书".to_owned(), state };
        judged(&Receipt { materials: vec![line], ..receipt() }).dense_text()
    };
    let words = ["已核对原件", "已留存", "□待补交", "免交"];
    let states = [MaterialState::Seen, MaterialState::Copied, MaterialState::Owed, MaterialState::Waived];
    for (state, word) in states.into_iter().zip(words) {
        let text = printed(state);
        let told: Vec<&str> = words.into_iter().filter(|it| text.contains(it)).collect();
        assert_eq!(told, [word], "{state:?}");
    }
}

#[test]
fn an_institution_s_own_title_and_notes_replace_the_shipped_ones() {
    let own = words_with("title = \"报名回执\"", "title = \"报名受理单\"");
    let judged = Judged::new(&press().receipt(&receipt(), &own).unwrap());
    assert!(judged.dense_text().contains("报名受理单") && judged.title() == "报名受理单");
}

#[test]
fn a_recovery_sheet_shows_the_key_in_groups_of_four() {
    let judged = Judged::new(&press().recovery_sheet(&recovery()).unwrap());
    judged.assert_sound();
    let text = judged.dense_text();
    assert!(text.contains("7KQM2W9XHD4TPB6RZC3NV8JYF5GAE1SM"), "{text}");
    judged.assert_golden("recovery_sheet");
}

#[test]
fn a_key_that_is_empty_or_too_long_or_not_plain_is_refused() {
    let with =
        |key: &str| press().recovery_sheet(&RecoverySheet { key: key.to_owned(), ..recovery() }).map(|_| ());
    assert_eq!(with(" - "), Err(PaperError::Field("key")));
    assert_eq!(with("ABC王"), Err(PaperError::Field("key")));
    assert_eq!(with(&"A".repeat(64)), Ok(()));
    assert_eq!(with(&"A".repeat(65)), Err(PaperError::TooLong("key")));
}

#[test]
fn debugging_a_recovery_sheet_does_not_tell_the_key() {
    assert!(!format!("{:?}", recovery()).contains("7KQM"));
}
