//! Statements as banks write them, and whom a line fits.

use super::morning;
use super::statement::{HEADING, read, received};
use crate::counter::{Counter, candidate, code};
use desk_core::desk;
use desk_core::desk::request::{ReadStatement, Register};
use desk_core::desk::view::StatementLineView;
use desk_core::error::Code;
use desk_core::model::Fen;
use desk_core::sample::resident_number;
use desk_core::statement::Grade;

/// Somebody of this name, whose number ends as told.
fn named(counter: &Counter, name: &str, sequence: u16) -> String {
    let number = resident_number("1990-03-07".parse().unwrap(), sequence);
    let mut request = Register { name: name.to_owned(), ..candidate(0) };
    request.document.number = number;
    counter.register(morning(), &request).transfer_remark
}

/// The one line with this payer and remark.
fn line(counter: &Counter, payer: &str, remark: &str, yuan: &str) -> StatementLineView {
    let text = format!("{HEADING}\n2026-03-17,{yuan},,{payer},{remark},");
    read(counter, &text).lines.remove(0)
}

fn grade(line: &StatementLineView) -> (Grade, Vec<&str>) {
    let names = line.proposals.iter().map(|one| one.debtor.name.as_str()).collect();
    (line.grade.unwrap(), names)
}

#[test]
fn a_husband_s_transfer_with_the_remark_of_the_notice_of_payment_is_exact() {
    let counter = Counter::new();
    let remark = named(&counter, "王秀英", 12);
    named(&counter, "李秀英", 14);
    assert_eq!(grade(&line(&counter, "赵大海", &remark, "160")), (Grade::Exact, vec!["王秀英"]));
    let spaced = remark.chars().flat_map(|it| [it, ' ']).collect::<String>();
    assert_eq!(grade(&line(&counter, "赵大海", &spaced, "160.00")).0, Grade::Likely, "a broken tail is none");
}

#[test]
fn a_name_alone_a_tail_alone_and_another_amount_are_likely_and_never_exact() {
    let counter = Counter::new();
    let remark = named(&counter, "王秀英", 12);
    let tail: String = remark.chars().skip(3).collect();
    assert_eq!(grade(&line(&counter, "王秀英", "认定费", "160")), (Grade::Likely, vec!["王秀英"]));
    assert_eq!(
        grade(&line(&counter, "某公司", &format!("尾号{tail}"), "160")),
        (Grade::Likely, vec!["王秀英"])
    );
    assert_eq!(grade(&line(&counter, "赵大海", &remark, "80")), (Grade::Likely, vec!["王秀英"]));
    assert_eq!(grade(&line(&counter, "某公司", "认定费", "160")), (Grade::None, vec![]));
}

#[test]
fn of_two_people_with_one_name_the_tail_decides_and_without_it_both_are_named() {
    let counter = Counter::new();
    let first = named(&counter, "王伟", 12);
    named(&counter, "王伟", 14);
    named(&counter, "王伟明", 16);
    assert_eq!(grade(&line(&counter, "王伟", "", "160")), (Grade::Several, vec!["王伟", "王伟"]));
    assert_eq!(grade(&line(&counter, "赵大海", &first, "160")), (Grade::Exact, vec!["王伟"]));
    assert_eq!(grade(&line(&counter, "王伟明", "", "160")), (Grade::Likely, vec!["王伟明"]));
}

#[test]
fn a_minority_name_is_known_whatever_dot_the_bank_prints() {
    let counter = Counter::new();
    named(&counter, "阿依古丽·买买提", 12);
    for payer in ["阿依古丽·买买提", "阿依古丽．买买提", "阿依古丽买买提", "阿依古丽 买买提"]
    {
        assert_eq!(grade(&line(&counter, payer, "", "160")).1, ["阿依古丽·买买提"], "{payer}");
    }
}

#[test]
fn one_column_for_both_directions_and_words_above_the_heading_are_read() {
    let counter = Counter::new();
    let text = "账号：0109\n期间：2026 年 3 月\n\n记账日期,借贷标志,交易金额（元）,对方名称,摘要,客户附言\n\
                20260317,贷,160.00,甲,转账,王五1234\n2026/3/17,借,35.00,某银行,手续费,\n合计,,195.00,,,\n";
    let view = read(&counter, text);
    assert_eq!((view.lines.len(), view.others), (1, 2));
    let line = &view.lines[0];
    assert_eq!((line.row, line.fen, line.remark.as_str()), (5, Fen(16_000), "转账 王五1234"));
}

#[test]
fn a_sheet_that_is_no_statement_is_refused_as_such() {
    let counter = Counter::new();
    let token = received(&counter, "姓名,电话\n甲,1\n");
    let request = ReadStatement { token, columns: None };
    assert_eq!(code(desk::read_statement(&counter.desk, &request)), Code::StatementUnreadable);
    let token = received(&counter, "\u{0}\u{1}");
    let request = ReadStatement { token, columns: None };
    assert_eq!(code(desk::read_statement(&counter.desk, &request)), Code::SheetRefused);
}
