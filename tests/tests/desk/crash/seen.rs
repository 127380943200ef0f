//! Everything a supervisor can see of a desk, to compare what a kill left with what was before and what would have been.

use desk_core::desk::request::OfRegistration;
use desk_core::desk::{Desk, check_desk, desk_status, journal_export, registration, start_page};
use desk_core::model::{Moment, RegistrationId};
use desk_core::store::Op;
use std::collections::BTreeMap;

/// What can be seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    /// Each registration whole.
    pub(super) registrations: BTreeMap<RegistrationId, String>,
    /// The journal, oldest first: operation, about what, with its changes. Without the lines of logging in, which
    /// depend on how far an operation came and on how often the test looked.
    pub(super) journal: Vec<(Op, String)>,
    /// Sittings with their seats counted.
    sittings: String,
    last_backup: Option<Moment>,
    recovery_key_confirmed: bool,
    clerks: Vec<String>,
}

/// Check the whole desk and look at it. A supervisor must be working.
pub(super) fn look(desk: &Desk, now: Moment) -> Seen {
    let checked = check_desk(desk).expect("every page, every reference and the chain hold");
    assert_eq!(checked.originals.problem, None, "what a registration refers to is there");
    let page = start_page(desk, now).unwrap();
    let view = |id| format!("{:?}", registration(desk, &OfRegistration { registration: id }).unwrap());
    let registrations: BTreeMap<_, _> = page.today.iter().map(|row| (row.id, view(row.id))).collect();
    assert_eq!(registrations.len(), page.today.len(), "a registration is listed twice");
    assert_eq!(registrations.len(), checked.registrations as usize, "all were taken on this day");
    let lines = journal_export(desk).unwrap();
    assert_eq!(lines.len(), checked.journal_lines as usize);
    let mut registered: Vec<_> =
        lines.iter().filter(|line| line.op == Op::Register).filter_map(|line| line.subject.clone()).collect();
    registered.sort();
    let listed: Vec<_> = registrations.keys().map(ToString::to_string).collect();
    assert_eq!(registered, listed, "each registration has one line in the journal");
    let told = |line: &desk_core::store::JournalEntry| {
        (line.op, format!("{} {:?} {:?} {:?}", line.at, line.clerk_name, line.subject, line.payload))
    };
    let status = desk_status(desk, now).unwrap();
    Seen {
        registrations,
        journal: lines.iter().rev().filter(|line| line.op != Op::Unlock).map(told).collect(),
        sittings: format!("{:?}", page.sittings),
        last_backup: status.last_backup,
        recovery_key_confirmed: status.recovery_key_confirmed,
        clerks: status.clerks.into_iter().map(|clerk| clerk.name).collect(),
    }
}

impl Seen {
    /// How often the journal has this operation.
    pub(super) fn times(&self, op: Op) -> usize {
        self.journal.iter().filter(|(done, _)| *done == op).count()
    }

    /// What was registered, paid, seated and ticketed, without what was done to keys.
    pub(super) fn work(&self) -> (&BTreeMap<RegistrationId, String>, Vec<&(Op, String)>) {
        const KEYS: [Op; 6] = [
            Op::ChangePassphrase,
            Op::RecoverPassphrase,
            Op::AddClerk,
            Op::RenewRecoveryKey,
            Op::ConfirmRecoveryKey,
            Op::ReconcileKeys,
        ];
        (&self.registrations, self.journal.iter().filter(|(op, _)| !KEYS.contains(op)).collect())
    }
}
