//! The rules for candidates (考生须知), in the desk's own words.

/// Times that differ between sites and years; a sentence whose time is not set is left vague or out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ExamTimes {
    /// Arrive this many minutes before the start.
    pub arrive_before: Option<u16>,
    /// Nobody is let in later than this many minutes after the start.
    pub closed_after: Option<u16>,
    /// Nobody may leave earlier than this many minutes after the start.
    pub leave_after: Option<u16>,
}

/// The rules as printed, one sentence or two each.
pub fn candidate_rules(times: ExamTimes) -> Vec<String> {
    let arrive = match times.arrive_before {
        Some(minutes) => format!("请在开考前 {minutes} 分钟到达考场"),
        None => "请提前到达考场".to_owned(),
    };
    let closed =
        times.closed_after.map(|minutes| format!("开考 {minutes} 分钟后不再允许入场，该科目按缺考处理。"));
    let leave = times.leave_after.map(|minutes| format!("开考 {minutes} 分钟后方可交卷离场。"));
    let in_and_out: String = closed.into_iter().chain(leave).collect();
    let rules = [
        format!(
            "{arrive}，凭本准考证和报名时所用有效身份证件原件入场，两证缺一不可；入座后将两证放在桌面上备查。"
        ),
        in_and_out,
        "请核对准考证上的姓名、证件号码、职业、工种和等级；如有错误，请在考试前与报名处联系，逾期不便更改。"
            .to_owned(),
        "考试为线下机考。登录后请先核对屏幕上的个人信息，无误后再作答；不要自行关机或重新启动计算机。"
            .to_owned(),
        "手机、智能手表等有通讯或存储功能的设备须关机，与书籍、资料一并放在指定位置，不得带至座位。"
            .to_owned(),
        "计算机出现故障时请举手示意，由监考人员处理；因故障耽误的时间按考场规定补足。".to_owned(),
        "请遵守考场纪律，服从监考人员安排；替考、抄袭、传递信息等违纪行为按有关规定处理。".to_owned(),
        "本准考证请妥善保管，成绩查询和领取证书时可能需要使用。".to_owned(),
    ];
    rules.into_iter().filter(|rule| !rule.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{ExamTimes, candidate_rules};

    #[test]
    fn a_time_that_is_not_set_is_not_printed() {
        let vague = candidate_rules(ExamTimes::default());
        assert_eq!(vague.len(), 7);
        assert!(!vague.concat().contains("分钟"));
    }

    #[test]
    fn times_that_are_set_are_printed() {
        let times = ExamTimes { arrive_before: Some(30), closed_after: Some(15), leave_after: Some(45) };
        let rules = candidate_rules(times);
        assert_eq!(rules.len(), 8);
        for minutes in ["前 30 分钟", "开考 15 分钟后不再", "开考 45 分钟后方可"] {
            assert!(rules.concat().contains(minutes), "{minutes}");
        }
    }
}
