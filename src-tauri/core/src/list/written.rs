//! Rows of a list. Every cell is text, so that no number is taken for a quantity, but for amounts that people add up.

/// A list ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What stands above the columns.
    pub headings: Vec<String>,
    /// The rows, each as wide as the headings.
    pub rows: Vec<Vec<String>>,
    /// The columns, counted from zero, of amounts that people add up: yuan, numbers in a workbook.
    pub amounts: Vec<usize>,
}

/// A cell that no spreadsheet takes for a formula or a quantity when it opens the file as CSV: an apostrophe goes before what
/// begins like a formula (OWASP), a tab before digits of which it would lose some. Both are taken away when a list is read.
pub fn safe_in_csv(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let quantity = cell.len() > 1
        && digits + 1 >= cell.len()
        && cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X' || byte == b'x')
        && (digits > 10 || cell.starts_with('0'));
    match (formula, quantity) {
        (true, _) => format!("'{cell}"),
        (false, true) => format!("\t{cell}"),
        (false, false) => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::safe_in_csv;

    #[test]
    fn formulas_are_disarmed_and_numbers_stay_text() {
        assert_eq!(safe_in_csv("=HYPERLINK(\"http://x\")"), "'=HYPERLINK(\"http://x\")");
        assert_eq!(safe_in_csv("+86 13800000000"), "'+86 13800000000");
        assert_eq!(safe_in_csv("－1"), "'－1");
        assert_eq!(safe_in_csv("11010519491231002X"), "\t11010519491231002X");
        assert_eq!(safe_in_csv("00120001"), "\t00120001");
        for plain in ["", "0", "甲", "160.00", "2026-04", "C12345678", "82160776"] {
            assert_eq!(safe_in_csv(plain), plain);
        }
    }
}
