//! Surnames that are read otherwise than the character elsewhere, and frequent surnames whose character has literary readings
//! that no person bears: at the beginning of a name they have this reading alone.

/// Two characters first, because 尉 of 尉迟 is not 尉.
#[rustfmt::skip] // one pair per line would bury the rest
const COMPOUND: [(&str, [&str; 2]); 14] = [
    ("尉迟", ["yu", "chi"]), ("万俟", ["mo", "qi"]), ("长孙", ["zhang", "sun"]), ("令狐", ["ling", "hu"]),
    ("欧阳", ["ou", "yang"]), ("上官", ["shang", "guan"]), ("司马", ["si", "ma"]), ("诸葛", ["zhu", "ge"]),
    ("司徒", ["si", "tu"]), ("皇甫", ["huang", "fu"]), ("慕容", ["mu", "rong"]), ("澹台", ["tan", "tai"]),
    ("宇文", ["yu", "wen"]), ("单于", ["chan", "yu"]),
];

#[rustfmt::skip]
const SINGLE: [(char, &str); 75] = [
    ('单', "shan"), ('解', "xie"), ('曾', "zeng"), ('仇', "qiu"), ('查', "zha"), ('朴', "piao"), ('区', "ou"),
    ('盖', "ge"), ('尉', "wei"), ('乐', "yue"), ('任', "ren"), ('华', "hua"), ('翟', "zhai"), ('谌', "chen"),
    ('缪', "miao"), ('秘', "bi"), ('折', "she"), ('黑', "he"), ('种', "chong"), ('洗', "xian"), ('冼', "xian"),
    ('繁', "po"), ('宓', "mi"), ('员', "yun"), ('贠', "yun"), ('晁', "chao"), ('逄', "pang"), ('隗', "kui"),
    ('应', "ying"), ('哈', "ha"), ('召', "shao"), ('撒', "sa"), ('牟', "mu"), ('車', "che"), ('车', "che"),
    ('臧', "zang"), ('訾', "zi"), ('纪', "ji"), ('葛', "ge"), ('幺', "yao"), ('王', "wang"), ('吴', "wu"),
    ('朱', "zhu"), ('许', "xu"), ('冯', "feng"), ('邓', "deng"), ('彭', "peng"), ('董', "dong"), ('潘', "pan"),
    ('于', "yu"), ('蔡', "cai"), ('余', "yu"), ('杜', "du"), ('叶', "ye"), ('丁', "ding"), ('沈', "shen"),
    ('姚', "yao"), ('陆', "lu"), ('汪', "wang"), ('石', "shi"), ('贾', "jia"), ('夏', "xia"), ('方', "fang"),
    ('白', "bai"), ('尹', "yin"), ('陶', "tao"), ('郝', "hao"), ('万', "wan"), ('莫', "mo"), ('宁', "ning"),
    ('红', "hong"), ('薄', "bo"), ('褚', "chu"), ('柏', "bai"), ('戚', "qi"),
];

/// How many characters at the beginning are a surname of these tables, and how they are read.
pub(super) fn surname(name: &[char]) -> (usize, [&'static str; 2]) {
    let compound =
        COMPOUND.iter().find(|(surname, _)| name.len() > 2 && surname.chars().eq(name[..2].iter().copied()));
    if let Some((_, readings)) = compound {
        return (2, *readings);
    }
    let single = SINGLE.iter().find(|(surname, _)| name.first() == Some(surname));
    single.map_or((0, [""; 2]), |(_, reading)| (1, [reading; 2]))
}
