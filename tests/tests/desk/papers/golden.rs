//! Goldens: a paper's text, and its picture as a grid of greys.
//!
//! The picture is rendered at 36 dots per inch and summed up in squares of six by six dots (4.2 mm), each a hexadecimal
//! digit of how dark it is: `.` is white, `f` at least half black. Two versions of a renderer smooth letters differently
//! but put the same ink into the same square: a digit may differ by one, and one square in two hundred by more. A line
//! that moved by a millimetre, a missing label, a hollow box or a changed shade does not pass.

use super::judges::Judged;
use std::path::{Path, PathBuf};

const SQUARE: usize = 6;
/// One square in so many may differ by more than one step.
const STRAYS: usize = 200;

impl Judged {
    /// Compare text and picture with the files `NAME.txt` and `NAME.picture.txt` under `tests/golden/papers`; with
    /// UPDATE_GOLDEN=1, write them.
    pub(super) fn assert_golden(&self, name: &str) {
        let text = self.text();
        let golden = kept(&format!("{name}.txt"), &text);
        assert_eq!(text, golden, "the text of {name} has changed; {ADVICE}");
        let picture = picture(&self.page_in_grey(36));
        let golden = kept(&format!("{name}.picture.txt"), &picture);
        let strays = strays(&picture, &golden);
        let most = picture.len() / STRAYS;
        assert!(strays <= most, "the picture of {name} has changed in {strays} squares; {ADVICE}\n{picture}");
    }
}

const ADVICE: &str = "if it should, run again with UPDATE_GOLDEN=1 and look at the difference";

/// What the golden says, written anew where that is wanted.
fn kept(name: &str, now: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join("papers").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, now).unwrap();
    }
    std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no golden {name}: run with UPDATE_GOLDEN=1"))
}

/// The grid of a grey page, one line of digits a row of squares.
fn picture(page: &[Vec<u8>]) -> String {
    let rows = page.chunks(SQUARE).map(|rows| {
        let squares = rows[0].len().div_ceil(SQUARE);
        let digits = (0..squares).map(|at| {
            let dots = rows.iter().flat_map(|row| row.iter().skip(at * SQUARE).take(SQUARE));
            let (dark, count) =
                dots.fold((0, 0), |(dark, count), dot| (dark + 255 - u32::from(*dot), count + 1));
            let level = (dark * 30 + count * 127) / (count * 255);
            if level == 0 { '.' } else { char::from_digit(level.min(15), 16).unwrap() }
        });
        digits.collect::<String>() + "\n"
    });
    rows.collect()
}

/// The squares that differ by more than one step; all, where the grids are not of one size.
fn strays(one: &str, other: &str) -> usize {
    let level = |c: char| c.to_digit(16).unwrap_or(0);
    let shape = |grid: &str| grid.lines().map(str::len).collect::<Vec<_>>();
    if shape(one) != shape(other) {
        return one.len();
    }
    one.chars().zip(other.chars()).filter(|(a, b)| level(*a).abs_diff(level(*b)) > 1).count()
}

#[test]
fn a_picture_that_moved_by_a_millimetre_or_lost_a_word_is_told_from_one_that_was_smoothed_differently() {
    let page = |shift: usize, ink: u8| -> Vec<Vec<u8>> {
        let line = |y: usize| y >= shift && (y - shift) % 12 < 5;
        let dot = |x: usize, y: usize| if line(y) && (20..280).contains(&x) { ink } else { 255 };
        (0..421).map(|y| (0..298).map(|x| dot(x, y)).collect()).collect()
    };
    let golden = picture(&page(0, 150));
    assert_eq!(strays(&golden, &picture(&page(0, 150))), 0);
    assert!(strays(&golden, &picture(&page(0, 156))) <= golden.len() / STRAYS, "a little paler everywhere");
    assert!(strays(&golden, &picture(&page(2, 150))) > golden.len() / STRAYS, "1.4 mm lower");
    let mut lost = page(0, 150);
    lost[12..30].iter_mut().for_each(|row| row.fill(255));
    assert!(strays(&golden, &picture(&lost)) > golden.len() / STRAYS, "two lines lost");
}
