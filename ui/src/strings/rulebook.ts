// The notice clause by clause, what the desk reads from it, and the readings of what it leaves open.

import type { Bound, ClauseView, RuleView, Unit } from '../bindings';
import { readable } from '../quote';
import { levels, photoRules } from './labels';
import { demand } from './quantity';

export const rulebook = {
  title: '通知与口径',
  from: (day: string) => `${day} 起执行`,
  filter: '筛选',
  filterHint: '输入几个字，例如：照片、学历、准考证',
  clauses: '通知逐条',
  clauseCount: (shown: number, all: number) => (shown === all ? `共 ${all} 条` : `${all} 条中的 ${shown} 条`),
  nothing: '没有这样的条文，换几个字再试。',
  line: (line: number) => `通知第 ${line} 行`,
  pass: (text: string) => `应${text}`,
  look: (text: string) => `${text} 的由人定`,
  since: (day: string) => `${day} 起`,
  policies: '口径',
  policiesIntro: '通知没有写明的地方，本处统一怎样读。改定由主管办理，先看影响再确认。',
  unconfirmed: (count: number) => `有 ${count} 条口径还没有经本处确认，现按建议的读法办理。`,
  proposed: '建议',
  inForce: '现用',
  notConfirmed: '未确认',
  chosen: (who: string, when: string, reason: string) => `${who} ${when} 选定：${reason}`,
  change: '改定或确认',
  choose: '读法',
  preview: '看影响',
  effect: (count: number) => `对办理中的 ${count} 份报名有影响：`,
  noEffect: '对办理中的报名没有影响。',
  becomes: (before: string, after: string) => `${before} → ${after}`,
  reason: '理由',
  reasonHint: '谁定的、依据什么，日后可查',
  confirm: '确认改定',
  confirmSame: '确认这样读',
  cancel: '不改',
  onlySupervisor: '改定口径、换用规则文件由主管办理。',
  rulings: '对所有人的裁定',
  allRulings: '查全部裁定',
  noRulings: '还没有对所有人的裁定。办理报名时主管可以作出。',
  load: '换用规则文件',
  loadIntro: '新一年的通知录成规则文件后，在这里装入。先看影响到谁，写明理由再换用；有错的文件不会换用。',
  chooseFile: '选择规则文件',
  loaded: (year: number) => `已换用 ${year} 年的规则，从现在起按它办理。`,
  holidays: (years: string) => `已录入节假日安排：${years}`,
  loading: '正在读取……',
};

/** What each reading is about, and its values as a supervisor would say them. */
const policies: Record<string, { name: string; values: Record<string, string> }> = {
  age16_measured_at: { name: '“年满 16 周岁”算到哪一天', values: { application_date: '算到报名当天' } },
  age_counts_from: { name: '生日当天算不算满 16 周岁', values: { birthday: '生日当天就算满', day_after: '生日第二天才算满' } },
  junior_college_for_yuyingyuan: {
    name: '报育婴员要不要大学专科学历',
    values: { not_required: '不要求，只约束婴幼儿发展引导员本身', undecided: '还没有定，没有专科的逐个由人定', required: '要求；没有专科的由人看有没有同等学力' },
  },
  enrolled_final_year_students: { name: '最后一年的在读生能不能先报名', values: { needs_confirmation: '逐个由人定', not_accepted: '不能，要有毕业证书', accepted: '能' } },
  junior_title_route: { name: '有初级职称、再工作满 1 年，能不能报三级', values: { needs_confirmation: '逐个由人定', not_accepted: '不能，附件 1 没有印这一条' } },
  higher_level_certificate_instead_of_named_level: { name: '更高等级的证书能不能代替条件写明的等级', values: { needs_confirmation: '逐个由人定', accepted: '能', not_accepted: '不能' } },
  non_regular_higher_education: { name: '开放大学、成人、自考、网络、境外学历算不算', values: { needs_confirmation: '逐个由人定', accepted: '算', not_accepted: '不算' } },
  unlisted_in_closed_list: { name: '名单没有写“等”，名单外的专业怎么办', values: { needs_confirmation: '逐个由人定', not_eligible: '不算相关专业' } },
  work_before_age_16: { name: '年满 16 周岁以前的工作计不计', values: { needs_confirmation: '逐个由人定', not_counted: '不计', counted: '计入' } },
  month_only_dates: { name: '工作起止只写年月怎么算', values: { whole_months: '按整月计算', any_day: '要当月任何一天都够才算够' } },
  telephone_ticket: { name: '电话报名没到现场核原件，能不能发准考证', values: { image_then_door: '看过证件图片就能发，原件在考场门口核', seen_first: '不能，先到报名处核原件' } },
};

/** The ids of the readings that have a name. */
export const knownPolicies = Object.keys(policies);

/** What a reading is about; its words of the notice where it is unknown here. */
export const policyName = (id: string, quote: string): string => policies[id]?.name ?? quote;

/** A value of a reading in words. */
export const readingName = (id: string, value: string): string => policies[id]?.values[value] ?? value;

const endings: Record<string, string> = { open: '名单有“等”，名单外的由人定', unclear: '没有写明名单外怎样，由人定', closed: '名单没有写“等”，见口径 A11' };

const diplomas: Record<string, string> = {
  vocational_or_higher: '技工院校、中职、职高、高职、专科以上的毕业证书',
  senior_technician_class: '技工院校高级工班以上的毕业证书',
  college: '高职、专科以上的毕业证书',
};

const values: Record<string, (value: string) => string> = {
  months: (months) => `考试月份：${months} 月`,
  mode: (mode) => `考核方式：${mode}`,
  theory: (yuan) => `理论知识 ${yuan} 元`,
  skill: (yuan) => `操作技能 ${yuan} 元`,
  age_years: (years) => `年满 ${years} 周岁`,
  experience_years: (years) => `工作满 ${years} 年`,
  certificate_level: (level) => `${levels[Number(level)] ?? ''}证书`,
  diploma: (kind) => diplomas[kind] ?? '',
  intention: () => '拟从事本职业或相关职业',
  work: () => '有本职业或相关职业的工作，不论长短',
  professional_title: () => '有初级职称',
  material: (quotes) => `材料：${quotes}`,
  names: (names) => (names === '' ? '' : `也叫：${names}`),
  listed: (count) => `认出 ${count} 项`,
  ending: (ending) => endings[ending] ?? '',
  issued_from: (day) => `${day} 起签发的才有效`,
};

/** What a rule is about, where its clause holds several. */
const ruleNames: Record<string, string> = {
  ...photoRules,
  'photo.background.lightness': '白底亮度',
  'photo.background.chroma': '底色偏色',
  'photo.reflection': '戴眼镜的反光：由人看',
  'photo.bare_head': '免冠：由人看',
  'photo.hair': '头发遮眼：由人看',
  'photo.tinted_glasses': '有色眼镜：由人看',
  'photo.tinted_lenses': '有色隐形眼镜：由人看',
  'ticket.due': '考前天数',
  'results.due': '考后天数',
};

/** Rules whose bound says less than a sentence. */
const wholeRules: Record<string, string> = {
  'identity.validity': '报名当天还没有过期；考试前到期的提醒换证',
  'resit.kept': '从合格那一科的考试日起算一年',
  'resit.chances': '一次',
};

function bound(of: Bound, unit: Unit | null): string {
  // In bytes as they are: the two readings of 千字节 differ by less than a rounded KB shows.
  const text = unit === 'byte' ? `${demand(of, null)} 字节` : demand(of, unit);
  return of.at_least !== undefined && of.at_most !== undefined ? `在 ${text}之间` : text;
}

/** Why a value is as it is, where the notice does not state it. */
export function originSentence(origin: string): string {
  const number = /\bA\d{2}\b/u.exec(origin)?.[0];
  if (number) return `通知没有写明，按 ${number} 的读法`;
  if (/measured|portraits/u.test(origin)) return '通知没有写数值，取自对真实照片的实测';
  if (/a person/u.test(origin)) return '机器分不清，一律由人看';
  return /proposal/u.test(origin) ? '通知没有写数值，暂用建议值' : '通知没有写明，取自其他公开规定';
}

const LISTS: ReadonlySet<string> = new Set(['related_occupations', 'related_majors']);

/** The values as they are told: materials together, and of a list that the quote itself holds only how long it is. */
function toldValues({ id, values: of }: RuleView): [name: string, value: string][] {
  const materials = of.filter(([name]) => name === 'material').map(([, quote]) => readable(quote));
  const others = of.filter(([name]) => name !== 'material').map(([name, value]): [string, string] =>
    name === 'names' && LISTS.has(id) ? ['listed', String(value.split('、').length)] : [name, value]);
  return materials.length > 0 ? [...others, ['material', materials.join('；')]] : others;
}

const COLUMNS: ReadonlySet<string> = new Set(['months', 'mode', 'theory']);

/** A clause's words; the spaces between the columns of a table's row stay. */
export function clauseWords({ quote, rules }: Pick<ClauseView, 'quote' | 'rules'>): string {
  return rules.some((rule) => rule.values.some(([name]) => COLUMNS.has(name))) ? quote : readable(quote);
}

/** Whom a clause is about, where its own words do not say it. */
export function clauseAbout({ occupation, level, quote }: Pick<ClauseView, 'occupation' | 'level' | 'quote'>): string {
  const words = [occupation, level === null ? null : (levels[level] ?? null)];
  return words.filter((word) => word !== null && !readable(quote).includes(word)).join(' ');
}

/** What the desk reads from a clause by one rule; empty where the words say it all. */
export function ruleSentences(rule: RuleView): string[] {
  const whole = wholeRules[rule.id];
  if (whole) return [whole];
  const required = bound(rule.required, rule.unit);
  const look = rule.look ? bound(rule.look, rule.unit) : '';
  const said = [
    ...toldValues(rule).map(([name, value]) => values[name]?.(value) ?? ''),
    required ? rulebook.pass(required) : '',
    look ? rulebook.look(look) : '',
  ].filter(Boolean);
  const name = ruleNames[rule.id];
  const [first, ...more] = said;
  if (!name) return said;
  return first === undefined ? [name] : [`${name}：${first}`, ...more];
}
