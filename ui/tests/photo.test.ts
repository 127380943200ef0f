import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding, Outcome } from '../src/bindings';
import { findingSentence } from '../src/strings/findings';
import { photoRules } from '../src/strings/labels';
import { lookedAt } from '../src/strings/photo';
import { canTryToPutRight, nextStep, sideOf } from '../src/strings/photoAdvice';
import advice from '../src/strings/photo_advice.json';
import { questionOf } from '../src/strings/photoQuestions';

const RULEBOOK = readFileSync(join(import.meta.dirname, '../../src-tauri/core/rulebook/2026.toml'), 'utf8');
const rules = [...RULEBOOK.matchAll(/^id = "(photo\.[a-z_.]+)"$/gmu)].map((match) => match[1] ?? '');
const HANZI = /\p{Script=Han}/u;

const finding = (rule: string, outcome: Outcome, rest: Partial<Finding> = {}): Finding => ({
  rule, outcome, clause: '三(二)2', quote: '原文', measured: 1, observed: null, required: { at_least: 2 }, unit: 'fraction', may_override: 'supervisor', ...rest,
});

test('every rule of the photo has a name, a sentence for each outcome, a question and an advice of its own', () => {
  expect(rules.length).toBeGreaterThan(25);
  for (const rule of rules) {
    expect(photoRules[rule], rule).toMatch(HANZI);
    for (const outcome of ['pass', 'look', 'fail'] as const) {
      expect(findingSentence(finding(rule, outcome)), rule).toMatch(HANZI);
      expect(findingSentence(finding(rule, outcome)), rule).not.toMatch(/undefined|NaN|不符合$|请人工看/u);
    }
    expect(nextStep([finding(rule, 'fail')], [])?.say, rule).toMatch(HANZI);
    expect(lookedAt(rule, true), rule).not.toContain('文件：');
  }
  const asked = rules.filter((rule) => !['photo.height', 'photo.width', 'photo.features.faces', 'photo.features.complete'].includes(rule));
  for (const rule of asked) expect(questionOf(finding(rule, 'look', { observed: 'cmyk' })), rule).toMatch(/吗？$/u);
  expect(advice.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
});

test('the first thing to do is what no desk can put right', () => {
  const [grey, light] = [finding('photo.background.lightness', 'fail'), finding('photo.bytes', 'fail')];
  expect(nextStep([light, grey], [])).toEqual({ say: '背景偏灰，请在白墙前重拍', fix: false });
  expect(nextStep([light], [])).toEqual({ say: '文件太小，请发原图，不要发缩略图', fix: true });
  expect(nextStep([finding('photo.lips', 'pass'), finding('photo.lips', 'look')], [])).toBeNull();
  const no = [{ rule: 'photo.bare_head', observed: 'asked', met: false }];
  expect(nextStep([finding('photo.bare_head', 'look', { observed: 'asked' })], no)?.say).toBe('请摘下帽子、头饰后重拍');
});

test('what fails and what is only doubtful can be tried to be put right', () => {
  expect(canTryToPutRight([finding('photo.head_position.crown', 'look')])).toBe(true);
  expect(canTryToPutRight([finding('photo.format', 'fail', { observed: 'png' })])).toBe(true);
  expect(canTryToPutRight([finding('photo.format', 'fail', { observed: 'pdf' }), finding('photo.lips', 'fail')])).toBe(false);
});

test('a measure at an exclusive limit is below it', () => {
  expect(sideOf({ measured: 132, required: { more_than: 132 } })).toBe('low');
  expect(sideOf({ measured: 81921, required: { at_least: 40960, at_most: 80000 } })).toBe('high');
  expect(sideOf({ measured: null, required: {} })).toBe('high');
});
