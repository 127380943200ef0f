import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DeskStatus, Failure, Finding } from '../src/bindings';
import { toFailure, Refusal } from '../src/bridge';
import { explain, knownCodes } from '../src/strings/failures';
import { knownReasons, reasonSentence } from '../src/strings/eligibility';
import { findingSentence } from '../src/strings/findings';
import { setDay } from '../src/strings/frame';
import { opName } from '../src/strings/journal';

const SOURCE = join(import.meta.dirname, '../src');
const files = (ending: string): string[] => readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const HANZI = /\p{Script=Han}/u;

test('every code of the generated types has what happened, what it means and what to do', () => {
  const types = readFileSync(join(SOURCE, 'bindings/index.ts'), 'utf8');
  const codes = /export type Code = (.*);/.exec(types)?.[1]?.match(/[a-z_]+/g) ?? [];
  expect(codes.length).toBeGreaterThan(40);
  expect([...knownCodes].sort()).toEqual([...codes].sort());
  for (const code of knownCodes) {
    for (const part of Object.values(explain({ code, values: {} }))) {
      expect(part, code).toMatch(HANZI);
      expect(part, code).not.toMatch(/undefined|null|NaN|\{|操作失败/);
    }
  }
});

test('a gate names what is missing and who may decide', () => {
  const told = explain({ code: 'gate_closed', values: { step: 'ticket', missing: 'paid,photo_accepted', may_override: 'supervisor' } });
  expect(told.what).toBe('现在还不能发准考证，还缺：缴费、合格照片。');
  expect(told.now).toContain('主管');
});

test('whatever is rejected becomes a failure', () => {
  expect(toFailure({ code: 'disk_full', values: { n: 3 } })).toEqual({ code: 'disk_full', values: { n: '3' } });
  for (const odd of ['text', null, undefined, 7, new Error('x'), { message: 'x' }]) expect(toFailure(odd).code).toBe('internal');
  expect(toFailure(new Refusal({ code: 'locked', values: {} })).code).toBe('locked');
  expect(explain({ code: 'of_tomorrow', values: {} } as unknown as Failure).what).toContain('程序内部出错');
});

const finding = (rule: string, rest: Partial<Finding>): Finding => ({
  rule, outcome: 'fail', clause: '三(二)2', quote: '原文', measured: null, observed: null, required: {}, unit: null, may_override: 'supervisor', ...rest,
});

test('a photo finding says measure and demand', () => {
  const bytes = { required: { at_least: 40960, at_most: 80000 }, unit: 'byte' } as const;
  expect(findingSentence(finding('photo.bytes', { ...bytes, measured: 39117 }))).toBe('文件 38.2 KB，要求 40–80 KB');
  expect(findingSentence(finding('photo.height', { measured: 132, required: { more_than: 132 }, unit: 'px' }))).toBe('高度 132 像素，要求大于 132 像素');
  expect(findingSentence(finding('photo.format', { observed: 'png' }))).toBe('格式：是 PNG 文件，要求 JPEG');
  expect(findingSentence(finding('photo.background.lightness', { outcome: 'look', measured: 90.24, required: { at_least: 94 } }))).toContain('测得 90.2，要求不少于 94');
});

test('an expired card says for how many days', () => {
  expect(findingSentence(finding('identity.validity', { measured: -12, unit: 'day' }))).toContain('已过期 12 天');
  expect(findingSentence(finding('identity.validity', { outcome: 'look', observed: 'expires_before_exam' }))).toContain('考试前到期');
});

test('a rule without a sentence of its own still says measure and demand', () => {
  expect(findingSentence(finding('photo.head', { quote: '头像居中偏上', measured: 0.09, required: { at_most: 0.04 }, unit: 'fraction' }))).toBe('头像居中偏上为 9 %，要求不超过 4 %，不符合');
});

test('every reason is a sentence, with and without what it is about', () => {
  for (const reason of knownReasons) {
    for (const about of [null, '行政助理']) {
      const told = reasonSentence({ reason, about, earlier_no: false });
      expect(told, reason).toMatch(HANZI);
      expect(told, reason).not.toMatch(/[a-z_]{3,}|undefined|null/);
    }
  }
  expect(reasonSentence({ reason: 'unlisted_occupation', about: '行政助理', earlier_no: false })).toContain('「行政助理」');
  expect(reasonSentence({ reason: 'unlisted_occupation', about: '行政助理', earlier_no: true })).toContain('仅供参考');
});

test('an operation has a name in words', () => {
  expect(opName('register')).toBe('登记报名');
});

test('a set day says whether its people are invented', () => {
  const status = { demo: true, demonstration: [], today: '2026-03-18' } as unknown as DeskStatus;
  expect(setDay(status)).toContain('试用日期 · 2026-03-18');
  expect(setDay({ ...status, demonstration: [{ name: '演示主管', passphrase: 'x' }] })).toContain('演示数据 · 日期固定为 2026-03-18');
  expect(setDay({ ...status, demo: false })).toBeNull();
});

test('no sentence stands outside the strings; only reading and writing of values knows 年, 月, 元', () => {
  const code = (text: string): string => text.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const strays = [...files('.ts'), ...files('.vue')]
    .filter((file) => !/^(strings|bindings)[/\\]/.test(file) && !['reading.ts', 'format.ts'].includes(file))
    .filter((file) => HANZI.test(code(readFileSync(join(SOURCE, file), 'utf8'))));
  expect(strays).toEqual([]);
});

test('only the bridge speaks to the shell', () => {
  const importers = [...files('.ts'), ...files('.vue')].filter((file) => readFileSync(join(SOURCE, file), 'utf8').includes('@tauri-apps'));
  expect(importers).toEqual(['bridge.ts']);
});
