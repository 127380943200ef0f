//! `deskctl photo`: photo files without a desk.

mod advice;
mod check;
mod fix;
mod owners;
mod report;

pub(crate) use check::check;
pub(crate) use fix::fix;

pub(crate) const HELP: &str = "\
deskctl photo check PATH… [--match | --candidates FILE] [--report FILE] [--overlay DIR]
deskctl photo fix IN OUT

`check` judges photos by the notice's clause on the photo. A folder is walked; its files are taken in order of
their names, hidden ones left out.
`fix` puts right what can be put right without touching the person: format, turn, crop, size, weight. IN is a JPEG,
PNG, WebP or BMP, or the scan of a page with one paper print on it; it stays as it is. OUT is written where there
is no such file yet, and only where something was changed.

  --match            whose photo each file is, by its name, among the registrations of the desk in the data folder
  --candidates FILE  the same, among those of a list: CSV (UTF-8) with the headings name, number and ticket, or 姓名,
                     证件号码 and 准考证号; all but the name may be left out
  --report FILE      a report for whoever sent the photos, which must not be there yet: one page that travels by
                     itself and can be printed (.html), or a workbook (.xlsx)
  --overlay DIR      each photo with what was measured drawn over it
A file's name is a document's number, name and number, the ticket's number with or without the name, or a name that
only one candidate has; signs, spaces and case do not matter, nor what stands beside it such as 照片 or (1).

Each answer of check: {\"file\",\"verdict\",\"clauses\":[{\"rule\",\"verdict\",\"measured\",\"required\",\"quote\"}],\"cpu_ms\"}
The verdict is pass, look (a person must decide) or fail, the worst of its clauses; some clauses always ask for a
look. What is measured is a number, or a word such as png where the file itself is at fault. With a list it also has
{\"candidate\":{\"name\",\"number\",\"ticket\",\"registrations\"},\"match\"}; the match is number, name_number, ticket,
name, none or several, and there is no candidate for the last two. Exit code 1 where any file fails.
The answer of fix: {\"changed\":[{\"change\",…}],\"bytes\",\"width\",\"height\"}, or {\"reason\",…} and exit code 1 where it
cannot be put right or nothing is to be done.";
