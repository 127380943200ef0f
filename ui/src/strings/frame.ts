// The frame of the window: title, search, warnings, keys, questions.

import type { DeskStatus } from '../bindings';
import { noticeNotLoaded } from './calendar';

export const frame = {
  title: '603 报名台',
  search: '查找',
  searchHint: '姓名、拼音、证件或电话后四位、准考证号',
  searchResults: '查找结果',
  nothingFound: '没有找到。可以换姓名中的一个字、拼音，或证件号码后四位再试。',
  more: (shown: number, total: number, more: boolean) =>
    `${more ? `至少 ${total} 条` : `共 ${total} 条`}，先列出 ${shown} 条。多输入几个字可以缩小范围。`,
  today: '今日',
  money: '缴费',
  lists: '名单',
  sittings: '批次',
  attendance: '考试当天',
  printing: '打印',
  care: '备份与记录',
  people: '人员',
  rulebook: '通知与口径',
  rulings: '裁定',
  devices: '设备',
  telephone: '电话',
  more_pages: '更多',
  owed: (count: number) => `待办 ${count}`,
  backedUp: (when: string) => `备份 ${when}`,
  neverBackedUp: '还没有备份',
  lock: '锁定',
  demonstration: (day: string) => `演示数据 · 日期固定为 ${day}，请勿录入真实考生`,
  trial: (day: string) => `试用日期 · ${day}，请勿录入真实考生`,
  clockRegressed: '电脑的时间比上一笔记录还早。请先校准系统时间再办理，否则日期会记错。',
  keyUnconfirmed: '恢复密钥还没有确认保存。忘记口令又没有它，数据就再也打不开。',
  renewKey: '换发并打印',
  noticeMissing: (year: number) => `${noticeNotLoaded(year)}，暂时不能接受新的报名。`,
  starting: '正在打开报名台……',
  reopen: '处理好以后，请关闭这个窗口再打开。',
  close: '关闭',
  cancel: '取消',
  nav: '页面',
  warnings: '提醒',
  keys: '快捷键',
  helpTitle: '这一页怎么用',
  helpTrouble: '遇到问题',
  keysTitle: '现在能用的快捷键',
  keysIntro: '列出的都是此刻能用的键。输入法选字时，这些键都不起作用。',
  keysFields: [
    ['Enter', '核对本栏，转到下一栏'],
    ['Shift+Enter', '回到上一栏'],
    ['空格', '勾选或取消'],
    ['1–9', '在申报职业里按计划的序号选'],
    ['↑ ↓ ← →', '在选项之间移动'],
  ],
  textSize: '字号',
  larger: '放大字号',
  smaller: '缩小字号',
  showQuote: '看原文',
  hideQuote: '收起原文',
  quoteOf: (clause: string) => `通知 ${clause}：`,
  reason: '理由',
  reasonHint: '一句话写明为什么，日后可查',
  reasonMissing: '请写明理由。',
  portraitOf: (name: string) => `${name}的照片`,
  noPortrait: '无照片',
};

export const keyLabels = {
  help: '帮助',
  intake: '新报名',
  search: '查找',
  document: '换证件',
  photo: '照片',
  camera: '拍照',
  arrival: '取新照片',
  materials: '材料',
  payment: '缴费',
  print: '打印',
  back: '返回',
  lock: '锁定/换人',
  undo: '撤销上一步',
  correct: '更正',
};

/** What stands above everything on a day that is not today's; nothing on a real desk. */
export function setDay({ demo, demonstration, today }: DeskStatus): string | null {
  if (demonstration.length > 0) return frame.demonstration(today);
  return demo ? frame.trial(today) : null;
}

/** Keys that are called otherwise than their names. */
export const keyNames: Record<string, string> = { Space: '空格' };
