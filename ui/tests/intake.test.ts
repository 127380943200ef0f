import { expect, test } from 'vitest';
import { blankEntry, draftBody, isTouched, readDraft, spellsOf, toRegister, validityOf } from '../src/features/intake/entry';
import { emailProblemOf, spellChecks, validityProblem } from '../src/features/intake/checks';
import { sayIntake } from '../src/features/intake/verdict';
import { acceptanceOf, acceptanceProblem } from '../src/features/photo/choice';
import { amountProblem, receivedProblem } from '../src/features/registration/payment';
import { isLastGroup } from '../src/features/first_start/recovery';
import { passphraseProblem } from '../src/features/first_start/passphrase';
import type { EligibilityVerdict, Finding, Outcome, Override } from '../src/bindings';

const typed = () => ({
  ...blankEntry(),
  number: '１１０１０５ 19491231002x', name: '王·梅', validity: '长期', original_seen: true, telephone: '138 0000 0001', offering: 'o', month: '2026-04-01',
  spells: [{ occupation: ' 仲裁员 ', start: '202001', end: '' }, { occupation: '', start: '', end: '' }],
});

const finding = (outcome: Outcome, may_override: Override): Finding => ({
  rule: 'photo.bytes', outcome, clause: '三(二)2', quote: 'q', measured: 1, observed: null, required: {}, unit: 'byte', may_override,
});

const eligible: EligibilityVerdict = {
  verdict: 'eligible', satisfied: ['L4-1'], needs_confirmation: [], required_materials: {}, reasons: [], eligible_from: null, rulebook: '',
  total: { days: 4093, years: 11 }, findings: [{ ...finding('pass', 'never'), rule: 'L4-1', unit: 'year', measured: 11 }],
};

test('what was typed becomes the request, without the empty row', () => {
  expect(toRegister(typed(), null)).toMatchObject({
    number: '11010519491231002x', validity: { kind: 'long_term' }, telephone: '13800000001', original_seen: true, approval_reason: null,
    spells: [{ occupation: '仲裁员', start: '2020-01', end: null }],
  });
});

test('nobody sees an original on the telephone', () => {
  expect(toRegister({ ...typed(), channel: 'telephone' }, null)?.original_seen).toBe(false);
});

test('a row with an end that cannot be read is not judged as going on', () => {
  expect(spellsOf({ ...typed(), spells: [{ occupation: '仲裁员', start: '202001', end: '2021' }] })).toEqual([]);
});

test('a draft survives writing and reading, and rubbish is no draft', () => {
  expect(readDraft(draftBody(typed()))).toEqual(typed());
  for (const body of ['', 'null', '[]', '{"entry":1}', '{"entry":{"spells":3}}']) expect(readDraft(body)).toBeNull();
});

test('choices the form made by itself are nothing a person typed', () => {
  expect(isTouched({ ...blankEntry(), offering: 'o', month: '2026-04-01' })).toBe(false);
  expect(isTouched({ ...blankEntry(), name: '王' })).toBe(true);
});

test('validity is a day or long-term', () => {
  expect(validityOf('20360520')).toEqual({ kind: 'until', until: '2036-05-20' });
  expect(validityProblem('2036')).toContain('8 位');
  expect(validityProblem('长')).toBeNull();
});

test('an end before its start is told, and a month ends after any of its days began', async () => {
  const check = (start: string, end: string) => spellChecks({ ...typed(), spells: [{ occupation: 'x', start, end }] }, 0)['spell.0.end']?.();
  expect(await check('202103', '202102')).toContain('早于');
  expect(await check('20210310', '202103')).toBeNull();
  expect(await check('202103', '')).toBeNull();
});

test('an e-mail may be left out but must have an @', () => {
  expect(emailProblemOf('')).toBeNull();
  expect(emailProblemOf('a@b.cn')).toBeNull();
  expect(emailProblemOf('a.b.cn')).not.toBeNull();
});

test('an expired card outranks an eligible career in the bar', () => {
  const expired: Finding = { ...finding('fail', 'never'), rule: 'identity.validity', measured: -1, unit: 'day' };
  expect(sayIntake([], eligible, '四级/中级').word).toBe('可以申报 四级/中级');
  expect(sayIntake([expired], eligible, '四级/中级').tone).toBe('fail');
  expect(sayIntake([], null, '').tone).toBe('calm');
});

test('the strictest finding decides who may accept a photo', () => {
  const of = (findings: Finding[], sha256: string | null = 'a') => acceptanceOf({ sha256, verdict: { outcome: 'fail', findings } });
  const [clerk, supervisor, never] = [finding('look', 'clerk'), finding('fail', 'supervisor'), finding('fail', 'never')];
  expect(of([])).toBe('fine');
  expect(of([finding('pass', 'never')])).toBe('fine');
  expect(of([clerk])).toBe('clerk');
  expect(of([clerk, supervisor])).toBe('supervisor');
  expect(of([clerk, supervisor, never])).toBe('never');
  expect(of([], null)).toBe('never');
});

test('a reason opens what may be opened and nothing else', () => {
  expect(acceptanceProblem('fine', false, '')).toBeNull();
  expect(acceptanceProblem('supervisor', true, ' ')).not.toBeNull();
  expect(acceptanceProblem('supervisor', true, '看过')).toBeNull();
  expect(acceptanceProblem('supervisor', false, '看过')).not.toBeNull();
  expect(acceptanceProblem('never', true, '看过')).not.toBeNull();
});

test('a payment is more than nothing and not more than owed, and came not later than today', () => {
  expect(amountProblem('160', 16000)).toBeNull();
  expect(amountProblem('0', 16000)).not.toBeNull();
  expect(amountProblem('160.01', 16000)).not.toBeNull();
  expect(receivedProblem('20260318', '2026-03-18')).toBeNull();
  expect(receivedProblem('20260319', '2026-03-18')).not.toBeNull();
});

test('the last group is compared without case or spaces, and nothing else passes', () => {
  const key = 'K7QF-3MRD-V6JE';
  expect(isLastGroup(' v6 je ', key)).toBe(true);
  expect(isLastGroup('V6JF', key)).toBe(false);
  expect(isLastGroup('', key)).toBe(false);
  expect(isLastGroup('K7QF', key)).toBe(false);
});

test('seven characters are too few for a passphrase and eight are enough, also beyond the first plane', () => {
  expect(passphraseProblem('1234567')).toContain('7');
  expect(passphraseProblem('12345678')).toBeNull();
  expect(passphraseProblem('𬱖'.repeat(7))).not.toBeNull();
});
