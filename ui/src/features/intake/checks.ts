// What is wrong with each field, asked when it is left by Enter and once more before saving.

import type { IntakeOptions, OfferingView } from '../../bindings';
import { deskStatus } from '../../desk';
import type { FieldCheck } from '../../form';
import { compact, readDay, readPartialDate, telephoneProblem } from '../../reading';
import { dateProblems, emailProblem, partialDateProblems, telephoneProblems, validityProblems } from '../../strings/identity';
import { intake as t } from '../../strings/intake';
import { isBlank, spellsOf, validityOf, type IntakeEntry } from './entry';

/** What the checks look at beside the form. */
export interface CheckContext {
  entry: IntakeEntry;
  options: () => IntakeOptions | null;
  number: FieldCheck;
  name: FieldCheck;
  photo: FieldCheck;
}

/** The offering chosen. */
export function offeringOf(options: IntakeOptions | null, id: string): OfferingView | null {
  return options?.offerings.find((offering) => offering.id === id) ?? null;
}

/** The validity's own problem; whether the document has expired is a finding, not a typing error. */
export function validityProblem(text: string): string | null {
  if (validityOf(text)) return null;
  return validityProblems[readDay(text).problem ?? 'shape'];
}

/** What is wrong with an optional e-mail. */
export function emailProblemOf(text: string): string | null {
  const typed = compact(text);
  return typed === '' || /^[^@]+@[^@]+$/u.test(typed) ? null : emailProblem;
}

/** Checks of one row of work, by the names its cells have. */
export function spellChecks(entry: IntakeEntry, index: number): Record<string, FieldCheck> {
  const spell = entry.spells[index];
  if (!spell) return {};
  const needed = index === 0 && spellsOf(entry).length === 0;
  const skip = isBlank(spell) && !needed;
  return {
    [`spell.${index}.occupation`]: () => (skip || spell.occupation.trim() !== '' ? null : t.spellMissing),
    [`spell.${index}.start`]: () => {
      const { problem } = readPartialDate(spell.start);
      return skip || problem === null ? null : partialDateProblems[problem];
    },
    [`spell.${index}.end`]: () => endProblem(spell.start, spell.end),
  };
}

function endProblem(start: string, end: string): string | null {
  const until = readPartialDate(end);
  if (until.problem === 'empty') return null;
  if (until.problem) return until.problem === 'shape' ? partialDateProblems.shape : dateProblems[until.problem];
  const from = readPartialDate(start).iso;
  const length = Math.min(from?.length ?? 7, until.iso.length);
  return from !== null && until.iso.slice(0, length) < from.slice(0, length) ? t.endBeforeStart : null;
}

/** All checks in the order of the page. */
export function intakeChecks({ entry, options, number, name, photo }: CheckContext): Record<string, FieldCheck> {
  const rows = entry.spells.map((_, index) => spellChecks(entry, index));
  return {
    number,
    name,
    validity: () => validityProblem(entry.validity),
    telephone: () => {
      const problem = telephoneProblem(entry.telephone);
      return problem ? telephoneProblems[problem] : null;
    },
    email: () => emailProblemOf(entry.email),
    offering: () => (offeringOf(options(), entry.offering) ? null : t.offeringMissing),
    month: () => {
      const offering = offeringOf(options(), entry.offering);
      if (offering && offering.months.length === 0) return t.noMonths(deskStatus.value?.notice_year ?? 0);
      return offering?.months.includes(entry.month) === false ? t.monthMissing : null;
    },
    ...Object.assign({}, ...rows),
    photo_reason: photo,
  };
}
