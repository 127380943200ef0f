// What was typed as the request to register.

import type { CallEntry, ContactEntry, PhotoChoice, Register } from '../../bindings';
import { compact } from '../../reading';
import { careerOf, rulingsOf } from './career';
import { documentOf } from './document';
import type { IntakeEntry } from './entry';

/** How a file and the certificate reach the candidate; what only a courier needs goes with a courier. */
function contactOf(entry: IntakeEntry): ContactEntry {
  const courier = entry.delivery === 'courier';
  return {
    wechat: compact(entry.wechat),
    delivery: entry.delivery || null,
    courier_recipient: courier ? entry.courier_recipient.trim() : '',
    courier_telephone: courier ? compact(entry.courier_telephone) : '',
    courier_address: courier ? entry.courier_address.trim() : '',
  };
}

/** The call under way. */
function callOf(entry: IntakeEntry): CallEntry {
  return { direction: 'incoming', name: entry.caller_name.trim(), relation: entry.caller_relation, telephone: compact(entry.caller_telephone), result: 'agreed', call_back_on: null, note: '' };
}

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
    contact: contactOf(entry),
    call: entry.channel === 'telephone' ? callOf(entry) : null,
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
