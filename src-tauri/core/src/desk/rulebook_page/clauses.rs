//! The clauses of the notice in its own order, each with the rules read from it.

use crate::desk::view::{ClauseView, RuleView};
use crate::model::Level;
use crate::rules::rulebook::{Condition, DiplomaDemand, ListEnding, Quoted};
use crate::rules::{Bound, Rulebook};

/// A clause with one rule, before those of the same words are joined.
struct Entry {
    line: u32,
    clause: String,
    quote: String,
    occupation: Option<String>,
    level: Option<Level>,
    rule: RuleView,
}

impl Entry {
    fn about(self, occupation: &str, level: Option<Level>) -> Self {
        Self { occupation: Some(occupation.to_owned()), level, ..self }
    }
}

/// Every quote of the rulebook, by line; rules of the same words stand together.
pub(super) fn of(book: &Rulebook) -> Vec<ClauseView> {
    let mut entries = plain(book);
    entries.extend(plan(book));
    entries.extend(conditions(book));
    entries.extend(footnotes(book));
    entries.extend(documents(book));
    entries.extend(rules(book));
    entries.sort_by_key(|entry| entry.line);
    let mut clauses: Vec<ClauseView> = Vec::new();
    for entry in entries {
        match clauses.iter_mut().find(|clause| clause.line == entry.line && clause.quote == entry.quote) {
            Some(clause) => clause.rules.push(entry.rule),
            None => clauses.push(ClauseView {
                line: entry.line,
                clause: entry.clause,
                quote: entry.quote,
                occupation: entry.occupation,
                level: entry.level,
                rules: vec![entry.rule],
            }),
        }
    }
    clauses
}

fn entry(clause: &str, line: u32, quote: &str, id: &str, values: Vec<(&str, String)>) -> Entry {
    Entry {
        line,
        clause: clause.to_owned(),
        quote: quote.to_owned(),
        occupation: None,
        level: None,
        rule: RuleView {
            id: id.to_owned(),
            from: None,
            required: Bound::default(),
            look: None,
            unit: None,
            values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            origin: None,
        },
    }
}

fn plain(book: &Rulebook) -> Vec<Entry> {
    let (notice, desk, account) = (&book.notice, &book.institution, &book.account);
    let quoted: [(&str, &str, &Quoted); 19] = [
        ("标题", "notice.issuer", &notice.issuer),
        ("标题", "notice.title", &notice.title),
        ("一", "notice.plan", &notice.plan),
        ("一", "notice.adjustment", &notice.adjustment),
        ("三(一)1", "institution.counter_registration", &desk.counter_registration),
        ("三(一)2", "institution.registration_telephones", &desk.registration_telephones),
        ("三(二)3", "notice.basis", &notice.basis),
        ("三(三)", "account.holder", &account.holder),
        ("三(三)", "account.bank", &account.bank),
        ("三(三)", "account.number", &account.number),
        ("三(五)1", "institution.results_website", &desk.results_website),
        ("三(五)2", "institution.certificate_website", &desk.certificate_website),
        ("四(一)", "institution.address", &desk.address),
        ("四(二)", "institution.hours", &desk.hours),
        ("四(三)", "institution.enquiries", &desk.enquiries),
        ("四(四)", "institution.queries", &desk.queries),
        ("四(五)", "institution.complaints", &desk.complaints),
        ("标题", "institution.name", &desk.name),
        ("五", "notice.change", &notice.change),
    ];
    let collection = account.collection.iter().map(|it| ("三(三)", "account.collection", it));
    let quoted = quoted.into_iter().chain(collection);
    let plain = quoted.map(|(clause, id, quoted)| entry(clause, quoted.line, &quoted.quote, id, Vec::new()));
    plain.collect()
}

fn plan(book: &Rulebook) -> Vec<Entry> {
    let months = |months: &[u32]| months.iter().map(u32::to_string).collect::<Vec<_>>().join("、");
    let offerings = book
        .offerings
        .iter()
        .map(|it| entry(&it.clause, it.line, &it.quote, &it.id, vec![("months", months(&it.months))]));
    let subjects = book.subjects.iter().map(|it| {
        let id = format!("subject.{}", it.subject.as_str());
        entry(&it.clause, it.line, &it.quote, &id, vec![("mode", it.mode.clone())])
            .about(&it.occupation, None)
    });
    let fees = book.fees.iter().map(|it| {
        let values = vec![("theory", it.theory.to_string()), ("skill", it.skill.to_string())];
        let mut fee =
            entry(&it.clause, it.line, &it.quote, "fee", values).about(&it.occupation, Some(it.level));
        fee.rule.from = Some(it.from);
        fee
    });
    let resits = book.resit_fees.iter().map(|it| {
        entry(&it.clause, it.line, &it.quote, &format!("resit_fee.{}", it.subject.as_str()), Vec::new())
    });
    let hours = &book.office_hours;
    let opens = entry(&hours.clause, hours.line, &hours.quote, "office_hours", Vec::new());
    offerings.chain(subjects).chain(fees).chain(resits).chain([opens]).collect()
}

fn conditions(book: &Rulebook) -> Vec<Entry> {
    let headings = book.level_headings.iter().map(|it| {
        entry(&it.clause, it.line, &it.quote, "level_heading", Vec::new())
            .about(&it.occupation, Some(it.level))
    });
    let conditions = book.conditions.iter().map(|it| {
        let mut condition = entry(&it.clause, it.line, &it.quote, &it.id, demands(it));
        if !it.professional_title {
            condition = condition.about(&it.occupation, Some(it.level));
        }
        condition.rule.from = Some(it.from);
        condition.rule.origin.clone_from(&it.origin);
        condition
    });
    headings.chain(conditions).collect()
}

fn demands(condition: &Condition) -> Vec<(&'static str, String)> {
    let numbers = [
        ("age_years", condition.age_years),
        ("experience_years", condition.experience_years),
        ("certificate_level", condition.certificate_level.map(|level| u32::from(level.number()))),
    ];
    let mut values: Vec<(&str, String)> =
        numbers.iter().filter_map(|(name, value)| Some((*name, value.as_ref()?.to_string()))).collect();
    let diploma = condition.diploma.map(|diploma| match diploma {
        DiplomaDemand::VocationalOrHigher => "vocational_or_higher",
        DiplomaDemand::SeniorTechnicianClass => "senior_technician_class",
        DiplomaDemand::College => "college",
    });
    values.extend(diploma.map(|word| ("diploma", word.to_owned())));
    let plain = [
        ("intention", condition.intention),
        ("work", condition.work),
        ("professional_title", condition.professional_title),
    ];
    let demanded = plain.iter().filter(|(_, demanded)| *demanded);
    values.extend(demanded.map(|(name, _)| (*name, String::new())));
    values.extend(condition.materials.iter().map(|material| ("material", material.quote.clone())));
    values
}

fn footnotes(book: &Rulebook) -> Vec<Entry> {
    let ending = |open: bool| ("ending", if open { "open" } else { "closed" }.to_owned());
    let own = book.occupations.iter().map(|it| {
        let mut own =
            entry(&it.clause, it.line, &it.quote, "own_occupation", vec![("names", it.own.join("、"))])
                .about(&it.name, None);
        own.rule.origin.clone_from(&it.origin);
        own
    });
    let related = book.related_occupations.iter().map(|it| {
        let values = vec![("names", it.names.join("、")), ending(it.open)];
        entry(&it.clause, it.line, &it.quote, "related_occupations", values).about(&it.occupation, None)
    });
    let majors = book.related_majors.iter().map(|it| {
        let word = match it.ending {
            ListEnding::Open => "open",
            ListEnding::Unclear => "unclear",
            ListEnding::Closed => "closed",
        };
        let values = vec![("names", it.names.join("、")), ("ending", word.to_owned())];
        entry(&it.clause, it.line, &it.quote, "related_majors", values).about(&it.occupation, None)
    });
    let college = book.junior_college.iter().map(|it| {
        let mut college =
            entry(&it.clause, it.line, &it.quote, "junior_college", Vec::new()).about(&it.occupation, None);
        college.rule.origin.clone_from(&it.origin);
        college
    });
    own.chain(related).chain(majors).chain(college).collect()
}

fn documents(book: &Rulebook) -> Vec<Entry> {
    let groups = book.identity_documents.iter().map(|it| {
        let id = format!("identity_documents.{}", it.group.as_str());
        let mut group = entry(&it.clause, it.line, &it.quote, &id, Vec::new());
        group.rule.from = Some(it.from);
        group.rule.origin.clone_from(&it.origin);
        group
    });
    let card = &book.hong_kong_card;
    let mut issue = entry(
        &card.clause,
        card.line,
        &card.quote,
        "hong_kong_card",
        vec![("issued_from", card.issued_from.to_string())],
    );
    issue.rule.origin = Some(card.origin.clone());
    groups.chain([issue]).collect()
}

fn rules(book: &Rulebook) -> Vec<Entry> {
    let rules = book.rules.iter().map(|rule| Entry {
        line: rule.line,
        clause: rule.clause.clone(),
        quote: rule.quote.clone(),
        occupation: None,
        level: None,
        rule: RuleView {
            id: rule.id.clone(),
            from: Some(rule.from),
            required: rule.pass,
            look: rule.look,
            unit: rule.unit,
            values: Vec::new(),
            origin: rule.origin.clone(),
        },
    });
    rules.collect()
}
