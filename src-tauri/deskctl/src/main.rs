//! `deskctl`: the desk from a shell. Readable tables or JSON on standard output, problems on standard error, and an
//! exit code: 0 done, 1 the answer is no, 2 usage or input, 3 broken.

mod arguments;
mod clock;
mod failure;
mod help;
mod input;
mod output;
mod sentences;
mod settings;
mod table;
mod topics;

use arguments::Arguments;
use failure::{Failure, Outcome};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(outcome) => outcome.into(),
        Err(failure) => failure.report(),
    }
}

fn run() -> Result<Outcome, Failure> {
    let mut arguments = Arguments::read(std::env::args_os().skip(1))?;
    if arguments.switch("version") {
        output::say(concat!("deskctl ", env!("CARGO_PKG_VERSION")))?;
        return Ok(Outcome::Done);
    }
    let help = arguments.switch("help");
    let Some(topic) = arguments.command() else {
        if help {
            output::say(help::OVERVIEW)?;
            return Ok(Outcome::Done);
        }
        return Err(Failure::usage("no command is given"));
    };
    topics::run(&topic, arguments, help)
}
