//! 电话报名: what is heard, owed, called back for and completed item by item, and the page of what is due.

mod call_to_open;
mod day_page;
mod order_of_facts;

use crate::counter::{Counter, candidate};
use desk_core::desk;
use desk_core::desk::request::{CallEntry, ChangePolicy, Register};
use desk_core::desk::view::RegistrationView;
use desk_core::model::{CallDirection, CallResult, CallerRelation, Channel, Moment, OwedKind};

/// A mother who calls for her son and agrees to everything.
fn call(result: CallResult) -> CallEntry {
    CallEntry {
        direction: CallDirection::Incoming,
        name: "林秀英".to_owned(),
        relation: CallerRelation::Family,
        telephone: "13900001234".to_owned(),
        result,
        call_back_on: None,
        note: String::new(),
    }
}

/// A registration by telephone, nothing sent yet.
fn by_telephone(person: usize) -> Register {
    Register {
        channel: Channel::Telephone,
        original_seen: false,
        email: String::new(),
        call: Some(call(CallResult::Agreed)),
        ..candidate(person)
    }
}

fn owed(view: &RegistrationView) -> Vec<OwedKind> {
    view.contact.owed.iter().map(|item| item.kind).collect()
}

/// The institution wants the original first.
fn originals_first(counter: &Counter, now: Moment) {
    let (policy, value) = ("telephone_ticket".to_owned(), "seen_first".to_owned());
    let request = ChangePolicy { policy, value, reason: "主任会议定".to_owned() };
    desk::change_policy(&counter.desk, now, &request).unwrap();
}
