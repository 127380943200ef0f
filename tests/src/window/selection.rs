//! Another program that owns one of the screen's selections, such as the clipboard, by the protocol of the X Consortium
//! (ICCCM 2): whoever pastes asks it for its targets and then for one of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// One form of what is offered: its type, as `image/png`, and its bytes.
#[derive(Debug, Clone)]
pub struct Content(pub &'static str, pub Vec<u8>);

/// A selection that is owned until this is dropped.
pub struct Selection {
    ended: Arc<AtomicBool>,
    owner: Option<JoinHandle<()>>,
}

impl Selection {
    /// Own the selection `name` on this display.
    ///
    /// # Panics
    /// Where the X server refuses.
    pub fn take(display: &str, name: &str, contents: &[Content]) -> Self {
        let owner = Owner::new(display, name, contents);
        let ended = Arc::new(AtomicBool::new(false));
        let until = Arc::clone(&ended);
        let owner = std::thread::spawn(move || {
            while !until.load(Ordering::Relaxed) {
                while let Some(event) = owner.x.poll_for_event().expect("the X server answers") {
                    owner.answer(&event);
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        });
        Self { ended, owner: Some(owner) }
    }
}

impl Drop for Selection {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        let _ = self.owner.take().map(JoinHandle::join);
    }
}

/// The owner of a selection, on a connection of its own.
pub(super) struct Owner {
    pub(super) x: RustConnection,
    pub(super) root: Window,
    /// A window nobody sees, which owns.
    pub(super) window: Window,
    /// Each form offered.
    pub(super) contents: Vec<(Atom, Vec<u8>)>,
    targets: Atom,
}

impl Owner {
    pub(super) fn new(display: &str, name: &str, contents: &[Content]) -> Self {
        let (x, screen) = RustConnection::connect(Some(display)).expect("the test's own screen");
        let root = x.setup().roots[screen].root;
        let window = x.generate_id().expect("an id");
        let aux = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        x.create_window(0, window, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &aux).expect("a window");
        let contents = contents.iter().map(|one| (atom(&x, one.0), one.1.clone())).collect();
        let (selection, targets) = (atom(&x, name), atom(&x, "TARGETS"));
        x.set_selection_owner(window, selection, x11rb::CURRENT_TIME).expect("the selection");
        x.flush().expect("the X server listens");
        Self { x, root, window, contents, targets }
    }

    /// Answer a request for the selection; any other event is nobody's.
    pub(super) fn answer(&self, event: &Event) {
        let Event::SelectionRequest(request) = event else { return };
        let given = self.give(request);
        let notice = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: if given { request.property } else { x11rb::NONE },
        };
        self.x.send_event(false, request.requestor, EventMask::NO_EVENT, notice).expect("an answer is sent");
        self.x.flush().expect("the X server listens");
    }

    fn give(&self, request: &SelectionRequestEvent) -> bool {
        let (to, property) = (request.requestor, request.property);
        if request.target == self.targets {
            let types: Vec<Atom> = self.contents.iter().map(|one| one.0).collect();
            return self.x.change_property32(PropMode::REPLACE, to, property, AtomEnum::ATOM, &types).is_ok();
        }
        let Some((kind, bytes)) = self.contents.iter().find(|one| one.0 == request.target) else {
            return false;
        };
        self.x.change_property8(PropMode::REPLACE, to, property, *kind, bytes).is_ok()
    }
}

pub(super) fn atom(x: &RustConnection, name: &str) -> Atom {
    let asked = x.intern_atom(false, name.as_bytes()).expect("the X server listens");
    asked.reply().expect("a name").atom
}
