//! Every maker's service over its real protocol, played by a simulator of our own.

use crate::counter::{code, day, refusal};
use desk_core::desk::ReaderPort;
use desk_core::error::Code;
use desk_core::model::{DocumentType, Sex, Validity};
use desk_core::reader::{CardField, CardReading, CardRefusal, READERS, ReaderProfile, ReaderProfiles};
use desk_core::sample::resident_number;
use desk_reader::LocalReaders;
use desk_tests::reader_service::{Behaviour, Maker, ReaderService, TestCard};
use std::net::TcpListener;

const MAKERS: [Maker; 4] = [Maker::Http8000, Maker::Huashi, Maker::Jieyu, Maker::Dianyipai];

fn card() -> TestCard {
    TestCard::resident("王𬱖", &resident_number(day("1990-03-07"), 42))
}

fn with_card() -> Behaviour {
    Behaviour::Card(Box::new(card()))
}

/// The service's profile; with less patience where a test waits for its end.
fn profile(service: &ReaderService, wait_ms: Option<u64>) -> ReaderProfile {
    let profiles = ReaderProfiles::load(&service.profiles(READERS)).unwrap();
    let mut profile = profiles.get(service.profile()).unwrap().clone();
    profile.wait_ms = wait_ms.unwrap_or(profile.wait_ms);
    profile
}

fn read(service: &ReaderService) -> Result<CardReading, CardRefusal> {
    let profile = profile(service, None);
    profile.read(&LocalReaders.ask(&profile).unwrap())
}

/// Why the service is not asked in vain but cannot answer.
fn trouble(maker: Maker, behaviour: Behaviour, wait_ms: u64) -> Code {
    let service = ReaderService::start(maker, behaviour);
    code(LocalReaders.ask(&profile(&service, Some(wait_ms))))
}

#[test]
fn a_card_on_any_maker_s_reader_is_read_whole() {
    for maker in MAKERS {
        let service = ReaderService::start(maker, with_card());
        let read = read(&service).unwrap();
        assert_eq!((&read.name, &read.number), (&card().name, &card().number), "{maker:?}");
        assert_eq!(read.document_type, Some(DocumentType::ResidentCard), "{maker:?}");
        assert_eq!((read.sex, read.nation.as_str()), (Some(Sex::Female), "汉"), "{maker:?}");
        assert_eq!(read.birth_date, Some(day("1990-03-07")), "{maker:?}");
        assert_eq!(read.valid_from, Some(day("2020-01-01")), "{maker:?}");
        assert_eq!(read.validity, Some(Validity::Until(day("2030-01-01"))), "{maker:?}");
        assert!(read.address.contains("白塔庵") && read.authority.contains("海淀"), "{maker:?}");
        assert!(read.photo.as_ref().is_some_and(|photo| photo.starts_with(b"BM")), "{maker:?}: a bitmap");
        assert_eq!(read.fields().len(), 11, "{maker:?}: {:?}", read.fields());
        assert!(!format!("{read:?}").contains(&card().number), "nothing personal ends in a log");
    }
}

#[test]
fn a_card_valid_for_ever_and_a_permit_are_told_by_any_maker() {
    for maker in MAKERS {
        let number = "810000199003070016".to_owned();
        let permit = TestCard { number, valid_until: "长期".to_owned(), kind: "HMT", ..card() };
        let read = read(&ReaderService::start(maker, Behaviour::Card(Box::new(permit)))).unwrap();
        assert_eq!(read.validity, Some(Validity::LongTerm), "{maker:?}");
        assert_eq!(read.document_type, Some(DocumentType::HongKongMacaoResidencePermit), "{maker:?}");
        assert!(read.fields().contains(&CardField::ValidUntil));
    }
}

#[test]
fn the_service_s_own_word_for_a_card_counts_before_its_number() {
    for (kind, expected) in [
        ("TB", DocumentType::TaiwanTravelPermit),
        ("FR", DocumentType::ForeignPermanentResidentCard),
        ("PP", DocumentType::Passport),
        ("hm", DocumentType::HomeReturnPermit),
        ("NI", DocumentType::ResidentCard),
    ] {
        let other = TestCard { number: "12345678".to_owned(), kind, ..card() };
        let service = ReaderService::start(Maker::Http8000, Behaviour::Card(Box::new(other)));
        assert_eq!(read(&service).unwrap().document_type, Some(expected), "{kind}");
    }
}

#[test]
fn an_empty_reader_and_a_card_that_cannot_be_read_are_told_apart() {
    for maker in MAKERS {
        let service = ReaderService::start(maker, Behaviour::NoCard);
        let patient = profile(&service, Some(2500));
        assert_eq!(patient.read(&LocalReaders.ask(&patient).unwrap()), Err(CardRefusal::NoCard), "{maker:?}");
        service.now(Behaviour::Unreadable);
        assert_eq!(
            patient.read(&LocalReaders.ask(&patient).unwrap()),
            Err(CardRefusal::Unreadable),
            "{maker:?}"
        );
        service.now(with_card());
        assert!(read(&service).is_ok(), "{maker:?} works again");
    }
}

#[test]
fn a_service_that_is_not_there_is_named_with_its_address() {
    for maker in MAKERS {
        assert_eq!(trouble(maker, Behaviour::Stranger, 8000), Code::ReaderServiceMissing, "{maker:?}");
        let service = ReaderService::start(maker, with_card());
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let text =
            service.profiles(READERS).replace(&format!(":{}", service.address().port()), &format!(":{free}"));
        let profiles = ReaderProfiles::load(&text).unwrap();
        let error = refusal(LocalReaders.ask(profiles.get(service.profile()).unwrap()));
        assert_eq!(error.code, Code::ReaderServiceMissing, "{maker:?}");
        assert!(error.values["address"].contains(&free.to_string()), "{error:?}");
    }
}

#[test]
fn a_service_that_says_nothing_or_never_ends_is_given_up_in_time() {
    for maker in [Maker::Http8000, Maker::Huashi, Maker::Jieyu] {
        for behaviour in [Behaviour::Silent, Behaviour::Trickle] {
            assert_eq!(trouble(maker, behaviour.clone(), 600), Code::ReaderSilent, "{maker:?} {behaviour:?}");
        }
    }
}

#[test]
fn what_is_no_answer_is_told_as_such() {
    for maker in MAKERS {
        for behaviour in [Behaviour::HangsUp, Behaviour::Flood] {
            let found = trouble(maker, behaviour.clone(), 8000);
            assert_eq!(found, Code::ReaderAnswerUnknown, "{maker:?} {behaviour:?}");
        }
        let service = ReaderService::start(maker, Behaviour::Garbage);
        let patient = profile(&service, Some(2500));
        let read = patient.read(&LocalReaders.ask(&patient).unwrap());
        assert_eq!(read, Err(CardRefusal::NotUnderstood), "{maker:?}");
    }
}

#[test]
fn a_redirect_that_could_lead_away_from_this_computer_is_not_followed() {
    for maker in [Maker::Http8000, Maker::Huashi] {
        let elsewhere = ReaderService::start(maker, with_card());
        let found = trouble(maker, Behaviour::Redirect(elsewhere.address()), 8000);
        assert_eq!((found, elsewhere.asked()), (Code::ReaderServiceMissing, 0), "{maker:?}");
    }
}

#[test]
fn a_service_over_http_is_asked_by_the_method_path_and_host_of_its_profile() {
    let service = ReaderService::start(Maker::Http8000, with_card());
    read(&service).unwrap();
    let text =
        service.profiles(READERS).replace("/cgi-bin/readCard\"", "/cgi-bin/readCard\"\nmethod = \"POST\"");
    let profiles = ReaderProfiles::load(&text).unwrap();
    LocalReaders.ask(profiles.get(service.profile()).unwrap()).unwrap();
    let requests: Vec<String> = service.requests().into_iter().map(|line| line.to_lowercase()).collect();
    let host = format!("host: 127.0.0.1:{}", service.address().port());
    let expected = ["get", "post"].map(|method| format!("{method} /cgi-bin/readcard http/1.1 {host}"));
    assert_eq!(requests, expected);
}
