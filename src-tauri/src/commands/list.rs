//! The one list of commands: topic, name, request, answer. From it come the shell's handler, the front end's map of
//! names to types, and a compile-time check that each command exists with these types.

/// Hand the list of commands to the macro `$use`.
macro_rules! command_list {
    ($use:ident) => {
        $use! {
            clerk::desk_status(Nothing) -> DeskStatus;
            clerk::first_start(FirstStart) -> RecoveryKeyIssued;
            clerk::confirm_recovery_key(ConfirmRecoveryKey) -> DeskStatus;
            clerk::renew_recovery_key(RenewRecoveryKey) -> RecoveryKeyIssued;
            clerk::unlock(Unlock) -> DeskStatus;
            clerk::unlock_with_recovery_key(UnlockWithRecoveryKey) -> DeskStatus;
            clerk::lock(Nothing) -> DeskStatus;
            clerk::change_passphrase(ChangePassphrase) -> DeskStatus;
            clerk::add_clerk(AddClerk) -> DeskStatus;

            intake::intake_options(Nothing) -> IntakeOptions;
            intake::check_identity(CheckIdentity) -> IdentityCheck;
            intake::read_mrz(ReadMrz) -> MrzAnswer;
            intake::check_name(CheckName) -> NameCheck;
            intake::check_text(CheckText) -> Vec<MissingGlyph>;
            intake::judge_eligibility(JudgeEligibility) -> EligibilityVerdict;
            intake::examine_photo(ExaminePhoto) -> PhotoExamination;
            intake::put_right_photo(PutRightPhoto) -> PutRightView;
            intake::photo_guide(Nothing) -> PhotoGuide;
            intake::save_draft(SaveDraft) -> Nothing;
            intake::discard_draft(Nothing) -> Nothing;
            correction::check_doubles(CheckDoubles) -> Vec<DoubleView>;
            intake::register(Register) -> RegistrationView;

            correction::correction_form(OfRegistration) -> Register;
            correction::preview_correction(PreviewCorrection) -> CorrectionPreview;
            correction::correct(Correct) -> RegistrationView;
            correction::withdraw(StateChange) -> RegistrationView;
            correction::reinstate(StateChange) -> RegistrationView;
            correction::history(OfRegistration) -> Vec<HistoryLine>;
            correction::same_person(OfPerson) -> SamePersonPage;
            correction::merge_candidates(MergeCandidates) -> SamePersonPage;
            correction::unmerge_candidates(UnmergeCandidates) -> SamePersonPage;

            registration::start_page(Nothing) -> StartPage;
            registration::search(Search) -> SearchAnswer;
            registration::registration(OfRegistration) -> RegistrationView;
            registration::reveal_number(OfRegistration) -> RevealedNumber;
            registration::see_original(SeeDocument) -> RegistrationView;
            registration::attach_photo(AttachPhoto) -> RegistrationView;
            registration::mark_material(MarkMaterial) -> RegistrationView;
            registration::see_materials(OfRegistration) -> RegistrationView;
            registration::approve_condition(ApproveCondition) -> RegistrationView;
            registration::second_check(OfRegistration) -> RegistrationView;
            registration::undoable(OfRegistration) -> Option<UndoView>;
            registration::undo(UndoStep) -> Option<RegistrationView>;

            telephone::see_image(SeeDocument) -> RegistrationView;
            telephone::record_call(RecordCall) -> RegistrationView;
            telephone::set_contact(SetContact) -> RegistrationView;
            telephone::telephone_queue(Nothing) -> TelephoneQueue;
            telephone::desk_address(Nothing) -> DeskAddress;
            telephone::spell_name(CheckName) -> Vec<SpelledCharacter>;

            day::day_page(Nothing) -> DayPage;
            day::statistics(AskStatistics) -> Statistics;

            money::take_payment(TakePayment) -> RegistrationView;
            money::refund(Refund) -> RegistrationView;
            money::set_invoice(SetInvoice) -> RegistrationView;
            money::forget_invoice(OfRegistration) -> RegistrationView;
            money::find_debtors(FindDebtors) -> Vec<DebtorView>;
            money::open_transfers(Nothing) -> Vec<TransferView>;
            money::record_transfer(RecordTransfer) -> Vec<TransferView>;
            money::allocate_transfer(AllocateTransfer) -> Vec<TransferView>;
            money::read_statement(ReadStatement) -> StatementView;
            money::statement_columns(ReadStatement) -> Vec<StatementColumn>;
            money::statement_templates(Nothing) -> Vec<StatementTemplateView>;
            money::save_statement_template(SaveStatementTemplate) -> Vec<StatementTemplateView>;
            money::forget_statement_template(ForgetStatementTemplate) -> Vec<StatementTemplateView>;
            money::book_statement(BookStatement) -> BookedView;
            money::takings(OfDay) -> Takings;

            rulebook::rulebook_page(Nothing) -> RulebookPage;
            rulebook::preview_policy(PreviewPolicy) -> Vec<PolicyEffect>;
            rulebook::change_policy(ChangePolicy) -> RulebookPage;
            rulebook::preview_rulebook(PreviewRulebook) -> StandardPreview;
            rulebook::load_rulebook(LoadRulebook) -> RulebookPage;
            rulebook::standard_changes(Nothing) -> Vec<ChangeView>;
            rulebook::make_ruling(MakeRuling) -> RegistrationView;
            rulebook::rulings(FindRulings) -> RulingList;
            rulebook::earlier_rulings(EarlierRulings) -> Vec<RulingView>;
            rulebook::preview_revoke(OfRuling) -> Vec<PolicyEffect>;
            rulebook::revoke_ruling(RevokeRuling) -> RulebookPage;

            sitting::sittings(Nothing) -> Vec<SittingView>;
            sitting::sitting_page(Nothing) -> Vec<SittingView>;
            sitting::sitting_detail(OfSitting) -> SittingDetail;
            sitting::save_room_papers(SaveRoomPapers) -> SavedRoomPapers;
            sitting::room_map(OfRoom) -> RoomMap;
            sitting::exam_dates(ExamDay) -> ExamDates;
            sitting::check_sitting(OpenSitting) -> Vec<SittingWarning>;
            sitting::open_sitting(OpenSitting) -> SittingView;
            sitting::preview_move(PreviewMove) -> SittingPreview;
            sitting::move_sitting(MoveSitting) -> SittingDetail;
            sitting::preview_cancel(OfSitting) -> SittingPreview;
            sitting::cancel_sitting(CancelSitting) -> SittingDetail;
            sitting::sitting_changes(OfSitting) -> Vec<ChangeView>;
            sitting::mark_told(MarkTold) -> Vec<ChangeView>;
            sitting::unmark_told(UnmarkTold) -> Vec<ChangeView>;
            sitting::assign_seat(AssignSeat) -> RegistrationView;
            sitting::seat_sitting(SeatSitting) -> SeatingOutcome;
            sitting::free_seats(OfSitting) -> SittingDetail;
            sitting::seat_list(OfSitting) -> Vec<SeatedView>;
            sitting::move_seat(MoveSeat) -> SeatsMoved;
            sitting::swap_seats(SwapSeats) -> SeatsMoved;
            sitting::block_machine(BlockMachine) -> RoomMap;
            sitting::issue_ticket(IssueTicket) -> RegistrationView;

            attendance::attendance_board(OfSubject) -> AttendanceBoard;
            attendance::check_in(CheckIn) -> CheckInView;
            attendance::mark_attendance(MarkAttendance) -> AttendanceBoard;
            attendance::mark_all_absent(MarkAllAbsent) -> AttendanceBoard;
            attendance::take_back_attendance(TakeBackAttendance) -> AttendanceBoard;

            ticket::issue_sitting(IssueSitting) -> SittingTickets;
            ticket::export_mailing(IssueSitting) -> SavedFile;
            ticket::reissue_ticket(ReissueTicket) -> RegistrationView;
            ticket::give_number(GiveNumber) -> RegistrationView;
            ticket::import_numbers(ImportNumbers) -> NumbersImported;
            ticket::dispatch_register(OfRegistration) -> DispatchRegister;
            ticket::note_dispatch(NoteDispatch) -> DispatchRegister;
            ticket::take_back_dispatch(TakeBackDispatch) -> DispatchRegister;
            ticket::ticket_letter(OfRegistration) -> SavedFile;
            ticket::ticket_picture(OfRegistration) -> SavedFile;
            ticket::open_folder(SavedFile) -> Nothing;

            paper::print_paper(PrintPaper) -> PrintJobView;
            paper::save_paper(SavePaper) -> SavedFile;
            paper::recovery_sheet(RecoverySheetRequest) -> SavedFile;
            paper::printer_choices(Nothing) -> PrinterChoices;
            paper::choose_printer(ChoosePrinter) -> PrinterChoices;
            paper::print_queue(Nothing) -> Vec<PrintJobView>;
            paper::retry_print(RetryPrint) -> PrintJobView;
            paper::open_file(SavedFile) -> Nothing;

            print_run::print_sitting(PrintSitting) -> PrintRunView;
            print_run::print_runs(Nothing) -> PrintRuns;
            print_run::print_part_sheets(OfPart) -> Vec<PrintSheetView>;
            print_run::steer_run(SteerRun) -> PrintRunView;
            print_run::run_printers(RunPrinters) -> PrintRunView;
            print_run::resume_part(ResumePart) -> PrintRunView;

            device::scanner_settings(Nothing) -> ScannerSettings;
            device::set_up_scanner(ScannerSettings) -> ScannerSettings;
            device::reader_choices(Nothing) -> ReaderChoices;
            device::choose_reader(ChooseReader) -> ReaderChoices;
            device::watched_folder(Nothing) -> WatchedFolder;
            device::watch_folder(WatchFolder) -> WatchedFolder;
            device::mark_arrival(MarkArrival) -> WatchedFolder;
            device::read_card(Nothing) -> CardView;
            device::try_reader(Nothing) -> CardTrial;
            device::print_test_page(PrintTestPage) -> TestPageJob;
            device::test_page_state(AskTestPage) -> TestPageJob;

            group_list::read_list(ReadList) -> ListView;
            group_list::import_list(ReadList) -> ListView;
            group_list::list_templates(Nothing) -> Vec<ListTemplateView>;
            group_list::save_list_template(SaveListTemplate) -> Vec<ListTemplateView>;
            group_list::forget_list_template(ForgetListTemplate) -> Vec<ListTemplateView>;
            group_list::export_list(ExportList) -> SavedFile;
            group_list::export_table(ExportTable) -> ExportedTable;

            care::work_progress(Nothing) -> Option<ProgressView>;
            care::cancel_work(Nothing) -> Nothing;
            care::pause_work(PauseWork) -> Nothing;
            care::backup_now(BackupNow) -> BackupView;
            care::restore(Restore) -> DeskStatus;
            care::journal(ReadJournal) -> Vec<JournalLine>;
            care::check_desk(Nothing) -> CheckReport;
        }
    };
}

pub(crate) use command_list;
