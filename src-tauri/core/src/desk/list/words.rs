//! The words that lists write for the desk's vocabulary.

use crate::model::{
    CallDirection, CallResult, CandidateGroup, NextStep, OwedKind, PaymentMethod, RegistrationState,
};

pub(in crate::desk) fn group(group: CandidateGroup) -> &'static str {
    match group {
        CandidateGroup::Mainland => "中国大陆",
        CandidateGroup::HongKongMacao => "中国香港或澳门",
        CandidateGroup::Taiwan => "中国台湾",
        CandidateGroup::Foreign => "非中国籍",
    }
}

pub(in crate::desk) fn state(state: RegistrationState) -> &'static str {
    match state {
        RegistrationState::Provisional => "电话预登记",
        RegistrationState::Open => "办理中",
        RegistrationState::Withdrawn => "已退考",
        RegistrationState::Refused => "不符合",
        RegistrationState::Concluded => "已办结",
    }
}

pub(in crate::desk) fn next_step(step: NextStep) -> &'static str {
    match step {
        NextStep::SeeOriginal => "核对原件",
        NextStep::ApproveCondition => "确认条件",
        NextStep::Photo => "收照片",
        NextStep::Materials => "收材料",
        NextStep::Payment => "收费",
        NextStep::Seat => "排座",
        NextStep::Ticket => "发准考证",
        NextStep::Nothing => "",
    }
}

pub(in crate::desk) fn payment_method(method: PaymentMethod) -> &'static str {
    match method {
        PaymentMethod::BankTransfer => "银行转账",
        PaymentMethod::Cash => "现金",
        PaymentMethod::Card => "刷卡",
        PaymentMethod::ScanCode => "扫码",
    }
}

pub(in crate::desk) fn owed(kind: OwedKind) -> &'static str {
    match kind {
        OwedKind::Document => "证件",
        OwedKind::OriginalAtDoor => "原件",
        OwedKind::Name => "字未核",
        OwedKind::Photo => "照片",
        OwedKind::Material => "材料",
        OwedKind::Fee => "费用",
        OwedKind::Contact => "收件方式",
        OwedKind::Delivery => "领证方式",
    }
}

pub(in crate::desk) fn call_direction(direction: CallDirection) -> &'static str {
    match direction {
        CallDirection::Incoming => "来电",
        CallDirection::Outgoing => "去电",
    }
}

pub(in crate::desk) fn call_result(result: CallResult) -> &'static str {
    match result {
        CallResult::Agreed => "谈妥",
        CallResult::NoAnswer => "无人接听",
        CallResult::CallAgain => "请再打",
        CallResult::Refused => "不再办理",
    }
}
