// What came for a material and how: labels, and what a 在线验证码 with its last day means now.

import type { Signature } from '../bindings';

export const signatures = { by_hand: '亲笔', scan: '扫描件或照片' } satisfies Record<Signature, string>;

export const materials = {
  title: '申报材料',
  none: '没有要交的材料。',
  seeAll: '全部已核对',
  stillOwed: (count: number) => `还有 ${count} 份没有勾上：要先录入验证码和有效期。`,
  record: '录入',
  amend: '改录入',
  waive: '免交',
  waiveAsk: '免交这份材料？',
  copied: '留复印件',
  owe: '改为欠交',
  alternative: '交来的是',
  signed: '签字',
  signedBy: (how: string) => `${how}签字`,
  dated: '落款日期',
  datedOn: (day: string) => `落款 ${day}`,
  datedHint: '8 位数字，没有就留空',
  datedLater: '落款日期不能晚于今天。',
  folder: '文件夹编号',
  folderOf: (number: string) => `文件夹 ${number}`,
  code: '验证码',
  codeOf: (code: string) => `验证码 ${code}`,
  codeHint: '12 或 16 位字母、数字',
  codeMissing: '请输入验证码；还没拿到的，办理情况选「还欠」。',
  codeWrong: '验证码是 12 或 16 位字母、数字，请对照报告上的在线验证码。',
  until: '有效期至',
  untilOf: (day: string) => `有效至 ${day}`,
  untilHint: '报告上写的最后一天',
  untilMissing: '请输入验证码的最后有效日。',
  untilPast: '验证码已过期。请考生在学信网延长有效期或重新申请，再录入新的。',
  state: '办理情况',
  states: { seen: '原件已核', copied: '已留复印件', owed: '还欠' },
  keep: '保存',
  cancel: '不录',
  leaveAsk: '放弃正在录入的材料？',
  leaveMeans: '这份材料录入的内容还没有保存。',
  leave: '放弃',
  runsOut: (day: string, days: number) =>
    `验证码${days === 0 ? '今天' : `还有 ${days} 天（${day}）`}到期。请尽快上学信网核对，核对后打勾；来不及的，请考生先延长有效期。`,
  ranOut: (day: string) => `验证码已于 ${day} 过期，不能再核对。请考生在学信网延长有效期或重新申请，再点「改录入」换成新的。`,
  seenInTime: (day: string) => `验证码 ${day} 已过期，过期前已核对，不用再交。`,
};
