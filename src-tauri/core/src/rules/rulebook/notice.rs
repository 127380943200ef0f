//! Which notice it is, who publishes it, where fees are paid to: all quoted.

use chrono::NaiveDate;
use serde::Deserialize;

/// The notice's own words and where they begin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quoted {
    /// One-based line of the notice on which the words begin.
    pub line: u32,
    /// The words.
    pub quote: String,
}

/// Which notice a rulebook holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The year of the plan.
    pub year: i32,
    /// First day on which the notice holds.
    #[serde(deserialize_with = "super::day")]
    pub from: NaiveDate,
    /// The institution.
    pub issuer: Quoted,
    /// The notice's title.
    pub title: Quoted,
    /// 一: that the plan is the list that follows.
    pub plan: Quoted,
    /// 一: that the plan may be adjusted.
    pub adjustment: Quoted,
    /// 三(二)3: that the 规程 decides who may apply.
    pub basis: Quoted,
    /// 五: that candidates are told of changes.
    pub change: Quoted,
}

/// The institution's address, hours and telephones.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// Name.
    pub name: Quoted,
    /// 业务受理地址.
    pub address: Quoted,
    /// 业务受理时间.
    pub hours: Quoted,
    /// 业务咨询电话.
    pub enquiries: Quoted,
    /// 业务查询途径.
    pub queries: Quoted,
    /// 投诉监督途径.
    pub complaints: Quoted,
    /// 现场报名.
    pub counter_registration: Quoted,
    /// 电话报名.
    pub registration_telephones: Quoted,
    /// Where results are published.
    pub results_website: Quoted,
    /// Where certificates are looked up.
    pub certificate_website: Quoted,
}

/// The account that fees are paid to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// 开户名称.
    pub holder: Quoted,
    /// 开户行.
    pub bank: Quoted,
    /// 银行账号, with the notice's spaces.
    pub number: Quoted,
    /// Who collects the fee; rulebooks of an earlier release do not say it.
    pub collection: Option<Quoted>,
}
