//! Doing one thing after the other: say what is done, take its time, stop with a sentence.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why the program stops, as a sentence that says what to do, and whether it was asked for something unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stop {
    sentence: String,
    asked_wrongly: bool,
}

impl Stop {
    /// Stop with this sentence.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), asked_wrongly: false }
    }

    /// Stop because what was asked for does not exist.
    pub(crate) fn asked_wrongly(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), asked_wrongly: true }
    }

    /// 2 where the question was wrong, 1 where something failed.
    pub(crate) fn exit_code(&self) -> u8 {
        if self.asked_wrongly { 2 } else { 1 }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence)
    }
}

/// What has been done so far and how long it took.
pub(crate) struct Steps {
    done: Vec<(String, Duration, bool)>,
}

impl Steps {
    /// Nothing done yet.
    pub(crate) fn new() -> Self {
        Self { done: Vec::new() }
    }

    /// Do one step under a name and take its time.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
        println!("\n== {name}");
        let begin = Instant::now();
        let outcome = work();
        self.done.push((name.to_owned(), begin.elapsed(), outcome.is_ok()));
        outcome
    }

    /// Do one step that is one command.
    pub(crate) fn command(&mut self, name: &str, command: &mut Command, hint: &str) -> Result<(), Stop> {
        self.step(name, || run(command, hint))
    }

    /// Print the table of step times.
    pub(crate) fn print_summary(&self) {
        println!("\n{}", self.summary());
    }

    fn summary(&self) -> String {
        let width = self.done.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0).max(5);
        let row = |name: &str, time: Duration, word: &str| {
            format!("{name:<width$}  {:>7.1} s{word}\n", time.as_secs_f64())
        };
        let mut table = String::new();
        for (name, time, passed) in &self.done {
            table.push_str(&row(name, *time, if *passed { "" } else { "  FAILED" }));
        }
        let total = self.done.iter().map(|(_, time, _)| *time).sum();
        table.push_str(&row("total", total, ""));
        table
    }
}

/// Run a command, showing it; `hint` is the sentence that says what to do when it fails.
pub(crate) fn run(command: &mut Command, hint: &str) -> Result<(), Stop> {
    println!("$ {}", shown(command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop::new(format!("`{}` failed ({status}). {hint}", shown(command)))),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

/// Run a command and return what it printed on standard output, whatever its exit status.
pub(crate) fn output(command: &mut Command) -> Result<String, Stop> {
    match command.stderr(Stdio::null()).output() {
        Ok(output) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

/// Run a command, showing it, and return what it printed on standard output when it succeeds.
pub(crate) fn output_of_success(command: &mut Command, hint: &str) -> Result<String, Stop> {
    println!("$ {}", shown(command));
    match command.stderr(Stdio::inherit()).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => Err(Stop::new(format!("`{}` failed ({}). {hint}", shown(command), output.status))),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Stop {
    let program = command.get_program().to_string_lossy().into_owned();
    Stop::new(format!("`{program}` could not be started ({error}). Install it or put it on the PATH."))
}

fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or_default();
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_stops_with_the_hint_and_a_missing_one_with_its_name() {
        let stop = run(&mut Command::new("false"), "Mend it.").expect_err("false fails");
        assert!(stop.to_string().contains("Mend it."), "{stop}");
        let stop = run(&mut Command::new("no-such-program-at-all"), "Mend it.").expect_err("cannot start");
        assert!(stop.to_string().contains("`no-such-program-at-all` could not be started"), "{stop}");
    }

    #[test]
    fn the_summary_names_every_step_and_marks_the_failed_one() {
        let mut steps = Steps::new();
        steps.step("first", || Ok(())).expect("passes");
        steps.step("second", || Err::<(), _>(Stop::new("no"))).expect_err("fails");
        let table = steps.summary();
        let marked: Vec<&str> = table.lines().filter(|line| line.contains("FAILED")).collect();
        assert_eq!(table.lines().count(), 3, "{table}");
        assert!(marked.len() == 1 && marked[0].starts_with("second"), "{table}");
    }
}
