//! Changes of who may open the desk.

use super::prepared::{PASSPHRASE, Prepared, pay, prepared};
use super::seen::{Seen, look};
use super::sweep::{LATER, Sweep, reopened, try_reopened};
use desk_core::desk::request::{ConfirmRecoveryKey, RenewRecoveryKey, Unlock};
use desk_core::desk::{Desk, confirm_recovery_key, desk_status, renew_recovery_key, unlock};
use desk_core::error::Code;
use desk_core::store::Op;
use desk_tests::crash_desk::{clerk_id, moment};
use std::path::Path;

const NEW: &str = "three legs are enough";
const CLERK: &str = "吴经办";

/// The prepared desk before an operation.
fn old(prepared: &Prepared, name: &str) -> Seen {
    let untouched = prepared.desk(&format!("{name}-old"));
    look(&reopened(untouched.path(), PASSPHRASE), moment(LATER))
}

/// Nothing but keys changed; the change has one line in the journal where it took place and none where it did not;
/// and the desk goes on working.
fn only_keys(prepared: &Prepared, desk: &Desk, old: &Seen, op: Op, changed: bool) -> Seen {
    let left = look(desk, moment(LATER));
    assert_eq!(left.work(), old.work());
    let noted = |seen: &Seen| seen.times(op) + seen.times(Op::ReconcileKeys);
    assert_eq!(noted(&left), noted(old) + usize::from(changed), "the journal tells of the change");
    pay(desk, moment(LATER), prepared.unpaid[1]);
    left
}

fn tries(desk: &Desk, recovery_key: &str) -> bool {
    let request = ConfirmRecoveryKey { recovery_key: recovery_key.to_owned() };
    match confirm_recovery_key(desk, moment(LATER), &request) {
        Ok(_) => true,
        Err(error) if error.code == Code::WrongRecoveryKey => false,
        Err(error) => panic!("{error}"),
    }
}

/// Exactly one passphrase opens the desk, the new one if that was acknowledged.
fn one_passphrase(prepared: &Prepared, folder: &Path, acknowledged: bool, old: &Seen, op: Op) {
    let refused = |passphrase: &str| match try_reopened(folder, passphrase) {
        Ok(_) => panic!("the old and the new passphrase both open the desk"),
        Err(error) => assert_eq!(error.code, Code::WrongPassphrase),
    };
    let (desk, changed) = match try_reopened(folder, NEW) {
        Ok(desk) => (desk, true),
        Err(error) => {
            assert_eq!(error.code, Code::WrongPassphrase);
            assert!(!acknowledged, "the passphrase acknowledged does not open the desk");
            (reopened(folder, PASSPHRASE), false)
        }
    };
    only_keys(prepared, &desk, old, op, changed);
    assert!(tries(&desk, &prepared.recovery_key), "the recovery key goes on working");
    drop(desk);
    if changed {
        refused(PASSPHRASE);
    }
}

#[test]
fn a_change_of_passphrase_killed_at_any_step_leaves_exactly_one_that_opens() {
    let prepared = prepared();
    let (before, old) = (|name: &str| prepared.desk(name), old(&prepared, "passphrase"));
    let verify = |folder: &Path, acknowledged| {
        one_passphrase(&prepared, folder, acknowledged, &old, Op::ChangePassphrase)
    };
    Sweep {
        name: "passphrase",
        words: &["change-passphrase", PASSPHRASE, NEW],
        after_log_in: true,
        before: &before,
    }
    .run(|folder, _| verify(folder, true), |folder, acknowledged, ()| verify(folder, acknowledged.is_some()));
}

#[test]
fn a_recovery_killed_at_any_step_leaves_exactly_one_passphrase_that_opens() {
    let prepared = prepared();
    let (before, old) = (|name: &str| prepared.desk(name), old(&prepared, "recover"));
    let verify = |folder: &Path, acknowledged| {
        one_passphrase(&prepared, folder, acknowledged, &old, Op::RecoverPassphrase)
    };
    Sweep {
        name: "recover",
        words: &["recover", &prepared.recovery_key, NEW],
        after_log_in: false,
        before: &before,
    }
    .run(|folder, _| verify(folder, true), |folder, acknowledged, ()| verify(folder, acknowledged.is_some()));
}

/// The clerk works, or nobody of that name is known.
fn a_clerk_or_none(prepared: &Prepared, folder: &Path, acknowledged: bool, old: &Seen) {
    let desk = reopened(folder, PASSPHRASE);
    let found = clerk_id(&desk, moment(LATER), CLERK);
    assert!(found.is_some() || !acknowledged, "the clerk acknowledged is unknown");
    only_keys(prepared, &desk, old, Op::AddClerk, found.is_some());
    if let Some(clerk_id) = found {
        let request = Unlock { clerk_id, passphrase: NEW.to_owned() };
        unlock(&desk, moment(LATER), &request).expect("the new clerk can work");
    }
}

#[test]
fn adding_a_clerk_killed_at_any_step_leaves_a_clerk_who_can_work_or_none() {
    let prepared = prepared();
    let (before, old) = (|name: &str| prepared.desk(name), old(&prepared, "clerk"));
    let verify = |folder: &Path, acknowledged| a_clerk_or_none(&prepared, folder, acknowledged, &old);
    Sweep {
        name: "clerk",
        words: &["add-clerk", PASSPHRASE, CLERK, NEW],
        after_log_in: true,
        before: &before,
    }
    .run(|folder, _| verify(folder, true), |folder, acknowledged, ()| verify(folder, acknowledged.is_some()));
}

/// Exactly one recovery key opens the desk; where it is one that nobody has seen, the desk says so.
fn one_recovery_key(prepared: &Prepared, folder: &Path, acknowledged: bool, new: &str, old: &Seen) {
    let desk = reopened(folder, PASSPHRASE);
    let confirmed = desk_status(&desk, moment(LATER)).unwrap().recovery_key_confirmed;
    let changed = tries(&desk, new);
    assert!(changed || !acknowledged, "the recovery key acknowledged does not open the desk");
    assert_ne!(changed, tries(&desk, &prepared.recovery_key), "exactly one recovery key opens the desk");
    assert_eq!(confirmed, !changed, "the desk asks for a key to be printed exactly where nobody has seen it");
    only_keys(prepared, &desk, old, Op::RenewRecoveryKey, changed);
    if !acknowledged {
        let request = RenewRecoveryKey { passphrase: PASSPHRASE.to_owned() };
        renew_recovery_key(&desk, moment(LATER), &request).expect("another can be had");
    }
}

#[test]
fn a_new_recovery_key_killed_at_any_step_leaves_exactly_one_and_says_whether_it_was_seen() {
    let prepared = prepared();
    let (before, old) = (|name: &str| prepared.desk(name), old(&prepared, "recovery-key"));
    Sweep {
        name: "recovery-key",
        words: &["renew-recovery", PASSPHRASE],
        after_log_in: true,
        before: &before,
    }
    .run(
        |folder, run| {
            let new = run.acknowledged[0].clone();
            one_recovery_key(&prepared, folder, true, &new, &old);
            new
        },
        |folder, acknowledged, new| one_recovery_key(&prepared, folder, acknowledged.is_some(), new, &old),
    );
}
