//! A desk on real files in a folder of its own, moments that the test holds, and a printer that keeps what it gets.

use desk_core::desk::request::{
    AddClerk, AssignSeat, FirstStart, IssueTicket, LoadRulebook, MarkMaterial, OpenSitting, PhotoChoice,
    PreviewRulebook, Register, StateChange, TakePayment, Unlock,
};
use desk_core::desk::view::{JournalLine, RegistrationView, RulebookPage, SittingView, StandardPreview};
use desk_core::desk::{self, Desk, DeskOptions};
use desk_core::error::{Code, Error, Result};
use desk_core::model::{
    ClerkId, Fen, MaterialState, Moment, PartialDate, PaymentMethod, RegistrationId, Role,
};
use desk_core::rules::eligibility::{Career, Spell};
use desk_core::sample::{people, portrait};
use desk_tests::looked_at;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) const CHIEF: &str = "王主管";
pub(crate) const CHIEF_PASSPHRASE: &str = "白塔庵五号北校区";
pub(crate) const CLERK: &str = "李经办";
pub(crate) const CLERK_PASSPHRASE: &str = "大钟寺东路白塔庵";
pub(crate) const OFFERING: &str = "labour-relations-coordinator-4";

/// A desk that was set up, its supervisor working.
pub(crate) struct Counter {
    pub(crate) desk: Desk,
    pub(crate) home: TempDir,
    pub(crate) chief: ClerkId,
    pub(crate) recovery_key: String,
}

impl Counter {
    pub(crate) fn new() -> Self {
        Self::on(tempfile::tempdir().unwrap())
    }

    /// A desk whose data folder lies in `home`.
    pub(crate) fn on(home: TempDir) -> Self {
        let desk = open(&home.path().join("data")).unwrap();
        let request = FirstStart { name: CHIEF.to_owned(), passphrase: CHIEF_PASSPHRASE.to_owned() };
        let issued = desk::first_start(&desk, at("2026-03-18 08:30"), &request).unwrap();
        let chief = issued.status.clerk.unwrap().id;
        Self { desk, home, chief, recovery_key: issued.recovery_key }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Close the program and open it again, nobody logged in.
    pub(crate) fn restart(self) -> Self {
        let Self { desk, home, chief, recovery_key } = self;
        drop(desk);
        let desk = open(&home.path().join("data")).unwrap();
        Self { desk, home, chief, recovery_key }
    }

    /// As [`Self::restart`], the supervisor logged in at `now`.
    pub(crate) fn reopen(self, now: Moment) -> Self {
        let counter = self.restart();
        counter.log_in(now, counter.chief, CHIEF_PASSPHRASE).unwrap();
        counter
    }

    pub(crate) fn log_in(&self, now: Moment, clerk_id: ClerkId, passphrase: &str) -> Result<()> {
        let request = Unlock { clerk_id, passphrase: passphrase.to_owned() };
        desk::unlock(&self.desk, now, &request).map(|_| ())
    }

    pub(crate) fn chief_works(&self, now: Moment) {
        self.log_in(now, self.chief, CHIEF_PASSPHRASE).unwrap();
    }

    /// Add the clerk 李经办.
    pub(crate) fn add_clerk(&self, now: Moment) -> ClerkId {
        let request =
            AddClerk { name: CLERK.to_owned(), role: Role::Clerk, passphrase: CLERK_PASSPHRASE.to_owned() };
        let status = desk::add_clerk(&self.desk, now, &request).unwrap();
        status.clerks.into_iter().find(|clerk| clerk.name == CLERK).unwrap().id
    }

    /// Add the clerk 李经办 and let them work.
    pub(crate) fn clerk_works(&self, now: Moment) -> ClerkId {
        let clerk = self.add_clerk(now);
        self.log_in(now, clerk, CLERK_PASSPHRASE).unwrap();
        clerk
    }

    pub(crate) fn register(&self, now: Moment, request: &Register) -> RegistrationView {
        desk::register(&self.desk, now, request).unwrap()
    }

    /// A text handed over as a rulebook's file, and whom it would touch.
    pub(crate) fn preview_rulebook(&self, now: Moment, text: &str) -> Result<(String, StandardPreview)> {
        let token = desk::receive_file(&self.desk, now, text.as_bytes()).unwrap().token;
        let request = PreviewRulebook { token: token.clone() };
        desk::preview_rulebook(&self.desk, now, &request).map(|preview| (token, preview))
    }

    /// As [`Self::preview_rulebook`], and then loaded as it was shown.
    pub(crate) fn load_rulebook(&self, now: Moment, text: &str) -> Result<RulebookPage> {
        let (token, preview) = self.preview_rulebook(now, text)?;
        let reason = "市里下发新通知".to_owned();
        let request = LoadRulebook { token, reason, fingerprint: preview.fingerprint };
        desk::load_rulebook(&self.desk, now, &request)
    }

    /// A file received, as a photo to attach.
    pub(crate) fn photo(&self, now: Moment, bytes: &[u8], reason: Option<&str>) -> PhotoChoice {
        let token = desk::receive_file(&self.desk, now, bytes).unwrap().token;
        PhotoChoice { reason: reason.map(str::to_owned), ..looked_at(&self.desk, now, token) }
    }

    /// A person of the sample with every fact there but the payment.
    pub(crate) fn register_whole(&self, now: Moment, person: usize) -> RegistrationView {
        let photo = Some(self.photo(now, &portrait(person as u64, None), None));
        self.register(now, &Register { photo, materials_seen: materials(), ..candidate(person) })
    }

    pub(crate) fn pay(&self, now: Moment, id: RegistrationId) -> Result<RegistrationView> {
        desk::take_payment(&self.desk, now, &payment(now, id, 16_000))
    }

    pub(crate) fn open_sitting(&self, now: Moment, seats: u32) -> SittingView {
        desk::open_sitting(&self.desk, now, &sitting("2026-04-18", seats)).unwrap()
    }

    pub(crate) fn seat(
        &self,
        now: Moment,
        id: RegistrationId,
        sitting: &SittingView,
    ) -> Result<RegistrationView> {
        desk::assign_seat(&self.desk, now, &AssignSeat { registration: id, sitting: sitting.id })
    }

    pub(crate) fn ticket(
        &self,
        now: Moment,
        id: RegistrationId,
        reason: Option<&str>,
    ) -> Result<RegistrationView> {
        let override_reason = reason.map(str::to_owned);
        desk::issue_ticket(&self.desk, now, &IssueTicket { registration: id, override_reason })
    }

    pub(crate) fn withdraw(&self, now: Moment, id: RegistrationId) -> Result<RegistrationView> {
        let request = StateChange { registration: id, reason: "考生不考了".to_owned() };
        desk::withdraw(&self.desk, now, &request)
    }

    pub(crate) fn material(
        &self,
        now: Moment,
        id: RegistrationId,
        state: MaterialState,
        reason: Option<&str>,
    ) -> Result<RegistrationView> {
        let material = "work_history_commitment".to_owned();
        let reason = reason.map(str::to_owned);
        let request = MarkMaterial { registration: id, material, state, reason, evidence: None };
        desk::mark_material(&self.desk, now, &request)
    }

    /// The whole journal, oldest first.
    pub(crate) fn journal(&self) -> Vec<JournalLine> {
        let request = desk::request::ReadJournal { before: None, limit: 500 };
        let mut lines = desk::journal(&self.desk, &request).unwrap();
        lines.reverse();
        lines
    }
}

/// Open a data folder with the fonts of this workspace.
pub(crate) fn open(folder: &Path) -> Result<Desk> {
    Desk::open(DeskOptions::new(folder, resources()))
}

/// The resource folder: named by the environment, else the workspace's.
pub(crate) fn resources() -> Option<PathBuf> {
    desk_core::paper::resource_dir(None).or_else(|| {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
        workspace.is_dir().then_some(workspace)
    })
}

/// `2026-03-18 10:15` in Beijing.
pub(crate) fn at(text: &str) -> Moment {
    Moment::parse(&format!("{}:00+08:00", text.replace(' ', "T"))).unwrap()
}

pub(crate) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// One stretch of work; an empty `end` goes on.
pub(crate) fn spell(occupation: &str, start: &str, end: &str) -> Spell {
    let date = |text: &str| PartialDate::try_from(text.to_owned()).unwrap();
    Spell {
        occupation: occupation.to_owned(),
        employer: String::new(),
        start: date(start),
        end: (!end.is_empty()).then(|| date(end)),
        staff_ruled_related: None,
    }
}

/// A career of work alone.
pub(crate) fn career(spells: Vec<Spell>) -> Career {
    Career { spells, ..Career::default() }
}

/// A person of the sample at the counter, document in hand, ten years in the occupation; no photo and no material yet.
pub(crate) fn candidate(person: usize) -> Register {
    let sample = people(603, person + 1).last().unwrap();
    let career = career(vec![spell("劳动关系协调师", "2015-03-01", "")]);
    Register { career, ..sample.registration(OFFERING, day("2026-04-01")) }
}

pub(crate) fn materials() -> Vec<String> {
    vec!["work_history_commitment".to_owned()]
}

pub(crate) fn payment(now: Moment, registration: RegistrationId, fen: i64) -> TakePayment {
    TakePayment {
        registration,
        fen: Fen(fen),
        method: PaymentMethod::BankTransfer,
        payer: "考生本人".to_owned(),
        bank_reference: "20260318000123".to_owned(),
        received_on: now.day(),
        over: false,
    }
}

pub(crate) fn sitting(exam_date: &str, seats: u32) -> OpenSitting {
    OpenSitting {
        exam_date: day(exam_date),
        theory_starts: "09:00".to_owned(),
        theory_ends: "10:30".to_owned(),
        skill_starts: "11:00".to_owned(),
        skill_ends: "12:30".to_owned(),
        site: "北京开放大学".to_owned(),
        site_address: "北京市海淀区大钟寺东路白塔庵 5 号".to_owned(),
        room_name: "第一考场".to_owned(),
        seats,
        ..OpenSitting::default()
    }
}

/// Why something was refused.
pub(crate) fn refusal<T>(result: Result<T>) -> Error {
    match result {
        Ok(_) => panic!("this should have been refused"),
        Err(error) => error,
    }
}

/// The code of a refusal.
pub(crate) fn code<T>(result: Result<T>) -> Code {
    refusal(result).code
}
