//! Invented names: surnames by their rough share of the population, given names from pools, some with characters that
//! few fonts have, some of the minorities with a middle dot (U+00B7).

use super::dice::Dice;
use crate::model::Sex;

/// Share of the population in ten-thousandths, roughly.
#[rustfmt::skip] // one pair per line would bury the rest
const SURNAMES: [(&str, u32); 100] = [
    ("王", 710), ("李", 700), ("张", 670), ("刘", 540), ("陈", 460), ("杨", 310), ("黄", 230), ("赵", 220), ("吴", 200),
    ("周", 200), ("徐", 170), ("孙", 150), ("马", 140), ("朱", 130), ("胡", 130), ("郭", 120), ("何", 120), ("林", 110),
    ("高", 110), ("罗", 110), ("郑", 100), ("梁", 90), ("谢", 80), ("宋", 80), ("唐", 70), ("许", 70), ("韩", 70),
    ("冯", 60), ("邓", 60), ("曹", 60), ("彭", 60), ("曾", 50), ("肖", 50), ("田", 50), ("董", 50), ("袁", 50),
    ("潘", 50), ("于", 50), ("蒋", 50), ("蔡", 50), ("余", 40), ("杜", 40), ("叶", 40), ("程", 40), ("苏", 40),
    ("魏", 40), ("吕", 40), ("丁", 40), ("任", 40), ("沈", 40), ("姚", 30), ("卢", 30), ("姜", 30), ("崔", 30),
    ("钟", 30), ("谭", 30), ("陆", 30), ("汪", 30), ("范", 30), ("金", 30), ("石", 30), ("廖", 30), ("贾", 30),
    ("夏", 30), ("韦", 30), ("付", 30), ("方", 30), ("白", 30), ("邹", 30), ("孟", 30), ("熊", 30), ("秦", 30),
    ("邱", 30), ("江", 20), ("尹", 20), ("薛", 20), ("闫", 20), ("段", 20), ("雷", 20), ("侯", 20), ("龙", 20),
    ("史", 20), ("陶", 20), ("黎", 20), ("贺", 20), ("顾", 20), ("毛", 20), ("郝", 20), ("龚", 20), ("邵", 20),
    ("万", 20), ("钱", 20), ("严", 20), ("覃", 20), ("戴", 20), ("莫", 20), ("单", 10), ("解", 10), ("仇", 10),
    ("查", 10),
];

const COMPOUND_SURNAMES: [&str; 8] = ["欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "慕容", "尉迟"];

const MALE: [&str; 48] = [
    "志", "建", "明", "国", "海", "文", "军", "平", "伟", "强", "勇", "刚", "涛", "鹏", "辉", "斌", "宇",
    "浩", "博", "泽", "嘉", "俊", "杰", "睿", "晨", "轩", "铭", "凯", "恒", "毅", "承", "远", "启", "航",
    "振", "东", "立", "新", "永", "福", "德", "庆", "延", "松", "朗", "禾", "衡", "砚",
];

const FEMALE: [&str; 48] = [
    "秀", "丽", "芳", "敏", "静", "艳", "娟", "霞", "玲", "梅", "燕", "红", "雪", "婷", "慧", "莹", "倩",
    "颖", "佳", "欣", "怡", "雨", "梦", "诗", "涵", "琪", "瑶", "萱", "晓", "春", "兰", "云", "月", "淑",
    "桂", "凤", "惠", "珍", "爱", "素", "蓉", "蕾", "岚", "宁", "苒", "若", "溪", "知",
];

/// Characters outside GBK or outside the basic plane, as names bear them.
const RARE: [&str; 14] = ["𬱖", "䶮", "㛃", "𠅤", "𫖯", "𬸦", "𡒊", "㼆", "龦", "𬎆", "𬍛", "𬭎", "𫍯", "㬎"];

const MINORITY_MALE: [&str; 12] = [
    "阿卜杜拉",
    "买买提",
    "吐尔逊",
    "艾力",
    "玉素甫",
    "阿迪力",
    "库尔班",
    "亚森",
    "伊敏",
    "热合曼",
    "叶尔肯",
    "巴合提",
];

const MINORITY_FEMALE: [&str; 10] = [
    "阿依古丽",
    "古丽娜尔",
    "热依汗",
    "帕提古丽",
    "阿米娜",
    "祖丽菲娅",
    "玛依拉",
    "茹仙古丽",
    "米热阿依",
    "阿孜古丽",
];

/// Long parts: four of them joined make the longest names of the sample.
const MINORITY_LONG: [&str; 5] =
    ["阿卜杜热合曼江", "阿卜杜喀迪尔江", "麦麦提图尔荪江", "努尔穆罕麦提", "艾则孜阿卜杜拉"];

/// The longest name, in characters.
const LONGEST: usize = 30;

/// Draw a name: about 1 in 20 with a middle dot, 1 in 40 with a rare character, 1 in 60 with a compound surname.
pub(super) fn name(dice: &mut Dice, sex: Sex) -> String {
    if dice.one_in(20) {
        return minority_name(dice, sex);
    }
    let surname = if dice.one_in(60) { dice.pick(&COMPOUND_SURNAMES) } else { dice.weighted(&SURNAMES) };
    let pool = if sex == Sex::Male { &MALE } else { &FEMALE };
    let first = dice.pick(pool);
    let second = dice.pick(pool);
    let rare = dice.one_in(38); // 19 in 20 names come here: 1 in 40 of all
    match (rare, dice.below(100)) {
        (true, 0..30) => format!("{surname}{}", dice.pick(&RARE)),
        (true, _) => format!("{surname}{first}{}", dice.pick(&RARE)),
        (false, 0..12) => format!("{surname}{first}"),
        (false, _) => format!("{surname}{first}{second}"),
    }
}

fn minority_name(dice: &mut Dice, sex: Sex) -> String {
    let given = if sex == Sex::Male { dice.pick(&MINORITY_MALE) } else { dice.pick(&MINORITY_FEMALE) };
    if !dice.one_in(6) {
        return format!("{given}·{}", dice.pick(&MINORITY_MALE));
    }
    let mut name = given.to_owned();
    loop {
        let part = dice.pick(&MINORITY_LONG);
        if name.chars().count() + 1 + part.chars().count() > LONGEST {
            return name;
        }
        name.push('·');
        name.push_str(part);
    }
}
