// Who must be told of a change, and who has been.

import type { NotificationView, SittingEffect, ToldHow } from '../bindings';
import { standardSentence } from './standard';

export const contacts = {
  title: '通知名单',
  none: '没有要通知的人。',
  more: (count: number) => `人多，只列出 ${count} 位还没通知的和最近通知的；通知一位，补上一位。`,
  nobody: '没有影响到任何考生。',
  toldIt: '已通知',
  tellAll: '其余都已通知',
  tellAllAsk: (count: number, how: string) => `其余 ${count} 人都用「${how}」通知到了？`,
  toldCount: (told: number, all: number) => `已通知 ${told} / ${all}`,
  toldBy: (who: string, when: string, how: string) => `${when} ${who} ${how}通知`,
  how: '通知方式',
  takeBack: '撤回',
  reach: (telephone: string, wechat: string, email: string) => [telephone, wechat && `微信 ${wechat}`, email].filter(Boolean).join('　'),
};

export const effects: Record<SittingEffect, string> = {
  theory_time: '理论时间改了',
  skill_time: '技能时间改了',
  place: '考点改了',
  room: '考场改了名称',
  seat_moved: '换了座位',
  seat_lost: '座位没有了',
  ticket_void: '准考证作废',
  cancelled: '批次取消',
};

export const toldHow: Record<ToldHow, string> = {
  telephone: '电话',
  wechat: '微信',
  sms: '短信',
  email: '邮件',
  in_person: '当面',
  employer: '单位转告',
};

/** What a change means to somebody, as it is told to them. */
export function meaning(it: Pick<NotificationView, 'effects' | 'standard_effects'>): string {
  return [it.effects.map((one) => effects[one]).join('、'), ...it.standard_effects.map(standardSentence)].filter(Boolean).join('；');
}
