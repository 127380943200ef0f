import { expect, test } from 'vitest';
import { blankEducation, blankEntry, draftBody, isTouched, readDraft } from '../src/features/intake/entry';
import { careerOf, spellsOf } from '../src/features/intake/career';
import { decisionProblem, emailProblemOf, intakeChecks, validityProblem } from '../src/features/intake/checks';
import { rowChecks } from '../src/features/intake/rowChecks';
import { toRegister } from '../src/features/intake/request';
import { acceptanceOf, acceptanceProblem } from '../src/features/photo/choice';
import { amountProblem, receivedProblem, refundProblem } from '../src/features/registration/payment';
import { isLastGroup } from '../src/features/first_start/recovery';
import { passphraseProblem } from '../src/features/first_start/passphrase';
import type { Finding, IdentityCheck, Outcome, Override } from '../src/bindings';

const typed = () => ({
  ...blankEntry(),
  number: '１１０１０５ 19491231002x', name: '王·梅', validity: '长期', original_seen: true, telephone: '138 0000 0001', offering: 'o', month: '2026-04-01',
  spells: [{ occupation: ' 仲裁员 ', start: '202001', end: '', employer: '' }, { occupation: '', start: '', end: '', employer: '' }],
});

const finding = (outcome: Outcome, may_override: Override): Finding => ({
  rule: 'photo.bytes', outcome, clause: '三(二)2', quote: 'q', measured: 1, observed: null, required: {}, unit: 'byte', may_override,
});

test('what was typed becomes the request, without the empty rows', () => {
  const request = toRegister(typed(), 'L4-1', null);
  expect(request).toMatchObject({
    document: { group: 'mainland', document_type: 'resident_card', number: '11010519491231002x', validity: { kind: 'long_term' }, birth_date: null, sex: null, decision_reason: null },
    telephone: '13800000001', original_seen: true, approval_reason: null, condition: 'L4-1', rulings: [],
  });
  expect(request.career).toEqual({
    intends_to_work: false, certificates: [], education: [], professional_titles: [],
    spells: [{ occupation: '仲裁员', employer: '', start: '2020-01', end: null, staff_ruled_related: null }],
  });
});

test('nobody sees an original on the telephone', () => {
  expect(toRegister({ ...typed(), channel: 'telephone' }, null, null).original_seen).toBe(false);
});

test('a row with an end that cannot be read is not judged as going on', () => {
  expect(spellsOf({ ...typed(), spells: [{ occupation: '仲裁员', start: '202001', end: '2021', employer: '' }] })).toEqual([]);
});

test('a draft survives writing and reading, and rubbish is no draft', () => {
  expect(readDraft(draftBody(typed()))).toEqual(typed());
  for (const body of ['', 'null', '[]', '{"entry":1}', '{"entry":{"spells":3}}', '{"entry":{"rulings":null}}']) expect(readDraft(body)).toBeNull();
});

test('a draft of the time before certificates and documents still opens', () => {
  const old = JSON.stringify({ version: 1, entry: { channel: 'counter', number: '110', name: '王梅', validity: '', spells: [{ occupation: '仲裁员', start: '202001', end: '', employer: '' }], materials_seen: ['x'], photo: null } });
  expect(readDraft(old)).toMatchObject({ name: '王梅', group: 'mainland', document_type: 'resident_card', certificates: [{ occupation: '' }], education: [{ school: '' }], titles: [], rulings: [] });
});

test('choices the form made by itself are nothing a person typed', () => {
  expect(isTouched({ ...blankEntry(), offering: 'o', month: '2026-04-01' })).toBe(false);
  expect(isTouched({ ...blankEntry(), name: '王' })).toBe(true);
});

test('validity is a day or long-term', () => {
  expect(validityProblem({ document_type: 'resident_card', validity: '2036' })).toContain('8 位');
  expect(validityProblem({ document_type: 'resident_card', validity: '长' })).toBeNull();
  expect(validityProblem({ document_type: 'hong_kong_card', validity: '' })).toBeNull();
});

test('an end before its start is told, and a month ends after any of its days began', async () => {
  const check = (start: string, end: string) => rowChecks({ ...typed(), spells: [{ occupation: 'x', start, end, employer: '' }] })['spell.0.end']?.();
  expect(await check('202103', '202102')).toContain('早于');
  expect(await check('20210310', '202103')).toBeNull();
  expect(await check('202103', '')).toBeNull();
});

test('a blank row is in order and one begun is not until its needed cells are there', async () => {
  const blank = rowChecks(blankEntry());
  for (const check of Object.values(blank)) expect(await check()).toBeNull();
  const begun = rowChecks({ ...blankEntry(), certificates: [{ occupation: '育婴员', level: '', issued: '', printed_title: '' }], education: [{ ...blankEducation(), school: '技工院校' }] });
  expect(await begun['certificate.0.level']?.()).toContain('等级');
  expect(await begun['certificate.0.issued']?.()).toContain('年月');
  expect(await begun['education.0.major']?.()).toContain('专业');
});

test('a row is judged only when it can be read', () => {
  const education = { ...blankEducation(), school: '技工院校' as const };
  expect(careerOf({ ...typed(), education: [education] }).education).toEqual([]);
  expect(careerOf({ ...typed(), education: [{ ...education, major: '护理', date: '20' }] }).education).toEqual([]);
  expect(careerOf({ ...typed(), certificates: [{ occupation: '育婴员', level: '5', issued: '2021', printed_title: '' }] }).certificates).toEqual([]);
});

test('a document that the notice does not name needs a reason, and mostly a supervisor', () => {
  const check = (may_override: Override) => ({ findings: [{ ...finding('fail', may_override), rule: 'identity.accepted' }] }) as unknown as IdentityCheck;
  expect(decisionProblem(blankEntry(), check('supervisor'), false)).toContain('主管');
  expect(decisionProblem(blankEntry(), check('clerk'), false)).toContain('理由');
  expect(decisionProblem({ ...blankEntry(), decision_reason: '证件已核' }, check('clerk'), false)).toBeNull();
});

test('an e-mail may be left out but must have an @', () => {
  expect(emailProblemOf('')).toBeNull();
  expect(emailProblemOf('a@b.cn')).toBeNull();
  expect(emailProblemOf('a.b.cn')).not.toBeNull();
});

test('the strictest finding decides who may accept a photo, and every question wants its answer', () => {
  const of = (findings: Finding[], sha256: string | null = 'a', met?: boolean) =>
    acceptanceOf({ sha256, verdict: { outcome: 'fail', findings } }, met === undefined ? [] : [{ rule: 'photo.bytes', observed: null, met }]);
  const [look, supervisor, never] = [finding('look', 'supervisor'), finding('fail', 'supervisor'), finding('fail', 'never')];
  expect(of([])).toEqual({ rank: 'fine', open: false });
  expect(of([finding('pass', 'never')])).toEqual({ rank: 'fine', open: false });
  expect(of([look])).toEqual({ rank: 'fine', open: true });
  expect(of([look], 'a', true)).toEqual({ rank: 'fine', open: false });
  expect(of([look], 'a', false)).toEqual({ rank: 'supervisor', open: false });
  expect(of([finding('look', 'clerk')], 'a', false)).toEqual({ rank: 'clerk', open: false });
  expect(of([look, supervisor])).toEqual({ rank: 'supervisor', open: true });
  expect(of([supervisor])).toEqual({ rank: 'supervisor', open: false });
  expect(of([look, supervisor, never])).toEqual({ rank: 'never', open: false });
  expect(of([], null)).toEqual({ rank: 'never', open: false });
});

test('a reason opens what may be opened and nothing else', () => {
  expect(acceptanceProblem({ rank: 'fine', open: false }, false, '')).toBeNull();
  expect(acceptanceProblem({ rank: 'fine', open: true }, true, '看过')).not.toBeNull();
  expect(acceptanceProblem({ rank: 'supervisor', open: false }, true, ' ')).not.toBeNull();
  expect(acceptanceProblem({ rank: 'supervisor', open: false }, true, '看过')).toBeNull();
  expect(acceptanceProblem({ rank: 'supervisor', open: false }, false, '看过')).not.toBeNull();
  expect(acceptanceProblem({ rank: 'never', open: false }, true, '看过')).not.toBeNull();
});

test('a payment is more than nothing and not more than owed, and came not later than today', () => {
  expect(amountProblem('160')).toBeNull();
  expect(amountProblem('0')).not.toBeNull();
  expect(refundProblem('160', 16000)).toBeNull();
  expect(refundProblem('160.01', 16000)).not.toBeNull();
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

test('a text that papers print is asked for letters that no font has, field by field, and only after its own check', async () => {
  const asked: string[] = [];
  const glyphs = (text: string): Promise<string | null> => {
    asked.push(text);
    return Promise.resolve(text.includes('𰻞') ? '「𰻞」字库里没有' : null);
  };
  const none = (): null => null;
  const entry = { ...typed(), employer: '𰻞𰻞面馆', email: '𰻞', spells: [{ occupation: '𰻞面师', start: '202001', end: '', employer: '' }] };
  const checks = intakeChecks({ entry, options: none, identity: none, number: none, name: none, photo: none, glyphs });
  expect(await checks['employer']?.()).toContain('𰻞');
  expect(await checks['spell.0.occupation']?.()).toContain('𰻞');
  expect(asked).toEqual(['𰻞𰻞面馆', '𰻞面师']);
  expect(await checks['email']?.()).not.toContain('字库');
  expect(asked).toHaveLength(2);
});

test('where somebody works now is the employer stated once, and an earlier employer is only what stands in its row', () => {
  const spells = [{ occupation: '仲裁员', start: '202001', end: '', employer: '' }, { occupation: '仲裁员', start: '201001', end: '201501', employer: '' }, { occupation: '仲裁员', start: '201601', end: '', employer: ' 某某律师事务所 ' }];
  const { spells: read } = careerOf({ ...typed(), employer: '某某公司', spells });
  expect(read.map((one) => one.employer)).toEqual(['某某公司', '', '某某律师事务所']);
});

test('a draft of an older program has no employers and is read', () => {
  const old = { version: 2, entry: { ...typed(), spells: [{ occupation: '仲裁员', start: '202001', end: '' }] } };
  expect(readDraft(JSON.stringify(old))?.spells[0]).toEqual({ occupation: '仲裁员', start: '202001', end: '', employer: '' });
});
