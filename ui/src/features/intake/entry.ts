// What a clerk has typed so far, as typed; and how it becomes a request.

import type { Channel, PhotoChoice, Register, Spell, Validity } from '../../bindings';
import { compact, meansLongTerm, readDay, readPartialDate } from '../../reading';
import { longTerm } from '../../strings/identity';

/** One stretch of work as typed. */
export interface SpellEntry {
  occupation: string;
  start: string;
  end: string;
}

/** The whole form as typed. */
export interface IntakeEntry {
  channel: Channel;
  number: string;
  name: string;
  validity: string;
  original_seen: boolean;
  telephone: string;
  email: string;
  employer: string;
  offering: string;
  month: string;
  spells: SpellEntry[];
  approval_reason: string;
  photo: { token: string; reason: string } | null;
  materials_seen: string[];
}

/** A row with nothing in it. */
export const blankSpell = (): SpellEntry => ({ occupation: '', start: '', end: '' });

/** A form with nothing in it. */
export function blankEntry(): IntakeEntry {
  return {
    channel: 'counter',
    number: '',
    name: '',
    validity: '',
    original_seen: false,
    telephone: '',
    email: '',
    employer: '',
    offering: '',
    month: '',
    spells: [blankSpell()],
    approval_reason: '',
    photo: null,
    materials_seen: [],
  };
}

/** Whether a person typed anything; what the form chose by itself does not count. */
export function isTouched(entry: IntakeEntry): boolean {
  const { number, name, validity, telephone, email, employer, original_seen: seen, photo } = entry;
  return [number, name, validity, telephone, email, employer].some((text) => text.trim() !== '') || seen || photo !== null || !entry.spells.every(isBlank);
}

/** Whether a row of work is empty. */
export function isBlank(spell: SpellEntry): boolean {
  return [spell.occupation, spell.start, spell.end].every((text) => text.trim() === '');
}

/** The validity typed; null while it cannot be read. */
export function validityOf(text: string): Validity | null {
  if (text === longTerm || meansLongTerm(text)) return { kind: 'long_term' };
  const { iso } = readDay(text);
  return iso === null ? null : { kind: 'until', until: iso };
}

/** The rows that can be read, as the desk judges them. */
export function spellsOf(entry: IntakeEntry): Spell[] {
  return entry.spells.flatMap((spell) => {
    const start = readPartialDate(spell.start).iso;
    const end = readPartialDate(spell.end);
    if (spell.occupation.trim() === '' || start === null || (end.iso === null && end.problem !== 'empty')) return [];
    return [{ occupation: spell.occupation.trim(), employer: '', start, end: end.iso, staff_ruled_related: null }];
  });
}

/** The request to register; null while the validity cannot be read. */
export function toRegister(entry: IntakeEntry, photo: PhotoChoice | null): Register | null {
  const validity = validityOf(entry.validity);
  if (!validity) return null;
  return {
    channel: entry.channel,
    document_type: 'resident_card',
    number: compact(entry.number),
    validity,
    original_seen: entry.channel === 'counter' && entry.original_seen,
    name: entry.name,
    telephone: compact(entry.telephone),
    email: compact(entry.email),
    employer: entry.employer.trim(),
    offering: entry.offering,
    month: entry.month,
    spells: spellsOf(entry),
    approval_reason: entry.approval_reason.trim() || null,
    photo,
    materials_seen: [...entry.materials_seen],
  };
}

/** A draft's text. */
export function draftBody(entry: IntakeEntry): string {
  return JSON.stringify({ version: 1, entry });
}

/** Read a draft's text; null where it is not one of ours. Fields that are missing start empty. */
export function readDraft(body: string): IntakeEntry | null {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read !== 'object' || read === null || !('entry' in read) || typeof read.entry !== 'object') return null;
    const entry = { ...blankEntry(), ...(read.entry as Partial<IntakeEntry>) };
    return Array.isArray(entry.spells) && Array.isArray(entry.materials_seen) ? entry : null;
  } catch {
    return null;
  }
}
