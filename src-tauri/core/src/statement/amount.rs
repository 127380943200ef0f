//! Amounts as statements print them.

use crate::model::Fen;
use crate::model::identity::fold_width;

/// `1,234.50`, `¥160`, `+80.00 元`, `-80`; none for what is no amount of whole fen.
pub(super) fn read(cell: &str) -> Option<Fen> {
    let text: String =
        cell.chars().map(fold_width).filter(|it| !it.is_whitespace() && !",¥￥元".contains(*it)).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (yuan, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if yuan.is_empty() || yuan.len() > 12 || !is_number(yuan) || !is_number(decimals) {
        return None;
    }
    // A workbook keeps 160 as 160.0 and 80.5 as 80.5: decimals beyond fen must be noughts.
    let (fen, beyond) = decimals.split_at(decimals.len().min(2));
    if beyond.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let fen: i64 = format!("{fen:0<2}").parse().ok()?;
    Some(Fen(sign * (yuan.parse::<i64>().ok()? * 100 + fen)))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::Fen;

    #[test]
    fn amounts_are_read_to_the_fen_and_nothing_else_is_one() {
        let wanted = [
            ("160", 16_000),
            ("1,234.50", 123_450),
            ("¥ 80.5", 8_050),
            ("+80.00元", 8_000),
            ("-80", -8_000),
            ("160.000", 16_000),
        ];
        wanted.iter().for_each(|(text, fen)| assert_eq!(read(text), Some(Fen(*fen)), "{text}"));
        ["", "-", "160.005", "1.6E2", "一百六", "1.2.3", "9999999999999"]
            .iter()
            .for_each(|text| assert_eq!(read(text), None, "{text}"));
    }
}
