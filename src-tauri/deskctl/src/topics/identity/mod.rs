//! `deskctl identity`: numbers and machine-readable lines of identity documents.

mod check;
mod document_name;
mod mrz;

pub(crate) use check::check;
pub(crate) use mrz::mrz;

pub(crate) const HELP: &str = "\
deskctl identity check FILE
deskctl identity check --type TYPE NUMBER
deskctl identity mrz FILE
deskctl identity mrz LINE [LINE...]

check judges numbers of identity documents by the rule of each. FILE is JSON: a list of entries
{\"doc\", \"input\"}, an object with such a list under \"examples\", or one entry. doc and TYPE are one of
  居民身份证 (resident_card), 临时居民身份证 (temporary_resident_card),
  香港居民身份证 (hong_kong_card), 澳门居民身份证 (macao_card),
  港澳居民居住证 (hong_kong_macao_residence_permit), 台湾居民居住证 (taiwan_residence_permit),
  港澳居民来往内地通行证, 回乡证 (home_return_permit),
  港澳居民来往内地通行证（非中国籍） (home_return_permit_non_chinese),
  台湾居民来往大陆通行证, 台胞证 (taiwan_travel_permit),
  外国人永久居留身份证, 永居证 (foreign_permanent_resident_card), 护照 (passport)
Each answer: {\"doc\",\"input\",\"valid\",\"normalized\",\"birth_date\",\"sex\",\"problem\",\"looks_like\",\"doubts\"}
  normalized   the number, with 换证次数 behind a bar (M01234567|01)
  problem      empty, length, first_generation, character, letter_for_digit, region, birth_date, rounded,
               leading_zero, check_character, check_missing, other_document, unsupported_document
  looks_like   the document whose number a refused one seems to be: a TYPE's word, or first_generation_card,
               hong_kong_macao_travel_permit, mainland_taiwan_travel_permit, taiwan_identity_card, prc_passport
  doubts       of a valid number: implausible_age, century_unknown, ends_in_zeros, unknown_region,
               macao_first_digit, old_home_return_form, non_chinese_permit, old_taiwan_form, office_letter,
               prc_passport, other_document, no_digit

mrz reads two lines of 44 characters (passports) or three of 30 (cards), by ICAO 9303. The first argument is a
file unless it holds a `<`; lines on the command line need quotes. Nothing is corrected, no Chinese name is read.
The answer: {\"valid\",\"document\",\"document_code\",\"issuer\",\"number\",\"nationality\",\"birth_date\",\"sex\",
  \"expiry\",\"surname\",\"given_names\",\"problem\",\"fields\"}
  problem      not_found, check_digit, date; fields names the fields that are wrong: document_number, birth_date,
               expiry, optional_data, composite

Exit code 1 where any number is not valid. The tables mask the numbers.";
