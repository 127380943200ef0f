// Taking back the newest step.

import type { Op, UndoView } from '../bindings';
import { yuanOf } from '../format';
import { opName } from './journal';

export const undo = {
  undo: '撤销',
  ask: (step: string) => `撤销「${step}」？`,
  undoStep: (step: string) => `撤销「${step}」`,
  by: (who: string, when: string) => `${who} ${when}`,
};

const means: Partial<Record<Op, string>> = {
  register: '这份报名会整个撤回。填过的内容回到新报名页，可以改正后再保存。',
  take_payment: '会另记一笔同样金额的冲销，原来那一笔不删除。',
  correct: '更正前的内容会逐项恢复。因更正作废的准考证重新有效，腾出的座位还空着才能恢复。',
  withdraw: '报名恢复为退考前的样子，座位和准考证一并恢复。',
  issue_ticket: '这个准考证号作废，不再使用。重新发证会得到新的号码。',
};

/** What taking it back means, where that must be said first. */
export function undoMeans(op: Op): string | null {
  return means[op] ?? null;
}

/** The step in words. */
export function undoneStep({ op, fen }: UndoView): string {
  return fen === null ? opName(op) : `${opName(op)} ${yuanOf(fen)} 元`;
}
