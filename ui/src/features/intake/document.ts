// The identity document as typed: what its number tells, what must be asked, and the request.

import type { CandidateGroup, DocumentEntry, DocumentType, GroupDocuments, IdentityCheck, KnownNumber, Validity } from '../../bindings';
import { compact, meansLongTerm, readDay, readPartialDate } from '../../reading';
import { longTerm } from '../../strings/identity';
import type { IntakeEntry } from './entry';

/** What a document's number tells of its holder. */
export interface Encoded {
  /** The whole birth date, all but its century, or nothing. */
  birth: 'whole' | 'century_open' | 'none';
  sex: boolean;
}

const RESIDENT_FORM: ReadonlySet<DocumentType> = new Set<DocumentType>(['resident_card', 'temporary_resident_card', 'hong_kong_macao_residence_permit', 'taiwan_residence_permit']);

/** What the number of this document tells: only numbers like the resident card's do, and the foreign card's. */
export function encodedBy(type: DocumentType, number: string): Encoded {
  if (RESIDENT_FORM.has(type)) return { birth: 'whole', sex: true };
  if (type !== 'foreign_permanent_resident_card') return { birth: 'none', sex: false };
  // The card of 2017 begins with three letters of the nationality and has two digits for the year.
  return { birth: /^\p{L}/u.test(compact(number)) ? 'century_open' : 'whole', sex: true };
}

/** Whether the document prints when it was issued and no last day. */
export const printsNoLastDay = (type: DocumentType): boolean => type === 'hong_kong_card';

/** The validity typed; null while it cannot be read. */
export function validityOf({ document_type: type, validity }: Pick<IntakeEntry, 'document_type' | 'validity'>): Validity | null {
  if (printsNoLastDay(type)) return { kind: 'none_printed' };
  if (validity === longTerm || meansLongTerm(validity)) return { kind: 'long_term' };
  const { iso } = readDay(validity);
  return iso === null ? null : { kind: 'until', until: iso };
}

/** Whether the validity is left for when the document is seen: who rings may not have it before them. */
export function leavesValidity({ channel, original_seen: seen, validity, validity_open: open }: IntakeEntry): boolean {
  return validity.trim() === '' && (channel === 'telephone' || open) && !seen;
}

/** Whether a birth date as typed is the encoded one but for its century. */
export function sameButCentury(typed: string, encoded: string): boolean {
  return readDay(typed).iso?.slice(2) === encoded.slice(2);
}

/** The birth date: as the number has it, or as typed where it does not say. */
export function birthDateOf(entry: IntakeEntry, check: IdentityCheck | null): string | null {
  const typed = readDay(entry.birth_date).iso;
  const { birth } = encodedBy(entry.document_type, entry.number);
  if (birth === 'none') return typed;
  return birth === 'century_open' ? (typed ?? check?.birth_date ?? null) : (check?.birth_date ?? null);
}

/** Whether the nationality is asked for. */
export const asksNationality = (entry: IntakeEntry): boolean => entry.group === 'foreign' || entry.document_type === 'passport';

/** The document as a request; fields that belong to another document are left out. */
export function documentOf(entry: IntakeEntry): DocumentEntry {
  const { birth, sex } = encodedBy(entry.document_type, entry.number);
  return {
    group: entry.group,
    document_type: entry.document_type,
    number: compact(entry.number),
    validity: validityOf(entry) ?? (leavesValidity(entry) ? { kind: 'not_stated' } : null),
    issued_on: printsNoLastDay(entry.document_type) ? readPartialDate(entry.issued_on).iso : null,
    birth_date: birth === 'whole' ? null : readDay(entry.birth_date).iso,
    sex: sex || entry.sex === '' ? null : entry.sex,
    nationality: asksNationality(entry) ? entry.nationality.trim() : '',
    decision_reason: entry.decision_reason.trim() || null,
  };
}

/** The document that a number turned out to be and the group it is accepted from; null where nobody may show it. */
export function switchTo(known: KnownNumber | DocumentType | null, groups: readonly GroupDocuments[], present: CandidateGroup): { group: CandidateGroup; type: DocumentType } | null {
  const own = groups.filter((one) => one.group === present);
  for (const { group, accepted } of [...own, ...groups]) {
    const type = accepted.find((one) => one === known);
    if (type) return { group, type };
  }
  return null;
}
