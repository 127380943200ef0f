// Filling the intake from what a scanner sent or somebody pasted.

import type { CandidateGroup, DocumentType, MrzReading } from '../../bindings';
import type { Scan } from '../../burst';
import { call } from '../../bridge';
import { searchFor } from '../../frame/search';
import { mrzProblem } from '../../strings/identity';
import type { IntakeEntry } from './entry';

/** Whose document it is; for a passport the nationality tells. */
function groupOf(type: DocumentType, nationality: string, present: CandidateGroup): CandidateGroup {
  if (type === 'taiwan_travel_permit') return 'taiwan';
  if (type === 'home_return_permit') return 'hong_kong_macao';
  if (type === 'home_return_permit_non_chinese') return 'foreign';
  return nationality === 'CHN' ? present : 'foreign';
}

/** Write what machine-readable lines say into the form. The Latin name is a help only: the one printed for people counts. */
export function fillFrom(entry: IntakeEntry, reading: MrzReading): void {
  const type = reading.document_type ?? 'passport';
  entry.group = groupOf(type, reading.nationality, entry.group);
  entry.document_type = type;
  entry.number = reading.number;
  entry.birth_date = reading.birth_date ?? '';
  entry.sex = reading.sex ?? '';
  entry.validity = reading.expiry ?? '';
  if (entry.group === 'foreign') entry.nationality = reading.nationality;
  if (type === 'passport' && entry.name.trim() === '') entry.name = [reading.surname, reading.given_names].filter(Boolean).join(' ');
}

/** Take a scan over; what is wrong with it as a sentence, or null. A number beside a number already there is looked up. */
export async function takeOver(entry: IntakeEntry, scan: Scan): Promise<string | null> {
  if (scan.kind !== 'mrz') {
    if (entry.number.trim() === '') entry.number = scan.text;
    else searchFor.value = scan.text;
    return null;
  }
  const answer = await call('read_mrz', { text: scan.text });
  if (answer.problem) return mrzProblem(answer.problem);
  if (answer.reading) fillFrom(entry, answer.reading);
  return null;
}

/** Whether a pasted text is machine-readable lines rather than a number. */
export const looksLikeMrz = (text: string): boolean => text.includes('<<') && text.trim().length >= 60;
