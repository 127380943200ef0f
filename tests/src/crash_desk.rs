//! What a process that will be killed and the test that looks at what it left must agree on.

use crate::resources;
use chrono::NaiveDate;
use desk_core::desk::request::{Register, Unlock};
use desk_core::desk::{Desk, DeskOptions, desk_status, unlock};
use desk_core::error::Result;
use desk_core::model::{ClerkId, Moment};
use desk_core::rules::eligibility::Career;
use desk_core::sample::{SamplePerson, people};
use desk_core::store::Entropy;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// The first supervisor.
pub const SUPERVISOR: &str = "周主管";

/// A moment from text.
pub fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("{text} is no moment"))
}

/// A desk on a folder, with the real fonts.
pub fn open(folder: &Path, entropy: Entropy) -> Result<Desk> {
    Desk::open(DeskOptions { entropy, ..DeskOptions::new(folder, Some(resources())) })
}

/// The clerk of this name.
pub fn clerk_id(desk: &Desk, now: Moment, name: &str) -> Option<ClerkId> {
    let status = desk_status(desk, now).ok()?;
    status.clerks.iter().find(|clerk| clerk.name == name).map(|clerk| clerk.id)
}

/// Let a clerk work.
pub fn log_in(desk: &Desk, now: Moment, name: &str, passphrase: &str) -> Result<()> {
    let clerk_id = clerk_id(desk, now, name).unwrap_or_else(|| panic!("nobody is called {name}"));
    unlock(desk, now, &Unlock { clerk_id, passphrase: passphrase.to_owned() }).map(drop)
}

/// Person `number` of the invented ones who are eligible without a question.
pub fn person(number: usize) -> SamplePerson {
    let long_enough =
        |person: &SamplePerson| person.birth_date < NaiveDate::from_ymd_opt(1996, 1, 1).unwrap();
    let mut person = people(603, 4 * number + 40).filter(long_enough).nth(number).expect("enough people");
    let mut spell = person.career.spells.remove(0);
    spell.occupation = "劳动关系协调师".to_owned();
    spell.start = desk_core::model::PartialDate::Month(NaiveDate::from_ymd_opt(2016, 1, 1).unwrap());
    spell.end = None;
    person.career = Career { spells: vec![spell], ..Career::default() };
    person
}

/// The registration of person `number`, everything seen.
pub fn intake(number: usize) -> Register {
    let month = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    Register {
        materials_seen: vec!["work_history_commitment".to_owned()],
        ..person(number).registration("labour-relations-coordinator-4", month)
    }
}

/// The same bytes in every process: what an operation writes can be compared with what it would have written.
pub fn repeatable(buffer: &mut [u8]) -> Result<()> {
    static DRAWN: AtomicU64 = AtomicU64::new(603);
    for byte in buffer {
        // SplitMix64 (Steele, Lea and Flood 2014), its highest byte.
        let mut mixed = DRAWN.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        *byte = (mixed >> 56) as u8;
    }
    Ok(())
}
