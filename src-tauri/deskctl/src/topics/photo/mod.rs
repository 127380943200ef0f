//! `deskctl photo`: photo files without a desk.

mod check;
mod fix;

pub(crate) use check::check;
pub(crate) use fix::fix;

pub(crate) const HELP: &str = "\
deskctl photo check PATH…
deskctl photo fix IN OUT

`check` judges photos by the notice's clause on the photo. A folder is walked; its files are taken in order of
their names, hidden ones left out.
`fix` puts right what can be put right without touching the person: format, turn, crop, size, weight. IN is a JPEG,
PNG, WebP or BMP, or the scan of a page with one paper print on it; it stays as it is. OUT is written where there
is no such file yet, and only where something was changed.

Each answer of check: {\"file\",\"verdict\",\"clauses\":[{\"rule\",\"verdict\",\"measured\",\"required\",\"quote\"}],\"cpu_ms\"}
The verdict is pass, look (a person must decide) or fail, the worst of its clauses. What is measured is a
number, or a word such as png where the file itself is at fault. Exit code 1 where any file does not pass.
The answer of fix: {\"changed\":[{\"change\",…}],\"bytes\",\"width\",\"height\"}, or {\"reason\",…} and exit code 1 where it
cannot be put right or nothing is to be done.";
