//! What a column of a list can hold.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a column of a list holds.
    ListField {
        /// 姓名.
        Name = "name",
        /// 考生类别.
        Group = "group",
        /// 证件类型.
        DocumentType = "document_type",
        /// 证件号码.
        Number = "number",
        /// 证件有效期至, a day or 长期.
        Validity = "validity",
        /// 性别.
        Sex = "sex",
        /// 出生日期.
        BirthDate = "birth_date",
        /// 国籍（地区）.
        Nationality = "nationality",
        /// 联系电话.
        Telephone = "telephone",
        /// 电子邮箱.
        Email = "email",
        /// 工作单位.
        Employer = "employer",
        /// 申报职业.
        Occupation = "occupation",
        /// 工种.
        WorkType = "work_type",
        /// 申报等级.
        Level = "level",
        /// 批次, the exam month.
        Month = "month",
        /// 申报条件, such as L4-2.
        Condition = "condition",
        /// 从事职业（岗位） of the work stated.
        SpellOccupation = "spell_occupation",
        /// Its first day or month.
        SpellStart = "spell_start",
        /// Its last day or month; empty while it goes on.
        SpellEnd = "spell_end",
        /// 已有证书的职业.
        CertificateOccupation = "certificate_occupation",
        /// 已有证书的等级.
        CertificateLevel = "certificate_level",
        /// 发证日期.
        CertificateIssued = "certificate_issued",
        /// 学校类型.
        SchoolType = "school_type",
        /// 所学专业.
        Major = "major",
        /// 毕业日期.
        Graduated = "graduated",
        /// 状态. Written only, as all below.
        State = "state",
        /// 下一步.
        NextStep = "next_step",
        /// 报名方式.
        Channel = "channel",
        /// 报名时间.
        RegisteredAt = "registered_at",
        /// 经办人.
        Clerk = "clerk",
        /// 准考证号.
        TicketNumber = "ticket_number",
        /// 应缴金额, in yuan.
        Fee = "fee",
        /// 已缴金额, in yuan.
        Paid = "paid",
    }
}

impl ListField {
    /// Whether a list that is read may have it: what the desk itself finds out is only written.
    pub fn is_read(self) -> bool {
        !matches!(
            self,
            Self::State
                | Self::NextStep
                | Self::Channel
                | Self::RegisteredAt
                | Self::Clerk
                | Self::TicketNumber
                | Self::Fee
                | Self::Paid
        )
    }

    /// As the desk heads the column in a list that it writes.
    pub fn label(self) -> &'static str {
        self.headings().first().copied().unwrap_or_default()
    }

    /// The headings by which it is known, the desk's own first.
    pub(super) fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["姓名", "考生姓名", "学员姓名", "名字", "name"],
            Self::Group => &["考生类别", "人员类别"],
            Self::DocumentType => &["证件类型", "证件种类", "证件类别"],
            Self::Number => &[
                "证件号码",
                "证件号",
                "身份证号码",
                "身份证号",
                "居民身份证号",
                "公民身份号码",
                "身份证",
                "number",
            ],
            Self::Validity => {
                &["证件有效期至", "证件有效期", "有效期限", "有效期至", "身份证有效期", "validity"]
            }
            Self::Sex => &["性别", "sex"],
            Self::BirthDate => &["出生日期", "出生年月日", "出生年月", "birth_date"],
            Self::Nationality => &["国籍（地区）", "国籍", "国籍或地区"],
            Self::Telephone => {
                &["联系电话", "手机号码", "手机号", "手机", "电话", "联系方式", "移动电话", "telephone"]
            }
            Self::Email => &["电子邮箱", "邮箱", "电子邮件", "email"],
            Self::Employer => &["工作单位", "单位名称", "所在单位", "单位", "现工作单位", "公司", "employer"],
            Self::Occupation => {
                &["申报职业", "职业", "职业名称", "报考职业", "申报职业（工种）", "职业（工种）"]
            }
            Self::WorkType => &["工种", "申报工种", "职业方向", "报考工种"],
            Self::Level => &["申报等级", "等级", "级别", "申报级别", "报考等级", "报考级别", "职业技能等级"],
            Self::Month => &["批次", "认定月份", "考试月份", "考试批次", "报考批次", "month"],
            Self::Condition => &["申报条件", "申报条件编号", "condition"],
            Self::State => &["状态"],
            Self::NextStep => &["下一步"],
            Self::Channel => &["报名方式"],
            Self::RegisteredAt => &["报名时间"],
            Self::Clerk => &["经办人"],
            Self::TicketNumber => &["准考证号"],
            Self::Fee => &["应缴金额"],
            Self::Paid => &["已缴金额"],
            _ => self.headings_of_career(),
        }
    }

    fn headings_of_career(self) -> &'static [&'static str] {
        match self {
            Self::SpellOccupation => {
                &["从事职业（岗位）", "从事职业", "岗位", "工作岗位", "现岗位", "从事岗位", "职务"]
            }
            Self::SpellStart => &[
                "工作开始时间",
                "开始从事时间",
                "从业起始时间",
                "起始年月",
                "参加工作时间",
                "入职时间",
                "入职日期",
            ],
            Self::SpellEnd => &["工作结束时间", "终止年月", "截止年月", "离职时间", "离职日期"],
            Self::CertificateOccupation => &["已有证书职业", "证书职业", "原证书职业", "现有证书职业"],
            Self::CertificateLevel => {
                &["已有证书等级", "证书等级", "原证书等级", "现有证书等级", "现职业等级"]
            }
            Self::CertificateIssued => &["发证日期", "证书发证日期", "发证时间"],
            Self::SchoolType => &["学校类型", "院校类型", "毕业院校类型"],
            Self::Major => &["所学专业", "专业", "毕业专业", "专业名称"],
            Self::Graduated => &["毕业日期", "毕业时间", "毕业年月"],
            _ => &[],
        }
    }
}
