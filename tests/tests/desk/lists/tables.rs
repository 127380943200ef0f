//! What the window lists, written as a file: masked as it is shown, whole for a reason, amounts to be added up.

use crate::counter::{Counter, at, candidate, code, payment};
use calamine::{Data, Reader, Xlsx, open_workbook};
use desk_core::desk;
use desk_core::desk::request::{
    ExportTable, ListFormat, OfDay, OfRegistration, Refund, Register, SetInvoice, Table,
};
use desk_core::desk::view::ExportedTable;
use desk_core::error::{Code, Result};
use desk_core::model::{Channel, Fen, PaymentId, PaymentMethod, RefundTo};

const NOW: &str = "2026-03-18 10:00";

fn export(
    counter: &Counter,
    table: Table,
    format: ListFormat,
    reason: Option<&str>,
) -> Result<ExportedTable> {
    let request = ExportTable { table, format, reason: reason.map(str::to_owned) };
    desk::export_table(&counter.desk, at(NOW), &counter.home.path().join("saved"), &request)
}

/// The text of a list as CSV.
fn text(counter: &Counter, table: Table, reason: Option<&str>) -> String {
    let exported = export(counter, table, ListFormat::Csv, reason).unwrap();
    std::fs::read_to_string(exported.path).unwrap()
}

fn by_telephone(person: usize) -> Register {
    Register { channel: Channel::Telephone, original_seen: false, ..candidate(person) }
}

fn give_back(counter: &Counter, payment: PaymentId, fen: i64) {
    let back = Refund {
        payment,
        fen: Fen(fen),
        method: PaymentMethod::Cash,
        to: RefundTo::Payer,
        given_on: at(NOW).day(),
        reason: "只考一科".to_owned(),
    };
    desk::refund(&counter.desk, at(NOW), &back).unwrap();
}

#[test]
fn the_telephone_queue_is_written_masked_and_whole_only_for_a_reason_that_is_journalled() {
    let counter = Counter::new();
    (1..=120).for_each(|person| drop(counter.register(at(NOW), &by_telephone(person))));
    counter.register(at(NOW), &candidate(0));
    let (who, here) = (by_telephone(7), candidate(0).name);
    let (number, telephone) = (&who.document.number, &who.telephone);

    let masked = text(&counter, Table::TelephoneQueue, None);
    assert_eq!(masked.lines().count(), 121, "all of them, not only those that are shown");
    assert!(masked.contains(&who.name) && !masked.lines().any(|line| line.starts_with(&format!("{here},"))));
    assert!(!masked.contains(number) && !masked.contains(telephone), "nothing whole");
    assert!(masked.contains(&number[number.len() - 4..]), "as the window shows it");

    assert_eq!(
        code(export(&counter, Table::TelephoneQueue, ListFormat::Csv, Some(" "))),
        Code::ReasonMissing
    );
    let whole = text(&counter, Table::TelephoneQueue, Some("主管要逐一回电"));
    assert!(whole.contains(&format!("\t{number},\t{telephone}")), "numbers stay text");
    let lines: Vec<_> =
        counter.journal().into_iter().filter(|line| line.op.as_str() == "export_list").collect();
    let reasons: Vec<_> = lines.iter().map(|line| line.reason.as_deref()).collect();
    assert_eq!(reasons, [None, Some("主管要逐一回电")]);
}

#[test]
fn the_day_s_takings_have_each_entry_and_add_up_to_what_the_window_counts() {
    let counter = Counter::new();
    let ids: Vec<_> = (0..3).map(|person| counter.register(at(NOW), &candidate(person)).row.id).collect();
    let cash = desk::take_payment(&counter.desk, at(NOW), &payment(at(NOW), ids[0], 16_000)).unwrap();
    counter.pay(at(NOW), ids[1]).unwrap();
    counter.pay(at("2026-03-17 16:00"), ids[2]).unwrap();
    give_back(&counter, cash.fee.payments[0].id, 8_000);

    let day = at(NOW).day();
    let exported = export(&counter, Table::Takings { day }, ListFormat::Xlsx, None).unwrap();
    assert_eq!((exported.rows, exported.more), (3, false), "the day before is another list");
    let mut book: Xlsx<_> = open_workbook(exported.path).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
    let sum = |heading: &str| -> f64 {
        let at = rows[0].iter().position(|cell| *cell == Data::String(heading.to_owned())).unwrap();
        let amounts = rows[1..].iter().filter_map(|row| match &row[at] {
            Data::Float(amount) => Some(*amount),
            Data::Empty => None,
            text => panic!("{heading} is no amount: {text:?}"),
        });
        amounts.sum()
    };
    assert_eq!((sum("收（元）"), sum("退（元）")), (320.0, 80.0));
    let counted = desk::takings(&counter.desk, &OfDay { day }).unwrap();
    assert_eq!((counted.received, counted.refunded), (Fen(32_000), Fen(8_000)));
    assert!(text(&counter, Table::Takings { day }, None).contains("只考一科"));
}

#[test]
fn debtors_are_those_under_way_who_owe_with_what_they_paid_already() {
    let counter = Counter::new();
    let registered = |person| {
        let then = at(&format!("2026-03-18 09:0{person}"));
        counter.register(then, &candidate(person)).row.id
    };
    let ids: Vec<_> = (0..4).map(registered).collect();
    counter.pay(at(NOW), ids[0]).unwrap();
    desk::take_payment(&counter.desk, at(NOW), &payment(at(NOW), ids[1], 10_000)).unwrap();
    counter.withdraw(at(NOW), ids[2]).unwrap();
    let written = text(&counter, Table::Debtors, None);
    let names: Vec<_> = written.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(names, [candidate(1).name, candidate(3).name]);
    assert!(written.lines().nth(1).unwrap().contains(",160.00,100.00,60.00,"), "{written}");
    assert_eq!(desk::debtors(&counter.desk).unwrap().len(), 2);
}

#[test]
fn invoices_to_write_are_those_wanted_for_which_money_came_and_no_title_becomes_a_formula() {
    let counter = Counter::new();
    let ids: Vec<_> = (0..3).map(|person| counter.register(at(NOW), &candidate(person)).row.id).collect();
    for (id, title) in [(ids[0], "=2+5"), (ids[1], "某某公司")] {
        let tax_number = "91350211M000100Y46".to_owned();
        let request =
            SetInvoice {
                registration: id, title: title.to_owned(), tax_number, send_to: "@某处".to_owned()
            };
        desk::set_invoice(&counter.desk, at(NOW), &request).unwrap();
    }
    assert_eq!(desk::invoices(&counter.desk).unwrap(), [], "nobody has paid");
    counter.pay(at(NOW), ids[0]).unwrap();
    counter.pay(at(NOW), ids[2]).unwrap();
    let lines = desk::invoices(&counter.desk).unwrap();
    assert_eq!((lines.len(), lines[0].paid, lines[0].invoice.title.as_str()), (1, Fen(16_000), "=2+5"));
    let written = text(&counter, Table::Invoices, None);
    let row = written.lines().nth(1).unwrap();
    assert!(row.starts_with("'=2+5,91350211M000100Y46,160.00,'@某处,"), "{row}");
    for cell in written.lines().flat_map(|line| line.split(',')) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\r']), "{cell}");
    }
    let of = OfRegistration { registration: ids[0] };
    let paid = desk::registration(&counter.desk, &of).unwrap();
    give_back(&counter, paid.fee.payments[0].id, 16_000);
    assert_eq!(desk::invoices(&counter.desk).unwrap(), [], "what was given back whole needs none");
}

#[test]
fn what_the_search_finds_is_written_beyond_what_it_shows_and_no_birth_date_beside_a_masked_number() {
    let counter = Counter::new();
    let employer = "某某公司".to_owned();
    for person in 0..60 {
        let name = format!("寻{}", candidate(person).name);
        counter.register(at(NOW), &Register { name, employer: employer.clone(), ..candidate(person) });
    }
    let found = || Table::Found { text: "寻".to_owned() };
    let exported = export(&counter, found(), ListFormat::Csv, None).unwrap();
    assert_eq!((exported.rows, exported.more), (60, false));
    let masked = text(&counter, found(), None);
    let (number, telephone) = (candidate(3).document.number, candidate(3).telephone);
    assert!(!masked.contains(&number) && !masked.contains(&telephone) && !masked.contains("出生日期"));
    let whole = text(&counter, found(), Some("报上级"));
    assert!(whole.contains(&number) && whole.contains(&telephone) && whole.contains("出生日期"));
    let nobody = Table::Found { text: "无此人".to_owned() };
    assert_eq!(export(&counter, nobody, ListFormat::Xlsx, None).unwrap().rows, 0);
}
