// Working days, deadlines and office hours.

import type { Deadline, DeskStatus, Office, Workday } from '../bindings';

/** That a year's notice has not been loaded. */
export const noticeNotLoaded = (year: number): string => `${year} 年通知尚未录入`;

/** That a year's holidays have not been loaded. */
export const holidaysNotLoaded = (year: number | string): string => `${year} 年节假日安排尚未录入`;

const offices = {
  open: () => null,
  before_hours: () => '还没到受理时间。',
  after_hours: () => '今天的受理时间已过。',
  rest_day: ({ name }: { name?: string | null }) => `今天是${name ? `${name}假日` : '休息日'}。`,
  unknown: () => null,
} satisfies Record<Office['kind'], (office: { name?: string | null }) => string | null>;

/** Outside office hours a word about it, never a block; nothing while open or where the calendar does not know. */
export function officeSentence({ office, opens, closes }: Pick<DeskStatus, 'office' | 'opens' | 'closes'>): string | null {
  const why = offices[office.kind]('name' in office ? office : {});
  return why && `${why}受理时间是工作日 ${opens}–${closes}，现在照样可以办理。`;
}

/** That the calendar does not know this year; nothing where it does. */
export function calendarSentence({ calendar_known: known, today }: DeskStatus): string | null {
  return known ? null : `${holidaysNotLoaded(today.slice(0, 4))}，工作日和期限请自行核对。`;
}

/** By when something is promised: `what` until the due day, and the last working day before. */
export function deadlineSentence(what: string, deadline: Deadline | null): string {
  if (!deadline) return `${what}的期限不明：通知没有涵盖这一天`;
  const { due, working, known } = deadline;
  if (!known) return `${what}不晚于 ${due}（${holidaysNotLoaded(due.slice(0, 4))}，最后工作日请自行核对）`;
  if (working === due) return `${what}不晚于 ${due}（工作日）`;
  return working ? `${what}不晚于 ${due}，最后一个工作日是 ${working}` : `${what}不晚于 ${due}，期限内没有工作日，请提前`;
}

/** What is promised for a sitting. */
export const promises = { ticket: '准考证发出', results: '成绩公示' };

const workdays = {
  ordinary: () => null,
  weekend: () => null,
  holiday: ({ name }: { name?: string }) => `考试日在${name ?? ''}放假期间，请确认考点和监考人员能到。`,
  makeup: ({ name }: { name?: string }) => `考试日是${name ?? ''}调休上班日，考生多半要上班，请确认。`,
} satisfies Record<Workday['kind'], (day: { name?: string }) => string | null>;

/** A warning about the day of an exam; nothing on a working day or a weekend. */
export function examDaySentence(day: Workday | null): string | null {
  return day ? workdays[day.kind]('name' in day ? day : {}) : null;
}
