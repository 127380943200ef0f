use super::{PAPERS_2026, PaperTemplates, TemplateError};

fn refused(change: (&str, &str)) -> TemplateError {
    PaperTemplates::load(&PAPERS_2026.replacen(change.0, change.1, 1)).unwrap_err()
}

/// The line of the shipped words on which this stands.
fn line(words: &str) -> usize {
    PAPERS_2026.lines().position(|line| line.contains(words)).unwrap() + 1
}

/// The shipped words from `[application_form]` on, as a file for an earlier release has them.
fn earlier() -> String {
    let from = PAPERS_2026.find("[application_form]").unwrap();
    let (signed, _) = PAPERS_2026[from..].split_once("studying = [").unwrap();
    format!("note = \"校内表\"\nseal = \"（公章）\"\n{signed}")
}

#[test]
fn the_shipped_words_are_in_order() {
    let templates = PaperTemplates::load(PAPERS_2026).unwrap();
    assert_eq!(templates.note(), "学校模板到位后替换");
    assert_eq!(templates.application_form.title(), "职业技能等级认定个人申报表");
    assert_eq!(templates.admit_ticket.title(), "准考证");
}

#[test]
fn a_fault_is_refused_with_its_line() {
    let title = line("工作经历承诺书");
    assert_eq!(refused(("\"工作经历承诺书\"", "\" \"")).line, title, "empty");
    assert_eq!(refused(("\"工作经历承诺书\"", "5")).line, title, "no text");
    assert_eq!(refused(("\"工作经历承诺书\"", &format!("\"{}\"", "长".repeat(41)))).line, title, "long");
    let unknown = refused(("本人拟从事{occupation}", "本人拟从事{job}"));
    assert_eq!((unknown.line, unknown.reason.contains("{occupation}")), (line("本人拟从事"), true));
    assert_eq!(refused(("seal =", "stamp =")).line, line("seal ="), "an unknown word");
}

#[test]
fn a_fault_in_what_is_handed_out_is_refused_with_its_line() {
    assert_eq!(refused(("请保留转账凭证", "{name}，请保留转账凭证")).line, line("请保留转账凭证"));
    assert_eq!(refused(("请妥善保管本回执", "{remark}")).line, line("请妥善保管本回执"));
    assert_eq!(refused(("请提前到达考场", "{name}请提前到达考场")).line, line("请提前到达考场"));
    let title = "title = \"准考证\"";
    let time = format!("{title}\nclosed_after = 241");
    assert_eq!(refused((title, &time)).line, line(title) + 1);
    assert!(refused((title, "title = \"准考证\"\nopened = 5")).reason.contains("opened"));
    let misplaced =
        refused(("title = \"工作承诺书\"", "title = \"工作承诺书\"\nstudying = [\"本人在读。\"]"));
    assert!(misplaced.reason.contains("education_commitment"), "{misplaced}");
}

#[test]
fn what_is_left_out_is_named() {
    let missing = refused(("note = ", "# "));
    assert!(missing.reason.contains("note"), "{missing}");
}

#[test]
fn a_file_for_an_earlier_release_keeps_its_words_and_gets_the_shipped_ones_for_what_it_lacks() {
    let templates = PaperTemplates::load(&earlier()).unwrap();
    assert_eq!((templates.note(), templates.seal()), ("校内表", "（公章）"));
    assert_eq!(templates.heading(), "职业技能等级认定");
    assert_eq!(templates.payment_notice.title(), "缴费通知单");
    assert!(templates.education_commitment.studying.is_some());
    assert_eq!(templates.admit_ticket.rules(&[]).len(), 7);
    assert_eq!(templates.receipt.title(), "报名回执");
}

#[test]
fn a_rule_is_printed_once_its_time_is_set() {
    let vague = PaperTemplates::load(PAPERS_2026).unwrap().admit_ticket.rules(&[]);
    assert_eq!(vague.len(), 7);
    assert!(!vague.concat().contains("分钟"));
    let title = "title = \"准考证\"";
    let times = format!("{title}\narrive_before = 30\nclosed_after = 15\nleave_after = 45");
    let set = PaperTemplates::load(&PAPERS_2026.replacen(title, &times, 1)).unwrap();
    let rules = set.admit_ticket.rules(&[]);
    assert_eq!(rules.len(), 10);
    for minutes in ["前 30 分钟", "开考 15 分钟后不再", "开考 45 分钟后方可"] {
        assert!(rules.concat().contains(minutes), "{minutes}");
    }
}
