import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClauseView, Office, RuleView } from '../src/bindings';
import { matches } from '../src/features/rulebook/filter';
import { calendarSentence, deadlineSentence, examDaySentence, officeSentence } from '../src/strings/calendar';
import { knownPolicies, originSentence, policyName, readingName, clauseAbout, ruleSentences } from '../src/strings/rulebook';
import { standardChange, standardSentence } from '../src/strings/standard';

const BOOK = readFileSync(join(import.meta.dirname, '../../src-tauri/core/rulebook/2026.toml'), 'utf8');
const rule = (more: Partial<RuleView>): RuleView => ({ id: 'x', from: null, required: {}, look: null, unit: null, values: [], origin: null, ...more });

test('every policy of the rulebook and every value of it has a plain name', () => {
  const policies = [...BOOK.matchAll(/\[\[policy\]\]\nid = "(\w+)"\nnumber = "\w+"\nvalues = \[(.*)\]/g)];
  expect(policies.map(([, id]) => id).sort()).toEqual([...knownPolicies].sort());
  for (const [, id = '', values = ''] of policies) {
    expect(policyName(id, '')).toMatch(/\p{Script=Han}/u);
    for (const [, value = ''] of values.matchAll(/"(\w+)"/g)) expect(readingName(id, value), value).toMatch(/\p{Script=Han}/u);
  }
});

test('where a value comes from is said in Chinese for every origin of the rulebook', () => {
  const origins = [...BOOK.matchAll(/^origin = "(.*)"/gm)].map(([, origin]) => originSentence(origin ?? ''));
  expect(origins.length).toBeGreaterThan(20);
  for (const origin of origins) expect(origin.replaceAll(/A\d{2}/g, '')).not.toMatch(/[a-z]{2,}/i);
  expect(originSentence('A15: strictly greater')).toBe('通知没有写明，按 A15 的读法');
});

test('a rule says its bounds, its unit and its values', () => {
  expect(ruleSentences(rule({ id: 'photo.height', required: { more_than: 132 }, unit: 'px' }))).toEqual(['高度：应大于 132 像素']);
  expect(ruleSentences(rule({ id: 'photo.bytes', required: { at_least: 40960, at_most: 80000 }, unit: 'byte' }))[0]).toBe('文件大小：应在 40960 至 80000 字节之间');
  expect(ruleSentences(rule({ values: [['experience_years', '5'], ['material', '1. 证书'], ['material', '2. 承诺书']] }))).toEqual(['工作满 5 年', '材料：1. 证书；2. 承诺书']);
  expect(ruleSentences(rule({ id: 'related_majors', values: [['names', '护理、助产'], ['ending', 'closed']] }))[0]).toBe('认出 2 项');
  expect(ruleSentences(rule({ id: 'fee', values: [['theory', '80']] }))).toEqual(['理论知识 80 元']);
});

test('a clause says whom it is about only where its own words do not', () => {
  expect(clauseAbout({ occupation: '电子商务师', level: 4, quote: '1. 累计从事本职业' })).toBe('电子商务师 四级/中级工');
  expect(clauseAbout({ occupation: '电子商务师', level: 4, quote: '电子商务师 四级/中级工 80 元' })).toBe('');
  expect(clauseAbout({ occupation: null, level: null, quote: '高大于 132 像素' })).toBe('');
});

test('a clause is found by its words, its number or what is read from it', () => {
  const clause: ClauseView = { line: 1, clause: '三(二)2', quote: '高大于 132 像素', occupation: null, level: null, rules: [rule({ id: 'photo.height' })] };
  for (const wanted of ['', '132像素', '三(二)', '高度']) expect(matches(clause, wanted), wanted).toBe(true);
  expect(matches(clause, '准考证')).toBe(false);
});

test('outside office hours there is a word, and none while open or unknown', () => {
  const sentence = (office: Office): string | null => officeSentence({ office, opens: '9:00', closes: '16:30' });
  expect(sentence({ kind: 'open' })).toBeNull();
  expect(sentence({ kind: 'unknown' })).toBeNull();
  expect(sentence({ kind: 'rest_day', name: '国庆节' })).toContain('国庆节假日');
  expect(sentence({ kind: 'rest_day', name: null })).toContain('休息日');
  for (const kind of ['before_hours', 'after_hours'] as const) expect(sentence({ kind })).toContain('9:00–16:30，现在照样可以办理');
});

test('an unknown calendar is said with its year', () => {
  const status = { calendar_known: false, today: '2027-01-04' } as Parameters<typeof calendarSentence>[0];
  expect(calendarSentence(status)).toContain('2027 年节假日安排尚未录入');
  expect(calendarSentence({ ...status, calendar_known: true })).toBeNull();
});

test('a deadline says its day and the last working day, or that nobody knows', () => {
  expect(deadlineSentence('准考证', { due: '2026-04-18', working: '2026-04-17', known: true })).toBe('准考证不晚于 2026-04-18，最后一个工作日是 2026-04-17');
  expect(deadlineSentence('准考证', { due: '2026-04-17', working: '2026-04-17', known: true })).toBe('准考证不晚于 2026-04-17（工作日）');
  expect(deadlineSentence('准考证', { due: '2027-01-05', working: null, known: false })).toContain('2027 年节假日安排尚未录入');
  expect(deadlineSentence('准考证', null)).toContain('不明');
});

test('an exam on a holiday or a make-up day is warned about', () => {
  expect(examDaySentence({ kind: 'holiday', name: '劳动节' })).toContain('劳动节放假');
  expect(examDaySentence({ kind: 'makeup', name: '国庆节' })).toContain('调休');
  for (const day of [null, { kind: 'ordinary' }, { kind: 'weekend' }] as const) expect(examDaySentence(day)).toBeNull();
});

test('an effect of another standard is told with before and after, and what stays', () => {
  expect(standardSentence({ kind: 'fee', before: 16000, after: null, owed: 16000 })).toBe('收费标准：160 元 → 没有，应缴仍是 160 元');
  expect(standardSentence({ kind: 'materials', added: ['证书复印件'], dropped: ['工作经历承诺书'] })).toBe('材料要加：证书复印件；不再要：工作经历承诺书');
  expect(standardSentence({ kind: 'results_due', before: '2026-05-03', after: '2026-05-08' })).toBe('成绩最晚：2026-05-03 → 2026-05-08');
  expect(standardSentence({ kind: 'offering_gone', name: '劳动关系协调师 四级/中级' })).toBe('不再开考劳动关系协调师 四级/中级');
});

test('a change of the standard is called by what was changed', () => {
  const reading = { of: 'standard', kind: 'policy', year: 2026, policy: 'non_regular_higher_education', before: 'needs_confirmation', after: 'accepted' } as const;
  expect(standardChange(reading).becomes).toBe('逐个由人定 → 算');
  const other = { ...reading, kind: 'rulebook', policy: null, year: 2027, before: 'a'.repeat(64), after: 'b'.repeat(64) } as const;
  expect(standardChange(other)).toEqual({ title: '换用 2027 年的规则文件', becomes: '文件指纹 aaaaaaaa → bbbbbbbb' });
});
