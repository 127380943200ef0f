//! The overview that `--help` prints; each topic has its own text.

/// What `deskctl --help` says.
pub(crate) const OVERVIEW: &str = "\
deskctl - the registration desk from a shell

Usage: deskctl COMMAND [OPTIONS]

Rules, without a desk
  identity check     numbers of identity documents
  identity mrz       machine-readable lines of passports and cards
  eligibility check  conditions of the notice, case by case
  photo check        photo files, clause by clause
  photo fix          a photo put right, in another file
  rulebook check     whether a rulebook is whole and free of contradictions
  paper check        whether an institution's own words for its papers can be printed
  reader check       whether a file of card readers is sound
  reader try         ask a card reader's service once, and see what it calls its values

The desk
  register           take registrations from a file
  list read          how each row of an employer's list stands (.xlsx or .csv); writes nothing
  list import        register everybody of such a list who can be
  list export        write registrations as a list
  payment statement  whose fee each line of a bank's statement is; books nothing
  payment takings    what was recorded on a day, by clerk and method
  payment debtors    who owes a fee
  payment invoices   invoices that are wanted and paid for
  sitting list       sittings to come
  sitting open       open a sitting in a month of the plan
  sitting rooms      its rooms and what should be known of it
  sitting move       other days, times, rooms or another place; says first whom it touches
  sitting cancel     cancel it; says first whom it touches
  sitting papers     write the papers of every room: sign-in sheet, seat map and others
  sitting contacts   who must be told of a change, and who has been
  sitting told       say that somebody was told
  seat assign        seats for everybody of the month who has none
  seat list          who sits where
  seat move          one person to another machine
  seat swap          two people change places
  seat block         take a machine out of use, or into use again
  attendance check   who stands at the exam's door, and what is noted of it
  attendance board   how many are there, room by room
  ticket issue       seat, issue and write the admit tickets of a sitting
  ticket verify      whether a PDF is a ticket of this desk, unchanged and in force
  telephone queue    registrations by telephone that wait, those to call back first
  day                what is due, counted in working days
  paper save         write a paper of a registration, or of all in a month
  rulebook preview   whom another rulebook would touch; changes nothing (supervisors only)
  rulebook load      put another rulebook in force (supervisors only)
  rulebook contacts  who must be told of a change of the rulebook or of a reading, and who has been
  backup             write a verified backup
  restore            replace everything by a backup
  check              check every page, every reference and the journal's chain
  journal export     every change, oldest first (supervisors only)

Samples
  sample             invented people with drawn portraits
  demo               the main job from nothing, on invented people

Options of every command
  --json             one JSON object a line instead of a table
  --data DIR         the data folder [env DESK603_DATA; else the platform's data folder,
                     cn.edu.bjou.desk603 in it]
  --resources DIR    the folder with the fonts [env DESK603_RESOURCES; else beside the program]
  --clerk NAME       who works; may be left out where only one clerk is known
  --passphrase-stdin the passphrase is the first line of standard input [else env DESK603_PASSPHRASE]
  --now RFC3339      a fixed clock, such as 2026-03-18T10:15:00+08:00
  -h, --help         this text, or the text of a command
  --version          the version

Exit codes: 0 done; 1 the answer is no (refused, failed check); 2 usage or input; 3 broken (store, disk)
Problems stand on standard error as `error[code]: sentence` and hold no personal data.";
