//! What the file of a candidate's ticket is called: a template of the institution's with fields in braces, made safe for
//! every file system, and never the name of another candidate's file.

use crate::error::{Code, Error, Result};
use std::collections::BTreeSet;

/// Without another wish.
const SHIPPED: &str = "准考证-{准考证号}";
/// The longest template, in characters.
const TEMPLATE_LIMIT: usize = 100;
/// The longest name without its ending, in bytes: a file system takes 255, and the ending and a number come behind.
const MOST_BYTES: usize = 200;
/// Signs that a file system of Windows, of a Mac or of Linux does not take.
const REFUSED: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
/// Names that Windows keeps for devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// What a name may be made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fields {
    /// 准考证号.
    pub(super) ticket_number: String,
    /// 姓名.
    pub(super) name: String,
    /// 证件尾号: the last four signs of the document's number.
    pub(super) number_tail: String,
    /// 考场.
    pub(super) room: String,
    /// 座位.
    pub(super) seat: String,
    /// 职业.
    pub(super) occupation: String,
    /// 工种; the occupation where it has none.
    pub(super) work_type: String,
    /// 等级.
    pub(super) level: String,
}

impl Fields {
    fn get(&self, field: &str) -> Option<&str> {
        Some(match field {
            "准考证号" | "ticket_number" => &self.ticket_number,
            "姓名" | "name" => &self.name,
            "证件尾号" | "number_tail" => &self.number_tail,
            "考场" | "room" => &self.room,
            "座位" | "seat" => &self.seat,
            "职业" | "occupation" => &self.occupation,
            "工种" | "work_type" => &self.work_type,
            "等级" | "level" => &self.level,
            _ => return None,
        })
    }
}

/// A template that was read, and the names it gave.
#[derive(Debug)]
pub(super) struct FileNames {
    template: String,
    given: BTreeSet<String>,
}

impl FileNames {
    /// Read a template; the shipped one where none is given.
    ///
    /// # Errors
    /// [`Code::FieldInvalid`] for a field that does not exist, a brace without its other, or a template without any field;
    /// [`Code::FieldTooLong`].
    pub(super) fn read(template: Option<&str>) -> Result<Self> {
        let template = template.map(str::trim).filter(|template| !template.is_empty()).unwrap_or(SHIPPED);
        if template.chars().count() > TEMPLATE_LIMIT {
            return Err(Error::new(Code::FieldTooLong).with("field", "name").with("limit", TEMPLATE_LIMIT));
        }
        let filled = fill(template, &Fields::default());
        if filled.is_none() || !template.contains('{') {
            return Err(Error::new(Code::FieldInvalid).with("field", "name"));
        }
        Ok(Self { template: template.to_owned(), given: BTreeSet::new() })
    }

    /// The name for these fields, without its ending. Where another candidate's file has it already, the ticket's number
    /// goes behind it: file systems of Windows and Macs take capital and small letters for the same.
    pub(super) fn name(&mut self, fields: &Fields) -> String {
        let wanted = safe(&fill(&self.template, fields).unwrap_or_default());
        let behind = format!("-{}", safe(&fields.ticket_number));
        let mut name = if wanted.is_empty() { safe(&fields.ticket_number) } else { wanted.clone() };
        if self.given.contains(&name.to_lowercase()) {
            name = cut(&wanted, MOST_BYTES - behind.len()).to_owned() + &behind;
        }
        self.given.insert(name.to_lowercase());
        name
    }
}

/// None where a brace stands alone or a field does not exist.
fn fill(template: &str, fields: &Fields) -> Option<String> {
    let mut filled = String::new();
    let mut rest = template;
    while let Some(open) = rest.find(['{', '}']) {
        let (before, behind) = rest.split_at(open);
        let (field, after) = behind.strip_prefix('{')?.split_once('}')?;
        filled.push_str(before);
        filled.push_str(fields.get(field.trim())?);
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

/// The same name as every file system takes it.
pub(in crate::desk) fn safe(name: &str) -> String {
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    };
    let signs = name.chars().filter(|c| !is_hidden(*c));
    let signs: String = signs.map(|c| if REFUSED.contains(&c) { '_' } else { c }).collect();
    let name =
        cut(signs.trim_matches([' ', '.', '\u{3000}']), MOST_BYTES).trim_end_matches([' ', '.', '\u{3000}']);
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|device| {
        stem.strip_prefix(device)
            .is_some_and(|number| number.len() == 1 && number.as_bytes()[0].is_ascii_digit())
    });
    if DEVICES.contains(&stem.as_str()) || numbered { format!("_{name}") } else { name.to_owned() }
}

/// At most so many bytes, whole characters.
fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::{Fields, FileNames, MOST_BYTES};

    fn fields(name: &str, number: &str) -> Fields {
        Fields {
            ticket_number: number.to_owned(),
            name: name.to_owned(),
            number_tail: "002X".to_owned(),
            room: "2号楼/501:机房".to_owned(),
            seat: "07".to_owned(),
            ..Fields::default()
        }
    }

    fn one(template: &str, fields: &Fields) -> String {
        FileNames::read(Some(template)).unwrap().name(fields)
    }

    #[test]
    fn fields_are_filled_in_by_their_chinese_and_their_english_names() {
        let it = fields("王𬱖", "260001000012");
        assert_eq!(one("{准考证号}_{姓名}_{证件尾号}", &it), "260001000012_王𬱖_002X");
        assert_eq!(one("{room}-{seat} {name}", &it), "2号楼_501_机房-07 王𬱖");
        assert_eq!(FileNames::read(None).unwrap().name(&it), "准考证-260001000012");
    }

    #[test]
    fn a_template_without_a_field_or_with_one_that_does_not_exist_is_refused() {
        for refused in ["准考证", "{姓名", "姓名}", "{身份证号}", "{}", &"{姓名}".repeat(26)] {
            assert!(FileNames::read(Some(refused)).is_err(), "{refused}");
        }
        assert!(FileNames::read(Some(&"{姓名}".repeat(25))).is_ok(), "a hundred signs");
    }

    #[test]
    fn a_name_already_given_is_followed_by_the_ticket_s_number() {
        let mut names = FileNames::read(Some("{姓名}")).unwrap();
        assert_eq!(names.name(&fields("Anna Li", "260001000012")), "Anna Li");
        assert_eq!(names.name(&fields("ANNA LI", "260001000020")), "ANNA LI-260001000020");
        assert_eq!(names.name(&fields("Anna Li", "260001000039")), "Anna Li-260001000039");
    }

    #[test]
    fn names_of_60_and_61_characters_are_whole_and_longer_ones_cut_between_characters() {
        for count in [60, 61] {
            let long = "阿".repeat(count);
            assert_eq!(one("{姓名}", &fields(&long, "260001000012")), long);
        }
        let mut names = FileNames::read(Some("{姓名}")).unwrap();
        let longer = fields(&"𠀁".repeat(61), "260001000012");
        let (first, second) = (names.name(&longer), names.name(&longer));
        assert_eq!((first.chars().count(), first.len()), (50, MOST_BYTES));
        assert!(second.len() <= MOST_BYTES && second.ends_with("-260001000012"), "{second}");
    }

    #[test]
    fn what_a_file_system_does_not_take_is_changed() {
        for (typed, safe) in [
            ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"),
            ("..隐藏. ", "隐藏"),
            ("con", "_con"),
            ("LPT1.x", "_LPT1.x"),
            ("com", "com"),
            ("行\u{202E}反\u{0}\n", "行反"),
        ] {
            assert_eq!(one("{姓名}", &fields(typed, "1")), safe);
        }
        assert_eq!(one("{姓名}", &fields("...", "260001000012")), "260001000012", "never nothing");
    }
}
