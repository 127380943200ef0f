// All rulings: finding them, and taking one back.

import type { Ruling, RulingScope } from '../bindings';
import { rulingAnswer } from './eligibility';
import { rulingScopes } from './labels';

export const rulings = {
  title: '裁定',
  intro: '一人一议的裁定都在这里。撤销前先列出受影响的报名，写明理由后一并重新判断。',
  find: '查找裁定',
  findHint: '职业、专业、证书名称、考生或经办人',
  count: (shown: number, count: number) => (shown < count ? `共 ${count} 条，先列出 ${shown} 条` : `共 ${count} 条`),
  none: '还没有裁定。',
  noneNow: '办理报名时，结论问到「算不算相关」就可以裁定。',
  nothing: '没有这样的裁定。',
  nothingNow: '换几个字，或放宽筛选再试。',
  standing: '效力',
  standings: { all: '全部', in_force: '有效', revoked: '已撤销' },
  answer: '结论',
  answers: { all: '全部', yes: '算、认可', no: '不算、不认' },
  scope: '范围',
  scopes: { all: '全部', ...rulingScopes },
  forOccupation: (occupation: string, school: string | null) => `申报${occupation}${school ? ` · ${school}` : ''}`,
  by: (who: string, when: string, reason: string) => `${who} ${when}：${reason}`,
  inForce: '有效',
  wasRevoked: '已撤销',
  revoke: '撤销裁定',
  revoked: (who: string, when: string, reason: string) => `${who} ${when} 撤销：${reason}`,
  revokedKeeps: '撤销以后这些报名马上重新判断；已发的准考证仍然有效。',
  reason: '撤销理由',
  confirm: '确认撤销',
  keep: '不撤',
};

/** What was answered: 「行政助理」算相关. A no for everybody is applied to nobody by itself. */
export function ruled({ subject, name, related, scope }: Pick<Ruling, 'subject' | 'name' | 'related' | 'scope'>): string {
  const hint = !related && scope === ('everybody' satisfies RulingScope) ? '（仅供参考）' : '';
  return `「${name}」${rulingAnswer(subject, related)}${hint}`;
}
