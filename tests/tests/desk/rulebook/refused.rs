//! Broken and contradictory rulebooks: each fault with the line that it is reported on.

use super::{RULEBOOK, line_of, table};
use desk_core::rules::{Rulebook, RulebookError};

/// The rulebook with a change made once.
fn changed(from: &str, to: &str) -> String {
    assert!(RULEBOOK.contains(from), "{from}");
    RULEBOOK.replacen(from, to, 1)
}

fn refusal(text: &str) -> RulebookError {
    Rulebook::load(text).map(|book| book.notice.year).expect_err("this should have been refused")
}

/// It is refused, on the line that holds `words`, and the reason names `reason`.
fn is_refused(text: &str, words: &str, reason: &str) {
    let error = refusal(text);
    assert!(error.reason.contains(reason), "{} ({reason})", error.reason);
    assert_eq!(error.line, line_of(text, words), "{}", error.reason);
}

#[test]
fn a_text_that_is_no_toml_is_refused_with_the_line_of_the_fault() {
    let cut = changed("id = \"photo.height\"", "id = \"photo.height");
    assert_eq!(refusal(&cut).line, line_of(&cut, "id = \"photo.height"));
    let misspelt = changed("may_override = \"supervisor\"", "may_overide = \"supervisor\"");
    assert!(refusal(&misspelt).reason.contains("may_overide"));
    assert_eq!(refusal(&misspelt).line, line_of(&misspelt, "may_overide"));
    assert!(refusal("").reason.contains("notice"), "an empty file lacks everything");
    assert!(refusal("\u{0}\u{FFFD}王").line > 0);
}

#[test]
fn what_is_missing_is_named() {
    let without = |id: &str| changed(&format!("id = \"{id}\""), "id = \"something.else\"");
    for id in ["identity.validity", "photo.bytes", "ticket.due", "results.due"] {
        assert!(refusal(&without(id)).reason.contains(id), "{id}");
    }
    let later = changed("from = 2026-01-01\nunit = \"px\"", "from = 2026-01-02\nunit = \"px\"");
    assert!(refusal(&later).reason.contains("begins after"), "a rule that does not hold from the first day");
    let policy = changed("id = \"month_only_dates\"", "id = \"month_dates\"");
    is_refused(&policy, "month_dates", "knows no policy");
}

#[test]
fn months_prices_and_years_that_cannot_be_are_refused() {
    is_refused(&changed("months = [4, 9]", "months = [4, 13]"), "e-commerce-merchant-4", "month 13");
    is_refused(&changed("months = [4, 9]", "months = []"), "e-commerce-merchant-4", "no month");
    let years = changed("experience_years = 5", "experience_years = 0");
    is_refused(&years, "L4-1", "years outside");
    let unknown_level = changed(
        "occupation = \"电子商务师\"\nlevel = 4\nfrom",
        "occupation = \"电子商务师\"\nlevel = 1\nfrom",
    );
    assert!(refusal(&unknown_level).reason.contains("no fee"), "its price is gone");
}

#[test]
fn what_contradicts_itself_is_refused() {
    let twice = RULEBOOK.to_owned()
        + "\n[[rule]]\nid = \"photo.format\"\nclause = \"三(二)2\"\nline = 53\nquote = \"JPEG 格式\"\nfrom = 2026-01-01\nmay_override = \"never\"\n";
    assert!(refusal(&twice).reason.contains("stands twice"));
    let crossed = changed(
        "pass = { at_least = 40960, at_most = 80000 }",
        "pass = { at_least = 80001, at_most = 80000 }",
    );
    is_refused(&crossed, "photo.bytes", "is above");
    let both = changed(
        "accepted = [\"resident_card\"]",
        "accepted = [\"resident_card\", \"temporary_resident_card\"]",
    );
    assert!(refusal(&both).reason.contains("both accepted and judged"));
    let default = changed("default = \"birthday\"", "default = \"day_before\"");
    assert!(refusal(&default).reason.contains("age_counts_from"));
    let value = changed("values = [\"birthday\", \"day_after\"]", "values = [\"birthday\", \"day_before\"]");
    assert!(refusal(&value).reason.contains("day_before"));
}

#[test]
fn a_list_must_stand_in_the_footnote_quoted_for_it() {
    let stranger = changed("names = [\"营销员\"", "names = [\"推销员\"");
    is_refused(&stranger, "推销员", "推销员");
}

#[test]
fn a_condition_for_nobody_and_one_that_demands_nothing_are_refused() {
    let nobody =
        changed("id = \"L5-1\"\noccupation = \"婴幼儿发展引导员\"", "id = \"L5-1\"\noccupation = \"宇航员\"");
    assert!(refusal(&nobody).reason.contains("not offered"));
    let nothing = changed("age_years = 16\nintention = true\n", "");
    is_refused(&nothing, "L5-1", "demands nothing");
}

#[test]
fn any_one_table_left_out_is_noticed() {
    let whole = table(RULEBOOK);
    let optional = ["junior_college", "old_titles", "calendar"];
    for key in whole.keys().filter(|key| !optional.contains(&key.as_str())) {
        let mut part = whole.clone();
        part.remove(key);
        assert!(
            Rulebook::load(&toml::to_string(&part).unwrap()).is_err(),
            "[{key}] is missing and nobody notices"
        );
    }
    for key in optional {
        let mut part = whole.clone();
        part.remove(key);
        assert!(Rulebook::load(&toml::to_string(&part).unwrap()).is_ok(), "[{key}] may be absent");
    }
}
