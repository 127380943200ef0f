//! `cargo xtask …`: everything a developer or the CI does with this project, in one command each. Installs what is
//! missing, builds, runs, and stops at the first thing that fails with a sentence that says what to do.

mod arguments;
mod bench;
mod bindings;
mod digest;
mod fetch;
mod frontend;
mod manifest;
mod needs;
mod package;
mod resources;
mod run;
mod steps;
mod system;
mod tests;
mod windows;
mod workspace;

use arguments::Task;
use std::process::ExitCode;
use steps::Steps;
use workspace::Workspace;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&words) {
        Ok(task) => task,
        Err(complaint) => {
            eprintln!("{complaint}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    let workspace = match Workspace::find() {
        Ok(workspace) => workspace,
        Err(stop) => {
            eprintln!("{stop}");
            return ExitCode::FAILURE;
        }
    };
    let mut steps = Steps::new();
    let outcome = match &task {
        Task::Help => {
            println!("{}", arguments::USAGE);
            return ExitCode::SUCCESS;
        }
        Task::Run { release } => run::window_or_demo(&workspace, &mut steps, *release),
        Task::Demo => run::demo(&workspace, &mut steps),
        Task::Test => tests::all(&workspace, &mut steps),
        Task::Resources => steps.step("resources", || resources::place(&workspace)),
        Task::Bench { names } => bench::run(&workspace, &mut steps, names),
        Task::Package => package::make(&workspace, &mut steps),
        Task::CheckWindows => windows::check(&workspace, &mut steps),
        Task::Bindings => bindings::write(&workspace, &mut steps),
    };
    if matches!(task, Task::Test | Task::Package) {
        steps.print_summary();
    }
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nxtask stops: {stop}");
            ExitCode::from(stop.exit_code())
        }
    }
}
