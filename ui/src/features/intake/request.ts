// What was typed as the request to register.

import type { PhotoChoice, Register } from '../../bindings';
import { compact } from '../../reading';
import { careerOf, rulingsOf } from './career';
import { documentOf } from './document';
import type { IntakeEntry } from './entry';

/** The request to register by `condition`. */
export function toRegister(entry: IntakeEntry, condition: string | null, photo: PhotoChoice | null): Register {
  const career = careerOf(entry);
  return {
    channel: entry.channel,
    document: documentOf(entry),
    original_seen: entry.channel === 'counter' && entry.original_seen,
    name: entry.name,
    other_name: entry.group === 'foreign' ? entry.other_name.trim() : '',
    telephone: compact(entry.telephone),
    email: compact(entry.email),
    employer: entry.employer.trim(),
    offering: entry.offering,
    month: entry.month,
    career,
    condition,
    rulings: rulingsOf(entry, career),
    approval_reason: entry.approval_reason.trim() || null,
    photo,
    materials_seen: [...entry.materials_seen],
    acknowledged: [...entry.acknowledged],
  };
}
