//! One operation of the desk in a process of its own, for a test that kills it:
//! `crash-child FOLDER MOMENT OPERATION WORD…`. What was acknowledged is printed as `ACK …` once the use case has
//! returned; nothing else is printed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a process of the tests: whatever fails must be seen"
)]

use desk_core::desk::request::{
    AddClerk, AssignSeat, BackupNow, ChangePassphrase, FirstStart, IssueTicket, RenewRecoveryKey, Restore,
    TakePayment, UnlockWithRecoveryKey,
};
use desk_core::desk::{
    Desk, add_clerk, assign_seat, backup_now, change_passphrase, first_start, issue_ticket, register,
    renew_recovery_key, restore, take_payment, unlock_with_recovery_key,
};
use desk_core::model::{Fen, Moment, PaymentMethod, RegistrationId, Role};
use desk_core::store::os_entropy;
use desk_tests::crash_desk::{SUPERVISOR, clerk_id, intake, log_in, moment, open, repeatable};
use desk_tests::looked_at;
use serde::de::DeserializeOwned;
use std::io::Write;
use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let [folder, now, operation, words @ ..] = words.as_slice() else {
        panic!("FOLDER MOMENT OPERATION WORD…")
    };
    let entropy = if *operation == "work" { os_entropy } else { repeatable };
    let desk = open(Path::new(folder), entropy).unwrap();
    let now = moment(now);
    match (*operation, words) {
        ("open", []) => acknowledge("opened"),
        ("first-start", [passphrase]) => {
            let request = FirstStart { name: SUPERVISOR.to_owned(), passphrase: (*passphrase).to_owned() };
            acknowledge(&first_start(&desk, now, &request).unwrap().recovery_key);
        }
        ("restore-on-new", [path, secret]) => exchange(&desk, now, path, secret),
        ("recover", [recovery_key, passphrase]) => {
            let request = UnlockWithRecoveryKey {
                recovery_key: (*recovery_key).to_owned(),
                clerk_id: clerk_id(&desk, now, SUPERVISOR).unwrap(),
                new_passphrase: (*passphrase).to_owned(),
            };
            unlock_with_recovery_key(&desk, now, &request).unwrap();
            acknowledge("recovered");
        }
        (operation, [passphrase, words @ ..]) => {
            log_in(&desk, now, SUPERVISOR, passphrase).unwrap();
            match operation {
                "register" | "pay" | "seat" | "ticket" | "work" => counter(&desk, now, operation, words),
                _ => care(&desk, now, operation, passphrase, words),
            }
        }
        _ => panic!("{operation} is no operation"),
    }
}

/// What happens at the counter.
fn counter(desk: &Desk, now: Moment, operation: &str, words: &[&str]) {
    match (operation, words) {
        ("register", [person, token]) => {
            let photo = Some(looked_at(desk, now, (*token).to_owned()));
            let request = desk_core::desk::request::Register { photo, ..intake(person.parse().unwrap()) };
            acknowledge(&register(desk, now, &request).unwrap().row.id.to_string());
        }
        ("pay", [registration]) => pay(desk, now, id(registration)),
        ("seat", [registration, sitting]) => {
            let request = AssignSeat { registration: id(registration), sitting: id(sitting) };
            let seated = assign_seat(desk, now, &request).unwrap();
            acknowledge(&seated.seat.unwrap().seat_number.to_string());
        }
        ("ticket", [registration]) => {
            let request = IssueTicket { registration: id(registration), override_reason: None };
            acknowledge(&issue_ticket(desk, now, &request).unwrap().ticket.unwrap().number);
        }
        ("work", [first]) => {
            desk.fonts().unwrap(); // not in the time that is given to work
            acknowledge("working");
            for person in first.parse().unwrap().. {
                let taken = register(desk, now, &intake(person)).unwrap().row.id;
                acknowledge(&format!("registration {taken}"));
                pay(desk, now, taken);
            }
        }
        _ => panic!("{operation} takes other words"),
    }
}

fn pay(desk: &Desk, now: Moment, registration: RegistrationId) {
    let request = TakePayment {
        registration,
        fen: Fen(16_000),
        method: PaymentMethod::Cash,
        payer: "本人".to_owned(),
        bank_reference: String::new(),
        received_on: now.day(),
        over: false,
    };
    let paid = take_payment(desk, now, &request).unwrap();
    acknowledge(&format!("payment {} {registration}", paid.fee.payments[0].id));
}

/// What a supervisor does for the desk itself.
fn care(desk: &Desk, now: Moment, operation: &str, passphrase: &str, words: &[&str]) {
    let passphrase = passphrase.to_owned();
    match (operation, words) {
        ("unlock", []) => acknowledge("unlocked"),
        ("backup", []) => acknowledge(&backup_now(desk, now, &BackupNow { folder: None }).unwrap().path),
        ("restore", [path, secret]) => exchange(desk, now, path, secret),
        ("change-passphrase", [new]) => {
            let request = ChangePassphrase { old: passphrase, new: (*new).to_owned() };
            change_passphrase(desk, now, &request).unwrap();
            acknowledge(new);
        }
        ("add-clerk", [name, first]) => {
            let (name, passphrase) = ((*name).to_owned(), (*first).to_owned());
            add_clerk(desk, now, &AddClerk { name, role: Role::Clerk, passphrase }).unwrap();
            acknowledge(first);
        }
        ("renew-recovery", []) => {
            acknowledge(
                &renew_recovery_key(desk, now, &RenewRecoveryKey { passphrase }).unwrap().recovery_key,
            );
        }
        _ => panic!("{operation} is no operation, or takes other words"),
    }
}

fn exchange(desk: &Desk, now: Moment, path: &str, secret: &str) {
    let request = Restore { path: path.to_owned(), passphrase: secret.to_owned() };
    restore(desk, now, &request).unwrap();
    acknowledge("restored");
}

fn id<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(text.into()).unwrap()
}

/// Tell whoever waits that it is done.
fn acknowledge(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "ACK {what}").unwrap();
    out.flush().unwrap();
}
