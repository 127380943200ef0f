//! A service's answer as names and values, in the order they stand in it, whatever it looks like.

use super::names::{CardField, plain};
use encoding_rs::GB18030;
use serde_json::Value;

/// JSON is followed this deep, and text that is JSON itself this often.
const DEPTH: u8 = 16;
const TEXT_IN_TEXT: u8 = 2;

/// Names, made plain, and values.
pub(super) type Pairs = Vec<(String, String)>;

/// The pairs of a JSON answer. What is no JSON gives none.
pub(super) fn json(message: &[u8]) -> Pairs {
    let mut pairs = Vec::new();
    if let Some(value) = value_in(&text(message)) {
        walk("", &value, DEPTH, TEXT_IN_TEXT, &mut pairs);
    }
    pairs
}

/// UTF-8, or GB 18030 as older services send it.
fn text(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => GB18030.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The object in a text, also one wrapped in the call of a function (JSONP).
fn value_in(text: &str) -> Option<Value> {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\0');
    serde_json::from_str(text).ok().or_else(|| {
        let object = text.get(text.find('{')?..=text.rfind('}')?)?;
        serde_json::from_str(object).ok()
    })
}

fn walk(name: &str, value: &Value, depth: u8, nested: u8, pairs: &mut Pairs) {
    let Some(deeper) = depth.checked_sub(1) else { return };
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| walk(name, value, deeper, nested, pairs));
        }
        Value::Array(members) => members.iter().for_each(|value| walk(name, value, deeper, nested, pairs)),
        Value::String(text) if text.trim_start().starts_with('{') && nested > 0 => match value_in(text) {
            Some(inner) => walk(name, &inner, deeper, nested - 1, pairs),
            None => pairs.push((plain(name), text.clone())),
        },
        Value::String(text) => pairs.push((plain(name), text.clone())),
        Value::Number(number) => pairs.push((plain(name), number.to_string())),
        Value::Bool(flag) => pairs.push((plain(name), flag.to_string())),
        Value::Null => {}
    }
}

/// The marks that a tagged message begins with.
const FRAME: u8 = 0xEF;
const VALUE: u8 = 0x23;
const PHOTO: u8 = 0x3E;

/// Whether a message is one of such a service, with a value or without.
pub(super) fn is_frame(message: &[u8]) -> bool {
    message.first() == Some(&FRAME)
}

/// The pair in a tagged message: the tag as a number, or the photo. Other messages give none.
pub(super) fn tagged(message: &[u8]) -> Option<(String, String)> {
    match message {
        [FRAME, VALUE, _, tag, length, rest @ ..] => {
            Some((tag.to_string(), unescaped(rest.get(..usize::from(*length))?)))
        }
        [FRAME, PHOTO, _, high, middle, low, rest @ ..] => {
            let length = usize::from(*high) << 16 | usize::from(*middle) << 8 | usize::from(*low);
            Some((CardField::Photo.as_str().to_owned(), unescaped(rest.get(..length)?)))
        }
        _ => None,
    }
}

/// Text that a browser's `decodeURIComponent` would read. A `+` is itself: base64 has it.
fn unescaped(bytes: &[u8]) -> String {
    text(&percent_encoding::percent_decode(bytes).collect::<Vec<u8>>())
}

#[cfg(test)]
mod tests {
    use super::{json, tagged};

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn values_are_found_at_any_depth_and_in_text_that_is_json_itself() {
        let nested =
            r#"cb({"Result_Flag":0,"data":"{\"partyName\":\"王梅\",\"ok\":true}","list":[{"sex":"女"}]});"#;
        let found =
            [pair("resultflag", "0"), pair("partyname", "王梅"), pair("ok", "true"), pair("sex", "女")];
        assert_eq!(json(nested.as_bytes()), found);
    }

    #[test]
    fn older_services_answer_in_gb_18030() {
        let answer = encoding_rs::GB18030.encode(r#"{"姓名":"王䶮"}"#).0;
        assert_eq!(json(&answer), [pair("姓名", "王䶮")]);
    }

    #[test]
    fn endless_nesting_ends() {
        let deep = "[".repeat(100) + &"]".repeat(100);
        assert!(json(deep.as_bytes()).is_empty());
        assert!(json("[".repeat(100_000).as_bytes()).is_empty());
    }

    #[test]
    fn tagged_messages_hold_a_value_or_the_photo_and_cut_ones_nothing() {
        assert_eq!(tagged(b"\xEF\x23\x01\x09\x06\xE7\x8E\x8B\xE6\xA2\x85"), Some(pair("9", "王梅")));
        assert_eq!(tagged(b"\xEF\x23\x01\x09\x09%E7%8E%8B"), Some(pair("9", "王")));
        assert_eq!(tagged(b"\xEF\x3E\x01\x00\x00\x04/9j+"), Some(pair("photo", "/9j+")));
        for cut in
            [&b"\xEF\x23\x01\x09\x06\xE7"[..], b"\xEF\x3E\x01\x00\x00\x04/9", b"\xEF", b"", b"\x01\x23"]
        {
            assert_eq!(tagged(cut), None);
        }
    }
}
