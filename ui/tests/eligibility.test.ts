import { expect, test } from 'vitest';
import type { Career, ConditionVerdict, EligibilityVerdict, Part } from '../src/bindings';
import { careerOf, hasFacts, majorsFor, rulingsOf } from '../src/features/intake/career';
import { blankEducation, blankEntry } from '../src/features/intake/entry';
import { keepOneBlank, recordRuling } from '../src/features/intake/intake';
import { isAbout, questionsOf } from '../src/questions';
import { readable } from '../src/quote';
import { conditionName, partSentence, waySentence } from '../src/strings/eligibility';
import { conditionToUse, sayEligibility, sayIntake } from '../src/features/intake/verdict';

const part = (more: Partial<Part>): Part => ({ requirement: 'experience', outcome: 'pass', measured: 11, required: { at_least: 5 }, unit: 'year', reasons: [], ...more });
const condition = (id: string, outcome: ConditionVerdict['outcome'], parts: Part[]): ConditionVerdict => ({ id, clause: '附件1', quote: '累计从事 本职业', outcome, parts, materials: [], eligible_from: null });
const verdict = (more: Partial<EligibilityVerdict>): EligibilityVerdict => ({
  verdict: 'eligible', satisfied: [], needs_confirmation: [], proposed: null, required_materials: {}, conditions: [], plan: null, reasons: [],
  total: { days: 4093, years: 11 }, eligible_from: null, nearest: [], rulebook: '', policies: {}, ...more,
});
const unlisted = { reason: 'unlisted_occupation', about: '行政助理', earlier_no: false } as const;
const asks = condition('L4-1', 'look', [part({ outcome: 'look', measured: 0, reasons: [unlisted] })]);

test('the condition used is the one chosen while it is open, else the one proposed', () => {
  const two = verdict({ satisfied: ['L4-2'], proposed: 'L4-2', needs_confirmation: ['L4-1'], conditions: [asks, condition('L4-2', 'pass', [])] });
  expect(conditionToUse(two, '')?.id).toBe('L4-2');
  expect(conditionToUse(two, 'L4-1')?.id).toBe('L4-1');
  expect(conditionToUse(two, 'L4-3')?.id).toBe('L4-2');
  expect(conditionToUse(verdict({ verdict: 'not_eligible' }), 'L4-1')).toBeNull();
});

test('who is eligible is told by which condition, with its words', () => {
  const met = condition('L4-1', 'pass', [part({})]);
  const saying = sayEligibility(verdict({ satisfied: ['L4-1'], conditions: [met] }), '四级/中级', met);
  expect(saying).toEqual({ tone: 'pass', word: '可以申报 四级/中级', text: '条件 1：工作满 11 年，要求满 5 年。', more: '依据附件1：累计从事本职业' });
});

test('a question is asked', () => {
  const saying = sayEligibility(verdict({ verdict: 'needs_confirmation', needs_confirmation: ['L4-1'], conditions: [asks] }), '', asks);
  expect(saying.tone).toBe('look');
  expect(saying.text).toContain('「行政助理」不在通知列出的相关职业里');
});

test('a no says why and the nearest way', () => {
  const no = verdict({ verdict: 'not_eligible', reasons: [{ reason: 'too_few_years', about: null, earlier_no: false }], nearest: [{ way: 'wait', condition: 'L4-1', from: '2027-01-01' }] });
  expect(sayEligibility(no, '', null)).toMatchObject({ tone: 'fail', word: '不符合', text: '本职业或相关职业的工作年限不够。', more: '等：不中断的话，2027-01-01 起符合条件 1。' });
});

test('an expired card outranks an eligible career in the bar', () => {
  const expired = { rule: 'identity.validity', outcome: 'fail', clause: '', quote: '', measured: -1, observed: null, required: {}, unit: 'day', may_override: 'never' } as const;
  expect(sayIntake([expired], verdict({}), '四级', null).tone).toBe('fail');
  expect(sayIntake([], null, '', null).tone).toBe('calm');
});

test('each part says measure and requirement', () => {
  expect(partSentence(part({ outcome: 'fail', measured: 4 }))).toBe('工作满 4 年，要求满 5 年');
  expect(partSentence(part({ requirement: 'certificate', measured: 5, required: { at_most: 5 }, unit: 'level' }))).toBe('五级证书：有');
  expect(partSentence(part({ requirement: 'certificate', outcome: 'fail', measured: null, required: { at_most: 5 }, reasons: [{ reason: 'no_certificate', about: null, earlier_no: false }] }))).toBe('五级证书：没有');
  expect(partSentence(part({ requirement: 'diploma', outcome: 'fail', reasons: [{ reason: 'school_not_admitted', about: '普通高中', earlier_no: false }] }))).toContain('普通高中');
});

test('every way out is a sentence', () => {
  expect(waySentence({ way: 'other_level', offering: 'x', level: 4, verdict: 'eligible' })).toBe('改报四级/中级工：现在就可以申报');
  expect(waySentence({ way: 'missing', condition: 'L3-2', requirement: 'certificate' })).toBe('补：条件 2 只差证书');
  expect(conditionName('L3-title')).toBe('职称途径');
});

const education = { ...blankEducation(), school: '中等职业学校' as const, major: '护理', date: '201807' };
const filled = () => ({ ...blankEntry(), certificates: [{ occupation: ' 育婴员 ', level: '5', issued: '20210310', printed_title: '' }], education: [education], titles: [{ title: '助理', date: '202001' }] });

test('certificates, diplomas and titles become facts', () => {
  expect(careerOf(filled())).toMatchObject({
    certificates: [{ occupation: '育婴员', level: 5, issue_date: '2021-03-10', printed_title: null }],
    education: [{ school_type: '中等职业学校', major: '护理', class: null, degree: null, date: '2018-07', status: '毕业' }],
    professional_titles: [{ title: '助理', date: '2020-01' }],
  });
  expect(hasFacts(careerOf(blankEntry()))).toBe(false);
  expect(hasFacts(careerOf({ ...blankEntry(), intends_to_work: true }))).toBe(true);
});

test('what another kind of school asks for is not sent along', () => {
  const row = { ...education, class: '高级工班' as const, degree: '本科' as const, major_class: '法学类' };
  expect(careerOf({ ...blankEntry(), education: [row] }).education[0]).toMatchObject({ class: null, degree: null, major_class: null });
  expect(careerOf({ ...blankEntry(), education: [{ ...row, school: '开放大学' }] }).education[0]).toMatchObject({ degree: '本科', class: null });
  expect(careerOf({ ...blankEntry(), education: [{ ...row, school: '普通高中' }] }).education[0]).toMatchObject({ major: '' });
});

test('majors are suggested by occupation, school and class; a non-regular school by its degree', () => {
  const lists = [
    { occupation: 'a', schools: ['技工院校' as const], classes: ['高级工班' as const], names: ['护理'] },
    { occupation: 'a', schools: ['普通高等学校本科' as const], classes: [], names: ['法学'] },
  ];
  const row = { ...education, school: '技工院校' as const };
  expect(majorsFor(lists, 'a', { ...row, class: '' })).toEqual(['护理']);
  expect(majorsFor(lists, 'a', { ...row, class: '中级工班' })).toEqual([]);
  expect(majorsFor(lists, 'a', { ...row, school: '开放大学', degree: '本科' })).toEqual(['法学']);
  expect(majorsFor(lists, 'b', row)).toEqual([]);
});

test('a question for a ruling names the occupation, or the major with its school', () => {
  const career = careerOf(filled());
  expect(questionsOf([asks, asks], career)).toEqual([{ subject: 'occupation', name: '行政助理', school_type: null }]);
  const major = condition('L4-3', 'look', [part({ requirement: 'diploma', outcome: 'look', reasons: [{ reason: 'unlisted_major', about: '护理', earlier_no: false }] })]);
  expect(questionsOf([major], career)).toEqual([{ subject: 'major', name: '护理', school_type: '中等职业学校' }]);
  expect(questionsOf([condition('x', 'look', [part({ outcome: 'look', reasons: [{ reason: 'one_day_band', about: null, earlier_no: false }] })])], career)).toEqual([]);
});

test('an old title on a certificate is a question of its own, as long as a certificate bears it', () => {
  const old = part({ requirement: 'certificate', outcome: 'look', reasons: [{ reason: 'old_title', about: '高级育婴师', earlier_no: false }] });
  const [question] = questionsOf([condition('L4-2', 'look', [old])], careerOf(filled()));
  expect(question).toEqual({ subject: 'title', name: '高级育婴师', school_type: null });
  const held = { occupation: '育婴员', level: 5, issue_date: '2018-01', printed_title: ' 高级育婴师 ', staff_ruled_related: null };
  const career: Career = { intends_to_work: false, spells: [], certificates: [held], education: [], professional_titles: [] };
  expect(question && isAbout(question, career)).toBe(true);
  expect(question && isAbout(question, { ...career, certificates: [{ ...held, printed_title: '育婴师' }] })).toBe(false);
});

test('a ruling is replaced by a later one and falls away with what it was about', () => {
  const entry = { ...filled(), spells: [{ occupation: '行政助理', start: '201001', end: '', employer: '' }] };
  const ruling = { subject: 'occupation', name: '行政助理', school_type: null, related: true, scope: 'person', reason: '做劳动关系' } as const;
  recordRuling(entry, ruling);
  recordRuling(entry, { ...ruling, related: false });
  expect(rulingsOf(entry, careerOf(entry))).toEqual([{ ...ruling, related: false }]);
  const without: Career = { ...careerOf(entry), spells: [] };
  expect(rulingsOf(entry, without)).toEqual([]);
});

test('an empty row waits after the last work, and where a kind has no row', () => {
  const entry = { ...filled(), spells: [{ occupation: '仲裁员', start: '', end: '', employer: '' }], education: [] };
  keepOneBlank(entry);
  keepOneBlank(entry);
  expect([entry.spells.length, entry.certificates.length, entry.education.length, entry.titles.length]).toEqual([2, 1, 1, 1]);
});

test('a quote loses the spaces between two hanzi and no others', () => {
  expect(readable('或港 澳居民，由考生 自行打印')).toBe('或港澳居民，由考生自行打印');
  expect(readable('满 5 年 2026年 有关')).toBe('满 5 年 2026年有关');
  expect(readable('一 二 三')).toBe('一二三');
});
