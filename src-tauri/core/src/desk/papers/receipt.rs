//! What stands on a receipt.

use super::dues::{dues, issuer};
use super::wording;
use crate::desk::Desk;
use crate::desk::view::{MaterialView, RegistrationView};
use crate::error::Result;
use crate::model::{Fact, Moment};
use crate::paper::{MaterialLine, Receipt};

pub(super) fn prepare(desk: &Desk, now: Moment, view: &RegistrationView, number: String) -> Result<Receipt> {
    let (book, row) = (desk.rulebook(), &view.row);
    let clerk = desk.read(|_, clerk| Ok(clerk.name.clone()))?;
    let promised = ["ticket.due", "results.due"].into_iter().filter_map(|id| book.rule(id, now.day()));
    let promises = promised.map(|rule| wording::joined(&rule.quote).replace(['<', '>'], ""));
    Ok(Receipt {
        issuer: issuer(&book),
        registration_number: None,
        kind: wording::kind(view.kind).to_owned(),
        channel: wording::channel(row.channel).to_owned(),
        name: row.name.clone(),
        sex: wording::sex(row.sex).to_owned(),
        document_type: wording::document_type(view.document_type).to_owned(),
        document_number: number,
        telephone: view.telephone.clone(),
        occupation: row.occupation.clone(),
        work_type: row.work_type.clone(),
        level: wording::level(row),
        month: wording::month(row.month),
        condition: condition(view),
        materials: view.materials.iter().map(material).collect(),
        to_do: to_do(view),
        dues: dues(&book, now, view),
        promises: promises.collect(),
        clerk,
        printed_at: now,
    })
}

/// The condition's own words, once it is met or approved.
fn condition(view: &RegistrationView) -> Option<String> {
    let met = view.eligibility.satisfied.contains(&view.condition) || view.approval.is_some();
    view.eligibility
        .condition(&view.condition)
        .filter(|_| met)
        .map(|condition| wording::joined(&condition.quote))
}

fn material(material: &MaterialView) -> MaterialLine {
    MaterialLine { name: wording::joined(&material.quote), state: material.state }
}

/// What the candidate still has to do, in the order of the road.
fn to_do(view: &RegistrationView) -> Vec<String> {
    let sentences = view.missing.iter().map(|fact| match fact {
        Fact::OriginalSeen => "请携带有效身份证件原件到报名处核验。".to_owned(),
        Fact::PhotoAccepted => "请提交符合要求的照片：一寸彩色白底免冠，JPEG 格式，40-80 千字节。".to_owned(),
        Fact::ConditionApproved => "申报条件需由报名处人工确认，请留意电话通知。".to_owned(),
        Fact::MaterialsComplete => "请补交上列标为「待补交」的材料。".to_owned(),
        Fact::Paid => format!("请按下列账户转账，并在附言（备注）中写明「{}」。", view.transfer_remark),
    });
    sentences.collect()
}
