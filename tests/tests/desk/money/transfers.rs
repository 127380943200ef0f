//! 转账: an employer's one transfer for many.

use super::{back, morning, owing, paid, shown};
use crate::counter::{Counter, code};
use desk_core::desk;
use desk_core::desk::request::{AllocateTransfer, Allocation, OfRegistration, RecordTransfer, UndoStep};
use desk_core::desk::view::{RegistrationView, TransferView};
use desk_core::error::{Code, Result};
use desk_core::model::{Fen, RefundTo};

fn transfer(counter: &Counter, fen: i64) -> TransferView {
    let request = RecordTransfer {
        fen: Fen(fen),
        payer: "某某人力资源有限公司".to_owned(),
        bank_reference: "B20260318".to_owned(),
        remark: "职业技能认定费".to_owned(),
        received_on: morning().day(),
        allocations: Vec::new(),
    };
    desk::record_transfer(&counter.desk, morning(), &request).unwrap().pop().unwrap()
}

fn each(people: &[RegistrationView], fen: i64) -> Vec<Allocation> {
    people.iter().map(|one| Allocation { registration: one.row.id, fen: Fen(fen) }).collect()
}

fn allocate(counter: &Counter, of: &TransferView, allocations: Vec<Allocation>) -> Result<Vec<TransferView>> {
    let request = AllocateTransfer { transfer: of.id, allocations };
    desk::allocate_transfer(&counter.desk, morning(), &request)
}

#[test]
fn an_employer_s_transfer_pays_for_three_and_what_is_left_waits() {
    let counter = Counter::new();
    let people = owing(&counter, 3);
    let whole = transfer(&counter, 64_000);
    let left = allocate(&counter, &whole, each(&people, 16_000)).unwrap();
    assert_eq!(left[0].rest, Fen(16_000));
    for one in &people {
        let view = shown(&counter, one.row.id);
        assert_eq!(view.fee.paid, Fen(16_000));
        assert_eq!(view.fee.payments[0].payer, "某某人力资源有限公司");
        assert!(view.fee.payments[0].of_transfer);
    }
    let last = allocate(&counter, &whole, each(&owing_fourth(&counter), 16_000)).unwrap();
    assert_eq!(last, [], "nothing is left of it");
}

fn owing_fourth(counter: &Counter) -> Vec<RegistrationView> {
    vec![counter.register(morning(), &crate::counter::candidate(3))]
}

#[test]
fn a_transfer_is_spread_over_all_or_over_none() {
    let counter = Counter::new();
    let people = owing(&counter, 3);
    let whole = transfer(&counter, 40_000);
    assert_eq!(code(allocate(&counter, &whole, each(&people, 16_000))), Code::AmountRefused);
    assert_eq!(code(allocate(&counter, &whole, Vec::new())), Code::FieldMissing);
    let mut odd = each(&people[..2], 16_000);
    odd[1].fen = Fen(-8_000);
    assert_eq!(code(allocate(&counter, &whole, odd)), Code::AmountRefused);
    assert!(people.iter().all(|one| paid(&counter, one.row.id) == Fen(0)));
    assert_eq!(desk::open_transfers(&counter.desk).unwrap()[0].rest, Fen(40_000));
}

#[test]
fn a_share_goes_back_to_the_transfer_or_to_whoever_paid() {
    let counter = Counter::new();
    let people = owing(&counter, 2);
    let whole = transfer(&counter, 32_000);
    allocate(&counter, &whole, each(&people, 16_000)).unwrap();
    assert_eq!(desk::open_transfers(&counter.desk).unwrap(), []);
    let share = shown(&counter, people[0].row.id).fee.payments[0].id;
    desk::refund(&counter.desk, morning(), &back(share, 16_000, RefundTo::Transfer)).unwrap();
    assert_eq!(desk::open_transfers(&counter.desk).unwrap()[0].rest, Fen(16_000));
    let other = shown(&counter, people[1].row.id).fee.payments[0].id;
    desk::refund(&counter.desk, morning(), &back(other, 16_000, RefundTo::Payer)).unwrap();
    assert_eq!(
        desk::open_transfers(&counter.desk).unwrap()[0].rest,
        Fen(16_000),
        "that money left the account"
    );
}

#[test]
fn one_share_is_taken_back_without_the_others() {
    let counter = Counter::new();
    let people = owing(&counter, 2);
    let whole = transfer(&counter, 32_000);
    allocate(&counter, &whole, each(&people, 16_000)).unwrap();
    let registration = people[0].row.id;
    let seq =
        desk::undoable(&counter.desk, morning(), &OfRegistration { registration }).unwrap().unwrap().seq;
    desk::undo(&counter.desk, morning(), &UndoStep { registration, seq }).unwrap();
    assert_eq!((paid(&counter, registration), paid(&counter, people[1].row.id)), (Fen(0), Fen(16_000)));
    assert_eq!(desk::open_transfers(&counter.desk).unwrap()[0].rest, Fen(16_000));
}
