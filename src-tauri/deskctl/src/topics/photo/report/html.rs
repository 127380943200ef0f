//! The report as one page that travels by itself: no script, no address, pictures inside; made to be printed on A4.

use super::super::owners::Candidate;
use super::{Entry, Head, Standing};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

const STYLE: &str = include_str!("report.css");

/// The whole page.
pub(super) fn page(head: &Head, entries: &[Entry], waiting: &[Candidate]) -> String {
    let open: String = entries.iter().filter(|it| it.standing != Standing::Fine).map(card).collect();
    let fine: String = entries.iter().filter(|it| it.standing == Standing::Fine).map(tile).collect();
    let institution = escape(&head.institution);
    let sections = [
        section("要处理的照片", "list", &open),
        section("没有收到照片的考生", "names", &waiting.iter().map(person).collect::<String>()),
        section("未发现问题的照片", "tiles", &fine),
    ];
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>照片检查结果 · {institution}</title><style>{STYLE}</style></head><body>\
         <header><p class=\"from\">{institution} · 职业技能等级认定报名</p><h1>照片检查结果</h1>\
         <p class=\"when\">{when} 检查，共 {all} 张，按 {year} 年通知的照片要求逐项核对</p></header>\
         <ul class=\"counts\">{counts}</ul>{sections}\
         <footer>是不是本人、帽子和头饰、头发遮眼、镜片反光、有色眼镜，由报名台对照证件看。照片是个人信息，转发时请留意；证件号码只显示首尾。</footer>\
         </body></html>\n",
        when = head.made_at.to_minute(),
        all = entries.len(),
        year = head.year,
        counts = Standing::ALL.map(|standing| count(standing, entries)).concat(),
        sections = sections.concat(),
    )
}

fn count(standing: Standing, entries: &[Entry]) -> String {
    let number = entries.iter().filter(|entry| entry.standing == standing).count();
    let (class, word, means) = (class(standing), standing.word(), standing.means());
    format!(
        "<li class=\"{class}\"><b>{number}</b><span class=\"word\">{}{word}</span><span class=\"means\">{means}</span></li>",
        icon(standing)
    )
}

/// A heading and what stands below it; nothing where there is nothing.
fn section(title: &str, class: &str, content: &str) -> String {
    match content {
        "" => String::new(),
        content => format!("<section><h2>{title}</h2><div class=\"{class}\">{content}</div></section>"),
    }
}

/// A photo with which something is to be done.
fn card(entry: &Entry) -> String {
    let advice: String = entry.advice.iter().map(|say| format!("<li>{}</li>", escape(say))).collect();
    let advice = if advice.is_empty() { String::new() } else { format!("<ol>{advice}</ol>") };
    let quotes: Vec<String> = entry.quotes.iter().map(|quote| format!("「{}」", escape(quote))).collect();
    format!(
        "<article class=\"{class}\">{picture}<div class=\"text\"><p class=\"verdict\">{icon}{word}</p>{who}{advice}\
         <p class=\"quote\">通知：{quotes}</p></div></article>",
        class = class(entry.standing),
        picture = picture(entry),
        icon = icon(entry.standing),
        word = entry.standing.word(),
        who = who(entry),
        quotes = quotes.concat(),
    )
}

/// A photo with which nothing is to be done: whose it is, and its file only where that is not known.
fn tile(entry: &Entry) -> String {
    let whose = entry.candidate().map_or_else(|| who(entry), person);
    format!("<figure>{}<figcaption>{whose}</figcaption></figure>", picture(entry))
}

fn person(candidate: &Candidate) -> String {
    format!(
        "<p class=\"who\"><b>{}</b> <span class=\"number\">{}</span></p>",
        escape(&candidate.name),
        escape(&candidate.number)
    )
}

fn who(entry: &Entry) -> String {
    let name = match entry.name() {
        "" => String::new(),
        name => format!("<b>{}</b> <span class=\"number\">{}</span>", escape(name), escape(entry.number())),
    };
    format!("<p class=\"who\">{name}<span class=\"file\">{}</span></p>", escape(&entry.file))
}

fn picture(entry: &Entry) -> String {
    match &entry.thumbnail {
        Some(jpeg) => {
            format!("<img alt=\"\" src=\"data:image/jpeg;base64,{}\">", BASE64_STANDARD.encode(jpeg))
        }
        None => "<div class=\"none\">打不开</div>".to_owned(),
    }
}

fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Again => "again",
        Standing::Mend => "mend",
        Standing::Doubtful => "doubtful",
        Standing::Fine => "fine",
    }
}

/// A sign that tells the result without its colour.
fn icon(standing: Standing) -> String {
    let path = match standing {
        Standing::Again => "M3 3l10 10M13 3L3 13",
        Standing::Mend => "M2 8h11M9 4l4 4-4 4",
        Standing::Doubtful => "M4.5 5.5a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.1M8 14v.2",
        Standing::Fine => "M2.5 8.5l3.8 3.8 7.2-8.3",
    };
    format!("<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
}

/// Text as text, whatever signs stand in it.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
