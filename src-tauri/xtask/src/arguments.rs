//! What was asked for on the command line.

/// How the command is used.
pub(crate) const USAGE: &str = "\
usage: cargo xtask <command>
  run [--release]   install what is missing, build, open the desk with demonstration data;
                    without a display, do the `demo` instead
  demo              the main job without a window, on invented people; says where the PDF is
  test              everything CI checks: packages, resources, formatting, front end, lints, tests
  resources         fetch and place the fonts and models alone
  bench [NAME…]     the benchmarks in tests/benches, all or the named ones, in release
  package           build the installable package, install it into a clean system and go the whole road
  check-windows     type-check the whole desk for Windows
  bindings          write ui/src/bindings anew from the Rust types";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Run { release: bool },
    Demo,
    Test,
    Resources,
    Bench { names: Vec<String> },
    Package,
    CheckWindows,
    Bindings,
}

/// Read the words after `cargo xtask`; an error is a complaint to print above the usage.
pub(crate) fn parse(words: &[String]) -> Result<Task, String> {
    let Some((command, rest)) = words.split_first() else {
        return Err("cargo xtask needs a command.".to_owned());
    };
    let alone = |task: Task| match rest.first() {
        None => Ok(task),
        Some(word) => Err(unknown(word, command)),
    };
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "run" => {
            let stranger = rest.iter().find(|word| *word != "--release");
            stranger.map_or(Ok(Task::Run { release: !rest.is_empty() }), |word| Err(unknown(word, command)))
        }
        "demo" => alone(Task::Demo),
        "resources" => alone(Task::Resources),
        "test" => alone(Task::Test),
        "package" => alone(Task::Package),
        "check-windows" => alone(Task::CheckWindows),
        "bindings" => alone(Task::Bindings),
        "bench" => {
            let option = rest.iter().find(|word| word.starts_with('-'));
            option.map_or(Ok(Task::Bench { names: rest.to_vec() }), |word| Err(unknown(word, command)))
        }
        other => Err(format!("There is no command `{other}`.")),
    }
}

fn unknown(word: &str, command: &str) -> String {
    format!("`cargo xtask {command}` does not know `{word}`.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Task, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn each_command_is_read_with_its_options() {
        assert_eq!(read("run"), Ok(Task::Run { release: false }));
        assert_eq!(read("run --release"), Ok(Task::Run { release: true }));
        assert_eq!(read("demo"), Ok(Task::Demo));
        assert_eq!(read("package"), Ok(Task::Package));
        assert_eq!(read("check-windows"), Ok(Task::CheckWindows));
        assert_eq!(read("resources"), Ok(Task::Resources));
        assert_eq!(
            read("bench photo store"),
            Ok(Task::Bench { names: vec!["photo".into(), "store".into()] })
        );
        assert_eq!(read("--help"), Ok(Task::Help));
    }

    #[test]
    fn what_is_not_known_is_refused_with_the_word() {
        for line in ["", "fly", "run --fast", "test --quick", "demo x", "bench --all", "bindings now"] {
            let complaint = read(line).expect_err(line);
            let last = line.split_whitespace().last().unwrap_or("command");
            assert!(complaint.contains(last), "{complaint}");
        }
    }
}
