//! One operation, killed at every step of it.

use super::child::{Death, Run, Step, count, kill};
use super::prepared::{Folder, PASSPHRASE, Prepared, prepared};
use desk_core::desk::Desk;
use desk_core::error::Result;
use desk_core::store::os_entropy;
use desk_tests::crash_desk::{SUPERVISOR, log_in, moment, open};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::Instant;

/// When the test looks at what a kill left.
pub(super) const LATER: &str = "2026-03-18T11:00:00+08:00";

/// An operation of up to this many steps is killed at every one; of a longer one all steps but writes, and writes evenly
/// spread. With `DESK603_CRASH_ALL` in the environment nothing is left out; that takes about ten times as long.
const EVERY_STEP: usize = 30;
const MOST_WRITES: usize = 8;
/// The most writes that are torn and the most other steps at which the power fails, for each operation.
const MOST_TORN: usize = 2;
const MOST_POWER_CUTS: usize = 8;

/// An operation and where it starts from.
pub(super) struct Sweep<'a> {
    /// For messages and folders.
    pub(super) name: &'static str,
    /// What the process is told to do.
    pub(super) words: &'a [&'a str],
    /// Begins with logging in: those steps are killed in a test of their own and are left out here.
    pub(super) after_log_in: bool,
    /// A folder as it was before.
    pub(super) before: &'a dyn Fn(&str) -> Folder,
}

impl Sweep<'_> {
    /// Let the operation run to its end, look at it with `after`, then kill it at every step, each time on a new copy,
    /// and look at what was left with `verify`: the folder, what was acknowledged, and what `after` said.
    pub(super) fn run<T>(&self, after: impl Fn(&Path, &Run) -> T, verify: impl Fn(&Path, Option<&str>, &T)) {
        let begin = Instant::now();
        let prepared: &Prepared = &prepared();
        let whole = (self.before)(&format!("{}-whole", self.name));
        let (run, steps) = count(&prepared.shim, whole.path(), self.words);
        assert_eq!(run.acknowledged.len(), 1, "{} was not acknowledged", self.name);
        let expected = after(whole.path(), &run);
        let first = if self.after_log_in { self.log_in(prepared, &steps) } else { 0 };
        let cases = cases(&steps, first);
        for (number, death) in &cases {
            let folder = (self.before)(&format!("{}-{number}-{death:?}", self.name));
            let run = kill(&prepared.shim, folder.path(), self.words, *number, *death);
            let acknowledged = run.acknowledged.first().map(String::as_str);
            let looked = catch_unwind(AssertUnwindSafe(|| verify(folder.path(), acknowledged, &expected)));
            if let Err(panic) = looked {
                let step = &steps[number - 1].line;
                eprintln!(
                    "{}: {death:?} at step {number} of {}: {step}; acknowledged {acknowledged:?}",
                    self.name,
                    steps.len()
                );
                resume_unwind(panic);
            }
        }
        eprintln!(
            "{}: {} steps, {} deaths, {:.1} s",
            self.name,
            steps.len(),
            cases.len(),
            begin.elapsed().as_secs_f32()
        );
    }

    /// How many steps at the beginning are those of logging in.
    fn log_in(&self, prepared: &Prepared, steps: &[Step]) -> usize {
        let folder = (self.before)(&format!("{}-log-in", self.name));
        let alone = count(&prepared.shim, folder.path(), &["unlock", PASSPHRASE]).1;
        let file = |step: &Step| step.line.rsplit_once('/').map(|(_, file)| file.to_owned());
        let same = |step: &Step, known: &Step| step.name == known.name && file(step) == file(known);
        // The last step they have in common may already be the operation's.
        steps.iter().zip(&alone).take_while(|(step, known)| same(step, known)).count().saturating_sub(1)
    }
}

fn cases(steps: &[Step], first: usize) -> Vec<(usize, Death)> {
    let numbers = |wanted: &dyn Fn(&Step) -> bool| {
        let numbered = (1..).zip(steps).skip(first).filter(|(_, step)| wanted(step));
        numbered.map(|(number, _)| number).collect::<Vec<usize>>()
    };
    let all = std::env::var_os("DESK603_CRASH_ALL").is_some();
    let most = |most| if all { usize::MAX } else { most };
    let writes = if steps.len() - first > EVERY_STEP { MOST_WRITES } else { EVERY_STEP };
    let mut killed = numbers(&|step| !step.writes());
    killed.extend(spread(&numbers(&Step::writes), most(writes)));
    killed.sort_unstable();
    let torn = spread(&numbers(&Step::tears), most(MOST_TORN));
    let cut = spread(&numbers(&|step| !step.writes()), most(MOST_POWER_CUTS));
    let deaths = [(killed, Death::Kill), (torn, Death::Torn), (cut, Death::PowerCut)];
    let each = |(numbers, death): (Vec<usize>, Death)| numbers.into_iter().map(move |number| (number, death));
    deaths.into_iter().flat_map(each).collect()
}

/// At most `most` of `all`, evenly spread, the first and the last among them.
fn spread(all: &[usize], most: usize) -> Vec<usize> {
    if all.len() <= most {
        return all.to_vec();
    }
    (0..most).map(|place| all[place * (all.len() - 1) / (most - 1)]).collect()
}

/// Open what was left and let the supervisor work: without complaint.
pub(super) fn reopened(folder: &Path, passphrase: &str) -> Desk {
    try_reopened(folder, passphrase).expect("the passphrase opens the desk")
}

/// As [`reopened`]; an error where the passphrase does not open it.
pub(super) fn try_reopened(folder: &Path, passphrase: &str) -> Result<Desk> {
    let desk = open(folder, os_entropy).expect("the desk opens without complaint");
    log_in(&desk, moment(LATER), SUPERVISOR, passphrase)?;
    Ok(desk)
}

/// True once in `often` calls: for what is too slow to be looked at after every kill.
pub(super) struct Sometimes {
    often: usize,
    calls: Cell<usize>,
}

impl Sometimes {
    pub(super) fn once_in(often: usize) -> Self {
        Self { often, calls: Cell::new(0) }
    }

    pub(super) fn now(&self) -> bool {
        self.calls.replace(self.calls.get() + 1).is_multiple_of(self.often)
    }
}

#[test]
fn writes_are_spread_and_everything_else_is_taken() {
    assert_eq!(spread(&[3, 4, 5], 3), [3, 4, 5]);
    assert_eq!(spread(&(1..=100).collect::<Vec<_>>(), 4), [1, 34, 67, 100]);
}
