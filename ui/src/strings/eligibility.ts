// Conditions, their parts, what is open and what would change a no: each as a sentence.

import type { ConditionVerdict, EligibilityReason, EligibilityVerdict, NearestWay, Part, ReasonView, Requirement, RulingScope, RulingSubject } from '../bindings';
import { plain } from '../format';
import { levels, shortLevels } from './labels';

type Tell = (reason: ReasonView) => string;

const named = ({ about }: ReasonView): string => `「${about ?? ''}」`;

/** Why a person must decide, or why the answer is no. */
const reasons = {
  not_offered: () => '计划里没有这个职业和等级，请改选',
  month_not_in_plan: () => '计划里没有这个月份，或这个月份已过，请改选月份',
  plan_not_reached: () => '这一年的通知尚未录入，还不能报名',
  too_young: () => '报名当天还不满 16 周岁',
  no_intention: () => '没有勾选拟从事本职业或相关职业',
  no_work: () => '没有本职业或相关职业的工作经历',
  too_few_years: () => '本职业或相关职业的工作年限不够',
  unlisted_occupation: (reason) => `${named(reason)}不在通知列出的相关职业里，算不算相关要由人定`,
  work_before_age_16: () => '年限里有年满 16 周岁以前的工作，能否计入要由人定',
  one_day_band: () => '几段工作合起来正差一两天，请核对起止日期后由人定',
  month_only_dates: () => '起止只有年月，差几天就可能不够，请问清具体日期',
  no_certificate: ({ about }) => (about ? `「${about}」的证书不属本职业或相关职业` : '没有填本职业或相关职业的证书'),
  certificate_too_low: ({ about }) => `证书是${about ?? '较低等级'}，低于要求的等级`,
  certificate_higher: ({ about }) => `证书是${about ?? '较高等级'}，高于条件写明的等级，能否代替要由人定`,
  certificate_not_yet: () => '证书的发证日期在今天以后，现在还不能用',
  old_title: (reason) => `证书上的名称${named(reason)}是旧名称，请对照证书确认职业和等级`,
  title_ruled_out: (reason) => `证书上的旧名称${named(reason)}已裁定为不认`,
  unlisted_certificate: (reason) => `证书职业${named(reason)}不在通知列出的相关职业里，算不算相关要由人定`,
  no_diploma: () => '没有填毕业证书',
  school_not_admitted: ({ about }) => `${about ?? '这类学校'}不在这一条认可的学校之内`,
  class_too_low: ({ about }) => `${about ?? '班别'}不够，要求高级工班及以上`,
  class_unknown: () => '没有填班别，请看毕业证书是不是高级工班及以上',
  non_regular_school: ({ about }) => `${about ?? '这类学校'}不是严格意义上的普通高等学校，能否认可要由人定`,
  still_enrolled: () => '还在读最后一年，条件写的是毕业证书，能否先报名要由人定',
  not_graduated: () => '还没有毕业',
  unlisted_major: ({ about }) => (about ? `专业「${about}」不在通知为这类学校列出的相关专业里，算不算相关要由人定` : '没有填专业，请对照毕业证书补上'),
  not_in_closed_list: ({ about }) => (about ? `专业「${about}」不在通知的专业名单里，而这份名单没有写“等”，算不算相关要由人定` : '没有填专业，请对照毕业证书补上'),
  major_ruled_out: (reason) => `专业${named(reason)}已裁定为不相关`,
  no_junior_college: () => '没有大学专科学历；有没有同等学力要由人定',
  other_route: ({ about }) => `「${about ?? '职称'}」：附件 1 没有印这条途径，规程里有，能否采用要由人定`,
} satisfies Record<EligibilityReason, Tell>;

/** Every reason there is a sentence for. */
export const knownReasons = Object.keys(reasons) as EligibilityReason[];

/** That the same question was answered with no before. */
const earlierNo = '以前有一次裁定为不算，仅供参考';

/** A reason as a sentence. A verdict stored by an older program may hold a reason of its time. */
export function reasonSentence(reason: ReasonView): string {
  return `${reasons[reason.reason](reason)}${reason.earlier_no ? `（${earlierNo}）` : ''}`;
}

/** What each demand is about. */
export const requirements = {
  age: '年龄',
  intention: '拟从事本职业或相关职业',
  work: '从事本职业或相关职业',
  experience: '工作年限',
  certificate: '证书',
  diploma: '本专业或相关专业的毕业证书',
  junior_college: '大学专科学历',
  professional_title: '初级职称',
} satisfies Record<Requirement, string>;

const words = { pass: '有', look: '待确认', fail: '没有' } as const;

function certificatePart({ outcome, measured, required, reasons: found }: Part): string {
  const name = `${shortLevels[required.at_most ?? 0] ?? ''}证书`;
  const [first] = found;
  if (outcome === 'fail' && first) return `${name}：${first.reason === 'no_certificate' && !first.about ? '没有' : reasonSentence(first)}`;
  const held = measured !== null && measured !== required.at_most ? `（持${shortLevels[measured] ?? ''}）` : '';
  return `${name}：${words[outcome]}${held}`;
}

function diplomaPart({ outcome, reasons: found }: Part): string {
  if (outcome === 'pass') return '学历：符合';
  return outcome === 'look' ? '学历：待确认' : `学历：${found.map(reasonSentence).join('，') || '没有'}`;
}

const parts = {
  age: ({ measured, required }) => `${measured === null ? '' : `现 ${plain(measured)} 周岁，`}要求年满 ${required.at_least ?? 16} 周岁`,
  intention: ({ outcome }) => `拟从事：${outcome === 'pass' ? '是' : '没有勾选'}`,
  work: ({ outcome }) => `从事相关工作：${words[outcome]}`,
  experience: ({ measured, required }) => `工作满 ${plain(measured ?? 0)} 年，要求满 ${plain(required.at_least ?? 0)} 年`,
  certificate: certificatePart,
  diploma: diplomaPart,
  junior_college: ({ outcome }) => `大学专科学历：${words[outcome]}`,
  professional_title: ({ outcome }) => `初级职称：${words[outcome]}`,
} satisfies Record<Requirement, (part: Part) => string>;

/** What one demand found: measure and requirement. */
export function partSentence(part: Part): string {
  return parts[part.requirement](part);
}

/** `L4-2` as a clerk reads it. */
export function conditionName(id: string): string {
  const number = /-(\d+)$/u.exec(id)?.[1];
  return number ? `条件 ${number}` : '职称途径';
}

/** How much work counts, for reading. */
export function totalSentence({ total }: Pick<EligibilityVerdict, 'total'>): string {
  return total.days === 0 ? '没有计入的工作' : `计入工作 ${total.years} 年（${total.days} 天）`;
}

const ways = {
  wait: (way: NearestWay & { way: 'wait' }) => `等：不中断的话，${way.from} 起符合${conditionName(way.condition)}`,
  other_level: (way: NearestWay & { way: 'other_level' }) => `改报${levels[way.level] ?? ''}：${way.verdict === 'eligible' ? '现在就可以申报' : '需人工确认'}`,
  missing: (way: NearestWay & { way: 'missing' }) => `补：${conditionName(way.condition)} 只差${requirements[way.requirement]}`,
};

/** One way out of a no. */
export function waySentence(way: NearestWay): string {
  if (way.way === 'wait') return ways.wait(way);
  return way.way === 'other_level' ? ways.other_level(way) : ways.missing(way);
}

/** What would change a no, the nearest first. */
export function wouldChange(verdict: EligibilityVerdict): string {
  const [nearest] = verdict.nearest;
  return nearest ? waySentence(nearest) : '有漏填的经历、证书或学历可以补上';
}

/** Sentences of the question or failure of a condition, each once. */
export function openSentences(condition: ConditionVerdict): string[] {
  return [...new Set(condition.parts.filter((part) => part.outcome === 'look').flatMap((part) => part.reasons.map(reasonSentence)))];
}

/** What a yes and a no to a question are called. */
export const rulingAnswers = {
  occupation: { yes: '算相关', no: '不算相关' },
  major: { yes: '算相关', no: '不算相关' },
  title: { yes: '认可', no: '不认' },
} satisfies Record<RulingSubject, { yes: string; no: string }>;

/** An answer in words. */
export const rulingAnswer = (subject: RulingSubject, related: boolean): string => rulingAnswers[subject][related ? 'yes' : 'no'];

const made = (subject: RulingSubject, related: boolean): string => (subject === 'title' ? rulingAnswer(subject, related) : related ? '相关' : '不相关');

export const ruling = {
  title: '裁定',
  question: (subject: RulingSubject, name: string, school: string | null) =>
    subject === 'title' ? `证书上的旧名称「${name}」认不认作这个职业的证书？等级以证书上印的为准。` : `「${name}」${school ? `（${school}）` : ''}算不算相关？`,
  earlier: (subject: RulingSubject, related: boolean, who: string, day: string, reason: string) => `以前裁定过「${rulingAnswer(subject, related)}」：${who} ${day}，${reason}`,
  earlierScopes: { person: '对另一位考生', everybody: '对所有人' } satisfies Record<RulingScope, string>,
  earlierKey: '照此裁定',
  earlierApply: (subject: RulingSubject, related: boolean) => `照此裁定（${rulingAnswer(subject, related)}）`,
  earlierReason: (who: string, day: string, reason: string) => `同 ${who} ${day} 的裁定：${reason}`,
  reason: '裁定理由',
  reasonHint: '实际做什么、学什么，一句话',
  scope: '范围',
  record: '记下裁定',
  remove: '撤销',
  made: (subject: RulingSubject, name: string, related: boolean, scope: string, reason: string) => `「${name}」裁定为${made(subject, related)}（${scope}）：${reason}`,
};

export const conditions = {
  nearest: '怎样才能报',
  choose: (name: string) => `按${name}报名`,
  materials: (count: number) => `材料 ${count} 样`,
  proposed: '建议',
  proposedWhy: '能报的条件里，要交的材料最少',
};
