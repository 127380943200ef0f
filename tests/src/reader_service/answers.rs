//! What each maker's service says of a card.

use super::Maker;
use serde_json::{Value, json};

/// A card invented for a test.
#[derive(Debug, Clone)]
pub struct TestCard {
    /// 姓名.
    pub name: String,
    /// 证件号码.
    pub number: String,
    /// `男` or `女`.
    pub sex: &'static str,
    /// Eight digits.
    pub birth_date: String,
    /// Eight digits, or `长期`.
    pub valid_until: String,
    /// The service's word for the kind of card; empty where it tells none.
    pub kind: &'static str,
}

/// A picture of one pixel, in base64.
const PHOTO: &str = "Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA==";
const NATION: &str = "汉";
const ADDRESS: &str = "北京市海淀区白塔庵 5 号";
const AUTHORITY: &str = "北京市公安局海淀分局";

impl TestCard {
    /// A resident card that is valid for ten years from 2020.
    pub fn resident(name: &str, number: &str) -> Self {
        let odd = number.as_bytes().get(16).is_some_and(|digit| digit % 2 == 1);
        Self {
            name: name.to_owned(),
            number: number.to_owned(),
            sex: if odd { "男" } else { "女" },
            birth_date: number.get(6..14).expect("a resident's number").to_owned(),
            valid_until: "20300101".to_owned(),
            kind: "",
        }
    }
}

fn dashed(day: &str) -> String {
    if day.len() == 8 { format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]) } else { day.to_owned() }
}

/// The JSON of a card.
pub(super) fn card(maker: Maker, card: &TestCard) -> Value {
    match maker {
        Maker::Http8000 => json!({
            "info": {
                "certType": card.kind, "name": card.name, "sex": card.sex, "nation": NATION,
                "birthday": dashed(&card.birth_date), "address": ADDRESS, "idCode": card.number,
                "department": AUTHORITY, "startDate": "2020-01-01", "endDate": dashed(&card.valid_until),
                "Photo": PHOTO
            },
            "result": { "resultFlag": 0, "errorMsg": "" }
        }),
        Maker::Huashi => json!({
            "retCode": "0x90",
            "retMsg": "",
            "partyName": card.name, "gender": if card.sex == "男" { 1 } else { 2 }, "nation": NATION,
            "bornDay": card.birth_date, "certAddress": ADDRESS, "certNumber": card.number,
            "certOrg": AUTHORITY, "effDate": "20200101", "expDate": card.valid_until, "cardType": card.kind,
            "identityPic": format!("data:image/bmp;base64,{PHOTO}")
        }),
        // A text inside the message is JSON itself.
        _ => json!({
            "type": 4,
            "code": 0,
            "data": json!({
                "name": card.name, "sex": card.sex, "nation": NATION, "birth": card.birth_date,
                "address": ADDRESS, "idNumber": card.number, "authority": AUTHORITY,
                "validity": format!("2020.01.01-{}", card.valid_until), "photo": PHOTO
            }).to_string()
        }),
    }
}

/// The JSON of what went wrong.
pub(super) fn refusal(maker: Maker, message: &str) -> Value {
    match maker {
        Maker::Http8000 => json!({
            "info": { "certType": 0, "name": "", "idCode": "", "Photo": "" },
            "result": { "resultFlag": -1, "errorMsg": message }
        }),
        Maker::Huashi => json!({ "retCode": "0x80", "retMsg": message }),
        _ => json!({ "type": 4, "code": -2, "msg": message, "data": "" }),
    }
}

/// The frames of a card: a value each, and the portrait at the end.
pub(super) fn frames(card: &TestCard) -> Vec<Vec<u8>> {
    let values: [(u8, &str); 9] = [
        (9, &card.name),
        (10, &card.number),
        (11, card.sex),
        (12, NATION),
        (13, &card.birth_date),
        (14, ADDRESS),
        (15, AUTHORITY),
        (16, "20200101"),
        (17, &card.valid_until),
    ];
    let frame = |(tag, value): (u8, &str)| {
        let length = u8::try_from(value.len()).expect("a short value");
        [&[0xEF, 0x23, 0x01, tag, length], value.as_bytes()].concat()
    };
    let mut frames: Vec<Vec<u8>> = values.into_iter().map(frame).collect();
    let length = u32::try_from(PHOTO.len()).expect("a small picture").to_be_bytes();
    frames.push([&[0xEF, 0x3E, 0x01], &length[1..], PHOTO.as_bytes()].concat());
    frames
}
