// What came for a material as a clerk types it, what is wrong with it, and what its code with a last day means now.

import type { Channel, MaterialEvidence, MaterialState, MaterialView, Signature } from '../../bindings';
import { compact, readDay } from '../../reading';
import { dateProblems } from '../../strings/identity';
import { readable } from '../../quote';
import { materials as t, signatures } from '../../strings/materials';

/** A state that evidence is recorded with: a waiver has a reason in its place. */
export type RecordedState = Exclude<MaterialState, 'waived'>;

/** What came, as typed. */
export interface EvidenceEntry {
  alternative: string;
  signed: Signature | '';
  dated_on: string;
  folder_number: string;
  code: string;
  code_until: string;
  state: RecordedState;
}

/** How many days before its last day a code is spoken of. */
export const CODE_WARNING_DAYS = 14;
const DAY = 86_400_000;

/** What is known already, else what mostly comes: the first alternative, signed as the channel lets one sign, and seen. */
export function entryOf(material: MaterialView, channel: Channel, folder: string): EvidenceEntry {
  const usual: Signature = channel === 'telephone' ? 'scan' : 'by_hand';
  return {
    alternative: material.alternative ?? material.alternatives[0]?.id ?? '',
    signed: material.signed ?? usual,
    dated_on: material.dated_on ?? '',
    folder_number: material.folder_number ?? folder,
    code: material.code ?? '',
    code_until: material.code_until ?? '',
    state: material.state === 'copied' ? 'copied' : 'seen',
  };
}

/** Whether what comes is something that the candidate signs. */
export function isSigned(material: MaterialView, alternative: string): boolean {
  const chosen = material.alternatives.find((one) => one.id === alternative);
  return chosen ? chosen.paper !== null : material.id.endsWith('_commitment');
}

/** Whether what comes is a code to look up. */
export function isCode(material: MaterialView, alternative: string): boolean {
  return material.alternatives.some((one) => one.id === alternative && one.code);
}

/** Whether it cannot just be ticked: a code may come for it, and none was recorded. */
export function wantsCode(material: MaterialView): boolean {
  return material.code === null && material.alternatives.some((one) => one.code && (material.alternative === null || material.alternative === one.id));
}

/** A code as it is looked up. */
export const codeOf = (typed: string): string => compact(typed).toUpperCase();

/** What is sent: nothing of what the chosen alternative has no place for. */
export function evidenceOf(material: MaterialView, entry: EvidenceEntry): MaterialEvidence {
  const code = isCode(material, entry.alternative);
  return {
    alternative: entry.alternative || null,
    signed: isSigned(material, entry.alternative) ? entry.signed || null : null,
    dated_on: code ? null : readDay(entry.dated_on).iso,
    folder_number: entry.folder_number.trim(),
    code: code ? codeOf(entry.code) : '',
    code_until: code && codeOf(entry.code) !== '' ? readDay(entry.code_until).iso : null,
  };
}

/** What is wrong with the day written on it. */
export function datedProblem(typed: string, today: string): string | null {
  const { iso, problem } = readDay(typed);
  if (problem) return problem === 'empty' ? null : dateProblems[problem];
  return iso > today ? t.datedLater : null;
}

/** What is wrong with a code; one that is still owed may be missing. */
export function codeProblem(entry: EvidenceEntry): string | null {
  const code = codeOf(entry.code);
  if (code === '') return entry.state === 'owed' ? null : t.codeMissing;
  return /^(?:[A-Z0-9]{12}|[A-Z0-9]{16})$/u.test(code) ? null : t.codeWrong;
}

/** What is wrong with a code's last day: one that ran out cannot be looked at any more. */
export function untilProblem(entry: EvidenceEntry, today: string): string | null {
  if (codeOf(entry.code) === '') return null;
  const { iso, problem } = readDay(entry.code_until);
  if (problem) return problem === 'empty' ? t.untilMissing : dateProblems[problem];
  return iso < today && entry.state !== 'owed' ? t.untilPast : null;
}

/** What is known of what came, in one line; empty where nothing is. */
export function evidenceLine(material: MaterialView): string {
  const chosen = material.alternatives.find((one) => one.id === material.alternative);
  const words = [
    chosen ? readable(chosen.quote) : '',
    material.code ? t.codeOf((material.code.match(/.{1,4}/gu) ?? []).join(' ')) : '',
    material.code_until ? t.untilOf(material.code_until) : '',
    material.signed ? t.signedBy(signatures[material.signed]) : '',
    material.dated_on ? t.datedOn(material.dated_on) : '',
    material.folder_number ? t.folderOf(material.folder_number) : '',
  ];
  return words.filter(Boolean).join(' · ');
}

/** A code that runs out soon, has run out or was never noted, and what to do about it; none where nothing is to be done. */
export function codeNotice(material: MaterialView, today: string): { tone: 'look' | 'fail' | 'calm'; text: string } | null {
  const { code_until: until, state } = material;
  if (state === 'waived') return null;
  if (until === null) return state !== 'owed' && wantsCode(material) ? { tone: 'look', text: t.notSaid } : null;
  const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY);
  if (state !== 'owed') return days < 0 ? { tone: 'calm', text: t.seenInTime(until) } : null;
  if (days < 0) return { tone: 'fail', text: t.ranOut(until) };
  return days <= CODE_WARNING_DAYS ? { tone: 'look', text: t.runsOut(until, days) } : null;
}
