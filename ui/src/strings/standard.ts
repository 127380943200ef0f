// What another rulebook or another reading means, and what was changed.

import type { Fen, StandardEffect, WhatChanged } from '../bindings';
import { yuanOf } from '../format';
import { outcomes, verdicts } from './labels';
import { policyName, readingName } from './rulebook';

export const standard = {
  preview: '换用前先看影响',
  file: (year: number, from: string) => `${year} 年的规则，${from} 起执行`,
  same: '这份文件就是现用的规则，不用换。',
  touched: (count: number) => `影响办理中的 ${count} 位考生`,
  nobody: '对办理中的报名没有影响。',
  feesStay: (count: number) => `${count} 人的收费标准不同，应缴仍按报名时的金额，不自动改`,
  ticketsStay: (count: number) => `${count} 人已有准考证，证仍有效`,
  earlier: (count: number) => `${count} 份报名早于新规则执行的第一天，仍按原来的规则办`,
  materialsStay: '已登记的材料清单不自动改，要增减的逐个更正',
  firstOf: (shown: number, count: number) => `先列出 ${shown} 人，共 ${count} 人；确认后全部列入通知名单。`,
  reason: '理由',
  reasonHint: '依据哪份通知，考生问起时照此答复',
  confirm: '确认换用',
  keep: '不换了',
  loseAsk: '理由已经写了，不换用这份文件了？',
  lose: '不换了',
};

const none = '没有';
const priced = (fen: Fen | null): string => (fen === null ? none : `${yuanOf(fen)} 元`);

/** One effect as it is told to a candidate. */
export function standardSentence(it: StandardEffect): string {
  switch (it.kind) {
    case 'offering_gone':
      return `不再开考${it.name}`;
    case 'offering_back':
      return '所报的职业等级恢复开考';
    case 'verdict':
      return `申报结论：${verdicts[it.before]} → ${verdicts[it.after]}`;
    case 'condition':
      return `登记的条件 ${it.id}：${outcomes[it.before]} → ${outcomes[it.after]}`;
    case 'fee':
      return `收费标准：${priced(it.before)} → ${priced(it.after)}，应缴仍是 ${yuanOf(it.owed)} 元`;
    case 'materials':
      return [it.added.length > 0 ? `材料要加：${it.added.join('、')}` : '', it.dropped.length > 0 ? `不再要：${it.dropped.join('、')}` : ''].filter(Boolean).join('；');
    case 'ticket_due':
      return `准考证最晚：${it.before ?? none} → ${it.after ?? none}`;
    case 'results_due':
      return `成绩最晚：${it.before ?? none} → ${it.after ?? none}`;
  }
}

/** What was changed about the standard. */
export function standardChange(it: Extract<WhatChanged, { of: 'standard' }>): { title: string; becomes: string } {
  if (it.kind === 'policy') {
    const id = it.policy ?? '';
    return { title: `改定口径：${policyName(id, id)}`, becomes: `${readingName(id, it.before)} → ${readingName(id, it.after)}` };
  }
  return { title: `换用 ${it.year} 年的规则文件`, becomes: `文件指纹 ${it.before.slice(0, 8)} → ${it.after.slice(0, 8)}` };
}
