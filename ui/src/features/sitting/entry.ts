// A sitting as typed, its checks, and the request.

import type { OpenSitting } from '../../bindings';
import type { FieldCheck } from '../../form';
import { readCount, readDay, readTime } from '../../reading';
import { sitting as t } from '../../strings/care';
import { dateProblems } from '../../strings/identity';

/** A sitting as typed. */
export type SittingEntry = Record<Exclude<keyof OpenSitting, 'seats'> | 'seats', string>;

/** A form with nothing in it. */
export function blankSitting(): SittingEntry {
  return { exam_date: '', theory_starts: '', theory_ends: '', skill_starts: '', skill_ends: '', site: '', site_address: '', room_name: '', seats: '' };
}

function timeProblem(text: string, after?: string): string | null {
  const time = readTime(text);
  if (time === null) return t.timeProblem;
  const before = after === undefined ? null : readTime(after);
  return before !== null && time <= before ? t.timeOrder : null;
}

const needed = (text: string): string | null => (text.trim() === '' ? t.missing : null);

/** All checks in the order of the page; the exam lies after `today`, and `glyphs` says what of a text no font can print. */
export function sittingChecks(entry: SittingEntry, today: string, glyphs: (text: string) => Promise<string | null>): Record<string, FieldCheck> {
  const printed = async (text: string): Promise<string | null> => needed(text) ?? (await glyphs(text));
  return {
    exam_date: () => {
      const { iso, problem } = readDay(entry.exam_date);
      if (problem) return dateProblems[problem];
      return iso > today ? null : t.examDatePast;
    },
    theory_starts: () => timeProblem(entry.theory_starts),
    theory_ends: () => timeProblem(entry.theory_ends, entry.theory_starts),
    skill_starts: () => timeProblem(entry.skill_starts),
    skill_ends: () => timeProblem(entry.skill_ends, entry.skill_starts),
    site: () => printed(entry.site),
    site_address: () => printed(entry.site_address),
    room_name: () => printed(entry.room_name),
    seats: () => {
      const seats = readCount(entry.seats);
      return seats !== null && seats >= 1 && seats <= 500 ? null : t.seatsProblem;
    },
  };
}

/** The request; null while something cannot be read. */
export function toOpenSitting(entry: SittingEntry): OpenSitting | null {
  const [exam_date, seats] = [readDay(entry.exam_date).iso, readCount(entry.seats)];
  const [theory_starts, theory_ends] = [readTime(entry.theory_starts), readTime(entry.theory_ends)];
  const [skill_starts, skill_ends] = [readTime(entry.skill_starts), readTime(entry.skill_ends)];
  if (!exam_date || seats === null || !theory_starts || !theory_ends || !skill_starts || !skill_ends) return null;
  const { site, site_address, room_name } = entry;
  return { exam_date, theory_starts, theory_ends, skill_starts, skill_ends, seats, site: site.trim(), site_address: site_address.trim(), room_name: room_name.trim() };
}
