// Seats: given to everybody, moved, swapped; machines blocked.

import type { BlockKind, CandidateClash, SeatingOrder, SeatingOutcome, SeatingRunView } from '../bindings';
import { minuteOf } from '../format';
import { subjects } from './sitting';

export const blockKinds: Record<BlockKind, string> = { broken: '故障', reserved: '备用' };

export const seatingOrders: Record<SeatingOrder, string> = { registration: '按报名先后', shuffled: '随机打乱', interleaved: '不同职业错开' };

export const seatingHints: Record<SeatingOrder, string> = {
  registration: '同一职业、工种、等级的坐在一起，先报的在前。',
  shuffled: '同一职业、工种、等级的坐在一起，其中随机。种子相同，结果相同。',
  interleaved: '相邻的机位尽量不是同一职业、工种、等级。',
};

export const seating = {
  auto: '自动排座',
  order: '顺序',
  seed: '种子',
  seedHint: '任意数字；记下它可以排出同样的座次',
  seedProblem: '种子是 0 至 4294967295 的数字。',
  run: '自动排座',
  freeAll: '全部腾出',
  freeAsk: '腾出这一批的全部座位？',
  freeMeans: '考生都要重新排座。已经发出准考证的批次不能这样办。',
  unseated: (count: number) => (count === 0 ? '这个月报名的都有座位了。' : `这个月还有 ${count} 人没有座位。`),
  map: '座次',
  subject: '换座科目',
  bothSubjects: '两科一起',
  free: '空位',
  machine: '号机',
  picked: (name: string) => `已选中 ${name}：移到要去的机位按回车；有人的机位就是两人对调。`,
  pickHint: '方向键移动，回车选人，再到另一个机位按回车换座。',
  putBack: '不换了',
  block: '设为故障',
  reserve: '设为备用',
  unblock: '恢复使用',
  mustMove: '坐在停用机位上，要换座',
  moveAway: '换到空位',
  reasonAsk: (name: string) => `${name} 已经有准考证，换座后作废`,
  reasonMeans: '写明理由。换座后要重新发证，并列入通知名单。',
  reasonYes: '换座',
  moved: '已换座。',
  usable: (taken: number, usable: number) => `${taken} / ${usable}`,
  counts: (theory: string, skill: string) => `理论 ${theory} · 技能 ${skill}`,
  blocked: (count: number) => `停用 ${count}`,
};

/** Why a seat was refused. */
export const seatRefusals: Record<string, string> = {
  taken: '那个机位已经有人。要两人对调，请选中一人后在另一人的机位按回车。',
  blocked: '那个机位已停用。请先恢复使用，或另选机位。',
  no_such_machine: '考场里没有这个机位号。',
  other_subject: '那个考场不考这一科，或者两人没有共同的科目。',
  other_sitting: '两边不在同一批次。请先退座再排入另一批。',
};

/** What came of giving seats to everybody. */
export function outcomeSentence({ seated, no_seat: none, not_approved: waiting }: SeatingOutcome): string {
  const parts = [
    seated > 0 ? `排好 ${seated} 人` : '没有新排的人',
    none > 0 ? `${none} 人没有空位` : '',
    waiting > 0 ? `${waiting} 人申报条件还没确认，先不排` : '',
  ];
  return `${parts.filter(Boolean).join('，')}。`;
}

/** How seats were last given to everybody. */
export function runSentence({ order, seed, seated, made }: SeatingRunView, today: string): string {
  return `上次：${minuteOf(made.at, today)} ${made.clerk_name} ${seatingOrders[order]}${seed === null ? '' : `，种子 ${seed}`}，排 ${seated} 人`;
}

/** One person at two places at once. */
export function clashSentence({ row, subject, other_subject: other, at }: CandidateClash): string {
  return `${row.name}：这里考${subjects[subject]}时，另一份报名在 ${at.day} ${at.starts}–${at.ends} 考${subjects[other]}`;
}
