// Filling the intake from an identity card on the reader.

import type { CardView, GroupDocuments } from '../../bindings';
import { longTerm } from '../../strings/identity';
import { documentTypes, fieldNames, sexes } from '../../strings/labels';
import { encodedBy, switchTo } from './document';
import type { IntakeEntry } from './entry';

/** What a card writes into the form. */
export type CardEntry = Pick<IntakeEntry, 'group' | 'document_type' | 'number' | 'name' | 'birth_date' | 'sex' | 'validity' | 'nationality'>;

function validityOn({ validity }: CardView): string {
  if (validity?.kind === 'long_term') return longTerm;
  return validity?.kind === 'until' ? validity.until : '';
}

/** The form's fields as the card has them. What the number tells is left to the number. */
export function entryOf(card: CardView, entry: IntakeEntry, groups: readonly GroupDocuments[]): CardEntry {
  const place = card.document_type ? switchTo(card.document_type, groups, entry.group) : null;
  const type = place?.type ?? card.document_type ?? entry.document_type;
  const encoded = encodedBy(type, card.number);
  return {
    group: place?.group ?? entry.group,
    document_type: type,
    number: card.number,
    name: card.name,
    birth_date: encoded.birth === 'whole' ? '' : (card.birth_date ?? ''),
    sex: encoded.sex ? '' : (card.sex ?? ''),
    validity: validityOn(card),
    nationality: place?.group === 'foreign' ? card.nation : '',
  };
}

const TEXTS = ['number', 'name', 'birth_date', 'nationality', 'validity'] as const;

/** What a person typed that the card would replace by something else, each as a phrase. */
export function lostBy(card: CardEntry, entry: IntakeEntry): string[] {
  const differs = (typed: string, read: string): boolean => typed.trim() !== '' && read !== '' && typed.trim() !== read;
  const texts = TEXTS.filter((field) => differs(entry[field], card[field])).map((field) => `${fieldNames[field] ?? ''} ${entry[field]} → ${card[field]}`);
  const typedNumber = entry.number.trim() !== '' && entry.document_type !== card.document_type;
  const type = typedNumber ? [`${documentTypes[entry.document_type]} → ${documentTypes[card.document_type]}`] : [];
  const sex = entry.sex !== '' && card.sex !== '' && entry.sex !== card.sex ? [`${fieldNames['sex'] ?? ''} ${sexes[entry.sex]} → ${sexes[card.sex]}`] : [];
  return [...type, ...texts, ...sex];
}

/** Write the card into the form; what it does not say stays as typed, unless it belongs to another document. */
export function fillFromCard(entry: IntakeEntry, card: CardEntry): void {
  const isOther = entry.number.trim() !== '' && entry.number.trim().toUpperCase() !== card.number;
  if (isOther) entry.original_seen = false;
  Object.assign(entry, { group: card.group, document_type: card.document_type, number: card.number, name: card.name });
  entry.birth_date = card.birth_date;
  entry.sex = card.sex;
  if (card.nationality !== '' || isOther) entry.nationality = card.nationality;
  if (card.validity !== '' || isOther) entry.validity = card.validity;
}
