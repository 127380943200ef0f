import { expect, test } from 'vitest';
import type { GroupDocuments, IdentityCheck } from '../src/bindings';
import { birthDateOf, documentOf, encodedBy, switchTo } from '../src/features/intake/document';
import { blankEntry } from '../src/features/intake/entry';
import { toRegister } from '../src/features/intake/request';
import { knownNumbers, numberDoubts, numberForms, numberProblem } from '../src/strings/identity';

const GROUPS: GroupDocuments[] = [
  { group: 'mainland', accepted: ['resident_card'], judged: ['temporary_resident_card'], clause: '', quote: '' },
  { group: 'hong_kong_macao', accepted: ['hong_kong_card', 'home_return_permit', 'passport'], judged: [], clause: '', quote: '' },
  { group: 'taiwan', accepted: ['taiwan_residence_permit', 'taiwan_travel_permit'], judged: [], clause: '', quote: '' },
  { group: 'foreign', accepted: ['foreign_permanent_resident_card', 'passport'], judged: [], clause: '', quote: '' },
];

test('a mainland card tells birth and sex, so neither is sent, whatever stands in hidden fields', () => {
  const entry = { ...blankEntry(), number: '11010519491231002X', validity: '20360101', birth_date: '19900101', sex: 'male' as const, nationality: 'x', issued_on: '201901' };
  expect(documentOf(entry)).toEqual({
    group: 'mainland', document_type: 'resident_card', number: '11010519491231002X', validity: { kind: 'until', until: '2036-01-01' },
    issued_on: null, birth_date: null, sex: null, nationality: '', decision_reason: null,
  });
});

test('a Hong Kong card prints no last day but when it was issued, and tells nothing', () => {
  const entry = { ...blankEntry(), group: 'hong_kong_macao' as const, document_type: 'hong_kong_card' as const, number: 'A123456(3)', birth_date: '19900307', sex: 'female' as const, issued_on: '201912' };
  expect(documentOf(entry)).toMatchObject({ validity: { kind: 'none_printed' }, issued_on: '2019-12', birth_date: '1990-03-07', sex: 'female', nationality: '' });
});

test('who rings may leave the validity open, who stands at the counter or shows the card may not', () => {
  const rings = { ...blankEntry(), channel: 'telephone' as const, number: '11010519491231002X' };
  expect(documentOf(rings).validity).toEqual({ kind: 'not_stated' });
  expect(documentOf({ ...rings, validity: '2036' }).validity).toBeNull();
  expect(documentOf({ ...rings, validity: '20360101' }).validity).toEqual({ kind: 'until', until: '2036-01-01' });
  expect(documentOf({ ...rings, original_seen: true }).validity).toBeNull();
  expect(documentOf({ ...rings, channel: 'counter' }).validity).toBeNull();
  expect(documentOf({ ...rings, channel: 'counter', validity_open: true }).validity).toEqual({ kind: 'not_stated' });
  expect(documentOf({ ...rings, document_type: 'hong_kong_card' }).validity).toEqual({ kind: 'none_printed' });
});

test('a Taiwan permit is valid until a day and tells nothing', () => {
  const entry = { ...blankEntry(), group: 'taiwan' as const, document_type: 'taiwan_travel_permit' as const, number: '０1234567', birth_date: '19900307', sex: 'male' as const, validity: '20300101' };
  expect(documentOf(entry)).toMatchObject({ number: '01234567', validity: { kind: 'until', until: '2030-01-01' }, birth_date: '1990-03-07', sex: 'male' });
});

test('a foreign passport has a nationality, and its holder perhaps a Chinese name', () => {
  const entry = { ...blankEntry(), group: 'foreign' as const, document_type: 'passport' as const, number: 'L898902C3', birth_date: '19740812', sex: 'female' as const, validity: '20300415', nationality: ' 法国 ', other_name: ' 杜邦 ' };
  expect(toRegister(entry, null, null)).toMatchObject({ document: { nationality: '法国', birth_date: '1974-08-12', sex: 'female' }, other_name: '杜邦' });
  expect(toRegister({ ...entry, group: 'hong_kong_macao' }, null, null).other_name).toBe('');
});

test('the foreign card of 2017 leaves the century open and that of 2023 does not', () => {
  expect(encodedBy('foreign_permanent_resident_card', 'KAZ110090123105')).toEqual({ birth: 'century_open', sex: true });
  expect(encodedBy('foreign_permanent_resident_card', '911398199012310021')).toEqual({ birth: 'whole', sex: true });
  const entry = { ...blankEntry(), group: 'foreign' as const, document_type: 'foreign_permanent_resident_card' as const, number: 'KAZ110090123105' };
  const check = { birth_date: '1990-12-31', century_known: false } as IdentityCheck;
  expect(birthDateOf(entry, check)).toBe('1990-12-31');
  expect(birthDateOf({ ...entry, birth_date: '19001231' }, check)).toBe('1900-12-31');
  expect(documentOf({ ...entry, birth_date: '19901231' })).toMatchObject({ birth_date: '1990-12-31', sex: null });
});

test('a reason for accepting a document goes along', () => {
  expect(documentOf({ ...blankEntry(), document_type: 'temporary_resident_card', decision_reason: ' 新证在办 ' }).decision_reason).toBe('新证在办');
});

test('a number of another document leads to it where somebody may show it', () => {
  expect(switchTo('hong_kong_card', GROUPS, 'mainland')).toEqual({ group: 'hong_kong_macao', type: 'hong_kong_card' });
  expect(switchTo('foreign_permanent_resident_card', GROUPS, 'foreign')?.type).toBe('foreign_permanent_resident_card');
  for (const nobody of ['hong_kong_macao_travel_permit', 'first_generation_card', 'prc_passport', null] as const) expect(switchTo(nobody, GROUPS, 'mainland')).toBeNull();
});

test('what is wrong with a number says what the right one looks like', () => {
  expect(numberProblem('length', 'taiwan_travel_permit')).toContain('8 位');
  expect(numberProblem('check_character', 'passport')).not.toContain('护照');
});

test('every word about numbers is Chinese', () => {
  for (const word of [...Object.values(numberForms), ...Object.values(knownNumbers), ...Object.values(numberDoubts)]) expect(word).toMatch(/\p{Script=Han}/u);
});
