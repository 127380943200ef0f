// Numbers, names, dates and telephones: what is wrong with them and what to do.

import type { DocumentType, IdentityProblem, KnownNumber, MissingGlyph, MrzField, MrzProblem, NameProblem, NumberDoubt } from '../bindings';
import type { DateProblem, TelephoneProblem } from '../reading';
import { documentTypes } from './labels';

const citizen = '18 位，末位可以是 X';

/** What the number of each document looks like. */
export const numberForms = {
  resident_card: citizen,
  temporary_resident_card: citizen,
  hong_kong_card: '如 A123456(3)，括号也要输',
  macao_card: '如 1234567(8)',
  hong_kong_macao_residence_permit: '18 位，810000 或 820000 开头',
  home_return_permit: 'H 或 M 加 8 位数字',
  home_return_permit_non_chinese: 'HA 或 MA 加 7 位数字',
  taiwan_residence_permit: '18 位，830000 开头',
  taiwan_travel_permit: '8 位数字，0 开头也要输',
  foreign_permanent_resident_card: '15 位或 18 位，照卡面',
  passport: '照护照首页，如 E12345678',
} satisfies Record<DocumentType, string>;

const problems = {
  empty: '请输入证件号码。',
  length: '号码位数不对，请对照证件补齐。',
  first_generation: '这是 15 位的第一代身份证号，2013 年起已停用，请考生出示现行身份证。',
  character: '号码里有不该出现的字符，请对照证件改正。',
  letter_for_digit: '号码里像是把数字 0、1 输成了字母 O、I，请改成数字。',
  region: '号码开头的地区代码不对，请对照证件核对。',
  birth_date: '证件号码里的出生日期不存在或在将来，请对照证件核对。',
  rounded: '证件号码末尾是 000，像是表格软件改动过的，请对照证件原件重新输入。',
  leading_zero: '号码开头像是少了 0，请对照证件补上。',
  check_character: '证件号码的校验位不对，多半有一位输错了，请对照证件逐位核对。',
  check_missing: '号码末尾括号里的校验码没有输，请补上。',
  other_document: '这不是所选证件的号码，请核对证件类型。',
} satisfies Record<IdentityProblem, string>;

/** The problems where what is right belongs into the sentence. */
const SHAPE: ReadonlySet<IdentityProblem> = new Set(['length', 'character', 'region', 'leading_zero', 'check_missing']);

/** Why a number is refused, with what the document's number looks like where that helps. */
export function numberProblem(problem: IdentityProblem, document: DocumentType): string {
  return SHAPE.has(problem) ? `${problems[problem]}${documentTypes[document]}的号码：${numberForms[document]}。` : problems[problem];
}

/** That no number was typed. */
export const numberMissing = problems.empty;

/** Why a document is refused when a registration is saved. */
export const identityRefusals = {
  ...problems,
  expired: '证件已过期，不能用来报名，请考生换领新证后再来。',
  void: '这张香港身份证已经作废，不能用来报名，请考生出示 2018 年 11 月 26 日以后签发的新证，或换一种证件。',
  disagreement: '填写的出生日期或性别与证件号码不一致，请对照证件改正。',
};

/** What a number is, by its right name. */
export const knownNumbers = {
  resident_card: '居民身份证',
  hong_kong_card: '香港居民身份证',
  macao_card: '澳门居民身份证',
  hong_kong_macao_residence_permit: '港澳居民居住证',
  home_return_permit: '港澳居民来往内地通行证（回乡证）',
  home_return_permit_non_chinese: '港澳居民来往内地通行证（非中国籍）',
  taiwan_residence_permit: '台湾居民居住证',
  taiwan_travel_permit: '台湾居民来往大陆通行证（台胞证）',
  foreign_permanent_resident_card: '外国人永久居留身份证',
  first_generation_card: '第一代居民身份证，2013 年起已停用',
  hong_kong_macao_travel_permit: '往来港澳通行证，通知没有列入',
  mainland_taiwan_travel_permit: '往来台湾通行证，通知没有列入',
  taiwan_identity_card: '台湾地区的身份证，通知没有列入，请出示居住证或台胞证',
  prc_passport: '中国护照，大陆考生请出示居民身份证',
} satisfies Record<KnownNumber, string>;

/** What to look at although the number is right. */
export const numberDoubts = {
  implausible_age: '按号码算，年龄不到 10 岁或超过 100 岁，请看一眼证件。',
  century_unknown: '号码里的出生年只有两位，请对照证件核对出生日期。',
  ends_in_zeros: '号码末尾是 000，请对照证件核对。',
  unknown_region: '号码里的申领地不是任何省份，请对照证件核对。',
  macao_first_digit: '澳门身份证一般以 1、5、7 开头，请对照证件核对。',
  old_home_return_form: '这是旧版回乡证，末两位是换证次数；请看有效期。',
  non_chinese_permit: '这是非中国籍人士的通行证，请核对考生类别。',
  old_taiwan_form: '这是旧式台胞证号码，末两位是换证次数；请看有效期。',
  office_letter: '括号里的字母是签发机关，不算号码，已去掉。',
  prc_passport: '这像中国护照，请核对考生类别和国籍。',
  other_document: '这像另一种证件的号码，请核对证件类型。',
  no_digit: '号码里一个数字也没有，请对照证件核对。',
} satisfies Record<NumberDoubt, string>;

/** Why a name cannot be taken, by the core's word. */
export const nameProblems = {
  empty: '请输入姓名。',
  too_long: '姓名超过 60 个字，请对照证件核对。',
  control_character: '姓名里有看不见的字符，请删去后重新输入。',
} satisfies Record<NameProblem, string>;

/** A text with characters that no bundled font can print. */
export function missingGlyphs(missing: readonly MissingGlyph[]): string {
  const named = missing.map(({ character, code_point }) => `「${character}」（${code_point}）`).join('、');
  return `${named}字库里没有，打印时会印不出来。请核对原件上的字。`;
}

export const dateProblems = {
  empty: '请输入日期。',
  shape: '请输入 8 位数字，例如 20260318。',
  no_such_day: '没有这一天，请核对。',
} satisfies Record<DateProblem, string>;

export const partialDateProblems = {
  empty: '请输入年月。',
  shape: '请输入 6 位年月或 8 位日期，例如 202103。',
  no_such_day: '没有这个年月，请核对。',
} satisfies Record<DateProblem, string>;

export const validityProblems = {
  empty: '请输入有效期截止日；证件上印「长期」的，输入“长”。',
  shape: '请输入 8 位数字，或输入“长”表示长期。',
  no_such_day: '没有这一天，请对照证件核对。',
} satisfies Record<DateProblem, string>;

export const telephoneProblems = {
  empty: '请输入联系电话。',
  mobile_length: '手机号应为 11 位，请向考生复述核对。',
  shape: '电话号码只能有数字、横线和加号，7 至 20 位。',
} satisfies Record<TelephoneProblem, string>;

export const longTerm = '长期';
export const nonePrinted = '证件未印';
export const notStated = '未登记';
export const emailProblem = '邮箱里应有一个 @，例如 name@example.com；没有可以不填。';

const mrzFields = { document_number: '证件号码', birth_date: '出生日期', expiry: '有效期', optional_data: '备用栏', composite: '总校验' } satisfies Record<MrzField, string>;

/** Why machine-readable lines cannot be taken. */
export function mrzProblem(problem: MrzProblem): string {
  if (problem.problem === 'not_found') return '没有读到完整的机读码，请重新扫描证件下方的两行或三行字符。';
  if (problem.problem === 'check_digit') return `机读码的${problem.fields.map((field) => mrzFields[field]).join('、')}校验不对，请重新扫描，或照证件手工填写。`;
  return `机读码里的${mrzFields[problem.field]}不是真实的日期，请照证件手工填写。`;
}
