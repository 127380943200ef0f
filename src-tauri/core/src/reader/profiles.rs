//! The file of all services: those shipped, or a file of the desk's own, read whole or refused with its line.

use super::address::{Address, Protocol};
use super::names::{FieldNames, TypeNames};
use super::profile::{Answer, Message, Method, ReaderProfile, Success};
use crate::error::{Code, Error};
use serde::Deserialize;
use std::ops::RangeInclusive;
use std::sync::Arc;
use toml::Spanned;

/// The services shipped with this program.
pub const READERS: &str = include_str!("../../rulebook/readers.toml");

const WAITS: RangeInclusive<u64> = 500..=15_000;
const USUAL_WAIT: u64 = 8_000;
const LONGEST_NAME: usize = 40;

/// What holds for every service.
#[derive(Debug, Default)]
pub(super) struct General {
    pub(super) fields: FieldNames,
    pub(super) types: TypeNames,
    pub(super) no_card: NoCard,
}

/// Words that mean: no card.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoCard {
    pub(super) words: Vec<String>,
}

/// All services, in the order of the file.
#[derive(Debug, Clone)]
pub struct ReaderProfiles(Vec<ReaderProfile>);

/// Why a file of services was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("readers line {line}: {reason}")]
pub struct ProfileError {
    /// One-based line, 0 where the fault has no line of its own.
    pub line: usize,
    /// What is wrong, for the person who edits the file.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    fields: FieldNames,
    types: TypeNames,
    no_card: NoCard,
    profile: Vec<Spanned<Written>>,
}

/// A profile as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    name: Spanned<String>,
    address: Spanned<String>,
    #[serde(default)]
    method: Option<Spanned<Method>>,
    #[serde(default)]
    send: Vec<Spanned<String>>,
    answer: Spanned<Answer>,
    #[serde(default)]
    wait_ms: Option<Spanned<u64>>,
    #[serde(default)]
    success: Option<Success>,
    #[serde(default)]
    types: TypeNames,
    #[serde(default)]
    fields: FieldNames,
}

/// Where in the file a fault stands, and what it is.
type Fault = (usize, String);

impl ReaderProfiles {
    /// Read a file of services. Those in force stay when this fails.
    ///
    /// # Errors
    /// The first fault, with its line.
    pub fn load(text: &str) -> Result<Self, ProfileError> {
        let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let file: File = toml::from_str(text).map_err(|error| ProfileError {
            line: error.span().map_or(0, |span| line(span.start)),
            reason: error.message().to_owned(),
        })?;
        let general = Arc::new(General { fields: file.fields, types: file.types, no_card: file.no_card });
        let mut profiles: Vec<ReaderProfile> = Vec::new();
        for written in file.profile {
            let read = profile(written.into_inner(), &general, &profiles);
            profiles.push(read.map_err(|(at, reason)| ProfileError { line: line(at), reason })?);
        }
        Ok(Self(profiles))
    }

    /// Every service.
    pub fn all(&self) -> &[ReaderProfile] {
        &self.0
    }

    /// One by its id.
    pub fn get(&self, id: &str) -> Option<&ReaderProfile> {
        self.0.iter().find(|profile| profile.id == id)
    }
}

fn profile(
    written: Written,
    general: &Arc<General>,
    before: &[ReaderProfile],
) -> Result<ReaderProfile, Fault> {
    let id_at = written.id.span().start;
    let is_id = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let id = written.id.into_inner();
    if id.is_empty() || id == "none" || id.chars().count() > LONGEST_NAME || !id.chars().all(is_id) {
        return Err((id_at, "an id is lower-case letters, digits and underscores, and not none".to_owned()));
    }
    if before.iter().any(|other| other.id == id) {
        return Err((id_at, format!("a profile before this one is called {id} too")));
    }
    if written.name.get_ref().trim().is_empty() || written.name.get_ref().chars().count() > LONGEST_NAME {
        return Err((written.name.span().start, format!("a name has 1 to {LONGEST_NAME} characters")));
    }
    let at = written.address.span().start;
    let address = Address::read(written.address.get_ref()).map_err(|reason| (at, reason.to_owned()))?;
    if let Some(method) = written.method.as_ref().filter(|_| address.protocol == Protocol::WebSocket) {
        return Err((method.span().start, "method is for http only".to_owned()));
    }
    if let Some(first) = written.send.first().filter(|_| address.protocol == Protocol::Http) {
        return Err((first.span().start, "send is for ws only".to_owned()));
    }
    if let Some(wait) = written.wait_ms.as_ref().filter(|wait| !WAITS.contains(wait.get_ref())) {
        return Err((wait.span().start, "wait_ms is from 500 to 15000".to_owned()));
    }
    let answer = *written.answer.get_ref();
    let send = written.send.into_iter().map(|one| message(one, answer)).collect::<Result<_, _>>()?;
    Ok(ReaderProfile {
        id,
        name: written.name.into_inner(),
        address,
        method: written.method.map_or(Method::Get, Spanned::into_inner),
        send,
        answer,
        wait_ms: written.wait_ms.map_or(USUAL_WAIT, Spanned::into_inner),
        success: written.success,
        types: written.types,
        fields: written.fields,
        general: Arc::clone(general),
    })
}

fn message(written: Spanned<String>, answer: Answer) -> Result<Message, Fault> {
    let at = written.span().start;
    let text = written.into_inner();
    if answer == Answer::Json {
        return Ok(Message::Text(text));
    }
    let bytes = text.split_whitespace().map(|byte| match byte.len() {
        2 => u8::from_str_radix(byte, 16).ok(),
        _ => None,
    });
    let bytes = bytes.collect::<Option<Vec<u8>>>();
    bytes
        .map(Message::Bytes)
        .ok_or_else(|| (at, "bytes are two hexadecimal digits each, such as EF 3C".to_owned()))
}

impl From<ProfileError> for Error {
    fn from(refused: ProfileError) -> Self {
        Self::new(Code::ReadersRefused).with("line", refused.line).with("reason", refused.reason)
    }
}
