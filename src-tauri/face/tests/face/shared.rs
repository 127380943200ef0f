//! The photographs, in a folder `shared` beside the workspace or further up.

use image::RgbImage;
use std::path::{Path, PathBuf};

/// The file or folder `path` below `shared`. Where it is not there, say that the test is skipped and return none; under
/// `CI=true` that is a failure, because there everything must be checked.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(3);
    let found = above.map(|folder| folder.join("shared").join(path)).find(|found| found.exists());
    let must_be_there = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(found.is_some() || !must_be_there, "shared/{path} is missing, and CI=true demands it");
    if found.is_none() {
        eprintln!("SKIPPED: shared/{path} is not there");
    }
    found
}

/// A photograph's pixels.
pub(crate) fn pixels(path: &Path) -> RgbImage {
    image::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).into_rgb8()
}
