//! One request, one answer.

use super::deadline::Deadline;
use super::{CONNECT, LIMIT, Trouble};
use desk_core::reader::{Method, ReaderProfile};
use std::io::ErrorKind;
use std::net::SocketAddr;
use ureq::{Agent, Error, Timeout};

/// Ask the service at `address`. It is spoken to directly, whatever proxy the environment names, and a redirect, which
/// could lead away from this computer, is not followed.
pub(crate) fn ask(
    profile: &ReaderProfile,
    address: SocketAddr,
    until: Deadline,
) -> Result<Vec<Vec<u8>>, Trouble> {
    let agent: Agent = Agent::config_builder()
        .proxy(None)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .timeout_connect(Some(CONNECT))
        .timeout_global(Some(until.left().ok_or(Trouble::Silence)?))
        .build()
        .into();
    let url = format!("http://{address}{}", profile.address.path);
    let host = profile.address.authority();
    let response = match profile.method {
        Method::Get => agent.get(url).header("Host", host).call(),
        Method::Post => agent.post(url).header("Host", host).send_empty(),
    };
    let mut response = response.map_err(|error| trouble(&error))?;
    if !response.status().is_success() {
        return Err(Trouble::NobodyThere);
    }
    let body = response.body_mut().with_config().limit(LIMIT as u64).read_to_vec();
    body.map(|body| vec![body]).map_err(|error| trouble(&error))
}

fn trouble(error: &Error) -> Trouble {
    match error {
        Error::Timeout(Timeout::Connect | Timeout::Resolve)
        | Error::ConnectionFailed
        | Error::HostNotFound => Trouble::NobodyThere,
        Error::Timeout(_) => Trouble::Silence,
        Error::Io(error) => match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Trouble::Silence,
            ErrorKind::ConnectionRefused | ErrorKind::AddrNotAvailable | ErrorKind::NetworkUnreachable => {
                Trouble::NobodyThere
            }
            _ => Trouble::Nonsense,
        },
        _ => Trouble::Nonsense,
    }
}
