//! One service: how it is asked and what its answer means.

use super::address::Address;
use super::answer::{Pairs, is_frame, json, tagged};
use super::names::{CardField, FieldNames, TypeNames, plain};
use super::profiles::General;
use super::reading::{CardReading, CardRefusal, reading};
use crate::model::DocumentType;
use crate::model::words::words;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

words! {
    /// The form of an answer.
    Answer {
        /// JSON in any nesting.
        Json = "json",
        /// Frames with a tag each.
        Tagged = "tagged",
    }
    /// How a request over HTTP is made.
    Method {
        /// GET.
        Get = "GET",
        /// POST without a body.
        Post = "POST",
    }
}

/// What is sent to ask for a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// What a value must be for a card to have been read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Success {
    name: String,
    values: Vec<String>,
}

/// A service of an identity card reader.
#[derive(Debug, Clone)]
pub struct ReaderProfile {
    /// Its name in the settings.
    pub id: String,
    /// What the clerk chooses by.
    pub name: String,
    /// Where it listens.
    pub address: Address,
    /// How it is asked over HTTP.
    pub method: Method,
    /// What is sent over WebSocket, in order.
    pub send: Vec<Message>,
    /// The form of its answer.
    pub answer: Answer,
    /// How long an answer may take, in milliseconds.
    pub wait_ms: u64,
    pub(super) success: Option<Success>,
    pub(super) types: TypeNames,
    pub(super) fields: FieldNames,
    pub(super) general: Arc<General>,
}

impl ReaderProfile {
    /// Whether these messages are the whole answer, so that no more need be waited for.
    pub fn is_whole(&self, messages: &[Vec<u8>]) -> bool {
        match self.answer {
            Answer::Json => self.read(messages) != Err(CardRefusal::NotUnderstood),
            Answer::Tagged => {
                let pairs = self.pairs(messages);
                let came =
                    |field: CardField| self.fields.of(field).all(|tag| pairs.iter().any(|it| it.0 == tag));
                CardField::ALL.iter().all(|field| came(*field))
                    && pairs.iter().any(|(name, _)| name == CardField::Photo.as_str())
            }
        }
    }

    /// The card in an answer.
    ///
    /// # Errors
    /// Why there is none.
    pub fn read(&self, messages: &[Vec<u8>]) -> Result<CardReading, CardRefusal> {
        let pairs = self.pairs(messages);
        if self.answer == Answer::Tagged && !messages.is_empty() && !messages.iter().any(|it| is_frame(it)) {
            return Err(CardRefusal::NotUnderstood);
        }
        if let Some(refusal) = self.failure(&pairs) {
            return Err(refusal);
        }
        reading(self, &pairs).ok_or_else(|| self.why_none(&pairs))
    }

    /// The names in an answer, in its order, made plain as they are compared: what a file of profiles can refer to.
    pub fn names(&self, messages: &[Vec<u8>]) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (name, _) in self.pairs(messages) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    fn pairs(&self, messages: &[Vec<u8>]) -> Pairs {
        match self.answer {
            Answer::Json => messages.iter().flat_map(|message| json(message)).collect(),
            Answer::Tagged => messages.iter().filter_map(|message| tagged(message)).collect(),
        }
    }

    /// The first value of a field that says something: by the service's own names, then by the general ones.
    pub(super) fn value<'a>(&self, field: CardField, pairs: &'a Pairs) -> Option<&'a str> {
        let names = self.fields.of(field).chain(self.general.fields.of(field)).map(plain);
        let says = |value: &&str| !value.is_empty();
        names.filter_map(|name| value_of(&name, pairs).filter(says)).next()
    }

    /// What a service's word for a kind of card means.
    pub(super) fn type_of(&self, word: &str) -> Option<DocumentType> {
        let own = self.types.iter().chain(&self.general.types);
        own.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind)
    }

    /// A service that says it read none is believed, whatever stands beside it: it may be the card before.
    fn failure(&self, pairs: &Pairs) -> Option<CardRefusal> {
        let success = self.success.as_ref()?;
        let told = value_of(&plain(&success.name), pairs)?;
        let succeeded = success.values.iter().any(|value| value.eq_ignore_ascii_case(told));
        (!succeeded).then(|| self.why_none(pairs))
    }

    fn why_none(&self, pairs: &Pairs) -> CardRefusal {
        if self.answer == Answer::Tagged && pairs.iter().all(|(_, value)| value.trim().is_empty()) {
            // Such a service sends no values while no card lies on it.
            return CardRefusal::NoCard;
        }
        let message = self.value(CardField::Message, pairs).unwrap_or_default().to_lowercase();
        if self.general.no_card.words.iter().any(|word| message.contains(&word.to_lowercase())) {
            return CardRefusal::NoCard;
        }
        let answers = self.success.as_ref().is_some_and(|it| value_of(&plain(&it.name), pairs).is_some());
        let telling = [CardField::Name, CardField::Number, CardField::Message];
        let names_a_field = telling.into_iter().any(|field| {
            let names = self.fields.of(field).chain(self.general.fields.of(field));
            names.map(plain).any(|name| value_of(&name, pairs).is_some())
        });
        if answers || names_a_field { CardRefusal::Unreadable } else { CardRefusal::NotUnderstood }
    }
}

fn value_of<'a>(name: &str, pairs: &'a Pairs) -> Option<&'a str> {
    let mut values = pairs.iter().filter(|(found, _)| found == name).map(|(_, value)| value.trim());
    let first = values.next()?;
    Some(if first.is_empty() { values.find(|value| !value.is_empty()).unwrap_or(first) } else { first })
}
