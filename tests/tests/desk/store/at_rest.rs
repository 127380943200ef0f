//! What stands on the disk, ids, the clock, and two at once.

use crate::counter::{CHIEF_PASSPHRASE, Counter, at, candidate, open};
use desk_core::desk;
use desk_core::desk::request::{BackupNow, Register, SaveDraft};
use desk_core::error::Code;
use desk_core::sample::portrait;
use std::path::{Path, PathBuf};

/// Every file below a folder.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn no_byte_on_the_disk_tells_who_is_registered_while_the_desk_works_and_after() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let (attached, staged) = (portrait(1, None), portrait(2, None));
    let photo = Some(counter.photo(now, &attached, None));
    counter.photo(now, &staged, None);
    let asked =
        Register {
            name: "欧阳靖雯".to_owned(), photo, employer: "某某制衣厂".to_owned(), ..candidate(0)
        };
    counter.register(now, &asked);
    desk::save_draft(&counter.desk, now, &SaveDraft { body: "{\"draft\":\"尚未保存的考生\"}".to_owned() })
        .unwrap();
    desk::backup_now(&counter.desk, now, &BackupNow { folder: None }).unwrap();
    let secrets: [&[u8]; 9] = [
        "欧阳".as_bytes(),
        asked.document.number.as_bytes(),
        asked.telephone.as_bytes(),
        "某某制衣厂".as_bytes(),
        "尚未保存".as_bytes(),
        CHIEF_PASSPHRASE.as_bytes(),
        &attached[1000..1032],
        &staged[1000..1032],
        b"SQLite format 3",
    ];
    let tells_nothing = |folder: &Path| {
        let files = files(folder);
        assert!(files.iter().any(|path| path.ends_with("store/desk.db")));
        for path in &files {
            let bytes = std::fs::read(path).unwrap();
            for secret in secrets {
                assert!(
                    !bytes.windows(secret.len()).any(|part| part == secret),
                    "{} tells {secret:?}",
                    path.display()
                );
            }
        }
        files.len()
    };
    let open = tells_nothing(&counter.folder());
    assert!(open >= 5, "database, its log, keys, lock and backup: {open}");
    let counter = counter.restart();
    tells_nothing(&counter.folder());
}

#[cfg(unix)]
#[test]
fn the_data_folder_and_the_keys_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let counter = Counter::new();
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(counter.folder()), 0o700);
    assert_eq!(mode(counter.folder().join("store/desk.keys")), 0o600);
}

#[test]
fn ids_are_of_version_seven_and_sort_by_the_moment_they_were_made() {
    let counter = Counter::new();
    let ids: Vec<_> = (0..5)
        .map(|person| counter.register(at(&format!("2026-03-18 10:0{person}")), &candidate(person)).row.id)
        .collect();
    assert!(ids.iter().all(|id| id.to_string().as_bytes()[14] == b'7'), "{ids:?}");
    assert!(ids.iter().zip(&ids[1..]).all(|(earlier, later)| earlier.to_string() < later.to_string()));
}

#[test]
fn a_clock_that_runs_backwards_is_told_also_after_a_restart_and_the_desk_goes_on() {
    let counter = Counter::new();
    counter.register(at("2026-03-18 10:00"), &candidate(0));
    let regressed =
        |counter: &Counter, moment| desk::desk_status(&counter.desk, at(moment)).unwrap().clock_regressed;
    assert!(!regressed(&counter, "2026-03-18 10:00") && !regressed(&counter, "2026-03-18 10:01"));
    assert!(regressed(&counter, "2026-03-18 09:59"));
    let counter = counter.reopen(at("2026-03-17 10:00"));
    assert!(regressed(&counter, "2026-03-18 09:59"));
    counter.register(at("2026-03-17 10:01"), &candidate(1));
    assert_eq!(desk::check_desk(&counter.desk).unwrap().registrations, 2);
}

#[test]
fn two_threads_registering_at_once_lose_nothing_and_the_same_person_is_registered_once() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    counter.desk.fonts().unwrap();
    let taken = std::thread::scope(|scope| {
        let desk = &counter.desk;
        let work = |from: usize| {
            move || {
                (from..from + 10)
                    .map(|person| desk::register(desk, now, &candidate(person)))
                    .collect::<Vec<_>>()
            }
        };
        // Persons 5 to 9 are wanted by both.
        let (one, two) = (scope.spawn(work(0)), scope.spawn(work(5)));
        [one.join().unwrap(), two.join().unwrap()].concat()
    });
    let refused: Vec<Code> = taken.into_iter().filter_map(Result::err).map(|error| error.code).collect();
    assert_eq!(refused, [Code::AlreadyRegistered; 5]);
    let counted = desk::check_desk(&counter.desk).unwrap();
    assert_eq!((counted.registrations, counted.journal_lines), (15, 17));
}

#[test]
fn a_second_copy_is_told_that_the_first_is_running_and_may_open_after_it() {
    let counter = Counter::new();
    assert_eq!(open(&counter.folder()).err().map(|error| error.code), Some(Code::AlreadyRunning));
    let Counter { desk, home, .. } = counter;
    drop(desk);
    assert!(open(&home.path().join("data")).is_ok());
}
