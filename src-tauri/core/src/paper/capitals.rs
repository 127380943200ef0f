//! Amounts in the capitals of receipts, which cannot be altered with a stroke.

use crate::model::Fen;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
/// Ten thousand times ten thousand times ten thousand yuan; no fee comes near.
const LIMIT: u64 = 1_000_000_000_000;

/// The amount in capitals, by the rules for filling in vouchers (中国人民银行《正确填写票据和结算凭证的基本规定》):
/// whole yuan and whole jiao end in 整, fen do not; zeros in between are read once. None for negative amounts and
/// from a million million yuan.
pub fn amount_in_capitals(amount: Fen) -> Option<String> {
    let fen = u64::try_from(amount.0).ok()?;
    let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    if yuan >= LIMIT {
        return None;
    }
    let mut text = String::new();
    if yuan > 0 {
        text.push_str(&whole(yuan));
        text.push('元');
    }
    if jiao > 0 {
        text.extend([digit(jiao), '角']);
    } else if fen > 0 && yuan > 0 {
        text.push('零');
    }
    match (fen, text.is_empty()) {
        (0, true) => text.push_str("零元整"),
        (0, false) => text.push('整'),
        _ => text.extend([digit(fen), '分']),
    }
    Some(text)
}

/// A number of yuan from 1, in groups of four digits.
fn whole(yuan: u64) -> String {
    let groups = [(yuan / 100_000_000, "亿"), (yuan / 10_000 % 10_000, "万"), (yuan % 10_000, "")];
    let mut text = String::new();
    let mut gap = false;
    for (group, unit) in groups {
        if group == 0 {
            gap = !text.is_empty();
            continue;
        }
        if !text.is_empty() && (gap || group < 1000) {
            text.push('零');
        }
        text.push_str(&four(group));
        text.push_str(unit);
        gap = false;
    }
    text
}

/// A number from 1 to 9999.
fn four(number: u64) -> String {
    let places =
        [(number / 1000, "仟"), (number / 100 % 10, "佰"), (number / 10 % 10, "拾"), (number % 10, "")];
    let mut text = String::new();
    let mut gap = false;
    for (value, unit) in places {
        if value == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
        }
        text.push(digit(value));
        text.push_str(unit);
        gap = false;
    }
    text
}

fn digit(value: u64) -> char {
    usize::try_from(value).ok().and_then(|at| DIGITS.get(at)).copied().unwrap_or('零')
}

#[cfg(test)]
mod tests {
    use super::amount_in_capitals;
    use crate::model::Fen;

    #[test]
    fn amounts_are_written_as_vouchers_demand() {
        let cases = [
            (0, "零元整"),
            (1, "壹分"),
            (5, "伍分"),
            (50, "伍角整"),
            (1000, "壹拾元整"),
            (1005, "壹拾元零伍分"),
            (1050, "壹拾元伍角整"),
            (8000, "捌拾元整"),
            (16000, "壹佰陆拾元整"),
            (100_530, "壹仟零伍元叁角整"),
            (168_032, "壹仟陆佰捌拾元叁角贰分"),
            (10_000_000, "壹拾万元整"),
            (10_000_500, "壹拾万零伍元整"),
            (1_000_100_000, "壹仟万壹仟元整"),
            (1_001_000_000, "壹仟零壹万元整"),
            (101_010_000, "壹佰零壹万零壹佰元整"),
            (10_000_000_000, "壹亿元整"),
            (10_000_000_100, "壹亿零壹元整"),
            (10_001_000_000, "壹亿零壹万元整"),
        ];
        for (fen, expected) in cases {
            assert_eq!(amount_in_capitals(Fen(fen)).as_deref(), Some(expected), "{fen}");
        }
    }

    #[test]
    fn negative_and_immense_amounts_have_no_capitals() {
        assert_eq!(amount_in_capitals(Fen(-1)), None);
        assert!(amount_in_capitals(Fen(99_999_999_999_999)).is_some());
        assert_eq!(amount_in_capitals(Fen(100_000_000_000_000)), None);
    }
}
