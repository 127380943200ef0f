// The day's page: what is due, and a month counted.

import type { DueKind, DueLine } from '../bindings';
import { holidaysNotLoaded } from './calendar';

const kinds = { tickets: '准考证发出', results: '成绩公示', call_back: '回电', document: '证件到期', verification_code: '验证码到期' } satisfies Record<DueKind, string>;

export const day = {
  title: '到期与应办',
  through: (last: string) => `看到 ${last}，今后 10 个工作日`,
  nothing: '十个工作日内没有到期的事。',
  people: (count: number) => `${count} 人`,
  show: '看名单',
  hide: '收起',
  more: (shown: number, count: number) => `共 ${count} 人，先列出 ${shown} 人。`,
  materials: '欠交材料',
  oldest: (days: number) => `最久的已等 ${days} 个工作日`,
  ageUnknown: '等候的工作日不明',
  unknown: (years: readonly number[]) => `${years.map((year) => holidaysNotLoaded(year)).join('；')}，涉及的工作日没有计算，请自行核对。`,
  statistics: '报名统计',
  month: '批次月份',
  none: '还没有报名。',
  offering: '申报职业',
  total: '合计',
  tickets: '已发准考证',
  overdue: '已过期',
  planBy: (by: string, due: string) => `${by} 前办，通知期限 ${due}`,
};

/** What is due, with the exam it is about. */
export function dueWhat({ kind, exam_date: exam }: DueLine): string {
  if (kind === 'call_back' || exam === null) return kinds[kind];
  return kind === 'document' ? `${kinds[kind]}（早于 ${exam} 的考试）` : `${kinds[kind]}（${exam} 考试）`;
}

/** How many working days are left. */
export function dueWhen({ workdays, overdue, plan_by: by }: DueLine, today: string): string {
  if (by === today) return '今天';
  if (workdays === null) return overdue ? day.overdue : `${by}，工作日不明`;
  if (overdue) return workdays === 0 ? day.overdue : `已过 ${-workdays} 个工作日`;
  return workdays === 0 ? `${by}，其间没有工作日` : `还有 ${workdays} 个工作日`;
}
