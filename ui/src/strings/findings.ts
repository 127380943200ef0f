// One sentence for one finding: what was measured, what the notice demands, what to do.

import type { Bound, EligibilityReason, EligibilityVerdict, Finding, ReasonView, Unit } from '../bindings';
import { kilobytesOf, plain, yuanOf } from '../format';
import { photoRules, wordOr } from './labels';

type Tell = (finding: Finding) => string;

const unitWords = {
  px: ' 像素', byte: ' 字节', lightness: '', chroma: '', delta_e: '', fraction: '', year: ' 年', day: ' 天', count: ' 个', fen: ' 元',
} satisfies Record<Unit, string>;

/** A quantity with its unit. */
export function quantity(value: number, unit: Unit | null): string {
  if (unit === 'byte') return `${kilobytesOf(value)} KB`;
  if (unit === 'fen') return `${yuanOf(value)} 元`;
  if (unit === 'fraction') return `${plain(value * 100)} %`;
  return `${plain(value)}${unit ? unitWords[unit] : ''}`;
}

/** What a bound demands, in words. */
export function demand(bound: Bound, unit: Unit | null): string {
  const { more_than: above, at_least: least, at_most: most } = bound;
  if (least !== undefined && most !== undefined) return `${quantity(least, unit)} 至 ${quantity(most, unit)}`;
  if (above !== undefined) return `大于 ${quantity(above, unit)}`;
  if (least !== undefined) return `不少于 ${quantity(least, unit)}`;
  return most === undefined ? '' : `不超过 ${quantity(most, unit)}`;
}

/** What a photo file turned out to be. */
export const observedFormats: Record<string, string> = {
  jpeg: '是 JPEG 文件',
  png: '是 PNG 文件',
  webp: '是 WebP 文件',
  gif: '是 GIF 文件',
  bmp: '是 BMP 文件',
  tiff: '是 TIFF 文件',
  heic: '是手机的 HEIC 文件',
  pdf: '是 PDF 文件',
  unknown: '不是照片文件',
  truncated: '文件不完整，后半截丢了',
  damaged: '文件已损坏，打不开',
  unsupported: '是少见的 JPEG，多数软件打不开',
  too_many_pixels: '像素太多，打不开',
  progressive: '是渐进式 JPEG，个别系统不收',
  cmyk: '是印刷用的 CMYK 颜色',
  trailing_bytes: '文件末尾有多余内容，保存时会去掉',
};

const photoSentences: Record<string, Tell> = {
  'photo.format': ({ outcome, observed }) => {
    const seen = wordOr(observedFormats, observed ?? 'unknown');
    if (outcome === 'pass') return '格式：JPEG';
    return outcome === 'look' ? `格式：${seen}，请看一眼再定` : `格式：${seen}，要求 JPEG。请考生另发一张`;
  },
  'photo.height': sized('高度', '请换一张像素更高的'),
  'photo.width': sized('宽度', '请换一张像素更高的'),
  'photo.bytes': (finding) => {
    const bytes = finding.measured ?? 0;
    const size = `文件 ${kilobytesOf(bytes)} KB`;
    if (finding.outcome === 'pass') return size;
    if (finding.outcome === 'look') return `${size}（${bytes} 字节），正好在“千字节”两种算法之间，请主管定`;
    return `${size}，要求 40–80 KB。${bytes < 40960 ? '请换一张更清晰的' : '请换一张小一些的'}`;
  },
  'photo.colour': toned('彩色', '不够鲜明，请看是不是黑白照', '是黑白照，要求彩色。请换一张彩色的'),
  'photo.background.lightness': toned('白底', '偏暗，请看算不算白底', '太暗，要求白底。请换白色背景重拍'),
  'photo.background.chroma': toned('底色', '略带颜色，请看算不算白底', '不是白色，要求白底。请换白色背景重拍'),
  'photo.background.evenness': toned('底色均匀', '不够均匀，请看有没有阴影或杂物', '不均匀，要求白底。请换干净的白色背景重拍'),
};

function sized(name: string, advice: string): Tell {
  return ({ outcome, measured, required, unit }) => {
    const size = `${name} ${quantity(measured ?? 0, unit)}`;
    return outcome === 'pass' ? size : `${size}，要求${demand(required, unit)}。${advice}`;
  };
}

function toned(name: string, look: string, fail: string): Tell {
  return ({ outcome, measured, required }) => {
    if (outcome === 'pass') return `${name}：符合`;
    const values = measured === null ? '' : `（测得 ${plain(measured)}，要求${demand(required, null)}）`;
    return outcome === 'look' ? `${name}：${look}${values}` : `${name}：${fail}${values}`;
  };
}

const identitySentences: Record<string, Tell> = {
  'identity.validity': ({ outcome, observed, measured }) => {
    if (observed === 'long_term') return '证件长期有效';
    if (observed === 'expires_before_exam') return '证件在考试前到期，请提醒考生换证，考试当天带新证';
    if (outcome === 'pass') return '证件在有效期内';
    return `证件已过期 ${-(measured ?? 0)} 天，不能用来报名。请考生换领新证后再来`;
  },
  'identity.resident_card': () => '须出示有效期内的居民身份证原件',
  'identity.agreement': () => '证件上的姓名、出生日期须与报名信息完全一致',
};

/** The sentence of a finding, chosen by its rule's id. */
export function findingSentence(finding: Finding): string {
  const tell = photoSentences[finding.rule] ?? identitySentences[finding.rule];
  if (tell) return tell(finding);
  if (finding.unit === 'year') return conditionSentence(finding);
  return plainSentence(finding);
}

function conditionSentence({ outcome, measured, required }: Finding): string {
  const years = `工作满 ${plain(measured ?? 0)} 年`;
  return outcome === 'pass' ? `${years}，要求满 ${plain(required.at_least ?? 0)} 年` : `${years}，要求满 ${plain(required.at_least ?? 0)} 年，还不够`;
}

/** A rule that has no sentence of its own yet still says what was measured and what is required. */
function plainSentence({ rule, quote, measured, required, unit, outcome }: Finding): string {
  const name = photoRules[rule] ?? quote;
  if (outcome === 'pass') return `${name}：符合`;
  const asked = demand(required, unit);
  const met = measured === null ? '' : `为 ${quantity(measured, unit)}`;
  return `${name}${met}${asked ? `，要求${asked}` : ''}${outcome === 'look' ? '，请人工看' : '，不符合'}`;
}

/** Why a person must decide, or why the answer is no; and what would change it. */
export const eligibilityReasons = {
  month_not_in_plan: () => '计划里没有这个月份，或这个月份已过。请改选月份',
  unlisted_occupation: ({ occupation }) => `「${occupation ?? ''}」不在通知列出的相关职业里，请主管看是否算相关职业`,
  work_before_age_16: () => '年满 16 周岁以前的工作一般不计，请主管看能否计入',
  one_day_band: () => '几段工作合起来只差一两天，请主管核对起止日期',
  too_few_years: () => '本职业或相关职业的工作年限不够',
} satisfies Record<EligibilityReason, (reason: ReasonView) => string>;

/** A reason as a sentence. */
export function reasonSentence(reason: ReasonView): string {
  return eligibilityReasons[reason.reason](reason);
}

/** How much work counts, for reading. */
export function totalSentence({ total }: EligibilityVerdict): string {
  return `计入工作 ${total.years} 年（${total.days} 天）`;
}

/** What would change a no. */
export function wouldChange(verdict: EligibilityVerdict): string {
  return verdict.eligible_from ? `工作不中断的话，${verdict.eligible_from} 起可以申报` : '有漏填的工作经历可以补上';
}
