//! `deskctl ticket issue` and `ticket verify`: the admit tickets of a sitting in one go, and whether a file is one of them.

mod issue;
mod told;
mod verify;

pub(crate) use issue::issue;
pub(crate) use verify::verify;

pub(crate) const HELP: &str = "\
deskctl ticket issue --sitting ID --out DIR [--merged | --both] [--name TEMPLATE]
deskctl ticket verify PDF…

issue goes through all registrations of the sitting's month: whoever has everything that a ticket demands gets a
seat where one is missing, the ticket, and a PDF in DIR. Whoever has not is listed with what is missing; those
seated in another sitting are left out. Run again, it writes only what is new, changed or no longer in DIR; a file
that is there is complete. Files of tickets that became void are moved into DIR/已作废. How far it is stands on
standard error.

--merged writes one print file instead, by room and seat, in volumes of at most 500 pages; --both writes both.
--name says what a candidate's file is called, with {ticket_number}, {name}, {number_tail}, {room}, {seat},
{occupation}, {work_type} and {level} or {准考证号}, {姓名}, {证件尾号}, {考场}, {座位}, {职业}, {工种} and {等级}
in it. A name that is taken is followed by the ticket's number.

Each answer: {\"registration\",\"name\",\"outcome\",\"ticket_number\",\"room\",\"seat\",\"file\",\"code\",\"missing\"}
The outcome is issued, written (issued before, PDF written now), present (PDF is there) or refused.
Exit code 1 where any was refused.

verify says of each file whether it is a ticket of this desk, unchanged and in force.

Each answer: {\"file\",\"standing\",\"numbers\",\"pages\",\"check_digit\",\"issued_at\",\"voided_at\",\"void_cause\"}
The standing is current, void, changed or foreign. Exit code 1 where any is not current.";
