// What a ruling can answer: an occupation, a major or an old title that the notice neither names nor excludes.

import type { Career, ConditionVerdict, ReasonView, RulingEntry } from './bindings';

/** A question for a ruling. */
export type RulingQuestion = Pick<RulingEntry, 'subject' | 'name' | 'school_type'>;

/** The question behind a reason; null where no ruling can answer it. */
export function questionOf({ reason, about }: ReasonView, career: Career): RulingQuestion | null {
  if (!about) return null;
  if (reason === 'unlisted_occupation' || reason === 'unlisted_certificate') return { subject: 'occupation', name: about, school_type: null };
  if (reason === 'old_title') return { subject: 'title', name: about, school_type: null };
  if (reason !== 'unlisted_major' && reason !== 'not_in_closed_list') return null;
  const education = career.education.find((one) => one.major.trim() === about);
  return education ? { subject: 'major', name: about, school_type: education.school_type } : null;
}

/** Every question of these conditions that is open, each once. */
export function questionsOf(conditions: readonly ConditionVerdict[], career: Career): RulingQuestion[] {
  const reasons = conditions.flatMap((condition) => condition.parts.filter((part) => part.outcome === 'look').flatMap((part) => part.reasons));
  const found = new Map<string, RulingQuestion>();
  for (const reason of reasons) {
    const question = questionOf(reason, career);
    if (question) found.set(keyOfQuestion(question), question);
  }
  return [...found.values()];
}

/** Whether two questions are the same. */
export function keyOfQuestion({ subject, name, school_type }: RulingQuestion): string {
  return [subject, name, school_type ?? ''].join('|');
}

/** Whether a ruling is about something that still stands in the career. */
export function isAbout(ruling: RulingQuestion, career: Career): boolean {
  if (ruling.subject === 'major') return career.education.some((one) => one.major.trim() === ruling.name && one.school_type === ruling.school_type);
  if (ruling.subject === 'title') return career.certificates.some((one) => [one.occupation, one.printed_title].some((title) => title?.trim() === ruling.name));
  return [...career.spells, ...career.certificates].some((one) => one.occupation.trim() === ruling.name);
}
