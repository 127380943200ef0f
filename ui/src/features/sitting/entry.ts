// A sitting as typed, its checks, and the requests made of it.

import type { OpenSitting, RoomEntry, RoomSubjects, RoomView, SittingPlan, SittingView } from '../../bindings';
import type { FieldCheck } from '../../form';
import { readCount, readDay, readTime } from '../../reading';
import { dateProblems } from '../../strings/identity';
import { sitting as t } from '../../strings/sitting';

/** A room as typed. */
export interface RoomTyped {
  /** Which one; null for a new one. */
  room: string | null;
  name: string;
  seats: string;
  subjects: RoomSubjects;
}

/** A sitting as typed, all rooms in order. */
export interface SittingTyped {
  exam_date: string;
  /** Empty where both subjects are sat on one day. */
  skill_date: string;
  theory_starts: string;
  theory_ends: string;
  skill_starts: string;
  skill_ends: string;
  site: string;
  site_address: string;
  /** Empty where there is no such day. */
  application_deadline: string;
  rooms: RoomTyped[];
}

/** A room with nothing in it. */
export const blankRoom = (): RoomTyped => ({ room: null, name: '', seats: '', subjects: 'both' });

/** A form with nothing in it. */
export function blankSitting(): SittingTyped {
  return {
    exam_date: '', skill_date: '', theory_starts: '', theory_ends: '', skill_starts: '', skill_ends: '',
    site: '', site_address: '', application_deadline: '', rooms: [blankRoom()],
  };
}

/** The form of a sitting as it stands. */
export function typedSitting(it: SittingView, rooms: readonly RoomView[]): SittingTyped {
  return {
    exam_date: it.theory_date,
    skill_date: it.skill_date === it.theory_date ? '' : it.skill_date,
    theory_starts: it.theory_starts, theory_ends: it.theory_ends, skill_starts: it.skill_starts, skill_ends: it.skill_ends,
    site: it.site, site_address: it.site_address,
    application_deadline: it.application_deadline ?? '',
    rooms: rooms.map((room) => ({ room: room.id, name: room.name, seats: String(room.seats), subjects: room.subjects })),
  };
}

function timeProblem(text: string, after?: string): string | null {
  const time = readTime(text);
  if (time === null) return t.timeProblem;
  const before = after === undefined ? null : readTime(after);
  return before !== null && time <= before ? t.timeOrder : null;
}

const needed = (text: string): string | null => (text.trim() === '' ? t.missing : null);

function dayProblem(text: string, today: string | null): string | null {
  const { iso, problem } = readDay(text);
  if (problem) return dateProblems[problem];
  return today === null || iso > today ? null : t.examDatePast;
}

function deadlineProblem(it: SittingTyped): string | null {
  if (it.application_deadline.trim() === '') return null;
  const { iso, problem } = readDay(it.application_deadline);
  if (problem) return dateProblems[problem];
  const days = [readDay(it.exam_date).iso, readDay(it.skill_date).iso].filter((day) => day !== null);
  return days.some((day) => iso > day) ? t.deadlineLate : null;
}

/** The name of a room's field: the first room's stand for the sitting's own. */
export const roomField = (name: string, index: number): string => (index === 0 ? name : `${name}.${index}`);

/**
 * All checks in the order of the page; `glyphs` says what of a text no font can print. A new exam lies after `today`; of one
 * that is moved the desk knows which days may lie behind.
 */
export function sittingChecks(it: SittingTyped, today: string | null, glyphs: (text: string) => Promise<string | null>): Record<string, FieldCheck> {
  const printed = async (text: string): Promise<string | null> => needed(text) ?? (await glyphs(text));
  const checks: Record<string, FieldCheck> = {
    exam_date: () => dayProblem(it.exam_date, today),
    ...(it.skill_date.trim() === '' ? {} : { skill_date: () => dayProblem(it.skill_date, today) }),
    theory_starts: () => timeProblem(it.theory_starts),
    theory_ends: () => timeProblem(it.theory_ends, it.theory_starts),
    skill_starts: () => timeProblem(it.skill_starts),
    skill_ends: () => timeProblem(it.skill_ends, it.skill_starts),
    site: () => printed(it.site),
    site_address: () => printed(it.site_address),
  };
  it.rooms.forEach((room, index) => {
    checks[roomField('room_name', index)] = async () => {
      const twice = it.rooms.some((other, place) => place < index && other.name.trim() === room.name.trim());
      return (await printed(room.name)) ?? (twice ? t.sameRoom : null);
    };
    checks[roomField('seats', index)] = () => {
      const seats = readCount(room.seats);
      return seats !== null && seats >= 1 && seats <= 500 ? null : t.seatsProblem;
    };
  });
  checks['application_deadline'] = () => deadlineProblem(it);
  return checks;
}

/** When and where; null while something cannot be read. */
export function toPlan(it: SittingTyped): SittingPlan | null {
  const theory_date = readDay(it.exam_date).iso;
  const skill_date = it.skill_date.trim() === '' ? theory_date : readDay(it.skill_date).iso;
  const [theory_starts, theory_ends] = [readTime(it.theory_starts), readTime(it.theory_ends)];
  const [skill_starts, skill_ends] = [readTime(it.skill_starts), readTime(it.skill_ends)];
  if (!theory_date || !skill_date || !theory_starts || !theory_ends || !skill_starts || !skill_ends) return null;
  const application_deadline = readDay(it.application_deadline).iso;
  const [site, site_address] = [it.site.trim(), it.site_address.trim()];
  return { theory_date, skill_date, theory_starts, theory_ends, skill_starts, skill_ends, site, site_address, application_deadline };
}

/** Its rooms; null while one cannot be read. */
export function toRooms(it: SittingTyped): RoomEntry[] | null {
  const rooms = it.rooms.map(({ room, name, seats, subjects }) => ({ room, name: name.trim(), seats: readCount(seats) ?? 0, subjects }));
  return rooms.every(({ seats }) => seats > 0) ? rooms : null;
}

/** The request; null while something cannot be read. */
export function toOpenSitting(it: SittingTyped): OpenSitting | null {
  const [plan, [first, ...rooms]] = [toPlan(it), toRooms(it) ?? []];
  if (!plan || !first) return null;
  const { theory_date: exam_date, skill_date, ...rest } = plan;
  return { month: null, exam_date, skill_date, ...rest, room_name: first.name, seats: first.seats, subjects: first.subjects, rooms };
}
