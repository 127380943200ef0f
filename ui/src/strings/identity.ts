// Numbers, names, dates and telephones: what is wrong with them and what to do.

import type { IdentityProblem, MissingGlyph, NameProblem } from '../bindings';
import type { DateProblem, TelephoneProblem } from '../reading';

export const identityProblems = {
  empty: '请输入证件号码。',
  length: '证件号码应为 18 位，请对照证件补齐。',
  first_generation: '这是 15 位的第一代身份证号，2013 年起已停用，请考生出示现行身份证。',
  character: '证件号码里有不该出现的字符：只能是数字，末位可以是 X。',
  region: '证件号码前两位不是任何省份，请对照证件核对。',
  birth_date: '证件号码里的出生日期不存在或在将来，请对照证件核对。',
  rounded: '证件号码末尾是 000，像是表格软件改动过的，请对照证件原件重新输入。',
  check_character: '证件号码的校验位不对，多半有一位输错了，请对照证件逐位核对。',
} satisfies Record<IdentityProblem, string>;

/** Why a document is refused when a registration is saved: its number, or that it has expired. */
export const identityRefusals = { ...identityProblems, expired: '证件已过期，不能用来报名，请考生换领新证后再来。' };

/** Why a name cannot be taken, by the core's word. */
export const nameProblems = {
  empty: '请输入姓名。',
  too_long: '姓名超过 60 个字，请对照证件核对。',
  control_character: '姓名里有看不见的字符，请删去后重新输入。',
} satisfies Record<NameProblem, string>;

/** A name with characters that no bundled font can print. */
export function missingGlyphs(missing: readonly MissingGlyph[]): string {
  const named = missing.map(({ character, code_point }) => `「${character}」（${code_point}）`).join('、');
  return `${named}字库里没有，准考证上会印不出来。请核对证件上的字。`;
}

export const dateProblems = {
  empty: '请输入日期。',
  shape: '请输入 8 位数字，例如 20260318。',
  no_such_day: '没有这一天，请核对。',
} satisfies Record<DateProblem, string>;

export const partialDateProblems = {
  empty: '请输入开始年月。',
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
export const emailProblem = '邮箱里应有一个 @，例如 name@example.com；没有可以不填。';
