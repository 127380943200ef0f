import { describe, expect, it } from 'vitest';
import type { MaterialAlternative, MaterialView } from '../src/bindings';
import { codeNotice, codeProblem, datedProblem, entryOf, evidenceLine, evidenceOf, isSigned, untilProblem, wantsCode } from '../src/features/registration/materials';

const TODAY = '2026-03-18';
const online: MaterialAlternative = { id: 'online_code', line: null, quote: '在线验证码', code: true, paper: null };
const paper: MaterialAlternative = { id: 'paper_certification', line: null, quote: '纸质认证', code: false, paper: null };
const promise: MaterialAlternative = { id: 'education_commitment', line: null, quote: '学历承诺书', code: false, paper: 'education_commitment' };
const material = (rest: Partial<MaterialView>): MaterialView => ({
  id: 'online_verification_code', quote: '在线验证码', state: 'owed', reason: null, seen: null, alternatives: [online, paper], alternative: null,
  signed: null, dated_on: null, folder_number: null, code: null, code_until: null, ...rest,
});

describe('what came for a material', () => {
  it('begins with what mostly comes, signed as the channel lets one sign, in the folder of the others', () => {
    const entry = entryOf(material({}), 'counter', '12-3');
    expect(entry).toMatchObject({ alternative: 'online_code', signed: 'by_hand', folder_number: '12-3', state: 'seen' });
    expect(entryOf(material({}), 'telephone', '').signed).toBe('scan');
    expect(entryOf(material({ state: 'copied', folder_number: '7' }), 'counter', '12-3')).toMatchObject({ state: 'copied', folder_number: '7' });
  });

  it('is sent without what the chosen alternative has no place for', () => {
    const entry = { ...entryOf(material({}), 'counter', ''), code: 'abcd 1234 efgh', code_until: '20260601', dated_on: '2026-03-01' };
    expect(evidenceOf(material({}), entry)).toEqual({ alternative: 'online_code', signed: null, dated_on: null, folder_number: '', code: 'ABCD1234EFGH', code_until: '2026-06-01' });
    expect(evidenceOf(material({}), { ...entry, alternative: 'paper_certification' })).toMatchObject({ code: '', code_until: null, dated_on: '2026-03-01' });
  });

  it('is signed only where the candidate promises something', () => {
    expect(isSigned(material({ id: 'work_history_commitment', alternatives: [] }), '')).toBe(true);
    expect(isSigned(material({ id: 'certificate_copy', alternatives: [] }), '')).toBe(false);
    expect(isSigned(material({ alternatives: [paper, promise] }), 'education_commitment')).toBe(true);
    expect(isSigned(material({ alternatives: [paper, promise] }), 'paper_certification')).toBe(false);
  });

  it('is told in one line, and only what is known', () => {
    expect(evidenceLine(material({}))).toBe('');
    const known = { alternative: 'online_code', code: 'ABCD1234EFGH', code_until: '2026-06-01', folder_number: '12-3' };
    expect(evidenceLine(material(known))).toBe('在线验证码 · 验证码 ABCD 1234 EFGH · 有效至 2026-06-01 · 文件夹 12-3');
  });

  it('bears a day not later than today, or none', () => {
    expect(datedProblem('', TODAY)).toBeNull();
    expect(datedProblem('20260318', TODAY)).toBeNull();
    expect(datedProblem('20260319', TODAY)).toContain('今天');
    expect(datedProblem('20260230', TODAY)).not.toBeNull();
  });
});

describe('a verification code', () => {
  const entry = (rest: object) => ({ ...entryOf(material({}), 'counter', ''), ...rest });

  it('is 12 or 16 letters and digits, and missing only where it is still owed', () => {
    for (const code of ['ABCD1234EFGH', 'abcd 1234 efgh 5678']) expect(codeProblem(entry({ code }))).toBeNull();
    for (const code of ['ABCD1234EFG', 'ABCD1234EFGHI', 'ABCD1234EFGH567', 'ABCD-234EFGH']) expect(codeProblem(entry({ code }))).toContain('12 或 16');
    expect(codeProblem(entry({ code: '' }))).toContain('请输入验证码');
    expect(codeProblem(entry({ code: '', state: 'owed' }))).toBeNull();
  });

  it('is looked at on its last day and not on the day after', () => {
    const until = (code_until: string, state = 'seen') => untilProblem(entry({ code: 'ABCD1234EFGH', code_until, state }), TODAY);
    expect(until('20260317')).toContain('过期');
    expect(until('20260318')).toBeNull();
    expect(until('20260317', 'owed')).toBeNull();
    expect(until('')).toContain('最后有效日');
  });

  it('that runs out is told with its day and what to do, from two weeks before until it has run out', () => {
    const told = (code_until: string, state: MaterialView['state'] = 'owed') => codeNotice(material({ code: 'ABCD1234EFGH', code_until, state }), TODAY);
    expect(told('2026-04-02')).toBeNull();
    expect(told('2026-04-01')).toMatchObject({ tone: 'look' });
    expect(told('2026-04-01')?.text).toContain('还有 14 天（2026-04-01）');
    expect(told('2026-03-18')?.text).toContain('今天到期');
    expect(told('2026-03-17')).toMatchObject({ tone: 'fail' });
    expect(told('2026-03-17')?.text).toContain('2026-03-17 过期');
    expect(told('2026-03-17', 'seen')).toMatchObject({ tone: 'calm' });
    expect(told('2026-03-20', 'seen')).toBeNull();
    expect(codeNotice(material({ state: 'seen' }), TODAY)).toMatchObject({ tone: 'look' });
    expect(codeNotice(material({ state: 'seen', alternative: 'paper_certification' }), TODAY)).toBeNull();
    expect(codeNotice(material({}), TODAY)).toBeNull();
  });

  it('keeps a material from being ticked blindly while it may be what comes', () => {
    expect(wantsCode(material({}))).toBe(true);
    expect(wantsCode(material({ alternative: 'paper_certification' }))).toBe(false);
    expect(wantsCode(material({ alternative: 'online_code', code: 'ABCD1234EFGH' }))).toBe(false);
    expect(wantsCode(material({ alternatives: [] }))).toBe(false);
  });
});
