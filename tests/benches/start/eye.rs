//! Looking at a screen and typing on it as a person does: no driver runs in the program that is measured.
//!
//! What is on the screen is complete at the moment from which it looks as it will stay (the *visually complete* of web
//! measurements). Small places that go on changing, a blinking caret, a clock, are left out.

use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt as _, ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The screen is looked at in squares of so many pixels.
const SQUARE: usize = 20;
/// More squares than these changing is more than a caret or a clock.
const SMALL: usize = 4;
/// As long as nothing but small places must stay the same.
const STILL: Duration = Duration::from_millis(1500);
const PATIENCE: Duration = Duration::from_secs(120);
const BETWEEN: Duration = Duration::from_millis(5);

/// What was seen: how long it took to be complete, and the picture, four bytes a pixel.
pub(crate) struct Sight {
    pub(crate) complete: Duration,
    pub(crate) picture: Vec<u8>,
}

/// A connection to a screen.
pub(crate) struct Eye {
    connection: RustConnection,
    root: Window,
    pub(crate) size: (u16, u16),
}

impl Eye {
    pub(crate) fn open(display: &str) -> Self {
        let (connection, number) = RustConnection::connect(Some(display)).unwrap();
        let screen = &connection.setup().roots[number];
        let (root, size) = (screen.root, (screen.width_in_pixels, screen.height_in_pixels));
        Self { connection, root, size }
    }

    /// Watch from `begin` until the screen stays as it is and shows at least `detail` different squares, after at least
    /// one large change.
    pub(crate) fn watch(&self, begin: Instant, detail: usize) -> Sight {
        let mut last = self.picture();
        let mut changed = vec![None; self.squares().count()];
        let mut large: Option<Instant> = None;
        loop {
            std::thread::sleep(BETWEEN);
            let picture = self.picture();
            let now = Instant::now();
            let mut count = 0;
            for (square, at) in self.squares().enumerate() {
                if !same(&last, &picture, at, self.size.0.into()) {
                    changed[square] = Some(now);
                    count += 1;
                }
            }
            last = picture;
            if count > SMALL {
                large = Some(now);
            }
            let still = large.is_some_and(|large| now.duration_since(large) > STILL);
            if still && self.detail(&last) >= detail {
                let quiet = changed.iter().flatten().filter(|at| now.duration_since(**at) > STILL);
                let complete = quiet.max().unwrap().duration_since(begin);
                return Sight { complete, picture: last };
            }
            assert!(now.duration_since(begin) < PATIENCE, "the window does not show what it should");
        }
    }

    /// Type a line of letters, digits and spaces, but not yet Enter.
    pub(crate) fn write(&self, text: &str) {
        self.focus();
        for character in text.chars() {
            self.press(u32::from(character));
        }
    }

    /// Press Enter; the moment it was pressed.
    pub(crate) fn enter(&self) -> Instant {
        let begin = Instant::now();
        self.press(0xff0d);
        begin
    }

    /// Give the keyboard to the largest window, as a window manager does.
    fn focus(&self) {
        let tree = self.connection.query_tree(self.root).unwrap().reply().unwrap();
        let area = |window: &Window| {
            let place = self.connection.get_geometry(*window).unwrap().reply().unwrap();
            u32::from(place.width) * u32::from(place.height)
        };
        let window = tree.children.into_iter().max_by_key(area).unwrap();
        self.connection
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap()
            .check()
            .unwrap();
    }

    fn press(&self, symbol: u32) {
        let setup = self.connection.setup();
        let (first, count) = (setup.min_keycode, setup.max_keycode - setup.min_keycode + 1);
        let mapping = self.connection.get_keyboard_mapping(first, count).unwrap().reply().unwrap();
        let each = usize::from(mapping.keysyms_per_keycode);
        let key = mapping.keysyms.chunks(each).position(|symbols| symbols[0] == symbol).unwrap();
        let code = first + u8::try_from(key).unwrap();
        for event in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            self.connection.xtest_fake_input(event, code, 0, self.root, 0, 0, 0).unwrap().check().unwrap();
        }
    }

    fn picture(&self) -> Vec<u8> {
        let (width, height) = self.size;
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, width, height, !0);
        image.unwrap().reply().unwrap().data
    }

    /// The upper left pixel of every square.
    fn squares(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (width, height) = (usize::from(self.size.0), usize::from(self.size.1));
        (0..height / SQUARE).flat_map(move |y| (0..width / SQUARE).map(move |x| (x * SQUARE, y * SQUARE)))
    }

    /// How many squares differ from their left neighbour: nearly none on a blank page.
    fn detail(&self, picture: &[u8]) -> usize {
        let width = usize::from(self.size.0);
        let rows = |(x, y): (usize, usize)| (y..y + SQUARE).map(move |row| (row * width + x) * 4);
        let equal = |at: (usize, usize)| {
            let left = (at.0 - SQUARE, at.1);
            rows(at).zip(rows(left)).all(|(a, b)| picture[a..a + SQUARE * 4] == picture[b..b + SQUARE * 4])
        };
        self.squares().filter(|at| at.0 > 0 && !equal(*at)).count()
    }
}

fn same(one: &[u8], other: &[u8], (x, y): (usize, usize), width: usize) -> bool {
    (y..y + SQUARE)
        .map(|row| (row * width + x) * 4)
        .all(|at| one[at..at + SQUARE * 4] == other[at..at + SQUARE * 4])
}
