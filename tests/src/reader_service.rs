//! Services of identity card readers as their makers install them, on a port of the test's own: HTTP and WebSocket, with
//! cards invented by us and with faults.

mod answers;
mod http;
mod websocket;

pub use answers::TestCard;

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Which maker's service it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// `readCard` on port 8000.
    Http8000,
    /// 华视电子.
    Huashi,
    /// 捷宇.
    Jieyu,
    /// 点易拍.
    Dianyipai,
}

/// What the service does when it is asked.
#[derive(Debug, Clone)]
pub enum Behaviour {
    /// Answers with the card that lies on the reader.
    Card(Box<TestCard>),
    /// Says that there is none.
    NoCard,
    /// Says that the card could not be read.
    Unreadable,
    /// Answers something else.
    Garbage,
    /// Hangs up in the middle of its answer.
    HangsUp,
    /// Says nothing at all.
    Silent,
    /// Sends one byte after the other, and no end.
    Trickle,
    /// Sends more than any card.
    Flood,
    /// Sends elsewhere, to this address (HTTP alone).
    Redirect(SocketAddr),
    /// Not the service: it knows no such path.
    Stranger,
}

/// A running service. It ends with the test program.
pub struct ReaderService {
    /// Which maker's.
    pub maker: Maker,
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    script: Vec<Behaviour>,
    asked: usize,
    requests: Vec<String>,
}

impl ReaderService {
    /// Start one with a card on it.
    ///
    /// # Panics
    /// Where no port is free.
    pub fn start(maker: Maker, first: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("a bound port");
        let state = Arc::new(Mutex::new(State { script: vec![first], asked: 0, requests: Vec::new() }));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                std::thread::spawn(move || answer(maker, stream, &state));
            }
        });
        Self { maker, address, state }
    }

    /// Do this from now on.
    pub fn now(&self, behaviour: Behaviour) {
        self.then(vec![behaviour]);
    }

    /// Do these one after the other, a request each, and the last from then on.
    pub fn then(&self, script: Vec<Behaviour>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.script = script;
        state.asked = 0;
    }

    /// How often it was asked since its behaviour was set.
    pub fn asked(&self) -> usize {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).asked
    }

    /// The first lines of the requests over HTTP, with their `Host`.
    pub fn requests(&self) -> Vec<String> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).requests.clone()
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The shipped profiles with this service's port in place of its maker's.
    pub fn profiles(&self, shipped: &str) -> String {
        let usual = match self.maker {
            Maker::Http8000 => "127.0.0.1:8000",
            Maker::Huashi => "localhost:8321",
            Maker::Jieyu => "localhost:1919",
            Maker::Dianyipai => "localhost:9002",
        };
        let (host, _) = usual.split_once(':').expect("host and port");
        assert!(shipped.contains(usual), "the shipped file names {usual}");
        shipped.replace(usual, &format!("{host}:{}", self.address.port()))
    }

    /// The id of its profile.
    pub fn profile(&self) -> &'static str {
        match self.maker {
            Maker::Http8000 => "http_8000",
            Maker::Huashi => "huashi",
            Maker::Jieyu => "jieyu",
            Maker::Dianyipai => "dianyipai",
        }
    }
}

fn answer(maker: Maker, stream: TcpStream, state: &Mutex<State>) {
    let behaviour = {
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = state.asked.min(state.script.len() - 1);
        state.asked += 1;
        state.script[turn].clone()
    };
    // A client that gave up is no fault of the service.
    let _ended_well = match maker {
        Maker::Http8000 | Maker::Huashi => http::serve(maker, stream, &behaviour, |line| {
            state.lock().unwrap_or_else(PoisonError::into_inner).requests.push(line);
        })
        .is_ok(),
        Maker::Jieyu | Maker::Dianyipai => websocket::serve(maker, stream, &behaviour).is_ok(),
    };
}

/// Longer than any test waits for an answer.
fn say_nothing() {
    std::thread::sleep(Duration::from_secs(60));
}
