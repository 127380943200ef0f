//! Killed from outside at random moments, round after round on the same desk.

use super::child::{acknowledged, unobserved};
use super::prepared::{AFTERWARDS, PASSPHRASE, prepared};
use super::seen::look;
use super::sweep::{LATER, reopened};
use desk_core::desk::register;
use desk_core::store::Op;
use desk_tests::crash_desk::{intake, moment};
use std::io::{BufRead, BufReader, Read};
use std::time::Duration;

const ROUNDS: u64 = 16;
/// The longest a round works before it is killed, in milliseconds.
const LONGEST: u64 = 400;

#[test]
fn registrations_and_payments_killed_at_random_moments_keep_everything_acknowledged() {
    let prepared = prepared();
    let folder = prepared.desk("random");
    let chosen = std::env::var("DESK603_CRASH_SEED").ok().and_then(|seed| seed.parse().ok());
    let mut seed: u64 = chosen.unwrap_or(603);
    eprintln!("random: DESK603_CRASH_SEED={seed}");
    let old = look(&reopened(folder.path(), PASSPHRASE), moment(LATER));
    let (mut promised, mut next) = (Vec::new(), 100_usize);
    for round in 0..ROUNDS {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407); // Knuth, MMIX
        let told = work_for(folder.path(), next, Duration::from_micros((seed >> 33) % (LONGEST * 1000)));
        let registered = told.iter().filter(|line| line.starts_with("registration ")).count();
        promised.extend(told);
        let desk = reopened(folder.path(), PASSPHRASE);
        let left = look(&desk, moment(LATER));
        let paid = left.times(Op::TakePayment) - old.times(Op::TakePayment);
        let taken = left.registrations.len() - old.registrations.len();
        for promise in &promised {
            kept(promise, &left.registrations);
        }
        let (registrations, payments) = (of(&promised, "registration"), of(&promised, "payment"));
        // One more may stand behind each kill: done, but nobody was told.
        let unheard = usize::try_from(round).unwrap() + 1;
        assert!((registrations..=registrations + unheard).contains(&taken), "{taken} of {registrations}");
        assert!((payments..=payments + unheard).contains(&paid), "{paid} of {payments}");
        next += registered + 1;
    }
    let desk = reopened(folder.path(), PASSPHRASE);
    register(&desk, moment(LATER), &intake(AFTERWARDS)).expect("another registration succeeds");
    eprintln!("random: {ROUNDS} rounds, {} acknowledged", promised.len());
    assert!(promised.len() > 16, "too few to mean anything: {}", promised.len());
}

fn of(promised: &[String], kind: &str) -> usize {
    promised.iter().filter(|line| line.starts_with(kind)).count()
}

/// Each registration is there, each payment exactly once.
fn kept<Id: ToString>(promise: &str, registrations: &std::collections::BTreeMap<Id, String>) {
    let words: Vec<&str> = promise.split(' ').collect();
    let id = words.last().expect("an id");
    let view = registrations.iter().find(|(known, _)| known.to_string() == *id).map(|(_, view)| view);
    let view = view.unwrap_or_else(|| panic!("{promise} was acknowledged and is gone"));
    if let ["payment", payment, _] = words[..] {
        assert_eq!(view.matches(payment).count(), 1, "{promise} was acknowledged");
    }
}

/// Let the process work for so long after it began, kill it, and read what it acknowledged.
fn work_for(folder: &std::path::Path, first: usize, time: Duration) -> Vec<String> {
    let first = first.to_string();
    let mut child = unobserved(folder, &["work", PASSPHRASE, &first]).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut begun = String::new();
    out.read_line(&mut begun).unwrap();
    assert_eq!(begun, "ACK working\n");
    std::thread::sleep(time);
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert!(!status.success(), "it was killed");
    let mut told = Vec::new();
    out.read_to_end(&mut told).unwrap();
    acknowledged(&told)
}
