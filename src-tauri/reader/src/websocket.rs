//! Messages both ways.

use super::deadline::{Deadline, Timed};
use super::{CONNECT, LIMIT, Trouble};
use desk_core::reader::{Answer, Message, ReaderProfile};
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpStream};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Error, HandshakeError, WebSocket, client::client_with_config};

/// Ask the service at `address` and collect what it answers until that is whole, the service hangs up, or the time is
/// over.
pub(crate) fn ask(
    profile: &ReaderProfile,
    address: SocketAddr,
    until: Deadline,
) -> Result<Vec<Vec<u8>>, Trouble> {
    let stream = TcpStream::connect_timeout(&address, CONNECT).map_err(|_| Trouble::NobodyThere)?;
    let limits = WebSocketConfig::default().max_message_size(Some(LIMIT)).max_frame_size(Some(LIMIT));
    let stream = Timed::new(stream, until);
    let shaken = client_with_config(profile.address.written.as_str(), stream, Some(limits));
    let (mut socket, _) = shaken.map_err(|error| match error {
        HandshakeError::Failure(error) => not_the_service(&error),
        HandshakeError::Interrupted(_) => Trouble::Silence,
    })?;
    for message in &profile.send {
        let message = match message {
            Message::Text(text) => tungstenite::Message::text(text.as_str()),
            Message::Bytes(bytes) => tungstenite::Message::binary(bytes.clone()),
        };
        socket.send(message).map_err(|error| trouble(&error))?;
    }
    let messages = collect(profile, &mut socket)?;
    // The service may be gone already; what came is what counts.
    let _ = socket.close(None);
    let _ = socket.flush();
    Ok(messages)
}

fn collect(profile: &ReaderProfile, socket: &mut WebSocket<Timed>) -> Result<Vec<Vec<u8>>, Trouble> {
    let mut messages: Vec<Vec<u8>> = Vec::new();
    let mut size = 0;
    while !profile.is_whole(&messages) {
        let message = match socket.read() {
            Ok(message @ (tungstenite::Message::Text(_) | tungstenite::Message::Binary(_))) => {
                message.into_data()
            }
            Ok(_) => continue,
            // A service that answers value by value says nothing while no card lies there, and not all that a card has.
            Err(error) if trouble(&error) == Trouble::Silence => {
                let is_answer = profile.answer == Answer::Tagged || !messages.is_empty();
                return if is_answer { Ok(messages) } else { Err(Trouble::Silence) };
            }
            Err(_) if !messages.is_empty() => return Ok(messages),
            Err(error) => return Err(trouble(&error)),
        };
        size += message.len();
        if size > LIMIT {
            return Err(Trouble::Nonsense);
        }
        messages.push(message.to_vec());
    }
    Ok(messages)
}

fn not_the_service(error: &Error) -> Trouble {
    match trouble(error) {
        Trouble::Silence => Trouble::Silence,
        _ => Trouble::NobodyThere,
    }
}

fn trouble(error: &Error) -> Trouble {
    match error {
        Error::Io(error) if error.kind() == ErrorKind::TimedOut => Trouble::Silence,
        _ => Trouble::Nonsense,
    }
}
