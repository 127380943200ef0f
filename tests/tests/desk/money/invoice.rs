//! 发票抬头 and 税号.

use super::{morning, owing};
use crate::counter::{Counter, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, SetInvoice};
use desk_core::error::Code;

#[test]
fn an_employer_s_invoice_is_kept_changed_and_given_up() {
    let counter = Counter::new();
    let registration = owing(&counter, 1)[0].row.id;
    let wanted = SetInvoice {
        registration,
        title: "某某人力资源有限公司".to_owned(),
        tax_number: " 91350211m000100y46".to_owned(),
        send_to: "caiwu@example.com".to_owned(),
    };
    let view = desk::set_invoice(&counter.desk, morning(), &wanted).unwrap();
    assert_eq!(view.fee.invoice.unwrap().tax_number, "91350211M000100Y46");
    let person = SetInvoice { title: "郭博睿".to_owned(), tax_number: String::new(), ..wanted };
    let view = desk::set_invoice(&counter.desk, morning(), &person).unwrap();
    assert_eq!(view.fee.invoice.unwrap().title, "郭博睿");
    let of = OfRegistration { registration };
    assert_eq!(desk::forget_invoice(&counter.desk, morning(), &of).unwrap().fee.invoice, None);
    assert_eq!(code(desk::forget_invoice(&counter.desk, morning(), &of)), Code::NotFound);
}

#[test]
fn a_tax_number_with_a_wrong_digit_is_refused_and_so_is_an_empty_title() {
    let counter = Counter::new();
    let registration = owing(&counter, 1)[0].row.id;
    let wanted = SetInvoice {
        registration,
        title: "某某公司".to_owned(),
        tax_number: "91350211M000100Y47".to_owned(),
        send_to: String::new(),
    };
    let error = refusal(desk::set_invoice(&counter.desk, morning(), &wanted));
    assert_eq!((error.code, error.values["problem"].as_str()), (Code::TaxNumberRefused, "check_character"));
    let untitled = SetInvoice { title: " ".to_owned(), tax_number: String::new(), ..wanted };
    assert_eq!(code(desk::set_invoice(&counter.desk, morning(), &untitled)), Code::FieldMissing);
}
