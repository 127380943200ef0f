//! A table for people: columns aligned by what a terminal shows, where a Chinese character takes two columns.

use std::fmt;
use unicode_width::UnicodeWidthStr;

/// Headings and rows.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(headings: &[&str]) -> Self {
        Self { rows: vec![headings.iter().map(|heading| (*heading).to_owned()).collect()] }
    }

    /// Whether there is nothing but headings.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.len() <= 1
    }

    /// Control characters, which a value from a file may hold, must not move the cursor.
    pub(crate) fn push(&mut self, cells: Vec<String>) {
        let clean = |cell: String| {
            cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>()
        };
        self.rows.push(cells.into_iter().map(clean).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let widest = |column: usize| {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max()
                .unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(widest).collect();
        for row in &self.rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_chinese_character_takes_two_columns_and_a_control_character_none_of_its_effects() {
        let mut table = Table::new(&["name", "no"]);
        table.push(vec!["王𬱖".into(), "1".into()]);
        table.push(vec!["a\tb".into(), "2".into()]);
        assert_eq!(table.to_string(), "name  no\n王𬱖  1\na b   2\n");
    }
}
