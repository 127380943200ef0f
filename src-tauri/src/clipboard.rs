//! The clipboard on Linux, where WebKit shows a page neither a copied picture nor a copied file.

use gtk::{Clipboard, gdk, glib};
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;
use tauri::{AppHandle, Runtime};

/// The program that holds the clipboard may have hung.
const PATIENCE: Duration = Duration::from_secs(5);

/// What another program copied.
pub(crate) enum Copied {
    /// A picture, as a PNG file.
    Picture(Vec<u8>),
    /// Files.
    Files(Vec<PathBuf>),
}

/// What lies in the clipboard, if it is no text. Not to be called on the window's thread, which it asks.
pub(crate) fn copied<R: Runtime>(app: &AppHandle<R>) -> Option<Copied> {
    let (tell, told) = channel();
    app.run_on_main_thread(move || ask(tell)).ok()?;
    told.recv_timeout(PATIENCE).ok()
}

/// Ask for files first: a file manager may offer its icon for a picture. Text is the page's, also where a picture of it
/// lies beside it. Nothing here waits; without an answer whoever does hears that nobody will tell.
fn ask(tell: Sender<Copied>) {
    Clipboard::get(&gdk::SELECTION_CLIPBOARD).request_uris(move |clipboard, addresses| {
        if addresses.is_empty() {
            clipboard.request_text(move |clipboard, text| {
                if text.is_none_or(str::is_empty) {
                    ask_for_picture(clipboard, tell);
                }
            });
        } else {
            let _ = tell.send(Copied::Files(addresses.iter().filter_map(path_of).collect()));
        }
    });
}

fn ask_for_picture(clipboard: &Clipboard, tell: Sender<Copied>) {
    clipboard.request_contents(&gdk::Atom::intern("image/png"), move |_, picture| {
        let bytes = picture.data();
        if !bytes.is_empty() {
            let _ = tell.send(Copied::Picture(bytes));
        }
    });
}

/// The path of a file's address; none for an address of the web.
pub(crate) fn path_of(address: &glib::GString) -> Option<PathBuf> {
    glib::filename_from_uri(address).ok().map(|(path, _)| path)
}

/// Offer a file to other programs, as a file manager does. Not to be called on the window's thread, which it asks.
pub(crate) fn offer<R: Runtime>(app: &AppHandle<R>, path: PathBuf) -> Option<bool> {
    let address = glib::filename_to_uri(path, None).ok()?;
    let (tell, told) = channel();
    app.run_on_main_thread(move || {
        let _ = tell.send(put(&address));
    })
    .ok()?;
    told.recv_timeout(PATIENCE).ok()
}

/// Files by their addresses, and the form that some file managers ask for besides.
fn put(address: &str) -> bool {
    const NAUTILUS: &str = "x-special/gnome-copied-files";
    let form = |name: &str, number| gtk::TargetEntry::new(name, gtk::TargetFlags::empty(), number);
    let forms = [form("text/uri-list", 0), form(NAUTILUS, 1)];
    let address = address.to_owned();
    Clipboard::get(&gdk::SELECTION_CLIPBOARD).set_with_data(&forms, move |_, asked, form| {
        if form == 1 {
            let told = format!("copy\n{address}");
            asked.set(&gdk::Atom::intern(NAUTILUS), 8, told.as_bytes());
        } else {
            let _ = asked.set_uris(&[address.as_str()]);
        }
    })
}
