//! Where a list's heading is, and what its columns seem to hold.

use super::column::{Column, MOST_COLUMNS};
use super::field::ListField;
use crate::model::identity::fold_width;

/// Titles and remarks may stand above a heading, not more.
const SEARCHED_ROWS: usize = 20;

/// A heading that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The row, counted from zero.
    pub row: usize,
    /// The columns, in order.
    pub columns: Vec<Column>,
}

/// The row that names most of what a list holds, and of equals the one with most words, and then the upper one: where no
/// word of it is known, a clerk says what the columns hold. None of a sheet without a word.
pub fn find_heading(rows: &[Vec<String>]) -> Option<Heading> {
    let read = rows.iter().take(SEARCHED_ROWS).enumerate();
    let read: Vec<Heading> = read.map(|(row, cells)| Heading { row, columns: columns(cells) }).collect();
    read.into_iter().rev().max_by_key(Heading::rank).filter(|heading| heading.rank() > (0, 0))
}

impl Heading {
    /// How many columns are known, and how many are named at all.
    fn rank(&self) -> (usize, usize) {
        let count = |is: fn(&Column) -> bool| self.columns.iter().filter(|column| is(column)).count();
        (count(|column| column.field.is_some()), count(|column| !column.heading.is_empty()))
    }
}

/// What the columns under these cells hold. A field is taken by the first column that has its name: another 单位 further
/// right is somebody else's.
fn columns(cells: &[String]) -> Vec<Column> {
    let mut taken = Vec::new();
    let column = |cell: &String| {
        let field = field_of(cell).filter(|field| !taken.contains(field));
        taken.extend(field);
        Column { heading: cell.trim().to_owned(), field }
    };
    cells.iter().take(MOST_COLUMNS).map(column).collect()
}

fn field_of(cell: &str) -> Option<ListField> {
    let key = folded(cell);
    let read = ListField::ALL.iter().filter(|field| field.is_read());
    read.copied().find(|field| field.headings().iter().any(|known| folded(known) == key))
}

/// A heading without what differs from hand to hand: spaces and line ends, marks of what must be filled in, remarks in
/// brackets at the end, width and case.
fn folded(heading: &str) -> String {
    let narrow: String = heading
        .chars()
        .map(fold_width)
        .filter(|character| !character.is_whitespace() && !"*:".contains(*character))
        .collect();
    let narrow = narrow.to_lowercase();
    match narrow.rsplit_once('(') {
        Some((before, remark)) if remark.ends_with(')') && !before.is_empty() => before.to_owned(),
        _ => narrow,
    }
}

#[cfg(test)]
mod tests {
    use super::{ListField, find_heading, folded};

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_title_above_the_heading_and_remarks_in_it_do_not_hide_it() {
        let list = rows("某公司报名名单,,\n序号,姓 名*,身份证号（18位）,单位,单位\n1,甲,1,乙,丙");
        let heading = find_heading(&list).unwrap();
        assert_eq!(heading.row, 1);
        let fields: Vec<_> = heading.columns.iter().map(|column| column.field).collect();
        let (name, number) = (Some(ListField::Name), Some(ListField::Number));
        assert_eq!(fields, [None, name, number, Some(ListField::Employer), None]);
    }

    #[test]
    fn a_heading_of_which_no_word_is_known_is_the_uppermost_row_with_most_words() {
        let heading = find_heading(&rows("某公司\n员工,编码,\n甲,1,")).unwrap();
        assert_eq!((heading.row, heading.columns[0].heading.as_str()), (1, "员工"));
        assert!(heading.columns.iter().all(|column| column.field.is_none()));
        assert_eq!(find_heading(&rows(",,\n,")), None);
        assert_eq!(find_heading(&[]), None);
    }

    #[test]
    fn no_heading_names_two_fields() {
        let mut of = std::collections::BTreeMap::new();
        for field in ListField::ALL {
            for heading in field.headings() {
                let before = of.insert(folded(heading), *field);
                assert!(before.is_none_or(|before| before == *field), "{heading} names two fields");
            }
        }
    }
}
