//! Clerks: roles, passphrases, switching, the recovery key, and what only a supervisor may do.

use crate::counter::{
    CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, Counter, at, candidate, code, open, payment, refusal,
    sitting,
};
use crate::passphrases::{NEW_PASSPHRASE, add, change};
use crate::tray::Tray;
use desk_core::desk::request::{
    BackupNow, FirstStart, OfRegistration, OpenSitting, ReadJournal, RenewRecoveryKey, Restore, SaveDraft,
    Search, SeeDocument,
};
use desk_core::desk::view::Stage;
use desk_core::desk::{self, Desk};
use desk_core::error::{Code, Error, Result};
use desk_core::model::{Moment, Role};
use desk_core::store::Op;

#[test]
fn a_new_folder_is_not_set_up_and_first_start_happens_once() {
    let home = tempfile::tempdir().unwrap();
    let desk = open(&home.path().join("data")).unwrap();
    let now = at("2026-03-18 08:00");
    assert_eq!(desk::desk_status(&desk, now).unwrap().stage, Stage::NotSetUp);
    let start = |name: &str, passphrase: &str| {
        let request = FirstStart { name: name.to_owned(), passphrase: passphrase.to_owned() };
        desk::first_start(&desk, now, &request).map(|issued| issued.status)
    };
    assert_eq!(code(start("王主管", "七个字的口令呢")), Code::PassphraseTooShort);
    assert_eq!(code(start(" ", CHIEF_PASSPHRASE)), Code::FieldInvalid);
    assert_eq!(
        code(start("王\u{10FFFD}", CHIEF_PASSPHRASE)),
        Code::MissingGlyphs,
        "receipts print the clerk"
    );
    assert_eq!(desk::desk_status(&desk, now).unwrap().stage, Stage::NotSetUp, "a refusal sets nothing up");
    let status = start(" 王 主管 ", "八个字的口令好了").unwrap();
    assert_eq!(status.stage, Stage::Unlocked);
    let chief = status.clerk.unwrap();
    assert_eq!((chief.name.as_str(), chief.role), (CHIEF, Role::Supervisor));
    assert!(!status.recovery_key_confirmed);
    assert_eq!(code(start("李四", CHIEF_PASSPHRASE)), Code::AlreadySetUp);
}

#[test]
fn a_clerk_logs_in_locks_and_hands_over_and_every_line_carries_who_worked() {
    let counter = Counter::new();
    let clerk = counter.clerk_works(at("2026-03-18 09:00"));
    let first = counter.register(at("2026-03-18 09:01"), &candidate(0));
    assert_eq!(first.row.clerk_name, CLERK);
    let locked = desk::lock(&counter.desk, at("2026-03-18 09:02")).unwrap();
    assert_eq!((locked.stage, locked.clerk, locked.clerks.len()), (Stage::Locked, None, 2));
    counter.chief_works(at("2026-03-18 09:03"));
    counter.pay(at("2026-03-18 09:04"), first.row.id).unwrap();
    counter.log_in(at("2026-03-18 09:05"), clerk, CLERK_PASSPHRASE).unwrap();
    counter.register(at("2026-03-18 09:06"), &candidate(1));
    let told: Vec<(Op, String)> =
        counter.journal().into_iter().skip(2).map(|line| (line.op, line.clerk_name)).collect();
    let expected = [
        (Op::AddClerk, CHIEF),
        (Op::Unlock, CLERK),
        (Op::Register, CLERK),
        (Op::Unlock, CHIEF),
        (Op::TakePayment, CHIEF),
        (Op::Unlock, CLERK),
        (Op::Register, CLERK),
    ];
    assert_eq!(told, expected.map(|(op, name)| (op, name.to_owned())));
}

#[test]
fn nobody_logged_in_means_that_nothing_is_shown_or_done() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    let id = counter.register(now, &candidate(0)).row.id;
    desk::lock(&counter.desk, now).unwrap();
    let (desk, of) = (&counter.desk, OfRegistration { registration: id });
    let codes = [
        code(desk::register(desk, now, &candidate(1))),
        code(desk::registration(desk, &of)),
        code(desk::reveal_number(desk, now, &of)),
        code(desk::see_original(desk, now, &SeeDocument::of(id))),
        code(desk::take_payment(desk, now, &payment(now, id, 1))),
        code(desk::start_page(desk, now)),
        code(desk::search(desk, &Search { text: "王".to_owned() })),
        code(desk::journal(desk, &ReadJournal { before: None, limit: 1 })),
        code(desk::journal_export(desk)),
        code(desk::sittings(desk, now)),
        code(desk::open_sitting(desk, now, &sitting("2026-04-18", 5))),
        code(desk::receive_file(desk, now, b"x")),
        code(desk::photo_bytes(desk, "x")),
        code(desk::save_draft(desk, now, &SaveDraft { body: String::new() })),
        code(desk::discard_draft(desk)),
        code(desk::backup_now(desk, now, &BackupNow { folder: None })),
        code(desk::check_desk(desk)),
        code(desk::print_queue(desk)),
        code(desk::printer_choices(desk, &Tray::new())),
        code(desk::paper_of(desk, now, desk_core::model::Paper::Receipt, id)),
        code(add(&counter, "赵五", CLERK_PASSPHRASE)),
        code(change(&counter, now, CHIEF_PASSPHRASE, NEW_PASSPHRASE)),
        code(desk::renew_recovery_key(
            desk,
            now,
            &RenewRecoveryKey { passphrase: CHIEF_PASSPHRASE.to_owned() },
        )),
    ];
    assert!(codes.iter().all(|code| *code == Code::Locked), "{codes:?}");
    let with_a_secret = [CHIEF_PASSPHRASE, &counter.recovery_key].map(|it| code(restore_with(desk, now, it)));
    assert_eq!(
        with_a_secret,
        [Code::BackupDamaged; 2],
        "a desk that lets nobody in can still be restored by its keys"
    );
    assert_eq!(desk::desk_status(desk, now).unwrap().stage, Stage::Locked);
    let wrong: Vec<Error> = (0..6).map(|_| refusal(restore_with(desk, now, "八个字的错误口令"))).collect();
    assert!(wrong.iter().all(|error| error.code == Code::WrongPassphrase), "{wrong:?}");
    assert!(wrong[5].values.contains_key("wait_seconds"), "guessing is slowed down here too");
}

#[test]
fn a_clerk_cannot_do_what_is_a_supervisor_s() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    counter.clerk_works(now);
    let desk = &counter.desk;
    let codes = [
        code(add(&counter, "赵五", CLERK_PASSPHRASE)),
        code(desk::open_sitting(desk, now, &sitting("2026-04-18", 5))),
        code(desk::journal_export(desk)),
        code(desk::renew_recovery_key(
            desk,
            now,
            &RenewRecoveryKey { passphrase: CLERK_PASSPHRASE.to_owned() },
        )),
        code(restore_with(desk, now, CHIEF_PASSPHRASE)),
    ];
    assert!(codes.iter().all(|code| *code == Code::SupervisorOnly), "{codes:?}");
    assert_eq!(desk::desk_status(desk, now).unwrap().clerk.unwrap().name, CLERK, "and goes on working");
    assert!(desk::backup_now(desk, now, &BackupNow { folder: None }).is_ok(), "anybody may take a backup");
}

/// From a backup that is not there.
fn restore_with(desk: &Desk, now: Moment, secret: &str) -> Result<()> {
    let request = Restore { path: "no such backup".to_owned(), passphrase: secret.to_owned() };
    desk::restore(desk, now, &request).map(|_| ())
}

#[test]
fn a_number_shown_in_full_is_told_by_the_journal() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    let id = counter.register(now, &candidate(0)).row.id;
    let shown = desk::reveal_number(&counter.desk, now, &OfRegistration { registration: id }).unwrap();
    assert_eq!(shown.number, candidate(0).document.number);
    let told = counter.journal().pop().unwrap();
    assert_eq!((told.op, told.name), (Op::RevealNumber, Some(candidate(0).name)));
}

#[test]
fn two_sittings_of_one_day_can_differ_in_their_rooms() {
    let (counter, now) = (Counter::new(), at("2026-03-18 09:00"));
    counter.open_sitting(now, 5);
    let other = OpenSitting { room_name: "第二考场".to_owned(), ..sitting("2026-04-18", 7) };
    desk::open_sitting(&counter.desk, at("2026-03-18 09:01"), &other).unwrap();
    let capacities: Vec<u32> =
        desk::sittings(&counter.desk, now).unwrap().iter().map(|sitting| sitting.capacity).collect();
    assert_eq!(capacities, [5, 7]);
    assert!(desk::sittings(&counter.desk, at("2026-04-19 00:00")).unwrap().is_empty(), "over means over");
}
