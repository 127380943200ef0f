// Values as a clerk reads them.

import type { Fen, Moment } from './bindings';

/** `2026-11-23` as `2026-11-23`, and a month as `2026 年 11 月`. */
export function monthOf(day: string): string {
  const [year, month] = day.split('-');
  return `${year} 年 ${Number(month)} 月`;
}

/** A month of a year that is said elsewhere: `11 月`. */
export function shortMonthOf(day: string): string {
  return `${Number(day.split('-')[1])} 月`;
}

/** A moment in Beijing time to the minute: `11-23 10:15`, with the year where it is not `today`'s. */
export function minuteOf(moment: Moment, today?: string): string {
  const parts = /^(\d{4})-(\d{2}-\d{2})T(\d{2}:\d{2})/u.exec(moment);
  if (!parts) return moment;
  if (today === `${parts[1]}-${parts[2]}`) return parts[3] ?? '';
  return today?.startsWith(parts[1] ?? '') ? `${parts[2]} ${parts[3]}` : `${parts[1]}-${parts[2]} ${parts[3]}`;
}

/** Fen as yuan: `160`, or `160.50` where there are fen. */
export function yuanOf(fen: Fen): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

/** Bytes in KB as the notice counts them (1 KB = 1024 bytes), one decimal. */
export function kilobytesOf(bytes: number): string {
  return (Math.round((bytes / 1024) * 10) / 10).toString();
}

/** The size of any file: `980 KB`, `4.2 MB`. */
export function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A resident number in its groups of 6, 8 and 4; anything else whole. */
export function groupsOf(number: string): string[] {
  const characters = [...number];
  if (characters.length !== 18) return [number];
  return [characters.slice(0, 6), characters.slice(6, 14), characters.slice(14)].map((group) => group.join(''));
}

/** A ticket number as its paper prints it: year, block, counter, check digit. */
export function ticketGroupsOf(number: string): string[] {
  return [number.slice(0, 2), number.slice(2, 6), number.slice(6, 11), number.slice(11)].filter(Boolean);
}

/** A number without superfluous decimals. */
export function plain(value: number, decimals = 1): string {
  return String(Number(value.toFixed(decimals)));
}
