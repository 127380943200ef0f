//! What the crate `printers` does not offer of CUPS: removing an ended job with its file. Done through the scheduler's own
//! socket, as `lp` would: it knows the user by the socket's peer, so that no password is asked for.

use ipp::operation::IppOperation;
use ipp::prelude::{DelimiterTag, IppAttribute, IppOperationBuilder, IppRequestResponse, IppValue, Uri};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

/// Where Debian and its kin put the socket.
const SOCKET: &str = "/run/cups/cups.sock";
/// No answer to so small a request is longer.
const LONGEST_ANSWER: u64 = 1 << 16;

/// Let the scheduler keep nothing of an ended job.
pub(super) fn forget(printer: &str, job: i64) {
    if let Err(error) = purge(printer, job) {
        log::warn!("the spooler may keep an ended job: {}", error.kind());
    }
}

fn purge(printer: &str, job: i64) -> Result<()> {
    let body = request(printer, job)?;
    let mut socket = UnixStream::connect(socket()?)?;
    socket.set_read_timeout(Some(Duration::from_secs(5)))?;
    let head = format!(
        "POST /jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/ipp\r\n\
         Authorization: PeerCred {}\r\nContent-Length: {}\r\n\r\n",
        user()?,
        body.len()
    );
    socket.write_all(head.as_bytes())?;
    socket.write_all(&body)?;
    let mut answer = Vec::new();
    socket.take(LONGEST_ANSWER).read_to_end(&mut answer)?;
    if is_done(&answer) { Ok(()) } else { Err(ErrorKind::Other.into()) }
}

/// Cancel-Job with CUPS's `purge-job`, which works on an ended job too.
fn request(printer: &str, job: i64) -> Result<Vec<u8>> {
    let printer: Uri = format!("ipp://localhost/printers/{printer}").parse().map_err(Error::other)?;
    let job = i32::try_from(job).map_err(Error::other)?;
    let cancel =
        IppOperationBuilder::cancel_job(printer, job).user_name(user()?).build().map_err(Error::other)?;
    let mut request: IppRequestResponse = cancel.into_ipp_request();
    let purge = IppAttribute::with_name("purge-job", IppValue::Boolean(true)).map_err(Error::other)?;
    request.attributes_mut().add(DelimiterTag::OperationAttributes, purge);
    Ok(request.to_bytes().to_vec())
}

/// HTTP says it was understood, and IPP that it was done: version, then a status below 0x0100.
fn is_done(answer: &[u8]) -> bool {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let ipp = end.and_then(|end| answer.get(end + 4..)).unwrap_or_default();
    answer.starts_with(b"HTTP/1.1 200") && ipp.get(2) == Some(&0)
}

fn user() -> Result<String> {
    whoami::username().map_err(Error::other)
}

/// The socket that `CUPS_SERVER` names, or the system's; a server elsewhere has none.
fn socket() -> Result<PathBuf> {
    match std::env::var("CUPS_SERVER") {
        Ok(server) if server.starts_with('/') => Ok(server.into()),
        Ok(_) => Err(ErrorKind::Unsupported.into()),
        Err(_) => Ok(SOCKET.into()),
    }
}
