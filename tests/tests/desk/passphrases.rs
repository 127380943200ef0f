//! Passphrases and the recovery key: what opens the desk, what no longer does, and what a wrong try costs.

use crate::counter::{CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, Counter, at, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{
    AddClerk, ChangePassphrase, ConfirmRecoveryKey, RenewRecoveryKey, UnlockWithRecoveryKey,
};
use desk_core::desk::view::Stage;
use desk_core::error::{Code, Result};
use desk_core::model::{ClerkId, Moment, Role};
use desk_core::store::Op;

pub(crate) const NEW_PASSPHRASE: &str = "换一个新的口令吧";

fn recover(counter: &Counter, now: Moment, key: &str, clerk_id: ClerkId, new: &str) -> Result<()> {
    let request =
        UnlockWithRecoveryKey { recovery_key: key.to_owned(), clerk_id, new_passphrase: new.to_owned() };
    desk::unlock_with_recovery_key(&counter.desk, now, &request).map(|_| ())
}

pub(crate) fn add(counter: &Counter, name: &str, passphrase: &str) -> Result<()> {
    let request = AddClerk { name: name.to_owned(), role: Role::Clerk, passphrase: passphrase.to_owned() };
    desk::add_clerk(&counter.desk, at("2026-03-18 10:00"), &request).map(|_| ())
}

pub(crate) fn change(counter: &Counter, now: Moment, old: &str, new: &str) -> Result<()> {
    let request = ChangePassphrase { old: old.to_owned(), new: new.to_owned() };
    desk::change_passphrase(&counter.desk, now, &request).map(|_| ())
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
