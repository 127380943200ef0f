//! One object as the bytes of a file (ISO 32000-1, 7.3): lopdf writes whole documents only, and a volume is too large to be
//! held whole.

use lopdf::{Dictionary, Object, Stream, StringFormat};
use std::io::Write;

/// Append `number 0 obj … endobj`, where `before` others stand before those that the object refers to.
pub(super) fn write_indirect(out: &mut Vec<u8>, number: u32, object: &Object, before: u32) {
    out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    write_object(out, object, before);
    out.extend_from_slice(b"\nendobj\n");
}

/// Append a dictionary.
pub(super) fn write_dictionary(out: &mut Vec<u8>, dictionary: &Dictionary, before: u32) {
    out.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        write_name(out, key);
        out.push(b' ');
        write_object(out, value, before);
    }
    out.extend_from_slice(b">>");
}

fn write_object(out: &mut Vec<u8>, object: &Object, before: u32) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => write_shown(out, value),
        Object::Real(value) => write_shown(out, value),
        Object::Name(name) => write_name(out, name),
        Object::String(text, format) => write_string(out, text, format),
        Object::Array(items) => {
            out.push(b'[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(b' ');
                }
                write_object(out, item, before);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(out, dictionary, before),
        Object::Stream(stream) => write_stream(out, stream, before),
        Object::Reference((number, generation)) => {
            write_shown(out, number + before);
            out.push(b' ');
            write_shown(out, generation);
            out.extend_from_slice(b" R");
        }
    }
}

fn write_shown(out: &mut Vec<u8>, value: impl std::fmt::Display) {
    // Writing into memory cannot fail.
    let _ = write!(out, "{value}");
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// Inside parentheses a parenthesis, a backslash and a carriage return are escaped.
fn write_string(out: &mut Vec<u8>, text: &[u8], format: &StringFormat) {
    if *format == StringFormat::Hexadecimal {
        out.push(b'<');
        for byte in text {
            out.extend_from_slice(format!("{byte:02X}").as_bytes());
        }
        out.push(b'>');
        return;
    }
    out.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

fn write_stream(out: &mut Vec<u8>, stream: &Stream, before: u32) {
    let mut dictionary = stream.dict.clone();
    dictionary.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
    write_dictionary(out, &dictionary, before);
    out.extend_from_slice(b"stream\n");
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(b"\nendstream");
}

#[cfg(test)]
mod tests {
    use super::write_indirect;
    use lopdf::{Object, Stream, dictionary};

    fn written(object: &Object) -> String {
        let mut out = Vec::new();
        write_indirect(&mut out, 7, object, 100);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn names_and_strings_are_escaped() {
        let object =
            Object::Dictionary(dictionary! { "A b" => Object::string_literal("(\\\r)"), "T" => true });
        assert_eq!(written(&object), "7 0 obj\n<</A#20b (\\(\\\\\\r\\))/T true>>\nendobj\n");
    }

    #[test]
    fn a_stream_tells_the_length_it_has() {
        let stream = Stream::new(dictionary! { "Length" => 99 }, b"abc".to_vec());
        assert_eq!(
            written(&Object::Stream(stream)),
            "7 0 obj\n<</Length 3>>stream\nabc\nendstream\nendobj\n"
        );
    }

    #[test]
    fn items_of_an_array_stay_apart_and_references_are_moved() {
        let items = vec![Object::Integer(1), Object::Reference((2, 0)), Object::Real(0.5), Object::Null];
        assert_eq!(written(&Object::Array(items)), "7 0 obj\n[1 102 0 R 0.5 null]\nendobj\n");
    }
}
