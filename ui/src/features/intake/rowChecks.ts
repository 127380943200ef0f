// What is wrong with the cells of a row: nothing in a blank one.

import type { FieldCheck } from '../../form';
import { readPartialDate } from '../../reading';
import { dateProblems, partialDateProblems } from '../../strings/identity';
import { intake as t } from '../../strings/intake';
import { detailOf } from '../../strings/schools';
import { isBlank, type CertificateEntry, type EducationEntry, type IntakeEntry, type SpellEntry, type TitleEntry } from './entry';

type Checks = Record<string, FieldCheck>;

const filled = (text: string, problem: string): string | null => (text.trim() === '' ? problem : null);

function dateProblem(text: string, needed: boolean): string | null {
  const { problem } = readPartialDate(text);
  if (problem === null || (problem === 'empty' && !needed)) return null;
  return partialDateProblems[problem];
}

function endProblem(start: string, end: string): string | null {
  const until = readPartialDate(end);
  if (until.problem === 'empty') return null;
  if (until.problem) return until.problem === 'shape' ? partialDateProblems.shape : dateProblems[until.problem];
  const from = readPartialDate(start).iso;
  const length = Math.min(from?.length ?? 7, until.iso.length);
  return from !== null && until.iso.slice(0, length) < from.slice(0, length) ? t.endBeforeStart : null;
}

const ofSpell = (row: SpellEntry): Checks => ({
  occupation: () => filled(row.occupation, t.spellMissing),
  start: () => dateProblem(row.start, true),
  end: () => endProblem(row.start, row.end),
  employer: () => null,
});

const ofCertificate = (row: CertificateEntry): Checks => ({
  occupation: () => filled(row.occupation, t.certificateMissing),
  level: () => filled(row.level, t.levelMissing),
  issued: () => dateProblem(row.issued, true),
});

const ofEducation = (row: EducationEntry): Checks => ({
  major: () => (detailOf(row.school) === 'no_major' ? null : filled(row.major, t.majorMissing)),
  date: () => dateProblem(row.date, false),
});

const ofTitle = (row: TitleEntry): Checks => ({
  title: () => filled(row.title, t.titleMissing),
  date: () => dateProblem(row.date, true),
});

function checksOf<Row extends Parameters<typeof isBlank>[0]>(kind: string, rows: readonly Row[], of: (row: Row) => Checks): Checks {
  const named = rows.flatMap((row, index) => Object.entries(of(row)).map(([cell, check]) => [`${kind}.${index}.${cell}`, () => (isBlank(row) ? null : check())] as const));
  return Object.fromEntries(named);
}

/** The checks of all rows, by `kind.index.cell`. */
export function rowChecks(entry: IntakeEntry): Checks {
  return {
    ...checksOf('spell', entry.spells, ofSpell),
    ...checksOf('certificate', entry.certificates, ofCertificate),
    ...checksOf('education', entry.education, ofEducation),
    ...checksOf('title', entry.titles, ofTitle),
  };
}
