//! Desks with invented people, for benchmarks. Filling one with a million takes minutes and gigabytes: it is kept below the
//! target folder, and made anew when the tables or the rulebook are other ones.

use desk_core::desk::request::{ConfirmRecoveryKey, FirstStart, Register};
use desk_core::desk::{self, Desk, DeskOptions, bare};
use desk_core::model::{ClerkId, Moment, PartialDate, RegistrationId, hex};
use desk_core::paper::resource_dir;
use desk_core::rules::eligibility::{Career, Spell};
use desk_core::sample::people;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The people are the same in every run.
pub(crate) const SEED: u64 = 603;
/// The supervisor's passphrase: a keyboard has its keys.
pub(crate) const PASSPHRASE: &str = "desk 603 bench";

/// The people asked for by argument or by DESK603_BENCH_PEOPLE; a million otherwise.
pub(crate) fn count() -> usize {
    let argument = std::env::args().skip(1).find_map(|it| it.parse().ok());
    let variable = || std::env::var("DESK603_BENCH_PEOPLE").ok().and_then(|it| it.parse().ok());
    argument.or_else(variable).unwrap_or(1_000_000)
}

/// The moment of every benchmark.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-03-18T10:00:00+08:00").unwrap()
}

/// The data folder of a desk with `count` people: the kept one, or one that is filled now.
pub(crate) fn kept(count: usize) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("people-{count}"));
    let (stamp, folder) = (home.join("made-for"), home.join("desk"));
    let wanted = made_for();
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        println!("{count} people, kept from an earlier run, {} MB", size(&folder) >> 20);
        return folder;
    }
    let _ = fs::remove_dir_all(&home);
    let begin = Instant::now();
    set_up(&folder, count);
    fs::write(&stamp, wanted).unwrap();
    println!("{count} people, {:.0} s to fill, {} MB", begin.elapsed().as_secs_f64(), size(&folder) >> 20);
    folder
}

/// What a filled desk depends on: the tables, the rulebook, and how it is filled.
fn made_for() -> String {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core");
    let mut files: Vec<PathBuf> = ["migrations", "rulebook", "src/store/bare"]
        .iter()
        .flat_map(|folder| fs::read_dir(core.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut digest = Sha256::new_with_prefix(include_bytes!("filled.rs"));
    files.iter().for_each(|file| digest.update(fs::read(file).unwrap()));
    hex(&digest.finalize())
}

/// First start in `folder`, with `count` people registered.
pub(crate) fn set_up(folder: &Path, count: usize) -> ClerkId {
    let desk = Desk::open(options(folder)).unwrap();
    let request = FirstStart { name: "王主管".to_owned(), passphrase: PASSPHRASE.to_owned() };
    let started = desk::first_start(&desk, now(), &request).unwrap();
    let written_down = ConfirmRecoveryKey { recovery_key: started.recovery_key };
    desk::confirm_recovery_key(&desk, now(), &written_down).unwrap();
    if count > 0 {
        let like = register(&desk, count);
        bare::fill(&desk, like, people(SEED, count).collect::<Vec<_>>().into_iter(), now()).unwrap();
    }
    started.status.clerk.unwrap().id
}

/// Where a desk is and where its fonts are.
pub(crate) fn options(folder: &Path) -> DeskOptions {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let resources = if workspace.is_dir() { Some(workspace) } else { resource_dir(None) };
    DeskOptions::new(folder, resources)
}

fn size(folder: &Path) -> u64 {
    fs::read_dir(folder.join("store")).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum()
}

/// One registration by the desk itself, which the others are made after.
fn register(desk: &Desk, count: usize) -> RegistrationId {
    let spell = Spell {
        occupation: "劳动关系协调师".to_owned(),
        employer: "第一示例公司".to_owned(),
        start: PartialDate::try_from("2015-03".to_owned()).unwrap(),
        end: None,
        staff_ruled_related: None,
    };
    let person = people(SEED, count + 1).last().unwrap();
    let request = Register {
        career: Career { spells: vec![spell], ..Career::default() },
        ..person.registration("labour-relations-coordinator-4", "2026-04-01".parse().unwrap())
    };
    desk::register(desk, now(), &request).unwrap().row.id
}
