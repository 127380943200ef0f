//! The words of telephone registrations, of what is owed and of what is due.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Who rang whom.
    CallDirection {
        /// The desk was called.
        Incoming = "incoming",
        /// The desk called.
        Outgoing = "outgoing",
    }
    /// Who spoke for the candidate.
    CallerRelation {
        /// 本人.
        Oneself = "self",
        /// 家属.
        Family = "family",
        /// 单位.
        Employer = "employer",
        /// 其他.
        Other = "other",
    }
    /// How a call ended.
    CallResult {
        /// 谈妥.
        Agreed = "agreed",
        /// 无人接听.
        NoAnswer = "no_answer",
        /// 请再打.
        CallAgain = "call_again",
        /// The candidate gives up or does not want to be called.
        Refused = "refused",
    }
    /// 三(七) 证书领取方式.
    CertificateDelivery {
        /// 到校领取.
        PickUp = "pick_up",
        /// 快递邮寄.
        Courier = "courier",
    }
    /// One thing a candidate still owes the desk.
    OwedKind {
        /// The original or, by telephone, at least an image of the document.
        Document = "document",
        /// The original at the exam room's door (A19).
        OriginalAtDoor = "original_at_door",
        /// The name is 字未核.
        Name = "name",
        /// The photo.
        Photo = "photo",
        /// One of the 申报材料.
        Material = "material",
        /// The fee.
        Fee = "fee",
        /// WeChat or e-mail: where the ticket can be sent.
        Contact = "contact",
        /// 证书领取方式 was not asked yet.
        Delivery = "delivery",
    }
    /// What has a day by which it is to be done.
    DueKind {
        /// Tickets before an exam (A23).
        Tickets = "tickets",
        /// Results after an exam (A24).
        Results = "results",
        /// A call promised for a day.
        CallBack = "call_back",
        /// A document that runs out before its exam.
        Document = "document",
        /// A 学信网 在线验证码 that nobody has looked at and that runs out (A10).
        VerificationCode = "verification_code",
    }
}
