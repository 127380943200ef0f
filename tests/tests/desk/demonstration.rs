//! The desk filled with invented people, as a window started with `--demo` shows it.

use desk_core::desk::request::{OfRegistration, Search, Unlock};
use desk_core::desk::view::Stage;
use desk_core::desk::{
    Desk, DeskOptions, check_desk, desk_status, journal_export, registration, registrations, search,
    start_page, unlock,
};
use desk_core::error::Code;
use desk_core::model::{Channel, Moment, NextStep};
use desk_core::paper::resource_dir;
use desk_core::sample::demonstration;
use std::collections::BTreeSet;
use std::path::Path;
use tempfile::TempDir;

const COUNT: usize = 26;

fn now() -> Moment {
    Moment::parse("2026-03-18T10:15:00+08:00").unwrap()
}

fn fresh() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let resources = resource_dir(None).unwrap_or(workspace);
    let desk = Desk::open(DeskOptions::new(folder.path(), Some(resources))).unwrap();
    (folder, desk)
}

#[test]
fn a_demonstration_has_people_at_every_stage_over_the_last_days_and_is_left_locked() {
    let (_folder, desk) = fresh();
    let made = demonstration(&desk, now(), COUNT, 603).unwrap();
    assert_eq!((made.registrations, made.today), (26, 5));
    assert_eq!(made.sitting.exam_date.to_string(), "2026-04-25");
    assert_eq!(desk_status(&desk, now()).unwrap().stage, Stage::Locked);

    for who in [&made.clerk, &made.supervisor] {
        assert!(who.name.contains("演示"), "an invented name: {}", who.name);
        let login = Unlock { clerk_id: who.id, passphrase: who.passphrase.clone() };
        unlock(&desk, now(), &login).unwrap();
    }
    let status = desk_status(&desk, now()).unwrap();
    assert!(status.recovery_key_confirmed && !status.clock_regressed);

    let rows = registrations(&desk, made.sitting.month).unwrap();
    assert_eq!(rows.len(), COUNT);
    let steps: BTreeSet<NextStep> = rows.iter().map(|row| row.next_step).collect();
    for step in NextStep::ALL.iter().filter(|step| **step != NextStep::ApproveCondition) {
        assert!(steps.contains(step), "nobody waits for {step:?}");
    }
    assert!(rows.iter().any(|row| row.channel == Channel::Telephone));
    assert!(rows.iter().any(|row| row.ticket_number.is_some()));
    let days: BTreeSet<_> = rows.iter().map(|row| row.registered_at.day()).collect();
    assert_eq!(days.len(), 7, "{days:?}");
    assert_eq!(start_page(&desk, now()).unwrap().today.len(), 5);
    assert_eq!(check_desk(&desk).unwrap().registrations, 26);
    let mut lines = journal_export(&desk).unwrap();
    lines.reverse();
    assert!(
        lines.windows(2).all(|pair| pair[0].at <= pair[1].at),
        "the clock of the demonstration never runs back"
    );
}

#[test]
fn the_same_seed_gives_the_same_people_and_another_seed_others() {
    let names = |seed: u64| {
        let (_folder, desk) = fresh();
        let made = demonstration(&desk, now(), 3, seed).unwrap();
        let login = Unlock { clerk_id: made.clerk.id, passphrase: made.clerk.passphrase };
        unlock(&desk, now(), &login).unwrap();
        let rows = registrations(&desk, made.sitting.month).unwrap();
        rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(names(1), names(1));
    assert_ne!(names(1), names(2));
}

#[test]
fn a_desk_that_is_set_up_is_not_filled() {
    let (_folder, desk) = fresh();
    demonstration(&desk, now(), 0, 1).unwrap();
    assert_eq!(demonstration(&desk, now(), 1, 1).unwrap_err().code, Code::AlreadySetUp);
}

#[test]
fn in_november_the_demonstration_plans_november_and_in_december_nothing() {
    let (_folder, desk) = fresh();
    let november = Moment::parse("2026-11-02T09:30:00+08:00").unwrap();
    assert_eq!(demonstration(&desk, november, 1, 1).unwrap().sitting.exam_date.to_string(), "2026-11-28");
    let (_folder, desk) = fresh();
    let december = Moment::parse("2026-12-02T09:30:00+08:00").unwrap();
    assert_eq!(demonstration(&desk, december, 1, 1).unwrap_err().code, Code::NotInPlan);
    assert_eq!(desk_status(&desk, december).unwrap().stage, Stage::NotSetUp, "nothing was set up");
}

#[test]
fn what_the_search_shows_and_what_is_counted_as_owed_is_what_each_registration_says() {
    let (_folder, desk) = fresh();
    let made = demonstration(&desk, now(), 60, 7).unwrap();
    let login = Unlock { clerk_id: made.clerk.id, passphrase: made.clerk.passphrase.clone() };
    unlock(&desk, now(), &login).unwrap();
    let mut open = Vec::new();
    for month in ["2026-04-01", "2026-06-01", "2026-09-01", "2026-11-01", "2026-12-01"] {
        open.extend(registrations(&desk, month.parse().unwrap()).unwrap());
    }
    assert!(open.len() >= 50, "{}", open.len());
    for row in &open {
        let found = search(&desk, &Search { text: row.name.clone() }).unwrap();
        assert!(found.rows.contains(row), "{row:?}");
        assert_eq!(&registration(&desk, &OfRegistration { registration: row.id }).unwrap().row, row);
    }
    let owed = start_page(&desk, now()).unwrap().owed;
    for step in NextStep::ALL.iter().filter(|step| **step != NextStep::Nothing) {
        let counted = owed.iter().find(|owed| owed.step == *step).map_or(0, |owed| owed.count);
        assert_eq!(counted as usize, open.iter().filter(|row| row.next_step == *step).count(), "{step:?}");
    }
}
