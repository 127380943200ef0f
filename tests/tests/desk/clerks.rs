//! Clerks: roles, passphrases, switching, the recovery key, and what only a supervisor may do.

use crate::counter::{
    CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, Counter, Tray, at, candidate, code, open, payment,
    refusal, sitting,
};
use desk_core::desk::request::{
    AddClerk, BackupNow, ChangePassphrase, ConfirmRecoveryKey, FirstStart, OfRegistration, OpenSitting,
    ReadJournal, RenewRecoveryKey, Restore, SaveDraft, Search, UnlockWithRecoveryKey,
};
use desk_core::desk::view::Stage;
use desk_core::desk::{self, Desk};
use desk_core::error::{Code, Error, Result};
use desk_core::model::{ClerkId, Moment, Role};
use desk_core::store::Op;

const NEW_PASSPHRASE: &str = "换一个新的口令吧";

fn recover(counter: &Counter, now: Moment, key: &str, clerk_id: ClerkId, new: &str) -> Result<()> {
    let request =
        UnlockWithRecoveryKey { recovery_key: key.to_owned(), clerk_id, new_passphrase: new.to_owned() };
    desk::unlock_with_recovery_key(&counter.desk, now, &request).map(|_| ())
}

fn add(counter: &Counter, name: &str, passphrase: &str) -> Result<()> {
    let request = AddClerk { name: name.to_owned(), role: Role::Clerk, passphrase: passphrase.to_owned() };
    desk::add_clerk(&counter.desk, at("2026-03-18 10:00"), &request).map(|_| ())
}

fn change(counter: &Counter, now: Moment, old: &str, new: &str) -> Result<()> {
    let request = ChangePassphrase { old: old.to_owned(), new: new.to_owned() };
    desk::change_passphrase(&counter.desk, now, &request).map(|_| ())
}

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
        code(desk::see_original(desk, now, &of)),
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
fn names_are_unique_and_passphrases_have_at_least_eight_characters() {
    let counter = Counter::new();
    assert_eq!(
        code(add(&counter, "王 主管", CLERK_PASSPHRASE)),
        Code::NameTaken,
        "the same name without its space"
    );
    assert_eq!(code(add(&counter, "", CLERK_PASSPHRASE)), Code::FieldInvalid);
    assert_eq!(code(add(&counter, &"王".repeat(61), CLERK_PASSPHRASE)), Code::FieldInvalid);
    let short = refusal(add(&counter, "赵五", "七个字的口令呢"));
    assert_eq!((short.code, short.values["minimum"].as_str()), (Code::PassphraseTooShort, "8"));
    assert_eq!(code(add(&counter, "赵\u{10FFFD}", CLERK_PASSPHRASE)), Code::MissingGlyphs);
    add(&counter, "赵五", "八个字的口令好了").unwrap();
    assert_eq!(
        code(change(&counter, at("2026-03-18 10:01"), CHIEF_PASSPHRASE, "短")),
        Code::PassphraseTooShort
    );
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_from_the_fifth_on_costs_a_growing_wait_of_at_most_a_minute() {
    let counter = Counter::new().restart();
    let now = at("2026-03-18 09:00");
    let later = |seconds: i64| Moment::from_unix_millis(now.unix_millis() + seconds * 1000).unwrap();
    let wrong = |moment| refusal(counter.log_in(moment, counter.chief, "错的口令错的口令"));
    for _ in 0..4 {
        let error = wrong(now);
        assert_eq!((error.code, error.values.get("wait_seconds")), (Code::WrongPassphrase, None));
    }
    let (mut moment, mut waits) = (0, Vec::new());
    for _ in 0..7 {
        let wait: i64 = wrong(later(moment)).values["wait_seconds"].parse().unwrap();
        waits.push(wait);
        let early = refusal(counter.log_in(later(moment + wait - 1), counter.chief, CHIEF_PASSPHRASE));
        assert_eq!(early.values["wait_seconds"], "1", "even the right one waits");
        moment += wait;
    }
    assert_eq!(waits, [2, 4, 8, 16, 32, 60, 60]);
    counter.log_in(later(moment), counter.chief, CHIEF_PASSPHRASE).unwrap();
    desk::lock(&counter.desk, later(moment)).unwrap();
    assert!(!wrong(later(moment)).values.contains_key("wait_seconds"), "the right one clears the count");
}

#[test]
fn a_clock_put_back_does_not_lock_the_desk_for_longer_than_a_minute() {
    let counter = Counter::new().restart();
    for _ in 0..5 {
        refusal(counter.log_in(at("2026-03-18 09:00"), counter.chief, "错的口令错的口令"));
    }
    counter.log_in(at("2026-03-17 09:00"), counter.chief, CHIEF_PASSPHRASE).unwrap();
}

#[test]
fn somebody_the_desk_does_not_know_is_answered_like_a_wrong_passphrase() {
    let counter = Counter::new();
    let stranger = ClerkId(desk_core::model::new_id(1, [7; 10]));
    let now = at("2026-03-18 09:00");
    assert_eq!(code(counter.log_in(now, stranger, CHIEF_PASSPHRASE)), Code::WrongPassphrase);
    assert_eq!(desk::desk_status(&counter.desk, now).unwrap().stage, Stage::Locked);
}

#[test]
fn a_changed_passphrase_replaces_the_old_one_for_good() {
    let counter = Counter::new();
    let now = at("2026-03-18 09:00");
    assert_eq!(code(change(&counter, now, "错的口令错的口令", NEW_PASSPHRASE)), Code::WrongPassphrase);
    change(&counter, now, CHIEF_PASSPHRASE, NEW_PASSPHRASE).unwrap();
    let counter = counter.restart();
    assert_eq!(code(counter.log_in(now, counter.chief, CHIEF_PASSPHRASE)), Code::WrongPassphrase);
    counter.log_in(now, counter.chief, NEW_PASSPHRASE).unwrap();
    let ops: Vec<Op> = counter.journal().iter().map(|line| line.op).collect();
    assert_eq!(ops, [Op::FirstStart, Op::Unlock, Op::ChangePassphrase, Op::Unlock], "nothing to reconcile");
}

#[test]
fn a_forgotten_passphrase_is_set_anew_by_the_recovery_key_in_any_spelling() {
    let counter = Counter::new();
    let clerk = counter.add_clerk(at("2026-03-18 09:00"));
    let counter = counter.restart();
    let now = at("2026-03-18 09:10");
    let key = counter.recovery_key.clone();
    let wrong = key.replace(|character: char| character.is_ascii_digit(), "7");
    assert_eq!(code(recover(&counter, now, &wrong, clerk, "经办人的新口令呀")), Code::WrongRecoveryKey);
    assert_eq!(code(recover(&counter, now, "not a key", clerk, "经办人的新口令呀")), Code::WrongRecoveryKey);
    assert_eq!(code(recover(&counter, now, &key, clerk, "短")), Code::PassphraseTooShort);
    let spelled = key.to_lowercase().replace('-', " ");
    recover(&counter, now, &spelled, clerk, "经办人的新口令呀").unwrap();
    assert_eq!(desk::desk_status(&counter.desk, now).unwrap().clerk.unwrap().name, CLERK);
    assert_eq!(code(counter.log_in(now, clerk, CLERK_PASSPHRASE)), Code::WrongPassphrase);
    counter.log_in(now, clerk, "经办人的新口令呀").unwrap();
    counter.chief_works(now);
    assert!(
        counter.journal().iter().any(|line| line.op == Op::RecoverPassphrase && line.clerk_name == CLERK)
    );
}

#[test]
fn a_renewed_recovery_key_kills_the_old_one_and_asks_to_be_confirmed() {
    let counter = Counter::new();
    let (now, desk) = (at("2026-03-18 09:00"), &counter.desk);
    let confirm = |key: &str| {
        desk::confirm_recovery_key(desk, now, &ConfirmRecoveryKey { recovery_key: key.to_owned() })
    };
    assert_eq!(code(confirm("0000-0000-0000-0000-0000-0000-0000-0000")), Code::WrongRecoveryKey);
    assert!(confirm(&counter.recovery_key).unwrap().recovery_key_confirmed);
    let renew = |passphrase: &str| {
        desk::renew_recovery_key(desk, now, &RenewRecoveryKey { passphrase: passphrase.to_owned() })
    };
    assert_eq!(code(renew("错的口令错的口令")), Code::WrongPassphrase);
    let issued = renew(CHIEF_PASSPHRASE).unwrap();
    assert!(issued.recovery_key != counter.recovery_key && !issued.status.recovery_key_confirmed);
    assert_eq!(code(confirm(&counter.recovery_key)), Code::WrongRecoveryKey);
    assert_eq!(
        code(recover(&counter, now, &counter.recovery_key, counter.chief, "主管的新口令在此")),
        Code::WrongRecoveryKey
    );
    recover(&counter, now, &issued.recovery_key, counter.chief, "主管的新口令在此").unwrap();
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
