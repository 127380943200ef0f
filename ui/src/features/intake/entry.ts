// What a clerk has typed so far, as typed.

import type { CallerRelation, CandidateGroup, CertificateDelivery, Channel, Degree, DocumentType, DoubleKind, PhotoAnswer, RulingEntry, SchoolType, Sex, StudyStatus, TechnicianClass } from '../../bindings';
import { graduated } from '../../strings/schools';

/** One stretch of work as typed. */
export interface SpellEntry {
  occupation: string;
  start: string;
  end: string;
  /** Empty for where the candidate works now, where that was stated once already. */
  employer: string;
}

/** One certificate as typed. */
export interface CertificateEntry {
  occupation: string;
  /** `5` to `1`, as printed. */
  level: string;
  issued: string;
  /** The title on the certificate, where it differs from the occupation. */
  printed_title: string;
}

/** One diploma as typed. */
export interface EducationEntry {
  school: SchoolType | '';
  major: string;
  major_class: string;
  class: TechnicianClass | '';
  degree: Degree | '';
  date: string;
  status: StudyStatus;
}

/** One 职称 as typed. */
export interface TitleEntry {
  title: string;
  date: string;
}

/** The whole form as typed. */
export interface IntakeEntry {
  channel: Channel;
  group: CandidateGroup;
  document_type: DocumentType;
  number: string;
  birth_date: string;
  sex: Sex | '';
  nationality: string;
  decision_reason: string;
  name: string;
  other_name: string;
  validity: string;
  /** It was registered without its validity, which may stay open until the document is seen. */
  validity_open: boolean;
  issued_on: string;
  original_seen: boolean;
  telephone: string;
  email: string;
  employer: string;
  wechat: string;
  delivery: CertificateDelivery | '';
  courier_recipient: string;
  courier_telephone: string;
  courier_address: string;
  caller_relation: CallerRelation;
  caller_name: string;
  caller_telephone: string;
  offering: string;
  month: string;
  intends_to_work: boolean;
  spells: SpellEntry[];
  certificates: CertificateEntry[];
  education: EducationEntry[];
  titles: TitleEntry[];
  /** The condition chosen among several; empty for the one proposed. */
  condition: string;
  rulings: RulingEntry[];
  approval_reason: string;
  photo: { token: string; reason: string; answers: readonly PhotoAnswer[] } | null;
  materials_seen: string[];
  /** Doubles answered with yes. */
  acknowledged: DoubleKind[];
}

export const blankSpell = (): SpellEntry => ({ occupation: '', start: '', end: '', employer: '' });
export const blankCertificate = (): CertificateEntry => ({ occupation: '', level: '', issued: '', printed_title: '' });
export const blankEducation = (): EducationEntry => ({ school: '', major: '', major_class: '', class: '', degree: '', date: '', status: graduated });
export const blankTitle = (): TitleEntry => ({ title: '', date: '' });

/** A form with nothing in it: a mainland candidate with a resident card, as nearly everybody is. */
export function blankEntry(): IntakeEntry {
  return {
    channel: 'counter', group: 'mainland', document_type: 'resident_card', number: '', birth_date: '', sex: '', nationality: '', decision_reason: '',
    name: '', other_name: '', validity: '', validity_open: false, issued_on: '', original_seen: false, telephone: '', email: '', employer: '',
    wechat: '', delivery: '', courier_recipient: '', courier_telephone: '', courier_address: '',
    caller_relation: 'self', caller_name: '', caller_telephone: '',
    offering: '', month: '', intends_to_work: false,
    spells: [blankSpell()], certificates: [blankCertificate()], education: [blankEducation()], titles: [],
    condition: '', rulings: [], approval_reason: '', photo: null, materials_seen: [], acknowledged: [],
  };
}

/** Whether nothing was typed into a row; what it begins with does not count. */
export function isBlank(row: SpellEntry | CertificateEntry | EducationEntry | TitleEntry): boolean {
  return Object.entries(row).every(([cell, text]) => cell === 'status' || String(text).trim() === '');
}

/** Whether a person typed anything; what the form chose by itself does not count. */
export function isTouched(entry: IntakeEntry): boolean {
  const { number, name, validity, telephone, email, employer, wechat, caller_name: caller, birth_date: birth, original_seen: seen, photo } = entry;
  const rows = [...entry.spells, ...entry.certificates, ...entry.education, ...entry.titles];
  return [number, name, validity, telephone, email, employer, wechat, caller, birth].some((text) => text.trim() !== '') || seen || photo !== null || !rows.every(isBlank);
}

/** A draft's text. */
export function draftBody(entry: IntakeEntry): string {
  return JSON.stringify({ version: 2, entry });
}

const LISTS = ['spells', 'certificates', 'education', 'titles', 'rulings', 'materials_seen'] as const;

/** Read a draft's text; null where it is not one of ours. Fields that an older program did not know start empty. */
export function readDraft(body: string): IntakeEntry | null {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read !== 'object' || read === null || !('entry' in read) || typeof read.entry !== 'object') return null;
    const entry = { ...blankEntry(), ...(read.entry as Partial<IntakeEntry>) };
    if (!LISTS.every((list) => Array.isArray(entry[list]))) return null;
    return { ...entry, spells: entry.spells.map((row) => ({ ...blankSpell(), ...row })) };
  } catch {
    return null;
  }
}
