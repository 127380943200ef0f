//! What the window may reach: no host of any network, and no more of the system than it uses. Fails while
//! `src-tauri/tauri.conf.json` and `src-tauri/capabilities` are missing.

use super::tree;
use serde_json::Value;

/// Plugins that would open the system to the page; the desk's own commands do this work.
const TOO_MUCH: [&str; 5] = ["fs:", "shell:", "http:", "process:", "websocket:"];

#[test]
fn the_window_s_content_policy_names_no_network_host() {
    let text = std::fs::read_to_string(tree::root().join("src-tauri/tauri.conf.json"))
        .expect("src-tauri/tauri.conf.json is missing: the window needs a content policy");
    let found = policy_violations(&text);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn planted_hosts_in_the_content_policy_are_found() {
    let with = |policy: &str| policy_violations(&format!(r#"{{"app":{{"security":{{"csp":"{policy}"}}}}}}"#));
    let sound = "default-src 'self'; img-src 'self' photo: http://photo.localhost data: blob:; \
                 connect-src ipc: http://ipc.localhost; style-src 'self' 'unsafe-inline'; object-src 'none'";
    assert!(with(sound).is_empty(), "{:?}", with(sound));
    for planted in [
        "default-src 'self' https://example.org",
        "default-src *",
        "default-src 'self'; img-src https:",
        "default-src 'self'; connect-src wss:",
        "default-src 'self'; img-src example.org",
        "default-src 'self'; img-src http://localhost.example.org",
        "default-src 'self'; script-src 'self' 'unsafe-eval'",
        "img-src 'self'",
    ] {
        assert_eq!(with(planted).len(), 1, "{planted}");
    }
    assert_eq!(
        policy_violations(r#"{"app":{"security":{"csp":null}}}"#).len(),
        1,
        "no policy is a violation"
    );
    assert_eq!(policy_violations(r#"{"app":{"security":{"csp":{"default-src":["'self'","*"]}}}}"#).len(), 1);
}

#[test]
fn the_window_is_granted_no_more_than_it_uses() {
    let files = tree::files();
    let capabilities =
        |file: &&tree::File| file.is_below("src-tauri/capabilities") && file.ends_with(&[".json"]);
    super::none_in(files.iter().filter(capabilities), |file| grants(&file.text));
}

#[test]
fn a_planted_grant_is_found() {
    assert_eq!(grants(r#"{"permissions":["core:default","dialog:allow-open"]}"#).len(), 0);
    assert_eq!(grants(r#"{"permissions":["fs:default"]}"#).len(), 1);
    assert_eq!(grants(r#"{"permissions":[{"identifier":"shell:allow-open","allow":[]}]}"#).len(), 1);
    assert_eq!(grants(r#"{"permissions":[],"remote":{"urls":["https://*"]}}"#).len(), 1);
    assert_eq!(grants("not json").len(), 1);
}

fn policy_violations(configuration: &str) -> Vec<String> {
    let configuration: Value = serde_json::from_str(configuration).expect("tauri.conf.json is JSON");
    let policy = match configuration.pointer("/app/security/csp") {
        Some(Value::String(policy)) => policy.clone(),
        Some(Value::Object(directives)) => {
            let one = |(name, sources): (&String, &Value)| match sources {
                Value::Array(words) => {
                    let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
                    format!("{name} {}", words.join(" "))
                }
                other => format!("{name} {}", other.as_str().unwrap_or_default()),
            };
            directives.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        _ => return vec!["there is no content policy".to_owned()],
    };
    let directives: Vec<Vec<&str>> =
        policy.split(';').map(|part| part.split_whitespace().collect()).collect();
    let has_default = directives.iter().any(|words| words.first() == Some(&"default-src"));
    let mut found: Vec<String> =
        (!has_default).then(|| "default-src is missing".to_owned()).into_iter().collect();
    let sources = directives.iter().flat_map(|words| words.iter().skip(1));
    found.extend(sources.filter(|source| reaches_out(source)).map(|source| format!("allows {source}")));
    found
}

/// Whether a source of the policy lets the page reach anything but the desk itself. A scheme of our own
/// (`photo:`, or `http://photo.localhost` where the web view knows no other) is the desk itself.
fn reaches_out(source: &str) -> bool {
    if source.starts_with('\'') {
        return source == "'unsafe-eval'";
    }
    let scheme_alone = source.strip_suffix(':');
    let own = source.strip_prefix("http://").and_then(|host| host.strip_suffix(".localhost"));
    match (scheme_alone, own) {
        (Some(scheme), _) => ["http", "https", "ws", "wss", "ftp"].contains(&scheme),
        (_, Some(name)) => !name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'),
        _ => true,
    }
}

fn grants(capability: &str) -> Vec<String> {
    let Ok(capability) = serde_json::from_str::<Value>(capability) else {
        return vec!["is not JSON".to_owned()];
    };
    let permissions = capability.get("permissions").and_then(Value::as_array).cloned().unwrap_or_default();
    let identifiers =
        permissions.iter().filter_map(|one| one.as_str().or_else(|| one.get("identifier")?.as_str()));
    let mut found: Vec<String> = identifiers
        .filter(|name| TOO_MUCH.iter().any(|plugin| name.starts_with(plugin)))
        .map(|name| format!("grants {name}"))
        .collect();
    found.extend(capability.get("remote").map(|_| "grants something to remote pages".to_owned()));
    found
}
