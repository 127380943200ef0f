//! Rust source apart into code and string literals, comments dropped: so that a word in a comment is no violation
//! and SQL in a string is one.

/// What the compiler sees of a file, without its unit tests.
pub(super) struct RustSource {
    /// Code with every literal emptied and every comment blanked.
    pub(super) code: String,
    /// The contents of the string literals, escapes as written.
    pub(super) literals: Vec<String>,
}

/// Take a file apart. Unit tests, which stand at its end, are left out.
pub(super) fn read(text: &str) -> RustSource {
    let text = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut reader =
        Reader { text: text.chars().collect(), at: 0, code: String::new(), literals: Vec::new() };
    while reader.at < reader.text.len() {
        reader.step();
    }
    RustSource { code: reader.code, literals: reader.literals }
}

/// Whether `word` stands in `code` on its own and not as part of a longer name.
pub(super) fn names(code: &str, word: &str) -> bool {
    let part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    code.match_indices(word).any(|(start, found)| {
        !part(code[..start].chars().next_back()) && !part(code[start + found.len()..].chars().next())
    })
}

struct Reader {
    text: Vec<char>,
    at: usize,
    code: String,
    literals: Vec<String>,
}

impl Reader {
    fn step(&mut self) {
        let rest = &self.text[self.at..];
        match rest {
            ['/', '/', ..] => self.skip(rest.iter().take_while(|letter| **letter != '\n').count()),
            ['/', '*', ..] => self.block_comment(),
            ['"', ..] => self.string(),
            ['\'', '\\', after @ ..] => {
                let length = after.iter().skip(1).take_while(|letter| **letter != '\'').count();
                self.skip(length + 4);
            }
            ['\'', _, '\'', ..] => self.skip(3),
            ['r', '"' | '#', ..] => self.raw_string(),
            [letter, ..] => {
                self.code.push(*letter);
                self.at += 1;
            }
            [] => {}
        }
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
        self.code.push(' ');
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.text.len() {
            let pair = (self.text[self.at], self.text.get(self.at + 1));
            match pair {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => {}
            }
            self.at += if matches!(pair, ('/', Some('*')) | ('*', Some('/'))) { 2 } else { 1 };
            if depth == 0 {
                break;
            }
        }
        self.code.push(' ');
    }

    fn string(&mut self) {
        let mut literal = String::new();
        self.at += 1;
        while let Some(letter) = self.text.get(self.at).copied().filter(|letter| *letter != '"') {
            let length = if letter == '\\' { 2 } else { 1 };
            literal.extend(self.text[self.at..].iter().take(length));
            self.at += length;
        }
        self.at += 1;
        self.keep(literal);
    }

    /// `r"…"`, `r#"…"#`, or a name that only begins so, such as `r#type`.
    fn raw_string(&mut self) {
        let hashes = self.text[self.at + 1..].iter().take_while(|letter| **letter == '#').count();
        let begins_a_name = self.code.ends_with(|letter: char| letter.is_alphanumeric() && letter != 'b');
        if self.text.get(self.at + 1 + hashes) != Some(&'"') || begins_a_name {
            self.code.push('r');
            self.at += 1;
            return;
        }
        let start = self.at + 2 + hashes;
        let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
        let length = self.text[start..].windows(end.len()).position(|window| window == end);
        let length = length.unwrap_or(self.text.len() - start);
        let literal = self.text[start..start + length].iter().collect();
        self.at = start + length + end.len();
        self.keep(literal);
    }

    fn keep(&mut self, literal: String) {
        self.code.push_str("\"\"");
        self.literals.push(literal);
    }
}

#[test]
fn code_literals_and_comments_are_told_apart() {
    let text = "let a = \"one \\\" two\"; // \"three\"\n/* a /* b */ \"c\" */ let q = '\"'; let n = '\\n';\n\
                let r = br#\"four \"quoted\"\"#; fn f<'a>(x: &'a str) { r#type(\"five\") }\n";
    let source = read(text);
    assert_eq!(source.literals, ["one \\\" two", "four \"quoted\"", "five"]);
    assert!(
        source.code.contains("fn f<'a>(x: &'a str)") && source.code.contains("r#type("),
        "{}",
        source.code
    );
    assert!(!source.code.contains("three") && !source.code.contains("a /*"), "{}", source.code);
}

#[test]
fn unit_tests_at_the_end_are_left_out() {
    let source = read("fn a() {}\n\n#[cfg(test)]\nmod tests {\n    fn b() { c(\"d\") }\n}\n");
    assert!(source.code.contains("fn a") && !source.code.contains("fn b") && source.literals.is_empty());
}

#[test]
fn a_name_is_found_whole_only() {
    assert!(names("use tauri::App;", "tauri") && names("tauri", "tauri"));
    assert!(!names("use tauri_build::x; my_tauri()", "tauri"));
}
