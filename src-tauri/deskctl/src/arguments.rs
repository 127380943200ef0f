//! The command line taken apart: words, options with a value, and switches. Each topic takes what it knows; what is
//! left over is a usage error.

use crate::failure::Failure;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsString;
use std::path::PathBuf;

/// Options that take a value.
const VALUED: [&str; 42] = [
    "address",
    "candidates",
    "channel",
    "clerk",
    "data",
    "date",
    "deadline",
    "employer",
    "format",
    "how",
    "kind",
    "month",
    "name",
    "note",
    "notification",
    "now",
    "number",
    "offering",
    "order",
    "out",
    "overlay",
    "papers",
    "readers",
    "reason",
    "registration",
    "report",
    "resources",
    "room",
    "rooms",
    "rulebook",
    "seats",
    "seed",
    "site",
    "sitting",
    "skill",
    "skill-date",
    "subject",
    "template",
    "theory",
    "to",
    "type",
    "with",
];

/// Options that do not.
const SWITCHES: [&str; 9] =
    ["accept-doubles", "both", "help", "json", "match", "merged", "passphrase-stdin", "version", "yes"];

/// What was typed.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    words: VecDeque<OsString>,
    values: BTreeMap<&'static str, OsString>,
    switches: BTreeSet<&'static str>,
}

impl Arguments {
    /// Read the program's arguments, without its name.
    pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        use lexopt::Arg;
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut read = Self::default();
        while let Some(argument) = parser.next().map_err(|error| Failure::usage(error.to_string()))? {
            match argument {
                Arg::Short('h') => drop(read.switches.insert("help")),
                Arg::Value(word) => read.words.push_back(word),
                Arg::Long(name) => {
                    if let Some(switch) = SWITCHES.iter().find(|switch| **switch == name) {
                        read.switches.insert(switch);
                    } else if let Some(option) = VALUED.iter().find(|option| **option == name) {
                        let value = parser.value().map_err(|error| Failure::usage(error.to_string()))?;
                        if read.values.insert(option, value).is_some() {
                            return Err(Failure::usage(format!("--{option} is given twice")));
                        }
                    } else {
                        return Err(Failure::usage(format!("there is no option --{name}")));
                    }
                }
                Arg::Short(letter) => {
                    return Err(Failure::usage(format!("there is no option -{letter}")));
                }
            }
        }
        Ok(read)
    }

    /// The next word, if there is one.
    pub(crate) fn word(&mut self) -> Option<OsString> {
        self.words.pop_front()
    }

    /// The next word, which names a command; anything that is not text is no command.
    pub(crate) fn command(&mut self) -> Option<String> {
        self.word().map(|word| word.to_string_lossy().into_owned())
    }

    /// The next word as a path; `what` names it in the complaint.
    pub(crate) fn path(&mut self, what: &str) -> Result<PathBuf, Failure> {
        self.word().map(PathBuf::from).ok_or_else(|| Failure::usage(format!("{what} is missing")))
    }

    /// The value of an option, if it was given.
    pub(crate) fn value(&mut self, option: &'static str) -> Option<OsString> {
        self.values.remove(option)
    }

    /// The value of an option as text.
    pub(crate) fn text(&mut self, option: &'static str) -> Result<Option<String>, Failure> {
        let text = |value: OsString| {
            value.into_string().map_err(|_| Failure::usage(format!("--{option} is not UTF-8 text")))
        };
        self.value(option).map(text).transpose()
    }

    /// The value of an option that must be given.
    pub(crate) fn required(&mut self, option: &'static str) -> Result<String, Failure> {
        self.text(option)?.ok_or_else(|| Failure::usage(format!("--{option} is missing")))
    }

    /// A whole number.
    pub(crate) fn number<T: std::str::FromStr>(
        &mut self,
        option: &'static str,
    ) -> Result<Option<T>, Failure> {
        let read = |text: String| {
            text.parse().map_err(|_| Failure::usage(format!("--{option} is not a whole number")))
        };
        self.text(option)?.map(read).transpose()
    }

    /// Whether a switch was given.
    pub(crate) fn switch(&mut self, name: &'static str) -> bool {
        self.switches.remove(name)
    }

    /// Nothing may be left over for `command`.
    pub(crate) fn finish(self, command: &str) -> Result<(), Failure> {
        let option = self.values.keys().chain(&self.switches).next();
        if let Some(option) = option {
            return Err(Failure::usage(format!("`{command}` has no option --{option}")));
        }
        if self.words.is_empty() {
            Ok(())
        } else {
            Err(Failure::usage(format!("`{command}` takes no further words")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn read(words: &[&str]) -> Result<Arguments, crate::failure::Failure> {
        Arguments::read(words.iter().map(Into::into))
    }

    #[test]
    fn options_stand_anywhere_and_take_their_value_with_or_without_a_sign() {
        let mut read = read(&["sitting", "--seats=30", "open", "--room", "一号", "--json"]).unwrap();
        assert_eq!(read.command().as_deref(), Some("sitting"));
        assert_eq!(read.command().as_deref(), Some("open"));
        assert_eq!(read.number::<u32>("seats").unwrap(), Some(30));
        assert_eq!(read.required("room").unwrap(), "一号");
        assert!(read.switch("json") && !read.switch("help"));
        assert!(read.finish("sitting open").is_ok());
    }

    #[test]
    fn what_nobody_takes_is_a_usage_error() {
        assert!(read(&["--colour"]).is_err());
        assert!(read(&["-x"]).is_err());
        assert!(read(&["--seats"]).is_err(), "no value");
        assert!(read(&["--seats", "1", "--seats", "2"]).is_err(), "twice");
        assert!(read(&["check", "--seats", "1"]).unwrap().finish("check").is_err());
        assert!(read(&["word"]).unwrap().finish("check").is_err());
    }
}
