//! The same stages by MediaPipe's and OpenCV's Python packages, in an environment of the benchmark's own.

use crate::environment::environment;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PACKAGES: [&str; 2] = ["mediapipe==0.10.14", "opencv-python-headless"];
const STAGES: &str = include_str!("stages.py");

/// Print what they take for each file beside `ours`, and the ratio; say why not where they cannot be had.
pub(crate) fn compare(folder: &Path, files: &[PathBuf], ours: &[f64]) {
    let Some(python) = environment(&folder.join("python"), &PACKAGES, "cv2, mediapipe") else {
        println!("SKIPPED: Python cannot install {}: nothing to compare with", PACKAGES.join(" and "));
        return;
    };
    let script = folder.join("stages.py");
    if std::fs::write(&script, STAGES).is_err() {
        println!("SKIPPED: {} cannot be written", script.display());
        return;
    }
    let output = Command::new(python).arg(&script).args(files).stderr(Stdio::null()).output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else {
        println!("SKIPPED: MediaPipe's packages do not run here");
        return;
    };
    println!("{:<22} decode  faces and points  person  encode     all   ratio", "Python, ms");
    for (line, ours) in String::from_utf8_lossy(&output.stdout).lines().zip(ours) {
        let stages: Vec<f64> = line.split_whitespace().skip(1).filter_map(|it| it.parse().ok()).collect();
        let [decode, mesh, person, encode] = stages[..] else { continue };
        let all = decode + mesh + person + encode;
        let name = line.split_whitespace().next().unwrap_or_default();
        println!(
            "{name:<22} {decode:>6.2}  {mesh:>16.2}  {person:>6.2}  {encode:>6.2}  {all:>6.2}   {:.2}",
            ours / all
        );
    }
}
