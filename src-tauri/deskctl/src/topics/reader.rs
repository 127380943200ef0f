//! `deskctl reader`: a file of card readers' services before it is put in place, and a service asked once.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::text_of;
use crate::settings::Settings;
use desk_core::desk::ReaderPort;
use desk_core::error::{Code, Error};
use desk_core::model::DocumentType;
use desk_core::model::identity::mask;
use desk_core::reader::{CardField, READERS, ReaderProfiles};
use desk_reader::LocalReaders;
use serde::Serialize;

pub(crate) const HELP: &str = "\
deskctl reader check FILE
deskctl reader try ID [--readers FILE]

`check` reads a file of card readers' services (readers.toml) and lists them, or says what is wrong and in which line.
`try` asks the service with this id once, of the file or of those shipped. It tells which fields of a card came, never
what stands in them, and the names that the answer gives its values: where a field is missing, its name in FILE is
another one. Nothing is stored.

Each answer of `check`: {\"id\",\"name\",\"address\"}; of `try`:
{\"read\",\"document\",\"number\",\"fields\",\"names\",\"problem\"}. Exit code 1 where no card was read.";

#[derive(Serialize)]
struct Service<'a> {
    id: &'a str,
    name: &'a str,
    address: &'a str,
}

/// The services of a file.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let text = text_of(&arguments.path("FILE")?)?;
    arguments.finish("reader check")?;
    let profiles = ReaderProfiles::load(&text).map_err(Error::from)?;
    let mut output = settings.output(&["id", "name", "address"]);
    for profile in profiles.all() {
        let service = Service { id: &profile.id, name: &profile.name, address: &profile.address.written };
        output.answer(&service, [service.id, service.name, service.address].map(str::to_owned).to_vec())?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

#[derive(Serialize)]
struct Answer {
    read: bool,
    document: Option<DocumentType>,
    number: Option<String>,
    fields: Vec<CardField>,
    names: Vec<String>,
    problem: Option<Code>,
}

/// Ask a service once.
pub(crate) fn attempt(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let text = arguments.value("readers").map(|path| text_of(path.as_ref())).transpose()?;
    let id = arguments.command().ok_or_else(|| Failure::usage("reader try: ID is missing".to_owned()))?;
    arguments.finish("reader try")?;
    let profiles = ReaderProfiles::load(text.as_deref().unwrap_or(READERS)).map_err(Error::from)?;
    let profile = profiles.get(&id).ok_or_else(|| Error::new(Code::NotFound).with("what", "reader"))?;
    let messages = LocalReaders.ask(profile)?;
    let names = profile.names(&messages);
    let answer = match profile.read(&messages) {
        Ok(card) => Answer {
            read: true,
            document: card.document_type,
            number: Some(mask(&card.number)),
            fields: card.fields(),
            names,
            problem: None,
        },
        Err(refusal) => Answer {
            read: false,
            document: None,
            number: None,
            fields: Vec::new(),
            names,
            problem: Some(refusal.code()),
        },
    };
    let mut output = settings.output(&["read", "document", "number", "fields", "names", "problem"]);
    output.answer(&answer, cells(&answer))?;
    output.finish()?;
    Ok(Outcome::of(answer.read))
}

fn cells(answer: &Answer) -> Vec<String> {
    let fields: Vec<String> = answer.fields.iter().map(word).collect();
    vec![
        if answer.read { "yes" } else { "no" }.to_owned(),
        answer.document.as_ref().map(word).unwrap_or_default(),
        answer.number.clone().unwrap_or_default(),
        fields.join(" "),
        answer.names.join(" "),
        answer.problem.as_ref().map(word).unwrap_or_default(),
    ]
}
