//! What holds for every number and for every text.

use super::oracle::{any_number, typed};
use super::{read, today};
use desk_core::model::identity::{IdentityProblem, NumberDoubt, read_mrz};
use desk_core::model::{DocumentType, normalize_name, same_name};
use proptest::prelude::{
    ProptestConfig, Strategy, TestCaseError, any, prop_assert, prop_assert_eq, prop_assert_ne, proptest,
};

/// Nothing panics, and what is accepted is accepted again in its normal form, as the same number.
fn holds_for(text: &str) -> Result<(), TestCaseError> {
    for document_type in DocumentType::ALL {
        match read(*document_type, text) {
            Ok(number) => {
                prop_assert!(number.number.starts_with(&number.match_key));
                let again = read(*document_type, &number.normalized());
                prop_assert_eq!(again.map(|again| again.normalized()), Ok(number.normalized()), "{:?}", text);
                let stored = read(*document_type, &number.number).unwrap();
                prop_assert_eq!(stored.match_key, number.match_key);
            }
            Err(refusal) => {
                let itself = refusal.looks_like.and_then(|known| known.document_type());
                prop_assert_ne!(itself, Some(*document_type), "{:?}", text);
                prop_assert!(
                    refusal.problem != IdentityProblem::OtherDocument || refusal.looks_like.is_some(),
                    "the other document is named"
                );
            }
        }
    }
    drop(read_mrz(text, today()));
    let name = normalize_name(text);
    if let Ok(name) = &name {
        prop_assert_eq!(&normalize_name(name), &Ok(name.clone()), "normalised twice is normalised once");
        prop_assert!(!name.is_empty() && name.chars().count() <= 60 && !name.chars().any(char::is_control));
    }
    prop_assert_eq!(same_name(text, text), name.is_ok());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_anything_panic(
        text in any::<String>(),
        bytes in proptest::collection::vec(any::<u8>(), 0..120),
        near in "[0-9OIXxａＡ０HMALCTEGa-z()（）|<< \u{3000}-]{0,70}",
        dotted in "[王艾 .．·•・\u{3000}A\u{E863}\u{E000}]{0,20}",
    ) {
        holds_for(&text)?;
        holds_for(&String::from_utf8_lossy(&bytes))?;
        holds_for(&near)?;
        holds_for(&dotted)?;
    }

    #[test]
    fn every_number_built_by_a_documents_description_is_read_however_it_is_typed(
        (printed, input) in any_number().prop_flat_map(|number| {
            let input = typed(&number.printed);
            (proptest::prelude::Just(number), input)
        }),
    ) {
        for input in [&printed.printed, &input] {
            let read = read(printed.document_type, input);
            prop_assert!(read.is_ok(), "{:?} of {:?}: {:?}", input, printed, read);
            let read = read.unwrap();
            prop_assert_eq!(read.normalized(), printed.normalized.clone());
            prop_assert_eq!((read.birth_date, read.sex), (printed.birth, printed.sex));
            let age = printed.birth.and_then(|birth| today().years_since(birth));
            let implausible = age.is_some_and(|age| !(10..=100).contains(&age));
            prop_assert_eq!(read.doubts.contains(&NumberDoubt::ImplausibleAge), implausible);
        }
    }

    #[test]
    fn every_wrong_check_character_is_refused(printed in any_number()) {
        if let Some((place, alphabet)) = printed.check {
            for wrong in alphabet.chars() {
                let mut characters: Vec<char> = printed.printed.chars().collect();
                if characters[place] == wrong {
                    continue;
                }
                characters[place] = wrong;
                let number: String = characters.into_iter().collect();
                let problem = read(printed.document_type, &number).unwrap_err().problem;
                let expected = if number.ends_with("000") && number.len() == 18 {
                    IdentityProblem::Rounded
                } else {
                    IdentityProblem::CheckCharacter
                };
                prop_assert_eq!(problem, expected, "{}", number);
            }
        }
    }

    #[test]
    fn a_number_of_another_document_is_refused_unless_it_is_one_of_this_too(printed in any_number()) {
        // A passport's number may be anything, and the temporary card has the number of the resident card.
        use DocumentType::{HomeReturnPermit, HomeReturnPermitNonChinese, Passport, ResidentCard, TemporaryResidentCard};
        let same = |a, b| {
            a == b
                || [[ResidentCard, TemporaryResidentCard], [HomeReturnPermit, HomeReturnPermitNonChinese]]
                    .iter()
                    .any(|pair| pair.contains(&a) && pair.contains(&b))
        };
        for chosen in DocumentType::ALL {
            let eighteen = printed.printed.len() == 18 && printed.document_type != Passport;
            if eighteen && *chosen != Passport && !same(*chosen, printed.document_type) {
                let refusal = read(*chosen, &printed.printed).unwrap_err();
                prop_assert_eq!(refusal.problem, IdentityProblem::OtherDocument, "{:?}", chosen);
                let named = refusal.looks_like.and_then(|known| known.document_type());
                prop_assert!(named.is_some_and(|named| same(named, printed.document_type)), "{:?}", refusal);
            }
        }
    }
}
