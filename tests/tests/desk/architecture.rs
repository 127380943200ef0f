//! What a boundary of the design says, a test enforces, by reading the source tree. Each look is a function from
//! text to violations, and is shown a planted one.

mod boundaries;
mod clock;
mod layout;
mod machine;
mod pure;
mod rust_source;
mod shell;
mod tree;

/// Fail with every violation found in any of `files`; at least one file must have been looked at.
fn none_in<'a>(files: impl Iterator<Item = &'a tree::File>, look: impl Fn(&tree::File) -> Vec<String>) {
    let mut looked_at = 0;
    let mut found = Vec::new();
    for file in files {
        looked_at += 1;
        found.extend(look(file).into_iter().map(|violation| format!("{}: {violation}", file.path)));
    }
    assert!(looked_at > 0, "nothing was looked at: has a folder been renamed?");
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
