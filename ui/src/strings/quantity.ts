// A measured or demanded quantity in words.

import type { Bound, Unit } from '../bindings';
import { kilobytesOf, plain, yuanOf } from '../format';
import { levels } from './labels';

const unitWords = {
  px: ' 像素', byte: ' 字节', lightness: '', chroma: '', delta_e: '', fraction: '', degree: '°', sharpness: '', year: ' 年', level: '', day: ' 天', count: ' 个', fen: ' 元',
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
