//! Prints the front end's types, for `cargo xtask bindings`.

fn main() {
    print!("{}", desk603::commands::bindings::typescript());
}
