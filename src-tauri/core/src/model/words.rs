//! The closed vocabularies of the desk: one enum for each column that holds a word. The text form is the same in the
//! store, on the wire and in the front end's tables of sentences.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declare a vocabulary whose text form is used by store, wire and front end alike.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$word_doc])* #[serde(rename = $text)] $word,)+ }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The text form.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)+ }
            }

            /// Read the text form.
            pub fn from_word(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$word),)+ _ => None }
            }
        }
    )*};
}

pub(crate) use words;

words! {
    /// What a clerk may do.
    Role {
        /// 经办人.
        Clerk = "clerk",
        /// 主管: may also override with a reason, add clerks, restore.
        Supervisor = "supervisor",
    }
    /// 性别, as the document encodes it.
    Sex {
        /// 男.
        Male = "male",
        /// 女.
        Female = "female",
    }
    /// 考生类别: whom the notice 三(二)1 asks for which documents.
    CandidateGroup {
        /// 中国大陆考生.
        Mainland = "mainland",
        /// 中国香港或澳门考生.
        HongKongMacao = "hong_kong_macao",
        /// 中国台湾考生.
        Taiwan = "taiwan",
        /// 非中国籍考生.
        Foreign = "foreign",
    }
    /// 证件类型: what the notice 三(二)1 names, and two near it that a person must judge (A18).
    DocumentType {
        /// 居民身份证.
        ResidentCard = "resident_card",
        /// 临时居民身份证, which the notice does not name.
        TemporaryResidentCard = "temporary_resident_card",
        /// 香港居民身份证.
        HongKongCard = "hong_kong_card",
        /// 澳门居民身份证.
        MacaoCard = "macao_card",
        /// 港澳居民居住证.
        HongKongMacaoResidencePermit = "hong_kong_macao_residence_permit",
        /// 港澳居民来往内地通行证 (回乡证).
        HomeReturnPermit = "home_return_permit",
        /// 港澳居民来往内地通行证（非中国籍）, which the notice does not name.
        HomeReturnPermitNonChinese = "home_return_permit_non_chinese",
        /// 台湾居民居住证.
        TaiwanResidencePermit = "taiwan_residence_permit",
        /// 台湾居民来往大陆通行证 (台胞证).
        TaiwanTravelPermit = "taiwan_travel_permit",
        /// 外国人永久居留身份证, of 2017 or of 2023.
        ForeignPermanentResidentCard = "foreign_permanent_resident_card",
        /// 护照.
        Passport = "passport",
    }
    /// 新考 or 补考.
    RegistrationKind {
        /// Both subjects.
        New = "new",
        /// One subject again.
        Resit = "resit",
    }
    /// 三(一): how the registration reached the desk.
    Channel {
        /// 现场报名.
        Counter = "counter",
        /// 电话报名.
        Telephone = "telephone",
    }
    /// The registration's own state; all else is derived from facts.
    RegistrationState {
        /// Taken by telephone, nothing seen yet.
        Provisional = "provisional",
        /// Under way.
        Open = "open",
        /// Taken back by the candidate.
        Withdrawn = "withdrawn",
        /// Not eligible.
        Refused = "refused",
        /// Certificate handed out or chance used up.
        Concluded = "concluded",
    }
    /// Work that takes long enough to be waited for.
    LongWork {
        /// Writing and verifying a backup.
        Backup = "backup",
        /// Replacing everything by a backup.
        Restore = "restore",
        /// Making the keys that people are searched by.
        SearchKeys = "search_keys",
        /// Registering everybody of a list.
        ImportList = "import_list",
        /// Issuing the tickets of a sitting and writing their files.
        IssueTickets = "issue_tickets",
    }
    /// Why the newest step of a registration cannot be taken back.
    UndoRefusal {
        /// Its paper was printed or saved.
        Printed = "printed",
    }
    /// Whether one of the 申报材料 is there.
    MaterialState {
        /// Not handed in yet.
        Owed = "owed",
        /// The original was seen by a clerk.
        Seen = "seen",
        /// The original was seen and a copy kept.
        Copied = "copied",
        /// Not asked for, with a reason.
        Waived = "waived",
    }
    /// How a material that somebody signs was signed.
    Signature {
        /// On paper, in ink.
        ByHand = "by_hand",
        /// On a scan or photo of the paper.
        Scan = "scan",
    }
    /// 科目.
    Subject {
        /// 理论知识.
        Theory = "theory",
        /// 技能考核 (操作技能, 实操).
        Skill = "skill",
    }
    /// What the desk prints.
    Paper {
        /// 报名回执.
        Receipt = "receipt",
        /// 缴费通知单.
        PaymentNotice = "payment_notice",
        /// 准考证.
        AdmitTicket = "admit_ticket",
        /// 恢复密钥单.
        RecoverySheet = "recovery_sheet",
        /// 职业技能等级认定个人申报表.
        ApplicationForm = "application_form",
        /// 工作经历承诺书.
        WorkHistoryCommitment = "work_history_commitment",
        /// 工作承诺书 (L5-1).
        WorkCommitment = "work_commitment",
        /// 学历承诺书.
        EducationCommitment = "education_commitment",
    }
    /// Where a paper is on its way to the printer.
    PrintState {
        /// In the desk's own queue.
        Waiting = "waiting",
        /// Accepted by the spooler.
        Sent = "sent",
        /// Reported as printed.
        Done = "done",
        /// Given up; can be printed again.
        Failed = "failed",
    }
    /// An independent fact about a registration that a gate may demand.
    Fact {
        /// The original of the document was seen at the desk.
        OriginalSeen = "original_seen",
        /// The photo was accepted.
        PhotoAccepted = "photo_accepted",
        /// A condition of annex 1 is met or was approved.
        ConditionApproved = "condition_approved",
        /// No material is owed.
        MaterialsComplete = "materials_complete",
        /// The fee is paid.
        Paid = "paid",
    }
    /// A step on the road that gates guard.
    Step {
        /// 排座.
        Seat = "seat",
        /// Issuing the admit ticket.
        Ticket = "ticket",
    }
    /// The next thing to do for a registration.
    NextStep {
        /// See the original of the document.
        SeeOriginal = "see_original",
        /// Approve the condition.
        ApproveCondition = "approve_condition",
        /// Take or accept the photo.
        Photo = "photo",
        /// Collect what is owed.
        Materials = "materials",
        /// Take the fee.
        Payment = "payment",
        /// Give a seat.
        Seat = "seat",
        /// Issue and print the ticket.
        Ticket = "ticket",
        /// Nothing is left before the exam.
        Nothing = "nothing",
    }
    /// The three verdicts on eligibility.
    Verdict {
        /// 可以申报.
        Eligible = "eligible",
        /// 需人工确认.
        NeedsConfirmation = "needs_confirmation",
        /// 不符合.
        NotEligible = "not_eligible",
    }
}

impl DocumentType {
    /// The document whose numbers these are: a temporary card bears the number of the resident card.
    pub fn number_of(self) -> Self {
        match self {
            Self::TemporaryResidentCard => Self::ResidentCard,
            other => other,
        }
    }
}
