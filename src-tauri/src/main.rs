//! Opens the desk's window.

fn main() {
    print!("{}", desk603::commands::bindings::typescript());
}
