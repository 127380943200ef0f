//! Speaks to the services of identity card readers. They listen on this computer, and this is the only place of the desk
//! that opens a connection: to a loopback address of a profile, within its time, for an answer of bounded size.

mod deadline;
mod http;
mod websocket;

use deadline::Deadline;
use desk_core::desk::ReaderPort;
use desk_core::error::{Code, Error, Result};
use desk_core::reader::{Protocol, ReaderProfile};
use std::net::SocketAddr;
use std::time::Duration;

/// A service listens or does not; on this computer that is known at once.
const CONNECT: Duration = Duration::from_secs(1);
/// A portrait and the pictures of both sides of a card take less, in bytes.
const LIMIT: usize = 4_000_000;
/// Services look for a card about this often.
const PAUSE: Duration = Duration::from_millis(500);

/// The readers of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalReaders;

impl ReaderPort for LocalReaders {
    fn ask(&self, profile: &ReaderProfile) -> Result<Vec<Vec<u8>>> {
        let until = Deadline::after(Duration::from_millis(profile.wait_ms));
        for host in &profile.address.hosts {
            // The profile's address was checked when it was read; nothing else may ever be spoken to.
            if !host.is_loopback() {
                continue;
            }
            let address = SocketAddr::new(*host, profile.address.port);
            let answer = match profile.address.protocol {
                Protocol::Http => http::ask(profile, address, until),
                Protocol::WebSocket => websocket::ask(profile, address, until),
            };
            match answer {
                Err(Trouble::NobodyThere) => {}
                answer => return answer.map_err(|trouble| trouble.failure(profile)),
            }
        }
        Err(Trouble::NobodyThere.failure(profile))
    }

    fn pause(&self) {
        std::thread::sleep(PAUSE);
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// Nothing listens there, or it is not the service.
    NobodyThere,
    /// No answer in time.
    Silence,
    /// Something else than an answer: broken off, too long, against the protocol.
    Nonsense,
}

impl Trouble {
    fn failure(self, profile: &ReaderProfile) -> Error {
        match self {
            Self::NobodyThere => {
                Error::new(Code::ReaderServiceMissing).with("address", &profile.address.written)
            }
            Self::Silence => Error::new(Code::ReaderSilent).with("seconds", profile.wait_ms.div_ceil(1000)),
            Self::Nonsense => Error::new(Code::ReaderAnswerUnknown),
        }
    }
}
