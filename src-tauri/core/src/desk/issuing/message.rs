//! A message with a file, as mail programs keep and open it (RFC 5322, RFC 2045 to 2047, RFC 2231). Nothing of it leaves the
//! desk: a clerk looks at it in the mail program and sends it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The longest line of encoded bytes (RFC 2045, 6.8).
const LINE: usize = 76;
/// Bytes of text in one encoded word, so that it stays below 75 characters (RFC 2047, 2).
const WORD: usize = 39;

/// What a message says.
pub(super) struct Message<'a> {
    /// The address.
    pub(super) to: &'a str,
    /// The subject.
    pub(super) subject: &'a str,
    /// `Wed, 18 Mar 2026 10:15:00 +0800`.
    pub(super) date: &'a str,
    /// The text, its lines ended by line feeds.
    pub(super) text: &'a str,
    /// What the file is called.
    pub(super) file_name: &'a str,
    /// The file, a PDF.
    pub(super) file: &'a [u8],
}

impl Message<'_> {
    /// The message as a file. `X-Unsent` lets mail programs open it as a draft; who sends it is theirs to say.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let boundary = boundary(self.file);
        let lines = [
            "X-Unsent: 1".to_owned(),
            format!("Date: {}", self.date),
            format!("To: {}", self.to),
            format!("Subject: {}", encoded_words(self.subject)),
            "MIME-Version: 1.0".to_owned(),
            format!("Content-Type: multipart/mixed; boundary=\"{boundary}\""),
            String::new(),
            format!("--{boundary}"),
            "Content-Type: text/plain; charset=utf-8".to_owned(),
            "Content-Transfer-Encoding: base64".to_owned(),
            String::new(),
            wrapped(self.text.replace('\n', "\r\n").as_bytes()),
            format!("--{boundary}"),
            "Content-Type: application/pdf".to_owned(),
            "Content-Transfer-Encoding: base64".to_owned(),
            format!("Content-Disposition: attachment;\r\n filename*=utf-8''{}", percent(self.file_name)),
            String::new(),
            wrapped(self.file),
            format!("--{boundary}--"),
            String::new(),
        ];
        lines.join("\r\n").into_bytes()
    }
}

/// Text outside ASCII as encoded words, each of whole characters, one a line.
fn encoded_words(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for character in text.chars() {
        if words.last().is_some_and(|word| word.len() + character.len_utf8() > WORD) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character);
        }
    }
    let words = words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    words.collect::<Vec<_>>().join("\r\n ")
}

/// Base64 in lines.
fn wrapped(bytes: &[u8]) -> String {
    let encoded = STANDARD.encode(bytes);
    let mut lines = String::with_capacity(encoded.len() + encoded.len() / LINE * 2);
    for (place, character) in encoded.chars().enumerate() {
        if place > 0 && place % LINE == 0 {
            lines.push_str("\r\n");
        }
        lines.push(character);
    }
    lines
}

/// What RFC 2231 lets stand as it is, everything else as percent signs with the bytes of UTF-8.
fn percent(text: &str) -> String {
    let encoded = text.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}

/// What stands in neither part: an equals sign before an underscore is in no base64.
fn boundary(file: &[u8]) -> String {
    format!("=_{}", &super::prepared::digest(file)[..32])
}
