// What is wrong with each field, asked when it is left by Enter and once more before saving.

import type { IdentityCheck, IntakeOptions, OfferingView } from '../../bindings';
import { deskStatus, isSupervisor, today } from '../../desk';
import type { FieldCheck } from '../../form';
import { compact, readDay, readPartialDate, telephoneProblem } from '../../reading';
import { dateProblems, emailProblem, partialDateProblems, telephoneProblems, validityProblems } from '../../strings/identity';
import { intake as t } from '../../strings/intake';
import { careerOf, hasFacts } from './career';
import { encodedBy, leavesValidity, printsNoLastDay, sameButCentury, validityOf } from './document';
import type { IntakeEntry } from './entry';
import { contactChecks } from '../telephone/checks';
import { rowChecks } from './rowChecks';

/** What the checks look at beside the form. */
export interface CheckContext {
  entry: IntakeEntry;
  options: () => IntakeOptions | null;
  identity: () => IdentityCheck | null;
  number: FieldCheck;
  name: FieldCheck;
  photo: FieldCheck;
  /** What of a text the fonts cannot print. */
  glyphs: (text: string) => Promise<string | null>;
}

/** The offering chosen. */
export function offeringOf(options: IntakeOptions | null, id: string): OfferingView | null {
  return options?.offerings.find((offering) => offering.id === id) ?? null;
}

/** The validity's own problem; whether the document has expired is a finding, not a typing error. */
export function validityProblem(entry: Pick<IntakeEntry, 'document_type' | 'validity'>): string | null {
  if (validityOf(entry)) return null;
  return validityProblems[readDay(entry.validity).problem ?? 'shape'];
}

/** What is wrong with an optional e-mail. */
export function emailProblemOf(text: string): string | null {
  const typed = compact(text);
  return typed === '' || /^[^@]+@[^@]+$/u.test(typed) ? null : emailProblem;
}

function birthProblem(entry: IntakeEntry, check: IdentityCheck | null): string | null {
  const { birth } = encodedBy(entry.document_type, entry.number);
  const { iso, problem } = readDay(entry.birth_date);
  if (birth === 'whole' || (birth === 'century_open' && problem === 'empty')) return null;
  if (problem) return dateProblems[problem];
  if (birth === 'century_open' && check?.birth_date && !sameButCentury(entry.birth_date, check.birth_date)) return t.birthDisagrees;
  return iso > today.value ? t.birthInFuture : null;
}

function issuedProblem(entry: IntakeEntry): string | null {
  const { problem } = readPartialDate(entry.issued_on);
  return printsNoLastDay(entry.document_type) && problem ? partialDateProblems[problem] : null;
}

/** A document that the notice does not name for the group needs a reason, and mostly a supervisor. */
export function decisionProblem(entry: IntakeEntry, check: IdentityCheck | null, supervisor: boolean): string | null {
  const open = check?.findings.find((finding) => finding.rule === 'identity.accepted' && finding.outcome !== 'pass');
  if (!open) return null;
  if (open.may_override !== 'clerk' && !supervisor) return t.decisionBySupervisor;
  return entry.decision_reason.trim() === '' ? t.decisionMissing : null;
}

function monthProblem(entry: IntakeEntry, options: IntakeOptions | null): string | null {
  const offering = offeringOf(options, entry.offering);
  if (offering && offering.months.length === 0) return t.noMonths(deskStatus.value?.notice_year ?? 0);
  return offering?.months.includes(entry.month) === false ? t.monthMissing : null;
}

/** The texts that papers print beside the name, by field. */
export function printedTexts(entry: IntakeEntry): Record<string, string> {
  const { nationality, other_name: other, email, employer } = entry;
  const cells = [
    ...entry.spells.flatMap(({ occupation, employer }, at) => [[`spell.${at}.occupation`, occupation], [`spell.${at}.employer`, employer]] as const),
    ...entry.certificates.map((row, at) => [`certificate.${at}.occupation`, row.occupation + row.printed_title] as const),
    ...entry.education.map(({ major }, at) => [`education.${at}.major`, major] as const),
    ...entry.titles.map(({ title }, at) => [`title.${at}.title`, title] as const),
  ];
  return { nationality, other_name: other, email, employer, ...Object.fromEntries(cells) };
}

/** The checks of fields whose text is printed go on to ask whether it can be. */
function withGlyphs(checks: Record<string, FieldCheck>, entry: IntakeEntry, glyphs: CheckContext['glyphs']): Record<string, FieldCheck> {
  const printed = printedTexts(entry);
  const asked = Object.entries(checks).map(([name, check]) => {
    const text = printed[name];
    return [name, text === undefined ? check : async () => (await check()) ?? (await glyphs(text))] as const;
  });
  return Object.fromEntries(asked);
}

/** All checks in the order of the page. */
export function intakeChecks({ entry, options, identity, number, name, photo, glyphs }: CheckContext): Record<string, FieldCheck> {
  const none: FieldCheck = () => null;
  const checks = {
    number,
    birth_date: () => birthProblem(entry, identity()),
    nationality: none,
    sex: () => (encodedBy(entry.document_type, entry.number).sex || entry.sex !== '' ? null : t.sexMissing),
    decision_reason: () => decisionProblem(entry, identity(), isSupervisor.value),
    name,
    other_name: none,
    validity: () => (leavesValidity(entry) ? null : validityProblem(entry)),
    issued_on: () => issuedProblem(entry),
    telephone: () => {
      const problem = telephoneProblem(entry.telephone);
      return problem ? telephoneProblems[problem] : null;
    },
    email: () => emailProblemOf(entry.email),
    employer: none,
    ...contactChecks(entry),
    offering: () => (offeringOf(options(), entry.offering) ? null : t.offeringMissing),
    month: () => monthProblem(entry, options()),
    ...rowChecks(entry),
    career: () => (hasFacts(careerOf(entry)) ? null : t.careerMissing),
    photo_reason: photo,
  };
  return withGlyphs(checks, entry, glyphs);
}
