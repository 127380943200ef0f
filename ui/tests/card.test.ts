import { expect, test } from 'vitest';
import type { CardView, GroupDocuments } from '../src/bindings';
import { entryOf, fillFromCard, lostBy } from '../src/features/intake/card';
import { blankEntry, type IntakeEntry } from '../src/features/intake/entry';

const groups = [
  { group: 'mainland', accepted: ['resident_card'], judged: [], clause: '', quote: '' },
  { group: 'foreign', accepted: ['foreign_permanent_resident_card', 'passport'], judged: [], clause: '', quote: '' },
  { group: 'taiwan', accepted: ['taiwan_residence_permit', 'taiwan_travel_permit'], judged: [], clause: '', quote: '' },
] satisfies GroupDocuments[];

const card: CardView = {
  document_type: 'resident_card', name: '王梅', number: '110105199003070423', sex: 'female', nation: '汉', birth_date: '1990-03-07',
  validity: { kind: 'until', until: '2036-03-07' },
};
const permit: CardView = { ...card, document_type: 'taiwan_travel_permit', number: '12345678', validity: { kind: 'long_term' } };

const entry = (typed: Partial<IntakeEntry> = {}): IntakeEntry => ({ ...blankEntry(), ...typed });

test('a card fills the document, and what the number tells is left to it', () => {
  const typed = entry();
  const read = entryOf(card, typed, groups);
  expect(lostBy(read, typed)).toEqual([]);
  fillFromCard(typed, read);
  expect(typed).toMatchObject({ group: 'mainland', document_type: 'resident_card', number: card.number, name: '王梅', validity: '2036-03-07', birth_date: '', sex: '' });
  expect([typed.original_seen, typed.photo], 'neither seen nor photographed').toEqual([false, null]);
});

test('a permit changes the group, and what its number does not tell comes from the card', () => {
  const typed = entry();
  fillFromCard(typed, entryOf(permit, typed, groups));
  expect(typed).toMatchObject({ group: 'taiwan', document_type: 'taiwan_travel_permit', birth_date: '1990-03-07', sex: 'female', validity: '长期' });
});

test('a foreigner s card brings the nationality, and a mainland card no 汉', () => {
  const typed = entry();
  fillFromCard(typed, entryOf({ ...card, document_type: 'passport', number: 'X1234567', nation: '加拿大' }, typed, groups));
  expect(typed).toMatchObject({ group: 'foreign', document_type: 'passport', nationality: '加拿大', birth_date: '1990-03-07' });
  fillFromCard(typed, entryOf(card, typed, groups));
  expect(typed).toMatchObject({ group: 'mainland', nationality: '' });
});

test('what was typed and differs is named before it is replaced, and what agrees is not', () => {
  const typed = entry({ number: '110105199003070423', name: '王枚', validity: '2036-03-07' });
  expect(lostBy(entryOf(card, typed, groups), typed)).toEqual(['姓名 王枚 → 王梅']);
  const other = entry({ number: '12345678', document_type: 'taiwan_travel_permit', name: '王梅' });
  expect(lostBy(entryOf(card, other, groups), other)).toEqual(['台湾居民来往大陆通行证 → 居民身份证', '证件号码 12345678 → 110105199003070423']);
});

test('another person s card takes the tick and the validity of the one before away', () => {
  const typed = entry({ number: '110105198001010011', name: '李明', validity: '2027-01-01', original_seen: true });
  fillFromCard(typed, entryOf({ ...card, validity: null }, typed, groups));
  expect([typed.original_seen, typed.validity]).toEqual([false, '']);
  const same = entry({ number: card.number, name: '王梅', validity: '2027-01-01', original_seen: true });
  fillFromCard(same, entryOf({ ...card, validity: null }, same, groups));
  expect([same.original_seen, same.validity]).toEqual([true, '2027-01-01']);
});

test('a card whose document nobody may show leaves group and document for the clerk to judge', () => {
  const typed = entry();
  const read = entryOf({ ...card, document_type: null }, typed, groups);
  expect([read.group, read.document_type]).toEqual(['mainland', 'resident_card']);
});
