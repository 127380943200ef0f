//! Another program that drags something over the window and lets it go, by the protocol that all desktops on X share
//! (XDND 5).

use super::screen::wait_for;
use super::selection::{Content, Owner, atom};
use std::cell::Cell;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, Window};

const VERSION: u32 = 5;

/// Drag `contents` to a point of the screen, in pixels, and let it go there. Whether it was taken.
pub(super) fn drag(
    display: &str,
    contents: &[Content],
    (x, y): (i16, i16),
    meanwhile: impl FnOnce(),
) -> bool {
    let dragging = Dragging { owner: Owner::new(display, "XdndSelection", contents) };
    let over = dragging.target();
    let types: Vec<Atom> = dragging.owner.contents.iter().map(|one| one.0).collect();
    let nth = |index: usize| types.get(index).copied().unwrap_or(x11rb::NONE);
    dragging.send(over, "XdndEnter", [VERSION << 24, nth(0), nth(1), nth(2)]);
    let place = u32::from(x.unsigned_abs()) << 16 | u32::from(y.unsigned_abs());
    let copy = dragging.atom("XdndActionCopy");
    let accepted = Cell::new(false);
    // A window may say no until it has read what is offered.
    wait_for("the window that something is dragged over", || {
        dragging.send(over, "XdndPosition", [0, place, x11rb::CURRENT_TIME, copy]);
        accepted.set(dragging.heard("XdndStatus").is_some_and(|data| data[1] & 1 == 1));
        accepted.get()
    });
    meanwhile();
    dragging.send(over, "XdndPosition", [0, place, x11rb::CURRENT_TIME, copy]);
    dragging.send(over, "XdndDrop", [0, x11rb::CURRENT_TIME, 0, 0]);
    let taken = Cell::new(false);
    wait_for("the window that something was dropped on", || {
        dragging.heard("XdndFinished").inspect(|data| taken.set(data[1] & 1 == 1)).is_some()
    });
    taken.get()
}

struct Dragging {
    owner: Owner,
}

impl Dragging {
    fn atom(&self, name: &str) -> Atom {
        atom(&self.owner.x, name)
    }

    /// The window on the screen that takes drops.
    fn target(&self) -> Window {
        let (x, aware) = (&self.owner.x, self.atom("XdndAware"));
        let children = x.query_tree(self.owner.root).expect("a request").reply().expect("windows").children;
        let takes = |window: &&Window| {
            let asked = x.get_property(false, **window, aware, AtomEnum::ANY, 0, 1).expect("a request");
            asked.reply().is_ok_and(|property| property.value_len > 0)
        };
        *children.iter().rev().find(takes).expect("a window that takes drops")
    }

    fn send(&self, to: Window, what: &str, rest: [u32; 4]) {
        let data = [self.owner.window, rest[0], rest[1], rest[2], rest[3]];
        let message = ClientMessageEvent::new(32, to, self.atom(what), data);
        self.owner.x.send_event(false, to, EventMask::NO_EVENT, message).expect("a message is sent");
        self.owner.x.flush().expect("the X server listens");
    }

    /// The data of a message of this name, once it came; what is asked for meanwhile is given.
    fn heard(&self, what: &str) -> Option<[u32; 5]> {
        let kind = self.atom(what);
        let mut found = None;
        while let Some(event) = self.owner.x.poll_for_event().expect("the X server answers") {
            self.owner.answer(&event);
            if let Event::ClientMessage(message) = &event
                && message.type_ == kind
            {
                found = Some(message.data.as_data32());
            }
        }
        found
    }
}
