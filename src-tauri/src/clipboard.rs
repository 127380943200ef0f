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
