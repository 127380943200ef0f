//! Calling the crate `printers` in a process of its own: libcups reads `CUPS_SERVER` once, so that a test which
//! shares its process with others cannot choose a scheduler. The child is this very test program.

use desk_tests::cups::CaptureQueue;
use printers::common::base::job::PrinterJobOptions;
use printers::common::base::printer::Printer;
use printers::common::converters::Converter;
use std::process::Command;
use std::time::Instant;

const REQUEST: &str = "DESK_PRINTERS_CHILD";

/// What a child answered, and how long the call into the crate took.
pub(crate) struct Answer {
    /// One line for each printer or job, or the one of a job that was sent.
    pub(crate) lines: Vec<String>,
    /// Milliseconds inside the crate.
    pub(crate) milliseconds: u64,
}

/// Let a child call the crate against `queue`: `list`, `default`, `print NAME FILE`, `print-after-removal NAME FILE`
/// (the printer is taken away between finding it and printing), `jobs NAME` or `cancel NAME JOB`.
pub(crate) fn ask(queue: &CaptureQueue, request: &str) -> Answer {
    let output = Command::new(std::env::current_exe().expect("this program's path"))
        .args(["--exact", "printers_child::a_child_calls_the_crate", "--nocapture"])
        .envs(queue.env())
        .env(REQUEST, request)
        .output()
        .expect("this program starts");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{request}: {text}{}", String::from_utf8_lossy(&output.stderr));
    let found =
        |prefix: &str| text.lines().filter_map(|line| line.strip_prefix(prefix).map(str::to_owned)).collect();
    let lines: Vec<String> = found("answer ");
    let times: Vec<String> = found("took ");
    Answer { lines, milliseconds: times[0].parse().expect("a number") }
}

/// Does nothing among the other tests; as a child it does what the environment asks for.
#[test]
fn a_child_calls_the_crate() {
    let Ok(request) = std::env::var(REQUEST) else { return };
    let words: Vec<&str> = request.split(' ').collect();
    let begin = Instant::now();
    let lines = answer(&words);
    println!("\ntook {}", begin.elapsed().as_millis());
    lines.iter().for_each(|line| println!("answer {line}"));
}

fn answer(words: &[&str]) -> Vec<String> {
    let shown = |printer: &Printer| {
        let reasons = printer.state_reasons.join(",");
        format!("{}|default={}|{:?}|{reasons}", printer.system_name, printer.is_default, printer.state)
    };
    match words {
        ["list"] => printers::get_printers().iter().map(shown).collect(),
        ["default"] => printers::get_default_printer().iter().map(shown).collect(),
        ["print", name, file] => vec![print(&found(name), file)],
        ["print-after-removal", name, file] => {
            let printer = found(name);
            let removed =
                Command::new("/usr/sbin/lpadmin").args(["-x", name]).status().expect("lpadmin starts");
            assert!(removed.success());
            vec![print(&printer, file)]
        }
        ["jobs", name] => found(name)
            .get_job_history()
            .iter()
            .map(|job| format!("{}|{}|{:?}|{}", job.id, job.name, job.state, job.media_type))
            .collect(),
        ["cancel", name, job] => vec![match found(name).cancel_job(job.parse().expect("a number")) {
            Ok(()) => "cancelled".to_owned(),
            Err(error) => format!("{:?}", error.failure),
        }],
        other => panic!("no such request: {other:?}"),
    }
}

fn found(name: &str) -> Printer {
    printers::get_printer_by_name(name).expect("the printer is there")
}

fn print(printer: &Printer, file: &str) -> String {
    let options = PrinterJobOptions {
        name: Some("ticket-260000100018"),
        raw_properties: &[("copies", "2"), ("media", "A4")],
        converter: Converter::None,
    };
    match printer.print_file(file, options) {
        Ok(job) => format!("job {job}"),
        Err(error) => format!("{:?}", error.failure),
    }
}
