//! The use cases: one action, one file. Each takes the desk, the moment and a request, and is one transaction.

mod access;
mod add_clerk;
mod approve_condition;
mod assign_seat;
mod attach_photo;
mod attendance;
mod backup;
#[cfg(feature = "bench")]
pub mod bare;
mod change_passphrase;
mod change_policy;
mod check_desk;
mod check_identity;
mod check_name;
mod check_text;
mod choose_printer;
mod choose_reader;
mod contact;
mod contacts;
mod correction;
mod day_page;
mod doubles;
mod draft;
mod examine_frame;
mod examine_photo;
mod export;
mod field_changes;
mod first_start;
mod gate;
mod history;
mod inner;
mod intake_options;
mod issue_ticket;
mod issuing;
mod journal;
mod judge_eligibility;
mod judging;
mod list;
mod load_rulebook;
mod make_ruling;
mod mark_material;
mod material;
mod merge;
mod money;
mod open_sitting;
mod paper_templates;
mod papers;
mod photo_bytes;
mod print;
mod print_port;
mod print_run;
mod provenance;
mod put_right_photo;
mod read_card;
mod read_mrz;
mod readers;
mod receive_file;
mod receive_offered;
mod record_call;
mod recovery_key;
mod register;
mod registration;
mod registrations;
pub mod request;
mod restore;
mod reveal_number;
mod revoke_ruling;
mod room_papers;
mod roster;
mod rulebook_page;
mod ruling_reach;
mod rulings;
mod save_paper;
mod scanner;
mod search;
mod seating;
mod second_check;
mod see_original;
mod shown;
mod sitting;
mod standard;
mod start_page;
mod statistics;
mod status;
mod telephone_queue;
mod templates;
mod test_page;
mod text;
mod unattended;
mod undo;
mod unlock;
pub mod view;
mod watched_folder;
mod withdraw;
mod work;

pub use access::{Desk, DeskOptions};
pub use add_clerk::add_clerk;
pub use approve_condition::approve_condition;
pub use assign_seat::assign_seat;
pub use attach_photo::attach_photo;
pub use attendance::{attendance_board, check_in, mark_all_absent, mark_attendance, take_back_attendance};
pub use backup::backup_now;
pub use change_passphrase::change_passphrase;
pub use change_policy::{change_policy, preview_policy};
pub use check_desk::check_desk;
pub use check_identity::check_identity;
pub use check_name::check_name;
pub use check_text::check_text;
pub use choose_printer::{choose_printer, printer_choices};
pub use choose_reader::{choose_reader, reader_choices};
pub use contact::set_contact;
pub use contacts::{mark_told, sitting_changes, standard_changes, unmark_told};
pub use correction::{correct, correction_form, preview_correction};
pub use day_page::day_page;
pub use doubles::check_doubles;
pub use draft::{discard_draft, save_draft};
pub use examine_frame::{examine_frame, photo_guide};
pub use examine_photo::examine_photo;
pub use export::export_table;
pub use first_start::first_start;
pub use history::history;
pub use intake_options::intake_options;
pub use issue_ticket::{issue_ticket, reissue_ticket};
pub use issuing::{
    dispatch_register, export_mailing, give_number, import_numbers, issue_sitting, note_dispatch,
    take_back_dispatch, ticket_letter, ticket_picture, verify_ticket,
};
pub use journal::{journal, journal_export};
pub use judge_eligibility::judge_eligibility;
pub use list::{
    export_list, forget_list_template, import_list, list_templates, read_list, save_list_template,
};
pub use load_rulebook::{load_rulebook, preview_rulebook};
pub use make_ruling::make_ruling;
pub use mark_material::{mark_material, see_materials};
pub use merge::{merge_candidates, same_person, unmerge_candidates};
pub use money::{
    allocate_transfer, book_statement, debtors, find_debtors, forget_invoice, forget_statement_template,
    invoices, open_transfers, read_statement, record_transfer, refund, save_statement_template, set_invoice,
    statement_columns, statement_templates, take_payment, takings,
};
pub use open_sitting::{exam_dates, open_sitting, sittings};
pub use papers::{paper_of, recovery_sheet};
pub use photo_bytes::{original_bytes, photo_bytes};
pub use print::{advance_print_queue, print_paper, print_queue, print_recovery_sheet, retry_print};
pub use print_port::{JobState, PrintPort, PrinterInfo, Spooled};
pub use print_run::{print_part_sheets, print_runs, print_sitting, resume_part, run_printers, steer_run};
pub use put_right_photo::put_right_photo;
pub use read_card::{ReaderPort, read_card, try_reader};
pub use read_mrz::read_mrz;
pub use receive_file::{receive_file, receive_made_photo};
pub use receive_offered::receive_offered;
pub use record_call::record_call;
pub use recovery_key::{confirm_recovery_key, renew_recovery_key};
pub use register::register;
pub use registration::registration;
pub use registrations::registrations;
pub use restore::restore;
pub use reveal_number::reveal_number;
pub use revoke_ruling::{preview_revoke, revoke_ruling};
pub use room_papers::save_room_papers;
pub use roster::roster;
pub use rulebook_page::rulebook_page;
pub use rulings::{earlier_rulings, rulings};
pub use save_paper::{save_paper, save_recovery_sheet};
pub use scanner::{scanner_settings, set_up_scanner};
pub use search::search;
pub use seating::{block_machine, free_seats, move_seat, seat_list, seat_sitting, swap_seats};
pub use second_check::second_check;
pub use see_original::{see_image, see_original};
pub use sitting::{
    cancel_sitting, check_sitting, move_sitting, preview_cancel, preview_move, room_map, sitting_detail,
    sitting_page,
};
pub use start_page::start_page;
pub use statistics::statistics;
pub use status::desk_status;
pub use telephone_queue::{desk_address, spell_name, telephone_queue};
pub use test_page::{print_test_page, test_page, test_page_state};
pub use undo::{undo, undoable};
pub use unlock::{lock, unlock, unlock_with_recovery_key};
pub use watched_folder::{
    arrival_thumbnail, look_at_watched_folder, mark_arrival, watch_folder, watched_folder,
};
pub use withdraw::{reinstate, withdraw};
pub use work::{cancel_work, pause_work, work_progress};
