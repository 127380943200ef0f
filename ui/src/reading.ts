// Reading what a clerk types: full-width forms, spaces and separators are taken, nothing is guessed.

/** Full-width ASCII and the ideographic space to their ASCII forms. */
export function foldWidth(text: string): string {
  return text.replace(/[\u3000\uFF01-\uFF5E]/gu, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Folded and without any white space. */
export function compact(text: string): string {
  return foldWidth(text).replace(/\s+/gu, '');
}

/** Why a date could not be read. */
export type DateProblem = 'empty' | 'shape' | 'no_such_day';

/** A date that was read, or why not. */
export type DateReading = { iso: string; problem: null } | { iso: null; problem: DateProblem };

const refuse = (problem: DateProblem): DateReading => ({ iso: null, problem });

/** A day typed as eight digits; `2026-3-18` and `2026年3月18日` are taken too. */
export function readDay(text: string): DateReading {
  const typed = compact(text);
  if (typed === '') return refuse('empty');
  const parts = /^(\d{4})(\d{2})(\d{2})$/u.exec(typed) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(typed);
  if (!parts) return refuse('shape');
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > last) return refuse('no_such_day');
  return { iso: `${year}-${two(month)}-${two(day)}`, problem: null };
}

/** A month typed as six digits, or a day as eight. */
export function readPartialDate(text: string): DateReading {
  const typed = compact(text);
  const parts = /^(\d{4})(\d{2})$/u.exec(typed) ?? /^(\d{4})[-./年](\d{1,2})月?$/u.exec(typed);
  if (!parts) return readDay(text);
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  if (year < 1900 || month < 1 || month > 12) return refuse('no_such_day');
  return { iso: `${year}-${two(month)}`, problem: null };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether 长期 is meant: 长, 长期, or the letters of its pinyin. */
export function meansLongTerm(text: string): boolean {
  return /^(长|长期|c|cq|changqi)$/iu.test(compact(text));
}

/** Yuan as typed to fen; null where it is no amount with at most two decimals. */
export function readYuan(text: string): number | null {
  const parts = /^(\d{1,7})(?:\.(\d{1,2}))?元?$/u.exec(compact(text).replaceAll(',', ''));
  if (!parts) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** A whole number as typed; null for anything else. */
export function readCount(text: string): number | null {
  const typed = compact(text);
  return /^\d{1,6}$/u.test(typed) ? Number(typed) : null;
}

/** A time of day typed as four digits or `9:00`, as `09:00`. */
export function readTime(text: string): string | null {
  const typed = compact(text);
  const parts = /^(\d{2})(\d{2})$/u.exec(typed) ?? /^(\d{1,2}):(\d{2})$/u.exec(typed);
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null;
  return `${two(Number(parts[1]))}:${two(Number(parts[2]))}`;
}

/** Why a telephone number looks wrong. */
export type TelephoneProblem = 'empty' | 'mobile_length' | 'shape';

/** Check a telephone number: 11 digits for a mobile, 7 to 20 digits for anything else. */
export function telephoneProblem(text: string): TelephoneProblem | null {
  const typed = compact(text);
  if (typed === '') return 'empty';
  if (!/^\+?[\d()-]+$/u.test(typed)) return 'shape';
  const digits = typed.replace(/\D/gu, '');
  if (/^1\d*$/u.test(typed) && digits.length !== 11) return 'mobile_length';
  return digits.length >= 7 && digits.length <= 20 ? null : 'shape';
}
