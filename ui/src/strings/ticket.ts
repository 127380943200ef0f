// 准考证: issuing those of a whole sitting, what went to whom, numbers that the authority gives.

import type { DispatchMeans, Failure, TicketFiles, VoidCause } from '../bindings';
import { explainShort } from './failures';
import { factNames } from './labels';

/** How a ticket goes to its candidate. */
export const dispatchMeans = {
  printed: '打印',
  file: '交付文件',
  wechat: '微信',
  email: '邮件',
  post: '邮寄',
} satisfies Record<DispatchMeans, string>;

/** Why a ticket is void. */
export const voidCauses = {
  corrected: '报名信息更正过',
  photo_changed: '照片换过',
  seat_changed: '考场或座位变了',
  sitting_changed: '考试时间或地点变了',
  number_given: '改用上级给的号',
  withdrawn: '退考',
  reissued: '已补发',
  taken_back: '发证撤销了',
} satisfies Record<VoidCause, string>;

/** The files of a sitting's tickets. */
export const ticketFiles = {
  each: '每人一份',
  merged: '合并打印',
  both: '两种都要',
  none: '只发证号',
} satisfies Record<TicketFiles, string>;

/** Fields that a file's name may be made of. */
export const nameFields = ['准考证号', '姓名', '证件尾号', '考场', '座位', '职业', '工种', '等级'];

export const ticket = {
  batch: '准考证',
  files: '文件',
  name: '文件名',
  namePlaceholder: '准考证-{准考证号}',
  nameHint: '点一下加进去；空着就是「准考证-准考证号」。重名的后面自动加准考证号。',
  merged: '合并打印按考场、座位排好，每册最多 500 页。',
  issue: '发准考证',
  issueIntro: '缺事项的人不发，会逐个列出原因；已经发过的不会再发第二次。中途停下或断电，再点一次接着做。',
  issued: (count: number) => `新发 ${count} 人`,
  standing: (count: number) => `原有 ${count} 人`,
  problems: (count: number) => `未办 ${count} 人`,
  written: (written: number, present: number) => (present > 0 ? `写好 ${written} 份，另有 ${present} 份没有变、不用重写。` : `写好 ${written} 份。`),
  volume: (pages: number, present: boolean) => `${pages} 页${present ? '（没有变）' : ''}`,
  setAside: (count: number) => `有 ${count} 份已经作废，移到了「已作废」文件夹。`,
  cancelled: '已停下。做好的都还在，再点一次接着做。',
  folder: '文件在',
  openFolder: '打开文件夹',
  open: '打开',
  why: '原因',
  candidate: '考生',
  more: (count: number) => `还有 ${count} 人，请先办好上面这些再看。`,
  mailing: '导出寄送清单',
  mailed: (path: string) => `已导出：${path}`,
  numbers: '导入上级的准考证号',
  numbersHint: '表里要有「准考证号」和「证件号码」两列；一人报了几项的，还要有「职业」或「工种」。',
  numbersDone: (given: number, known: number) => `记下 ${given} 个号${known > 0 ? `，${known} 个原来就有` : ''}。`,
  numbersVoid: (count: number) => `有 ${count} 张已发的准考证因换号作废，请重新发。`,
  numberRow: (row: number) => `第 ${row} 行`,
  given: '上级给的号',
  giveNumber: '填上级给的号',
  giveAsk: '上级给的准考证号',
  giveMeans: '按上级的写法填。已发的准考证号码不同的会作废，要重新发。',
  giveLabel: '准考证号',
  giveMissing: '请输入准考证号。',
  giveIt: '记下',
  reissue: '补发',
  reissueAsk: '补发准考证？',
  reissueMeans: '现在这张作废，另发一个新号（上级给的号不变）。',
  reissued: (reason: string) => `补发：${reason}`,
  void: (number: string, why: string) => `${number} 已作废${why ? `：${why}` : ''}`,
  mustBeTold: '作废的准考证发给过考生，请通知考生换用新的。',
  send: '发给考生',
  copy: '复制文件',
  copied: '已复制，到微信里粘贴。发出后按 Ctrl+W 登记。',
  copiedElsewhere: '已打开文件夹，把文件拖进微信。发出后按 Ctrl+W 登记。',
  picture: '存成图片',
  letter: '写邮件',
  letterSaved: (path: string) => `邮件草稿：${path}`,
  saved: (path: string) => `已保存：${path}`,
  wechatSent: '已发微信',
  note: '登记',
  noteAs: '登记方式',
  register: '发放登记',
  nothingSent: '还没有发给考生。',
  line: (means: string, addressee: string) => (addressee ? `${means}\u3000${addressee}` : means),
  by: (who: string, when: string) => `${who} ${when}`,
  ofVoid: '（已作废的那张）',
  takeBack: '记错了',
  takeBackAsk: '这一条记错了？',
  takeBackMeans: '原来的一条留着，旁边写明记错的原因。',
  takenBack: (reason: string) => `记错：${reason}`,
};

/** Why somebody has no ticket, or no file, in one line. */
export function whyNot(problem: Failure): string {
  if (problem.code === 'gate_closed') {
    const names: Partial<Record<string, string>> = factNames;
    const missing = (problem.values['missing'] ?? '').split(',').map((fact) => names[fact.trim()] ?? fact);
    return `缺${missing.join('、')}`;
  }
  if (problem.code === 'wrong_state' && problem.values['state'] === 'not_seated') return '还没有座位';
  if (problem.code === 'changed_since') return '办理中又有变动，再点一次';
  return explainShort(problem);
}
