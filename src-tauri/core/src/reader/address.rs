//! Where a reader's service listens: on this computer, or nowhere.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How a service is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// One request, one answer.
    Http,
    /// Messages both ways.
    WebSocket,
}

/// The address of a service on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// How it is spoken to.
    pub protocol: Protocol,
    /// Where to look for it, in this order. Each is a loopback address: `localhost` is not asked of any resolver.
    pub hosts: Vec<IpAddr>,
    /// The port, 1 to 65535.
    pub port: u16,
    /// The path with its query, beginning with `/`.
    pub path: String,
    /// As it was written, for the request's `Host` and for people.
    pub written: String,
}

impl Address {
    /// Read `http://HOST:PORT/PATH` or `ws://HOST:PORT/PATH`.
    ///
    /// # Errors
    /// What is wrong, for the person who edits the file; above all a host that is not this computer.
    pub fn read(written: &str) -> Result<Self, &'static str> {
        let (scheme, rest) = written.split_once("://").ok_or("an address begins with http:// or ws://")?;
        let protocol = match scheme {
            "http" => Protocol::Http,
            "ws" => Protocol::WebSocket,
            _ => return Err("an address begins with http:// or ws://"),
        };
        let (authority, path) = match rest.find(['/', '?', '#']) {
            Some(at) => rest.split_at(at),
            None => (rest, "/"),
        };
        let plain = |letter: char| letter.is_ascii_graphic() && letter != '#';
        if !path.starts_with('/') || !path.chars().all(plain) {
            return Err("a path begins with / and has neither spaces nor other letters than ASCII");
        }
        let (host, port) = authority.rsplit_once(':').ok_or("an address names its port")?;
        let port = port.parse().ok().filter(|port| *port != 0).ok_or("a port is a number from 1 to 65535")?;
        let hosts = loopback(host).ok_or("only this computer may be named: 127.0.0.1, localhost or [::1]")?;
        Ok(Self { protocol, hosts, port, path: path.to_owned(), written: written.to_owned() })
    }

    /// Host and port as they were written.
    pub fn authority(&self) -> &str {
        let rest = self.written.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?']).next().unwrap_or_default()
    }
}

fn loopback(host: &str) -> Option<Vec<IpAddr>> {
    if host.eq_ignore_ascii_case("localhost") {
        return Some(vec![IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)]);
    }
    let ip = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(inner) => inner.parse().ok().map(IpAddr::V6)?,
        None => host.parse().ok().map(IpAddr::V4)?,
    };
    ip.is_loopback().then(|| vec![ip])
}

#[cfg(test)]
mod tests {
    use super::{Address, Protocol};

    #[test]
    fn the_services_of_this_computer_can_be_named() {
        let read = Address::read("http://localhost:8321/api/huashi?x=1").unwrap();
        assert_eq!((read.protocol, read.port, read.path.as_str()), (Protocol::Http, 8321, "/api/huashi?x=1"));
        assert_eq!((read.hosts.len(), read.authority()), (2, "localhost:8321"));
        let socket = Address::read("ws://[::1]:1919").unwrap();
        assert_eq!((socket.protocol, socket.path.as_str()), (Protocol::WebSocket, "/"));
        assert!(Address::read("http://127.8.9.10:80/").is_ok());
    }

    #[test]
    fn nothing_beyond_this_computer_can_be_named() {
        for elsewhere in [
            "http://192.168.1.5:8000/",
            "http://0.0.0.0:8000/",
            "http://example.org:8000/",
            "http://localhost.example.org:8000/",
            "http://127.0.0.1@example.org:80/",
            "http://example.org:80#@127.0.0.1:8000/",
            "http://127.0.0.1:8000@example.org:80/",
            "http://[::ffff:192.168.1.5]:8000/",
            "http://[fe80::1]:8000/",
            "http://0x7f000001:8000/",
            "http://127.1:8000/",
            "https://127.0.0.1:8000/",
            "wss://localhost:9002/",
            "file://localhost:1/etc",
            "http://127.0.0.1/",
            "http://127.0.0.1:0/",
            "http://127.0.0.1:70000/",
            "http://127.0.0.1:8000/a b",
            "",
        ] {
            assert!(Address::read(elsewhere).is_err(), "{elsewhere}");
        }
    }
}
