// One sentence for one finding: what was measured, what the notice demands, what to do.

import type { Bound, Finding, Unit } from '../bindings';
import { kilobytesOf, plain, yuanOf } from '../format';
import { readable } from '../quote';
import { levels, photoRules, wordOr } from './labels';

type Tell = (finding: Finding) => string;

const unitWords = {
  px: ' 像素', byte: ' 字节', lightness: '', chroma: '', delta_e: '', fraction: '', year: ' 年', level: '', day: ' 天', count: ' 个', fen: ' 元',
} satisfies Record<Unit, string>;

/** A quantity with its unit. */
export function quantity(value: number, unit: Unit | null): string {
  if (unit === 'byte') return `${kilobytesOf(value)} KB`;
  if (unit === 'fen') return `${yuanOf(value)} 元`;
  if (unit === 'level') return levels[value] ?? plain(value);
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

const hongKongCard: Record<string, string> = {
  in_force: '香港身份证在用',
  issue_unknown: '看不出这张香港身份证是不是 2018 年 11 月 26 日以后签发的，请看证件上的签发日期',
  issued_later: '签发年月在今天以后，请核对',
  void: '这张旧版香港身份证已经作废，请考生出示新证或换一种证件',
};

const identitySentences: Record<string, Tell> = {
  'identity.validity': ({ outcome, observed, measured }) => {
    if (observed === 'long_term') return '证件长期有效';
    if (observed === 'none_printed') return '证件未印有效期';
    if (observed === 'expires_before_exam') return '证件在考试前到期，请提醒考生换证，考试当天带新证';
    if (outcome === 'pass') return '证件在有效期内';
    return `证件已过期 ${-(measured ?? 0)} 天，不能用来报名。请考生换领新证后再来`;
  },
  'identity.accepted': ({ outcome }) => {
    if (outcome === 'pass') return '证件在通知所列证件之内';
    return outcome === 'look' ? '通知没有写明这种证件，能否接受要由人定' : '这种证件不在通知所列证件之内';
  },
  'identity.hong_kong_card': ({ observed }) => wordOr(hongKongCard, observed ?? ''),
  'identity.agreement': () => '证件上的姓名、出生日期须与报名信息完全一致',
};

/** The sentence of a finding, chosen by its rule's id. */
export function findingSentence(finding: Finding): string {
  const tell = photoSentences[finding.rule] ?? identitySentences[finding.rule];
  if (tell) return tell(finding);
  return plainSentence(finding);
}

/** A rule that has no sentence of its own yet still says what was measured and what is required. */
function plainSentence({ rule, quote, measured, required, unit, outcome }: Finding): string {
  const name = photoRules[rule] ?? readable(quote);
  if (outcome === 'pass') return `${name}：符合`;
  const asked = demand(required, unit);
  const met = measured === null ? '' : `为 ${quantity(measured, unit)}`;
  return `${name}${met}${asked ? `，要求${asked}` : ''}${outcome === 'look' ? '，请人工看' : '，不符合'}`;
}
