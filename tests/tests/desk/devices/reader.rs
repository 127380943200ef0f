//! Whatever a service sends, the desk reads a card or says why not.

use crate::counter::day;
use desk_core::model::Validity;
use desk_core::reader::{CardRefusal, READERS, ReaderProfile, ReaderProfiles};
use proptest::prelude::{Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

fn profiles() -> Vec<ReaderProfile> {
    ReaderProfiles::load(READERS).unwrap().all().to_vec()
}

fn named(id: &str) -> ReaderProfile {
    ReaderProfiles::load(READERS).unwrap().get(id).unwrap().clone()
}

/// JSON of any shape with the very names that services use.
fn shaped() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        ".{0,40}".prop_map(Value::from),
        "[0-9]{0,20}".prop_map(Value::from),
    ];
    let name = prop_oneof!["name|idCode|sex|birthday|endDate|photo|resultFlag|msg|type|验", ".{0,6}"];
    leaf.prop_recursive(6, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(name.clone(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_bytes_make_the_reading_panic(messages in prop::collection::vec(any::<Vec<u8>>(), 0..8)) {
        for profile in profiles() {
            let _ = (profile.is_whole(&messages), profile.read(&messages));
        }
    }

    #[test]
    fn no_json_makes_the_reading_panic(answer in shaped()) {
        let messages = [answer.to_string().into_bytes(), answer.to_string().replace('"', "'").into_bytes()];
        for profile in profiles() {
            let _ = (profile.is_whole(&messages), profile.read(&messages));
        }
    }

    #[test]
    fn no_frame_makes_the_reading_panic(frames in prop::collection::vec((0u8..80, any::<[u8; 3]>(), any::<Vec<u8>>()), 0..8)) {
        let frames: Vec<Vec<u8>> = frames
            .into_iter()
            .map(|(kind, head, rest)| [&[0xEF, kind], head.as_slice(), rest.as_slice()].concat())
            .collect();
        let _ = (named("dianyipai").is_whole(&frames), named("dianyipai").read(&frames));
    }

    #[test]
    fn any_name_and_number_come_through_as_they_are(name in "[\u{4e00}-\u{9fff}\u{20000}-\u{2a6df}·]{1,30}", number in "[0-9]{17}[0-9X]") {
        let answer = json!({ "data": [{ "userName": name.clone(), "id_card_no": format!(" {} ", number.to_lowercase()) }] });
        let read = named("huashi").read(&[answer.to_string().into_bytes()]).unwrap();
        prop_assert_eq!((read.name, read.number), (name, number));
    }
}

#[test]
fn a_service_that_says_it_read_none_is_believed_although_the_card_before_stands_beside_it() {
    let stale = |flag: i32, message: &str| {
        json!({ "info": { "name": "王梅", "idCode": "110105199003070423" },
                "result": { "resultFlag": flag, "errorMsg": message } })
        .to_string()
        .into_bytes()
    };
    let profile = named("http_8000");
    assert!(profile.read(&[stale(0, "")]).is_ok());
    assert_eq!(profile.read(&[stale(-1, "找卡失败")]), Err(CardRefusal::NoCard));
    assert_eq!(profile.read(&[stale(-5, "校验错误")]), Err(CardRefusal::Unreadable));
}

#[test]
fn half_a_card_is_none() {
    let profile = named("huashi");
    for half in [
        json!({ "partyName": "王梅", "certNumber": "" }),
        json!({ "partyName": "", "certNumber": "110105199003070423" }),
        json!({ "partyName": "王梅", "certNumber": "12" }),
    ] {
        assert_eq!(profile.read(&[half.to_string().into_bytes()]), Err(CardRefusal::Unreadable), "{half}");
    }
    assert_eq!(profile.read(&[b"{\"version\":\"1.2\"}".to_vec()]), Err(CardRefusal::NotUnderstood));
    assert_eq!(profile.read(&[]), Err(CardRefusal::NotUnderstood));
}

#[test]
fn an_answer_in_gb_18030_with_both_ends_of_the_validity_in_one_value_is_read() {
    let text =
        "{\"姓名\":\"赵㛃\",\"公民身份号码\":\"110105199003070423\",\"有效期限\":\"2020.01.01-2030.01.01\"}";
    let read = named("huashi").read(&[encoding_rs::GB18030.encode(text).0.into_owned()]).unwrap();
    assert_eq!(read.name, "赵㛃");
    assert_eq!(read.valid_from, Some(day("2020-01-01")));
    assert_eq!(read.validity, Some(Validity::Until(day("2030-01-01"))));
}
