//! A service over HTTP, written down to the byte so that it judges the client.

use super::{Behaviour, Maker, answers, say_nothing};
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

/// Answer one request.
pub(super) fn serve(
    maker: Maker,
    mut stream: TcpStream,
    behaviour: &Behaviour,
    note: impl FnOnce(String),
) -> Result<()> {
    let mut head = Vec::new();
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            break;
        }
        head.push(line.trim_end().to_owned());
    }
    let host = head.iter().find(|line| line.to_lowercase().starts_with("host:")).cloned().unwrap_or_default();
    note(format!("{} {host}", head.first().cloned().unwrap_or_default()));
    match behaviour {
        Behaviour::Card(card) => whole(&mut stream, &answers::card(maker, card).to_string()),
        Behaviour::NoCard => {
            whole(&mut stream, &answers::refusal(maker, "找卡失败，请放置身份证").to_string())
        }
        Behaviour::Unreadable => whole(&mut stream, &answers::refusal(maker, "读卡失败").to_string()),
        Behaviour::Garbage => whole(&mut stream, "<html>It works!</html>"),
        Behaviour::HangsUp => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{{\"info\":{{\"name\":\"王")?;
            stream.shutdown(Shutdown::Both)
        }
        Behaviour::Silent => {
            say_nothing();
            Ok(())
        }
        Behaviour::Trickle => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")?;
            loop {
                stream.write_all(b" ")?;
                std::thread::sleep(Duration::from_millis(100));
            }
        }
        Behaviour::Flood => whole(&mut stream, &format!("{{\"photo\":\"{}\"}}", "A".repeat(5_000_000))),
        Behaviour::Redirect(to) => {
            write!(stream, "HTTP/1.1 302 Found\r\nLocation: http://{to}/\r\nContent-Length: 0\r\n\r\n")
        }
        Behaviour::Stranger => write!(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
    }
}

fn whole(stream: &mut TcpStream, body: &str) -> Result<()> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close\r\n";
    write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len())
}
