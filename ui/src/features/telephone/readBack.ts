// What a clerk reads back to a caller, in the order in which one speaks, and the dialog that shows it.

import { shallowRef } from 'vue';
import { onLock } from '../../desk';

/** One thing to read: what it is, and its words in groups. */
export interface ReadLine {
  label: string;
  /** Empty where it was not typed yet. */
  groups: readonly string[];
  /** Read slowly: shown larger. */
  slow?: boolean;
}

/** All that is read back. */
export interface ReadBack {
  name: string;
  lines: readonly ReadLine[];
}

const shown = shallowRef<ReadBack | null>(null);
onLock(() => (shown.value = null));

/** What is being read back; null for nothing. */
export const readBack = shown;

/** A telephone number as it is spoken: a mobile number 3-4-4, anything else by its own signs. */
export function telephoneGroups(number: string): string[] {
  const digits = number.replace(/\D/gu, '');
  if (/^1\d{10}$/u.test(digits)) return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)];
  return number.split(/[\s-]+/u).filter(Boolean);
}

/** A document's number as it is spoken: 6-4-4-4 where it has 18 signs, else by fours. */
export function numberGroups(number: string): string[] {
  const signs = [...number];
  const ends = signs.length === 18 ? [6, 10, 14, 18] : Array.from({ length: Math.ceil(signs.length / 4) }, (_, at) => (at + 1) * 4);
  return ends.map((end, at) => signs.slice(ends[at - 1] ?? 0, end).join('')).filter(Boolean);
}
