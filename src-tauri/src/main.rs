//! Opens the desk's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use desk603::Options;
use std::process::ExitCode;

fn main() -> ExitCode {
    match desk603::run(Options::read(std::env::args_os().skip(1))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
