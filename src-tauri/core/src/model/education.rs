//! 学历: kinds of schools and diplomas. The text forms are the terms of the notice and of the published case format.

use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// 学校类型 of a diploma.
    SchoolType {
        /// 技工院校.
        TechnicianSchool = "技工院校",
        /// 中等职业学校.
        SecondaryVocationalSchool = "中等职业学校",
        /// 职业高中.
        VocationalHighSchool = "职业高中",
        /// 高等职业专科学校.
        HigherVocationalCollege = "高等职业专科学校",
        /// 高等职业本科院校.
        HigherVocationalUniversity = "高等职业本科院校",
        /// 普通高等学校专科.
        JuniorCollege = "普通高等学校专科",
        /// 普通高等学校本科.
        University = "普通高等学校本科",
        /// 研究生.
        GraduateSchool = "研究生",
        /// 开放大学.
        OpenUniversity = "开放大学",
        /// 成人高等学校.
        AdultCollege = "成人高等学校",
        /// 自学考试.
        SelfStudyExamination = "自学考试",
        /// 网络教育.
        OnlineEducation = "网络教育",
        /// 境外院校.
        ForeignInstitution = "境外院校",
        /// 普通高中.
        GeneralHighSchool = "普通高中",
        /// 初中及以下.
        MiddleSchoolOrBelow = "初中及以下",
    }
    /// 班别 of a 技工院校.
    TechnicianClass {
        /// 中级工班.
        Intermediate = "中级工班",
        /// 高级工班.
        Senior = "高级工班",
        /// 预备技师班.
        PreTechnician = "预备技师班",
        /// 技师班.
        Technician = "技师班",
    }
    /// 学历层次, where the school type leaves it open.
    Degree {
        /// 专科.
        Associate = "专科",
        /// 本科.
        Bachelor = "本科",
    }
    /// Whether the diploma is there.
    StudyStatus {
        /// 毕业.
        Graduated = "毕业",
        /// 在读.
        Enrolled = "在读",
    }
}

impl SchoolType {
    /// State-recognised higher education that is not a 普通高等学校 in the strict sense, or foreign (A12).
    pub fn is_non_regular(self) -> bool {
        matches!(
            self,
            Self::OpenUniversity
                | Self::AdultCollege
                | Self::SelfStudyExamination
                | Self::OnlineEducation
                | Self::ForeignInstitution
        )
    }

    /// 高等职业学校, or 专科及以上普通高等学校.
    pub fn is_regular_college(self) -> bool {
        matches!(
            self,
            Self::HigherVocationalCollege
                | Self::HigherVocationalUniversity
                | Self::JuniorCollege
                | Self::University
                | Self::GraduateSchool
        )
    }

    /// 技工院校, or 中等职业院校.
    pub fn is_secondary_vocational(self) -> bool {
        matches!(self, Self::TechnicianSchool | Self::SecondaryVocationalSchool | Self::VocationalHighSchool)
    }
}

impl TechnicianClass {
    /// 高级工班及以上.
    pub fn is_senior_or_above(self) -> bool {
        self != Self::Intermediate
    }
}
