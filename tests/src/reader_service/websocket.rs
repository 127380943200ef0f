//! A service over WebSocket.

use super::{Behaviour, Maker, answers, say_nothing};
use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;
use tungstenite::{Message, WebSocket};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The bytes with which 点易拍 is asked for a value.
const ASKED: [u8; 3] = [0xEF, 0x3D, 0x01];

/// Answer one connection. It asks rightly or gets nothing: `{"type":4}`, or the frames of 点易拍.
pub(super) fn serve(maker: Maker, mut stream: TcpStream, behaviour: &Behaviour) -> Outcome {
    if let Behaviour::Stranger = behaviour {
        write!(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")?;
        return Ok(());
    }
    let mut socket = tungstenite::accept(stream)?;
    asked(maker, &mut socket)?;
    match behaviour {
        Behaviour::Card(card) if maker == Maker::Dianyipai => {
            // It hums along with messages of its own, which mean nothing here.
            socket.send(Message::binary(vec![0xEF, 0x71, 0x01, 0x00]))?;
            for frame in answers::frames(card) {
                socket.send(Message::binary(frame))?;
            }
        }
        Behaviour::Card(card) => socket.send(Message::text(answers::card(maker, card).to_string()))?,
        Behaviour::NoCard if maker == Maker::Dianyipai => say_nothing(),
        Behaviour::NoCard => {
            socket.send(Message::text(answers::refusal(maker, "未检测到卡片").to_string()))?
        }
        Behaviour::Unreadable if maker == Maker::Dianyipai => {
            socket.send(Message::binary(vec![0xEF, 0x23, 0x01, 10, 3, b'1', b'1', b'0']))?;
            say_nothing();
        }
        Behaviour::Unreadable => {
            socket.send(Message::text(answers::refusal(maker, "设备连接错误").to_string()))?
        }
        Behaviour::Garbage => socket.send(Message::text("hello"))?,
        Behaviour::HangsUp => return Ok(()),
        Behaviour::Flood => socket.send(Message::text("A".repeat(5_000_000)))?,
        Behaviour::Trickle => {
            // The head of a text of 16384 bytes, which then come one by one.
            socket.get_mut().write_all(&[0x81, 0x7E, 0x40, 0x00])?;
            loop {
                socket.get_mut().write_all(b" ")?;
                std::thread::sleep(Duration::from_millis(100));
            }
        }
        _ => say_nothing(),
    }
    // Until the client has gone.
    while socket.read().is_ok() {}
    Ok(())
}

fn asked(maker: Maker, socket: &mut WebSocket<TcpStream>) -> Outcome {
    if maker == Maker::Jieyu {
        let asked: serde_json::Value = serde_json::from_str(socket.read()?.to_text()?)?;
        return if asked["type"] == 4 { Ok(()) } else { Err("asked wrongly".into()) };
    }
    if socket.read()?.into_data().as_ref() != [0xEF, 0x3C, 0x01, 0x01] {
        return Err("asked wrongly".into());
    }
    for value in 0..=10 {
        let [a, b, c] = ASKED;
        if socket.read()?.into_data().as_ref() != [a, b, c, value] {
            return Err("asked wrongly".into());
        }
    }
    Ok(())
}
