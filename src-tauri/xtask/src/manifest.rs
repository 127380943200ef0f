//! The list of fonts and models that are fetched: `src-tauri/core/resources.toml`.

use crate::steps::Stop;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use toml::{Table, Value};

/// Where a package comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Source {
    /// The npm registry the user has configured; the exact version.
    Npm { package: String, version: String },
    /// The Debian archive; whichever version it has, since the file is pinned by its digest.
    Debian { package: String },
}

/// One file and where it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Resource {
    /// Path below `src-tauri/resources`.
    pub(crate) path: PathBuf,
    /// SHA-256 of the file, 64 lower-case hex digits.
    pub(crate) sha256: String,
    /// The package.
    pub(crate) source: Source,
    /// Path inside the package.
    pub(crate) member: PathBuf,
    /// The bytes of the member that are the file; none where it is the whole member.
    pub(crate) cut: Option<Range<usize>>,
}

/// Read the list; an error names the entry and what is wrong with it.
pub(crate) fn parse(text: &str) -> Result<Vec<Resource>, Stop> {
    let complain = |what: String| Stop::new(format!("src-tauri/core/resources.toml: {what}"));
    let table: Table = text.parse().map_err(|error| complain(format!("{error}")))?;
    if !table.contains_key("resource") {
        return Err(complain("there is no [[resource]].".to_owned()));
    }
    let of_kind = |kind: &'static str| {
        let entries = table.get(kind).and_then(Value::as_array).into_iter().flatten();
        entries.enumerate().map(move |(index, entry)| {
            resource(entry).map_err(|what| complain(format!("{kind} {}: {what}", index + 1)))
        })
    };
    of_kind("resource").chain(of_kind("licence")).collect()
}

fn resource(entry: &Value) -> Result<Resource, String> {
    let text = |key: &str| {
        let value = entry.get(key).and_then(Value::as_str).filter(|value| !value.is_empty());
        value.map(str::to_owned).ok_or_else(|| format!("`{key}` is missing."))
    };
    let sha256 = text("sha256")?;
    if sha256.len() != 64 || !sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(format!("`sha256` must be 64 lower-case hex digits, not `{sha256}`."));
    }
    let source = match text("from")?.as_str() {
        "npm" => Source::Npm { package: text("package")?, version: text("version")? },
        "debian" => Source::Debian { package: text("package")? },
        other => return Err(format!("`from` must be npm or debian, not `{other}`.")),
    };
    Ok(Resource {
        path: below("path", &text("path")?)?,
        sha256,
        source,
        member: below("member", &text("member")?)?,
        cut: entry.get("cut").map(cut).transpose()?,
    })
}

/// `[start, end]`: the first byte, and the first one after the last.
fn cut(value: &Value) -> Result<Range<usize>, String> {
    let numbers: Option<Vec<usize>> = value
        .as_array()
        .and_then(|pair| pair.iter().map(|one| usize::try_from(one.as_integer()?).ok()).collect());
    match numbers.as_deref() {
        Some([start, end]) if start < end => Ok(*start..*end),
        _ => Err(format!("`cut` must be [start, end] in bytes, not `{value}`.")),
    }
}

/// A path that stays below the folder it is joined to; a leading `/` or `./` is taken off.
fn below(key: &str, text: &str) -> Result<PathBuf, String> {
    let path = Path::new(text.trim_start_matches("./").trim_start_matches('/'));
    if path.components().all(|part| matches!(part, Component::Normal(_))) {
        Ok(path.to_path_buf())
    } else {
        Err(format!("`{key}` must stay inside its folder, not `{text}`."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn entry(changes: &[(&str, &str)]) -> String {
        let mut keys = vec![
            ("path", "fonts/a.ttf"),
            ("sha256", DIGEST),
            ("from", "npm"),
            ("package", "@scope/name"),
            ("version", "1.2.3"),
            ("member", "package/a.ttf"),
        ];
        for (key, value) in changes {
            keys.retain(|(known, _)| known != key);
            keys.push((key, value));
        }
        keys.iter()
            .fold("[[resource]]\n".to_owned(), |text, (key, value)| text + &format!("{key} = \"{value}\"\n"))
    }

    #[test]
    fn both_kinds_of_source_are_read() {
        let text = entry(&[])
            + &entry(&[("from", "debian"), ("package", "fonts-x"), ("member", "/usr/share/x.ttf")]);
        let read = parse(&text).expect("a good list");
        assert_eq!(read[0].source, Source::Npm { package: "@scope/name".into(), version: "1.2.3".into() });
        assert_eq!(read[0].path, Path::new("fonts/a.ttf"));
        assert_eq!(read[1].source, Source::Debian { package: "fonts-x".into() });
        assert_eq!(read[1].member, Path::new("usr/share/x.ttf"), "no leading slash");
    }

    #[test]
    fn licences_are_fetched_as_resources_are() {
        let licence = entry(&[("path", "licences/a.txt")]).replace("[[resource]]", "[[licence]]");
        let read = parse(&(licence.clone() + &entry(&[]))).expect("a good list");
        let paths: Vec<&Path> = read.iter().map(|one| one.path.as_path()).collect();
        assert_eq!(paths, [Path::new("fonts/a.ttf"), Path::new("licences/a.txt")]);
        assert!(parse(&licence).is_err(), "licences alone print nothing");
    }

    #[test]
    fn a_part_of_a_member_is_asked_for_by_its_bytes() {
        let whole = parse(&entry(&[])).expect("a good list");
        assert_eq!(whole[0].cut, None);
        let part = parse(&(entry(&[]) + "cut = [16, 32]\n")).expect("a good list");
        assert_eq!(part[0].cut, Some(16..32));
        for faulty in ["[32, 16]", "[-1, 4]", "[1]", "\"16-32\""] {
            let stop = parse(&(entry(&[]) + &format!("cut = {faulty}\n"))).expect_err(faulty).to_string();
            assert!(stop.contains("[start, end]"), "{stop}");
        }
    }

    #[test]
    fn a_faulty_entry_is_named_with_its_fault() {
        let faults = [
            (entry(&[("sha256", "abc")]), "64 lower-case hex digits"),
            (entry(&[("sha256", &DIGEST.to_uppercase())]), "64 lower-case hex digits"),
            (entry(&[("from", "ftp")]), "npm or debian"),
            (entry(&[("version", "")]), "`version` is missing"),
            (entry(&[("path", "../a")]), "stay inside"),
            (entry(&[("member", "a/../../b")]), "stay inside"),
            (String::new(), "no [[resource]]"),
            ("[[resource".to_owned(), "resources.toml"),
        ];
        for (text, expected) in faults {
            let stop = parse(&text).expect_err(expected).to_string();
            assert!(stop.contains(expected), "{stop}");
        }
    }
}
