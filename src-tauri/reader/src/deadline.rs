//! A stream that ends at a moment: a time limit of the socket alone would begin anew with every byte that trickles in.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// When an answer must be there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline(Instant);

impl Deadline {
    pub(crate) fn after(wait: Duration) -> Self {
        Self(Instant::now() + wait)
    }

    /// What is left of it; none once it has passed.
    pub(crate) fn left(self) -> Option<Duration> {
        self.0.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    }
}

/// A connection that answers [`ErrorKind::TimedOut`] from its deadline on.
#[derive(Debug)]
pub(crate) struct Timed {
    stream: TcpStream,
    until: Deadline,
}

impl Timed {
    pub(crate) fn new(stream: TcpStream, until: Deadline) -> Self {
        Self { stream, until }
    }

    fn left(&self) -> Result<Option<Duration>> {
        self.until.left().map(Some).ok_or_else(|| Error::from(ErrorKind::TimedOut))
    }
}

/// Systems name a passed time limit differently.
fn named(error: Error) -> Error {
    if error.kind() == ErrorKind::WouldBlock { Error::from(ErrorKind::TimedOut) } else { error }
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        self.stream.read(buffer).map_err(named)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes).map_err(named)
    }

    fn flush(&mut self) -> Result<()> {
        self.stream.flush()
    }
}
