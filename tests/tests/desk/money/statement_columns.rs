//! A bank whose words the desk does not know: a clerk says what the columns hold, and it is kept by the bank's name.

use super::morning;
use super::statement::received;
use crate::counter::{Counter, candidate, code};
use desk_core::desk;
use desk_core::desk::request::{
    Allocation, BookStatement, Booking, ForgetStatementTemplate, ReadStatement, SaveStatementTemplate,
};
use desk_core::error::Code;
use desk_core::model::Fen;
use desk_core::statement::{Grade, StatementColumn, StatementField};

const BANK: &str = "某某银行";

/// A statement in words of its own.
fn text(remark: &str) -> String {
    format!(
        "户名：某某学校,,,\n过账日,金额进,谁,写了什么\n2026-03-17,160.00,赵大海,{remark}\n2026-03-17,无,别人,手续费"
    )
}

fn ask(counter: &Counter, text: &str, columns: Option<Vec<StatementColumn>>) -> ReadStatement {
    ReadStatement { token: received(counter, text), columns }
}

/// As a clerk says: day, credit, payer, remark.
fn said(columns: Vec<StatementColumn>) -> Vec<StatementColumn> {
    let fields = [StatementField::Day, StatementField::Credit, StatementField::Payer, StatementField::Remark];
    let held = columns.into_iter().zip(fields);
    held.map(|(column, field)| StatementColumn { field: Some(field), ..column }).collect()
}

#[test]
fn columns_that_no_heading_tells_are_said_and_then_lines_are_proposed_and_booked() {
    let counter = Counter::new();
    let view = counter.register(morning(), &candidate(0));
    let text = text(&view.transfer_remark);
    let unsaid = ask(&counter, &text, None);
    assert_eq!(code(desk::read_statement(&counter.desk, &unsaid)), Code::StatementUnreadable);
    let columns = desk::statement_columns(&counter.desk, &unsaid).unwrap();
    let headings: Vec<_> = columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings, ["过账日", "金额进", "谁", "写了什么"]);
    assert!(columns.iter().all(|column| column.field.is_none()));

    let half: Vec<_> = said(columns.clone()).into_iter().take(1).collect();
    let read = desk::read_statement(&counter.desk, &ask(&counter, &text, Some(half))).unwrap();
    assert_eq!((read.lines.len(), read.others), (0, 2), "a day alone is no line");
    let read =
        desk::read_statement(&counter.desk, &ask(&counter, &text, Some(said(columns.clone())))).unwrap();
    assert_eq!((read.lines.len(), read.others), (1, 1));
    assert_eq!(read.lines[0].grade, Some(Grade::Exact));
    let allocations = vec![Allocation { registration: view.row.id, fen: Fen(16_000) }];
    let request = BookStatement {
        token: received(&counter, &text),
        columns: Some(said(columns)),
        bookings: vec![Booking { row: read.lines[0].row, allocations }],
    };
    assert_eq!(desk::book_statement(&counter.desk, morning(), &request).unwrap().booked, 1);
    assert_eq!(super::paid(&counter, view.row.id), Fen(16_000));
}

#[test]
fn a_bank_s_columns_are_kept_by_its_name_replaced_and_forgotten() {
    let counter = Counter::new();
    let text = text("认定费");
    let unsaid = ask(&counter, &text, None);
    let columns = said(desk::statement_columns(&counter.desk, &unsaid).unwrap());
    let save = |name: &str, columns: &[StatementColumn]| {
        let request = SaveStatementTemplate { name: name.to_owned(), columns: columns.to_vec() };
        desk::save_statement_template(&counter.desk, morning(), &request)
    };
    assert_eq!(save(BANK, &columns).unwrap().len(), 1);
    let read = desk::read_statement(&counter.desk, &ask(&counter, &text, None)).unwrap();
    assert_eq!((read.template.as_deref(), read.lines.len()), (Some(BANK), 1));
    assert_eq!(read.columns, columns);

    let mut other = columns.clone();
    other[2].field = None;
    assert_eq!(save(BANK, &other).unwrap().len(), 1, "replaced");
    let read = desk::read_statement(&counter.desk, &ask(&counter, &text, None)).unwrap();
    assert_eq!(read.lines[0].payer, "");
    let known = "交易日期,收入,支出,对方户名\n2026-03-17,160.00,,甲";
    let read = desk::read_statement(&counter.desk, &ask(&counter, known, None)).unwrap();
    assert_eq!((read.template, read.lines.len()), (None, 1), "another bank's heading is another's");

    assert_eq!(code(save(" ", &columns)), Code::FieldMissing);
    assert_eq!(code(save(BANK, &[])), Code::FieldInvalid);
    let forget = |name: &str| {
        let request = ForgetStatementTemplate { name: name.to_owned() };
        desk::forget_statement_template(&counter.desk, morning(), &request)
    };
    assert_eq!(code(forget("别的银行")), Code::NotFound);
    assert_eq!(forget(BANK).unwrap(), []);
    assert_eq!(code(desk::read_statement(&counter.desk, &unsaid)), Code::StatementUnreadable);
}
